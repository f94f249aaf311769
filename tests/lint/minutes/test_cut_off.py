"""Minutes that break off, and plans as they are printed: what is lacking is told, and nothing else."""

import pytest

from hyvinvointi.testing import Example, diagnose
from published_minutes import AS_PROPOSED, REGISTER, REMIT_IN_SWEDISH

LATER = {"today": "2027-12-31"}


def told(text: str) -> set[str]:
    files = {"register.yaml": REGISTER.encode(), "text.yaml": text.encode()}
    found = diagnose(Example("cut", files, options=LATER))
    return {one.rule.slug for one in found if one.place.path == "text.yaml"}


def cut(text: str, before: str) -> str:
    assert text.count(before) == 1, before
    return text[: text.index(before)]


TAIL = {"decision-without-appeal"}
END = {"decision-without-resolution", *TAIL}
BEFORE_PROPOSAL = {"decision-without-proposal", "decision-without-presenter", *END}


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("appeal:", TAIL),
        ("  outcome: accepted", {"decision-without-outcome", *TAIL}),
        ("resolution:", END),
        ("proposal:", {"decision-without-proposal", *END}),
        ("presenter:", BEFORE_PROPOSAL),
        ("background:", {*BEFORE_PROPOSAL, "decision-without-reasons"}),
    ],
)
def test_minutes_that_break_off_lack_what_is_behind(before: str, lacking: set[str]) -> None:
    assert told(cut(AS_PROPOSED, before)) == lacking


BEGUN_VOTE = """\
handling:
  votes:
    - question: {fi: Jatketaanko käsittelyä, sv: Fortsatt behandling}
      type: remit
      for: {text: {fi: Käsittelyä jatketaan, sv: Behandlingen fortsätter}, count: 28}
"""


def test_a_vote_that_breaks_off_lacks_a_side_and_nothing_is_told_of_who_won() -> None:
    text = cut(REMIT_IN_SWEDISH, "handling:") + BEGUN_VOTE
    assert told(text) == {"vote-without-sides", *END}
    other = f"{text}      against: {{text: {{fi: Palautetaan, sv: Återremiss}}}}\n"
    assert told(other) == {"vote-without-result", *END}


FOCUS_TABLE = """\
kind: program
id: ehkaiseva-paihdetyo
title: Ehkäisevän päihdetyön suunnitelma 2026–2027
type: substance-abuse-prevention-plan
status: in-preparation
period: {start: 2026, end: 2027}
goals:
  - id: alaikaiset
    title: Alaikäiset eivät saa alkoholia eivätkä nikotiinituotteita
    indicators: [{title: Kieltäytymisprosentti, unit: "%"}]
    measures:
      - id: ostokokeet
        title: Ostokokeet
        responsible: [{name: Ehkäisevän päihdetyön toimielin}]
        partners: [{name: Kaupat}]
        schedule: {start: 2026, end: 2026, note: Kevät ja syksy 2026}
        status: done
        resources: [{type: staff, note: oma työ}]
      - id: vanhempainillat
        title: Vanhempainillat
        responsible: [{name: Koulut}]
        schedule: {start: 2026, end: 2027, note: Lukuvuosittain}
        resources: [{type: staff, note: oma työ}]
        indicators: [{title: Osallistujat}]
  - id: tyoikaiset
    title: Riskikäyttö vähenee
    indicators: [{title: AUDIT-C-kyselyt, unit: kpl}]
    measures:
      - id: puheeksiotto
        title: Puheeksiotto
        responsible: [{name: Työterveys (yksityinen)}, {name: Hyvinvointialue}]
        schedule: {start: 2026, end: 2027}
        resources: [{type: staff, note: oma työ}]
"""

BILINGUAL = """\
kind: program
id: valfardsplan
title: {sv: Välfärdsplan 2026–2029, fi: Hyvinvointisuunnitelma 2026–2029}
type: welfare-plan
status: in-preparation
period: {start: 2026, end: 2029}
goals:
  - id: hobby
    number: "1"
    title: {sv: Alla barn har en hobby, fi: Jokaisella lapsella on harrastus}
    indicators:
      - {title: {sv: Andel barn med hobby, fi: Harrastavien lasten osuus}, unit: "%"}
    measures:
      - id: hobbykort
        title: {sv: Gratis hobbykort, fi: Maksuton harrastuskortti}
        responsible: [{name: {sv: Fritidstjänsterna, fi: Vapaa-aikapalvelut}}]
        schedule: {start: 2026, end: 2029}
        resources: [{type: staff, note: {sv: eget arbete, fi: oma työ}}]
  - id: aldre
    number: "2"
    title: {sv: Trygg vardag för äldre, fi: Turvallinen arki ikääntyneille}
"""


def test_plans_as_they_are_printed_raise_nothing_in_fields() -> None:
    assert told(FOCUS_TABLE) == set()
    assert told(BILINGUAL) == {"goal-without-measure", "goal-without-target"}
