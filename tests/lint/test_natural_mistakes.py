"""What people write in the place of a name or a value, in Finnish, Swedish and English.

Behind each stands what they are told: `name!` is written by the safe fix, `name?` is asked, `in path`
tells where it belongs, `has name` that the field is there already, `by language` how versions are
written, and `-` which fields or values there are. What is only alike is not taken for what it is not.
"""

import pytest

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint.fixes import mend
from hyvinvointi.schema import codes, phrases
from hyvinvointi.source import read
from hyvinvointi.workspace import Workspace
from slips import DECISION, GOAL, INDICATOR, MEASURE, PROGRAM, judged, workspace_of

STRATEGY = "kind: strategy\nid: s\ntitle: S\norgan: kunnanvaltuusto\nstatus: in-preparation\n"
SECTION = PROGRAM + "sections:\n  - id: o\n    title: Osio\n    "
RESOURCE = PROGRAM + "resources:\n  - type: budget\n    "
REVIEW = PROGRAM + "reviews:\n  - year: 2027\n    "
TARGET = GOAL + "    targets:\n      - indicator: lukutaito\n        "
IN_GOAL = GOAL + "    "
VALUE = INDICATOR + "values:\n  - year: 2025\n    "
UNTITLED = DECISION.replace("title: Otsikko\n", "")
VOTE = DECISION + "handling:\n  votes:\n    - question: Q\n      "
RESOLUTION = DECISION + "resolution:\n  text: Hyväksyttiin.\n  "
ATTACHMENT = DECISION + "attachments:\n  - id: a\n    title: Liite\n    "
REFERENCE = DECISION + "references:\n  - organ: kunnanhallitus\n    "
APPOINTMENT = DECISION + "appointments:\n  - body: {name: Työryhmä}\n    "

KEYS = [
    # Spellings of the very name.
    (DECISION, "caseNumber: 1/2026", "case_number!"),
    (DECISION, "Case-Number: 1/2026", "case_number!"),
    (DECISION, "CASE NUMBER: 1/2026", "case_number!"),
    (DECISION, "legalBasis: []", "legal_basis!"),
    (MEASURE, "targetGroup: Lapset", "target_group!"),
    (MEASURE, "target-group: Lapset", "target_group!"),
    (PROGRAM, "steering-group: {name: Ryhmä}", "steering_group!"),
    # Labels.
    (DECISION, "§: 5", "paragraph!"),
    (DECISION, "pykälä: 5", "paragraph!"),
    (DECISION, "Dnro: 1/2026", "case_number!"),
    (DECISION, "päätös: Hyväksyttiin", "resolution!"),
    (DECISION, "beslut: Godkändes", "resolution!"),
    (DECISION, "oikaisuvaatimus: rejected", "rectification!"),
    (DECISION, "päätöspäivä: 2026-01-10", "decided_on!"),
    (PROGRAM, "omistaja: kunnanvaltuusto", "owner!"),
    (PROGRAM, "vastuuhenkilo: kirjasto", "responsible!"),
    (MEASURE, "aikataulu: 2026", "schedule!"),
    (MEASURE, "tila: valmis", "status!"),
    (TARGET, "lähtötaso: 5", "baseline!"),
    (RESOURCE, "htv: 2", "person_years!"),
    (VALUE, "ikäryhmä: 65+", "group!"),
    (VOTE, "jaa: 5", "for!"),
    (VOTE, "nej: 2", "against!"),
    (STRATEGY, "kausi: 2026-2029", "period!"),
    (DECISION, "käsittely: {x-vaihe: 1}", "handling!"),
    # Labels of fields that may not hold what is said.
    (MEASURE, "rahoitus: valtionavustus", "resources?"),
    (DECISION, "lisätiedot: Asiasta on tiedotettu jo kerran aiemmin keväällä.", "contacts?"),
    # Words of daily speech.
    (DECISION, "nro: 5", "paragraph?"),
    (DECISION, "numero: 5", "paragraph?"),
    (DECISION, "nr: 846/00.01.02/2017", "case_number?"),
    (REFERENCE, "nro: 5", "paragraph?"),
    (SECTION, "nro: '1'", "number?"),
    (ATTACHMENT, "nr: 1", "number?"),
    (UNTITLED, "ärende: Köp av mark", "title?"),
    (UNTITLED + "title: Otsikko\n", "ärende: 5", "item?"),
    (DECISION, "oikaisuvaatimusohje: []", "appeal?"),
    (DECISION, "viitteet: []", "references?"),
    (DECISION, "valmistelu: [{type: survey}]", "preparation?"),
    (DECISION, "valmistelu: [malli-maija]", "preparers?"),
    (DECISION, "beredning: [malli-maija]", "preparers?"),
    (APPOINTMENT, "ledamöter: []", "persons?"),
    (RESOURCE, "€: 5", "amount?"),
    (RESOURCE, "budget: 5", "amount?"),
    (PROGRAM, "johdanto: Ohjelma koskee kaikkia.", "purpose?"),
    (IN_GOAL, "keinot: []", "measures?"),
    # Slips.
    (INDICATOR, "frequenzy: yearly", "frequency?"),
    (MEASURE, "shedule: {start: 2026}", "schedule?"),
    (MEASURE, "kumppani: kirjasto", "partners?"),
    (SECTION, "nykytilanne: Hyvä.", "current_state?"),
    (REVIEW, "johtopäätös: Hyvin meni.", "conclusions?"),
    # Languages.
    (DECISION, "title_sv: Rubrik", "by language"),
    (UNTITLED, "title_sv: Rubrik", "by language"),
    (DECISION, "titleFi: Otsikko", "by language"),
    (DECISION, "otsikko_ruotsiksi: Rubrik", "by language"),
    (DECISION, "sv-title: Rubrik", "by language"),
    (RESOLUTION, "text_sve: Godkändes.", "by language"),
    (PROGRAM + "summary:\n  ", "swe: Sammandrag", "sv?"),
    (PROGRAM + "summary:\n  ", "svenska: Sammandrag", "sv!"),
    (PROGRAM + "summary:\n  ", "eng: Summary", "en?"),
    (PROGRAM + "summary:\n  ", "sw: Sammandrag", "-"),
    # In the wrong place.
    (DECISION, "votes: []", "in handling.votes"),
    (DECISION, "lopputulos: hyväksytty", "in resolution.outcome"),
    (DECISION, "kannattaja: Maija", "in handling.counter_proposals.seconded_by"),
    (DECISION, "kokouksen numero: 1/2026", "in meeting.number"),
    (PROGRAM, "kohderyhmä: lapset", "in goals.measures.target_group"),
    (PROGRAM, "alku: 2026", "in period.start"),
    (MEASURE, "toistuvuus: yearly", "in goals.measures.schedule.recurrence"),
    (SECTION, "toimenpiteet: []", "in sections.goals.measures"),
    (INDICATOR, "linkki: https://sotkanet.fi", "in source.url"),
    (RESOLUTION, "adopts: []", "in the top level"),
    # There already.
    (DECISION, "otsikko: Otsikko", "has title"),
    (IN_GOAL, "tavoite: Luetaan", "has title"),
    (PROGRAM, "ohjelmakausi: 2026-2029", "has period"),
    (VALUE, "vuosi: 2025", "has year"),
    # Alike, and something else.
    (DECISION, "aihe: Köp", "-"),
    (DECISION, "nämnd: kunnanhallitus", "-"),
    (DECISION, "tavoite: Luetaan", "-"),
    (DECISION, "measures: []", "-"),
    (MEASURE, "measures: []", "-"),
    (MEASURE, "tavoite: Luetaan", "-"),
    (PROGRAM, "nämnd: kunnanhallitus", "-"),
    (DECISION, "valmistelu: []\npreparers: []\npreparation: []", "has preparers"),
    (DECISION, "vastaehdotus: Hylätään.", "-"),
    (DECISION, "overturned: true", "-"),
    (DECISION, "present: []", "-"),
    (DECISION, "public: true", "-"),
    (RESOLUTION, "outcome_note: Kaikki.", "-"),
    (STRATEGY, "missio: Terve kunta", "-"),
    (INDICATOR, "päivitys: syksyisin", "-"),
    (VALUE, "amount: 5", "-"),
    (REFERENCE, "title: Otsikko", "-"),
    (VOTE, "title: Otsikko", "-"),
]


@pytest.mark.parametrize(("place", "typed", "expected"), KEYS)
def test_what_is_told_of_a_name(place: str, typed: str, expected: str) -> None:
    assert _told_of(_found(place + typed + "\n")[0]) == expected


def _told_of(one: Diagnostic) -> str:
    if one.rule is codes.MISSPELT_FIELD:
        return f"{one.message.args['suggestion']}{'!' if one.fix and one.fix.safe else '?'}"
    assert one.rule is codes.UNKNOWN_FIELD
    advice = one.message.args["advice"]
    if advice.text is phrases.LANGUAGES_INSIDE:
        return "by language"
    if advice.text is phrases.FIELD_TAKEN:
        return f"has {advice.args['field'].en.strip('“”')}"
    if advice.text is phrases.FIELD_AT_TOP:
        return "in the top level"
    if advice.text is phrases.FIELD_ELSEWHERE:
        return f"in {advice.say('en').removeprefix('The field may belong elsewhere: ').partition('. ')[0]}"
    return "-"


STATUS = MEASURE + "status: "
VALUES = [
    (STATUS, "valmis", "done!"),
    (STATUS, "In Progress", "in-progress!"),
    (STATUS, "ej påbörjad", "not-started!"),
    (STATUS, "in-progess", "in-progress?"),
    (STATUS, "ongoing", "in-progress?"),
    (STATUS, "delayed?", "delayed?"),
    (STATUS, "toteutumatta", "-"),
    (STATUS, "ei toteutunut", "-"),
    (DECISION + "resolution:\n  outcome: ", "Yksimielisesti", "accepted-unanimously!"),
    (DECISION + "resolution:\n  outcome: ", "enhälligt", "accepted-unanimously!"),
    (DECISION + "resolution:\n  outcome: ", "hylätty", "rejected?"),
    (DECISION + "resolution:\n  outcome: ", "withdrawn", "-"),
    (DECISION.replace("draft", "").strip() + " ", "justerad", "inspected?"),
    (DECISION.replace("draft", "").strip() + " ", "osittain julkaistu", "-"),
    (INDICATOR + "type: ", "laadullinen", "qualitative!"),
    (INDICATOR + "type: ", "quantitative", "-"),
    (INDICATOR + "type: ", "kvantitativ", "-"),
    (INDICATOR + "type: ", "määrällinen", "-"),
    (ATTACHMENT + "language: ", "ruotsi", "sv!"),
    (ATTACHMENT + "language: ", "swe", "sv?"),
    (ATTACHMENT + "language: ", "saame", "-"),
    (VALUE + "gender: ", "naiset", "female!"),
    (VOTE + "result: ", "ei", "against?"),
]


@pytest.mark.parametrize(("place", "typed", "expected"), VALUES)
def test_what_is_told_of_a_value(place: str, typed: str, expected: str) -> None:
    (one,) = _found(f"{place}{typed}\n")
    if one.rule is codes.UNKNOWN_VALUE:
        assert expected == "-"
    else:
        assert one.rule is codes.MISSPELT_VALUE
        sure = "!" if one.fix and one.fix.safe else "?"
        assert f"{one.message.args['suggestion']}{sure}" == expected


@pytest.mark.parametrize("text", [place + typed + "\n" for place, typed, _ in (*KEYS, *VALUES)])
def test_safe_fixes_lose_nothing_and_come_to_an_end(text: str) -> None:
    workspace = workspace_of(text)
    mended = mend(workspace, judged)
    after = mended.workspace.by_path["asiakirja.yaml"]
    assert not mend(mended.workspace, judged).contents
    _assert_nothing_new(workspace, mended.workspace)
    typed = text.rstrip("\n").rpartition(": ")[2]
    if not any(text == f"{place}{value}\n" for place, value, _ in VALUES):
        assert typed.strip("'") in after.text or "tila: valmis" in text


def _assert_nothing_new(before: Workspace, after: Workspace) -> None:
    """A fix uncovers what stood behind its fault, and makes no fault of its own: fewer are left, or as many."""
    assert len(judged(after)) <= len(judged(before))


def test_a_text_in_two_languages_is_not_missing() -> None:
    told = _found(f"{UNTITLED}title_fi: Otsikko\ntitle_sv: Rubrik\n")
    assert [one.rule.slug for one in told] == ["unknown-field", "unknown-field"]


def _found(text: str) -> list[Diagnostic]:
    assert not read("asiakirja.yaml", text.encode()).broken
    return judged(workspace_of(text))
