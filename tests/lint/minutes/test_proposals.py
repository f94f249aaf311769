"""Proposals and votes of whole meetings: no false alarm where all is right, one finding for one slip.

What happened is as in published minutes of committees and councils; texts and persons are invented.
"""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load

OPTIONS = Options(date(2026, 6, 1))
REGISTER = """\
kind: municipality
id: koivula
name: {fi: Koivula, sv: Björklunda}
code: "999"
languages: [fi, sv]
organs:
  - {id: lautakunta, name: {fi: Hyvinvointilautakunta, sv: Välfärdsnämnden}, type: committee, size: 9}
  - {id: valtuusto, name: {fi: Kunnanvaltuusto, sv: Kommunfullmäktige}, type: council, size: 85}
"""
COMMITTEE = """\
kind: decision
id: paatos
municipality: koivula
organ: lautakunta
meeting: {date: 2026-03-09}
paragraph: 50
case_number: KOIVDno-2026-77
title: Kokousajat
status: inspected
preparers: [{name: Aatu Esimerkki, title: hyvinvointijohtaja}]
prepared_on: 2026-03-01
background: Kokoukset on pidetty torstaisin.
presenter: {name: Aatu Esimerkki, title: hyvinvointijohtaja}
proposal: Lautakunta päättää kokoontua torstaisin.
"""
TAIL = """\
notify: [{title: hyvinvointijohtaja}]
appeal: [{type: rectification, ground: Kuntalaki 410/2015 134 §}]
inspected_on: 2026-03-12
"""
# A counter-proposal wins by 6 to 1; yes stands for it, and the voters are named.
COUNTER_WON = (
    COMMITTEE
    + """\
handling:
  counter_proposals:
    - id: vasta
      kind: counter
      by: {name: Bertta Malli, title: jäsen}
      seconded_by: {name: Cecil Malli, title: jäsen}
      text: Kokouspäivä on tiistai.
      result: accepted
  votes:
    - question: Vastaehdotus (jaa) vai päätösehdotus (ei)
      type: main
      about: [vasta]
      for:
        proposal: vasta
        count: 6
        voters:
          - {name: Bertta Malli}
          - {name: Cecil Malli}
          - {name: Eetu Malli}
          - {name: Fanni Malli}
          - {name: Gunnar Malli}
          - {name: Hilma Malli}
      against: {proposal: base, count: 1, voters: [{name: Dora Malli}]}
      absent: 2
      result: for
resolution:
  text: Lautakunta kokoontuu tiistaisin.
  outcome: counter-proposal-accepted
"""
    + TAIL
)
# The proposals are joined, the chair's vote decides, an addition goes in without a vote.
BY_CHAIR = (
    COMMITTEE
    + """\
handling:
  counter_proposals:
    - {id: a, kind: counter, by: {name: Bertta Malli}, text: Tiistai., result: joined, joined_to: b}
    - id: b
      kind: counter
      by: {name: Cecil Malli}
      seconded_by: {name: Bertta Malli}
      text: Tiistai kello 17.
      result: rejected
    - id: c
      kind: addition
      by: {name: Dora Malli}
      text: Kokoukset merkitään kalenteriin.
      result: accepted-without-vote
    - {id: d, kind: reject, by: {name: Eetu Malli}, text: Asia hylätään., result: not-seconded}
  votes:
    - question: Pohjaehdotus vai vastaehdotus
      type: main
      for: {proposal: base, count: 4}
      against: {proposal: b, count: 4}
      casting_vote: {name: Fanni Malli, title: puheenjohtaja}
      absent: 1
      result: for
resolution:
  text: Lautakunta hyväksyi ehdotuksen äänestyksen jälkeen lisäyksellä.
  outcome: accepted-with-addition
"""
    + TAIL
)
COUNCIL = """\
kind: decision
id: paatos
municipality: koivula
organ: valtuusto
meeting: {date: 2026-03-09}
paragraph: 86
case_number: KOIVDno-2026-78
title: {fi: Aloitteiden käsittely, sv: Behandling av motioner}
status: inspected
preparers: [{name: Aatu Esimerkki, title: stadsjurist}]
prepared_on: 2026-03-01
background: {sv: Styrelsen föreslår att motionerna behandlas i nämnderna.}
proposal: {sv: Fullmäktige beslutar anta instruktionen.}
"""
COUNCIL_TAIL = """\
notify: [{title: stadsjurist}]
appeal: [{type: municipal-appeal, ground: {sv: 135 § i kommunallagen (410/2015)}}]
inspected_on: 2026-03-12
"""
# A council's item that is in Swedish alone: a vote on returning it, one on an amendment, a wish.
REMITTED_NOT = (
    COUNCIL
    + """\
handling:
  counter_proposals:
    - id: aterremiss
      kind: remit
      by: {name: Aatu Malli, title: {sv: ledamot}}
      seconded_by: {name: Bertta Malli, title: {sv: ledamot}}
      text: {sv: Motionärerna hörs först.}
      result: rejected
    - {id: andring, kind: amendment, by: {name: Cecil Malli}, text: {sv: Tiden begränsas inte.}}
  votes:
    - question: {sv: Fortsatt behandling (ja) eller återremiss (nej)}
      type: remit
      for: {text: {sv: Behandlingen fortsätter}, count: 76}
      against: {proposal: aterremiss, count: 7}
      blank: 1
      absent: 1
      result: for
    - question: {sv: Styrelsens förslag eller ändringsförslaget}
      type: amendment
      for: {proposal: base, count: 60}
      against: {proposal: andring, count: 20}
      blank: 2
      absent: 3
      result: for
    - question: {sv: Hemställningsklämmen}
      type: wish
      for: {proposal: klam, count: 40}
      against: {text: {sv: Mot}, count: 5}
      abstained: {count: 38}
      absent: {count: 2, voters: [{name: Eetu Malli}, {name: Fanni Malli}]}
      required: 43
      result: against
resolution:
  text: {sv: Instruktionen antogs efter omröstning.}
  outcome: accepted-after-vote
  wishes:
    - {id: klam, by: {name: Dora Malli}, text: {sv: Motionerna följs upp.}, result: rejected}
"""
    + COUNCIL_TAIL
)
# Two proposals to return the matter fail, and it is tabled as the order of handling says.
TABLED = (
    COUNCIL
    + """\
handling:
  notes: {sv: Ärendet togs upp som brådskande. I dag avgörs förslagen om återremiss.}
  counter_proposals:
    - {id: ater-a, kind: remit, by: {name: Aatu Malli}, text: {sv: Invånarna hörs.}}
    - {id: ater-b, kind: remit, by: {name: Eetu Malli}, text: {sv: Kostnaderna räknas.}}
  votes:
    - question: {sv: Fortsatt behandling eller det första förslaget}
      type: remit
      for: {text: {sv: Behandlingen fortsätter}, count: 74}
      against: {proposal: ater-a, count: 9}
      absent: 2
      result: for
    - question: {sv: Fortsatt behandling eller det andra förslaget}
      type: remit
      for: {text: {sv: Behandlingen fortsätter}, count: 72}
      against: {proposal: ater-b, count: 11}
      absent: 2
      result: for
resolution:
  text: {sv: Ärendet bordlades.}
  outcome: tabled
"""
    + COUNCIL_TAIL.replace("municipal-appeal", "none").replace("135 §", "136 §")
)


def _slugs(text: str) -> list[str]:
    files = {"kunta.yaml": REGISTER.encode(), "paatos.yaml": text.encode()}
    return sorted(one.rule.slug for one in lint(load(MemoryTree(files)), OPTIONS).diagnostics)


MEETINGS = {
    "counter-proposal won": (COUNTER_WON, ["yes-against-original"]),
    "the chair decided": (BY_CHAIR, []),
    "in Swedish alone": (REMITTED_NOT, ["language-version-missing"]),
    "tabled": (TABLED, ["language-version-missing"]),
}


@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_meeting_that_is_recorded_right_gives_no_false_alarm(meeting: str) -> None:
    text, slugs = MEETINGS[meeting]
    assert _slugs(text) == slugs


@pytest.mark.parametrize(
    ("meeting", "old", "new", "slug"),
    [
        ("counter-proposal won", "count: 6", "count: 7", "voters-differ-from-count"),
        (
            "counter-proposal won",
            "{name: Dora Malli}]",
            "{name: Hilma Malli}]",
            "voter-counted-twice",
        ),
        (
            "counter-proposal won",
            "result: for",
            "result: against",
            "vote-result-contradicts-counts",
        ),
        ("counter-proposal won", "proposal: base, ", "", "side-without-proposal"),
        ("counter-proposal won", "proposal: base", "proposal: vasta", "sides-of-one-proposal"),
        ("counter-proposal won", "about: [vasta]", "about: [vaste]", "unknown-reference"),
        ("counter-proposal won", "proposal: base", "proposal: bäse", "unknown-reference"),
        ("counter-proposal won", "count: 1,", "count: 12,", "vote-exceeds-organ-size"),
        (
            "counter-proposal won",
            "outcome: counter-proposal-accepted",
            "outcome: accepted-after-vote",
            "outcome-contradicts-proposals",
        ),
        (
            "counter-proposal won",
            "result: accepted",
            "result: rejected",
            "proposal-result-contradicts-votes",
        ),
        (
            "counter-proposal won",
            "handling:\n",
            "handling:\n  disqualified: [{person: {name: Malli Dora}, left: false}]\n",
            "disqualified-person-acts",
        ),
        (
            "the chair decided",
            "count: 4}\n      against",
            "count: 5}\n      against",
            "casting-vote-without-tie",
        ),
        ("the chair decided", ", joined_to: b", "", "joining-contradicted"),
        ("the chair decided", "joined_to: b", "joined_to: d", "joining-contradicted"),
        ("the chair decided", "proposal: b,", "proposal: a,", "ineligible-proposal-voted-on"),
        (
            "the chair decided",
            "seconded_by: {name: Bertta Malli}",
            "seconded_by: {name: Cecil Malli}",
            "seconding-contradicted",
        ),
        (
            "the chair decided",
            "outcome: accepted-with-addition",
            "outcome: accepted-after-vote",
            "outcome-contradicts-proposals",
        ),
        ("in Swedish alone", "required: 43", "required: 40", "vote-result-contradicts-counts"),
        ("in Swedish alone", "count: 76", "count: 6", "vote-result-contradicts-counts"),
        (
            "in Swedish alone",
            "outcome: accepted-after-vote",
            "outcome: returned",
            "outcome-contradicts-proposals",
        ),
        ("tabled", "outcome: tabled", "outcome: returned", "outcome-contradicts-proposals"),
    ],
)
def test_one_slip_is_found(meeting: str, old: str, new: str, slug: str) -> None:
    text = MEETINGS[meeting][0]
    assert old in text
    assert slug in _slugs(text.replace(old, new, 1))


def test_a_former_record_of_votes_means_what_it_meant() -> None:
    """Without ids nothing is asked of the sides, and an absentee is a number."""
    text = (
        COUNTER_WON.replace("    - id: vasta\n      kind: counter\n      by", "    - by")
        .replace("      about: [vasta]\n", "")
        .replace("        proposal: vasta\n", "        text: Vastaehdotus\n")
        .replace("proposal: base", "text: Päätösehdotus")
        .replace("      result: accepted\n", "")
        .replace("counter-proposal-accepted", "accepted-as-amended")
    )
    assert _slugs(text) == []


def test_names_of_a_council_are_read_in_no_time() -> None:
    """Voters are told apart by what they are, not one by one with each other."""
    voters = ", ".join(f"{{name: Aatu Malli{chr(97 + n % 26)}{n}}}" for n in range(4000))
    text = COUNTER_WON.replace("[{name: Dora Malli}]", f"[{voters}]").replace("count: 1,", "")
    disqualified = "handling:\n  disqualified: [{person: {name: Oili Ora}}]\n"
    assert "disqualified-person-acts" not in _slugs(text.replace("handling:\n", disqualified))
