"""Who votes acts in public and stays named; a private person beside the voters does not."""

from datetime import date

from render.sites import REGISTER, site, workspace

DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Avustus
status: final
meeting: {date: 2024-03-05}
paragraph: 3
notify: [{name: Vilma Vainio}]
handling:
  counter_proposals:
    - {id: vasta, kind: counter, by: {name: Bertta Malli}, text: Vilma Vainio saa avustuksen.}
  votes:
    - question: Saako Vilma Vainio avustuksen
      for: {proposal: base, count: 1, voters: [{name: Aatu Malli, email: aatu.malli@gmail.com}]}
      against: {text: Vilma Vainion avustus, count: 1, voters: [{name: Bertta Malli}]}
      absent: {count: 1, voters: [{name: Cecil Malli}]}
      casting_vote: {name: Aatu Malli, title: puheenjohtaja}
      result: for
resolution:
  outcome: rejected
  wishes: [{id: ponsi, by: {name: Bertta Malli}, text: Vilma Vainio kuullaan., result: rejected}]
published_on: 2024-03-08
appeal: [{type: rectification, ground: Kuntalaki 410/2015 134 §}]
"""


def test_voters_stay_and_private_persons_leave_whatever_file() -> None:
    for format_ in ("html", "markdown"):
        files = site(
            workspace(register=REGISTER, paatos=DECISION), today=date(2030, 1, 1), format=format_
        )
        told = {path: content.decode() for path, content in files.items() if "paatos" in path}
        assert told
        for path, text in told.items():
            assert "Vainio" not in text, path
            assert "gmail" not in text, path
        page = next(
            text for path, text in told.items() if path.endswith(("index.html", "index.md"))
        )
        for name in ("Aatu Malli", "Bertta Malli", "Cecil Malli"):
            assert name in page
    files = site(workspace(register=REGISTER, paatos=DECISION), today=date(2030, 1, 1))
    voters = files["malli/decisions/paatos/index.voters.csv"].decode()
    assert voters.count("Malli") == 3
