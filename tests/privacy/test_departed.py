"""A name that has left one document, and what a closed one says, go out of no other document."""

from datetime import date
from time import process_time

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.site.publication import Leak, clear
from hyvinvointi.workspace import MemoryTree, Workspace, load
from render.sites import REGISTER, site, workspace

DECISION = """\
kind: decision
id: avustus
municipality: malli
organ: lautakunta
meeting: {date: 2026-01-05}
paragraph: 12
title: Avustuksen myöntäminen
status: published
"""
NAMED = DECISION + (
    "appeal: [{type: rectification}]\npublished_on: 2026-01-12\nnotify: [{name: Pekka Korhonen}]\n"
)
OTHER = DECISION.replace("avustus", "toinen").replace("paragraph: 12", "paragraph: 13")
CLASS = "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k}\n"
LATER = date(2026, 12, 1)


def _shown(given: Workspace, **options: object) -> str:
    files = site(given, **{"today": LATER} | options)
    return b"\n".join(one for path, one in files.items() if "fonts/" not in path).decode()


@pytest.mark.parametrize(
    "said",
    [
        "background: Pekka Korhonen on tehnyt oikaisuvaatimuksen.\n",
        "background: Korhonen, Pekka on tehnyt oikaisuvaatimuksen, Korhosen vaatimus hylättiin.\n",
        "background: Pekka Korhosen asia, PEKKA KORHONEN.\n",
        "x-tieto: [{a: Pekka Korhoselle}]\n",
        "attachments: [{id: a, title: Pekka Korhosen kirje}]\n",
    ],
)
def test_a_name_that_has_left_a_decision_leaves_all_documents(said: str) -> None:
    indicator = "kind: indicator\nid: i\nmunicipality: malli\ntitle: Mittari Pekka Korhonen\n"
    shown = _shown(workspace(a=NAMED, b=OTHER + said, c=indicator))
    assert "Korho" not in shown
    assert "(nimi poistettu)" in shown


def test_a_name_that_looks_like_that_of_a_body_leaves_too() -> None:
    persons = "{name: Hannu Posti, title: hakija}, {name: hakija Reijo Kela}"
    said = "background: Hakijat Hannu Posti ja Reijo Kela tulivat. "
    said += "Kela ja Suomen Posti Oyj antoivat lausunnon.\n"
    text = NAMED.replace("{name: Pekka Korhonen}", persons) + said
    shown = _shown(workspace(a=text))
    assert "Hannu" not in shown
    assert "Reijo" not in shown
    assert "Kela ja Suomen Posti Oyj antoivat" in shown
    assert "Hannu Posti" in _shown(workspace(a=text), today=date(2026, 1, 13))


@pytest.mark.parametrize("half", ["Ylä-Korhonen", "Anna-Liisa"])
def test_half_of_a_double_name_is_somebody_else_in_other_documents(half: str) -> None:
    named = NAMED.replace("Pekka Korhonen", "Anna-Liisa Ylä-Korhonen")
    said = OTHER + f"background: Rehtori {half} Mallinen esitteli, Anna-Liisa Ylä-Korhonen ei.\n"
    assert "Mallinen" in _shown(workspace(a=named, b=OTHER + f"background: {half} Mallinen.\n"))
    assert half in _shown(workspace(a=named, b=OTHER + f"background: {half} Mallinen.\n"))
    assert "Korhonen ei" not in _shown(workspace(a=named, b=said))


@pytest.mark.parametrize(
    "entry",
    [
        "{name: Tarja Backlund, title: rehtorin viran hakija}",
        "{name: Tarja Backlund, title: hakija rehtorin virkaan}",
        '{name: "Tarja Backlund, rehtorin viran hakija"}',
    ],
)
def test_words_of_the_title_of_a_party_are_no_name_elsewhere(entry: str) -> None:
    named = NAMED.replace("{name: Pekka Korhonen}", entry)
    said = "Rehtorin virkaan hakenut on kelpoinen, rehtorin viran hakijat haastateltiin."
    shown = _shown(workspace(a=named, b=OTHER + f"background: {said}\n"))
    assert said in shown
    assert "Backlund" not in shown


def test_a_person_among_the_groups_that_a_decision_affects_leaves_too() -> None:
    groups = "{group: Eero Oikarinen, assessment: Eero saa tuen.}, {group: lapset ja nuoret}"
    shown = _shown(workspace(a=NAMED + f"impact: [{groups}]\n"))
    assert "Oikarinen" not in shown
    assert "Eero" not in shown
    assert "lapset ja nuoret" in shown


def test_who_acts_in_public_keeps_the_name() -> None:
    register = REGISTER + "  - {id: korhonen-pekka, name: Pekka Korhonen, title: rehtori}\n"
    said = OTHER + "background: Rehtori Pekka Korhonen esitteli.\n"
    assert "Pekka Korhonen esitteli" in _shown(workspace(register=register, a=NAMED, b=said))
    office = said + "presenter: {name: Pekka Korhonen, title: rehtori}\n"
    assert "Pekka Korhonen esitteli" in _shown(workspace(a=NAMED, b=office))


def test_another_person_of_the_same_last_name_is_somebody_else() -> None:
    said = OTHER + "background: Liisa Korhonen ja Pekka Virtanen esittelivät.\n"
    assert "Liisa Korhonen ja Pekka Virtanen" in _shown(workspace(a=NAMED, b=said))


@pytest.mark.parametrize(
    "mended",
    [
        ("published_on: 2026-01-12\n", ""),
        ("published_on: 2026-01-12\n", "published_on:\n"),
        ("2026-01-12", "2062-01-12"),
        ("2026-01-12", "12.1.2026"),
        ("2026-01-12", "2026-01"),
        ("2026-01-12", "2026-13-12"),
        ("2026-01-12", "2026-01-12T10:00:00"),
        ("appeal: [{type: rectification}]\n", ""),
        ("[{type: rectification}]", "[]"),
        ("[{type: rectification}]", "oikaisuvaatimus"),
        ("type: rectification", "type: other"),
        ("type: rectification", "type: oikaisu"),
        ("[{type: rectification}]", "[{type: rectification}, {type: other}]"),
    ],
)
def test_a_name_leaves_at_once_where_nobody_can_tell_when_the_time_for_appeal_ends(mended) -> None:
    open_day = date(2026, 1, 13)
    assert "Pekka Korhonen" in _shown(workspace(a=NAMED), today=open_day)
    assert "Korho" not in _shown(workspace(a=NAMED.replace(*mended)), today=open_day)


@pytest.mark.parametrize("key", ["nimi", "Name", "namn"])
def test_a_name_in_a_misspelt_field_leaves_too(key: str) -> None:
    text = NAMED.replace("{name:", f"{{{key}:")
    assert "Korho" not in _shown(workspace(a=text))


LONG = (
    "Hakija kertoi perheensä tilanteesta laajasti, ja lautakunta arvioi sen perusteella, "
    "että tuen tarve on pysyvä."
)


def test_a_passage_of_a_closed_document_in_another_refuses_the_site() -> None:
    closed = DECISION + CLASS + f"background: |\n  {LONG}\n"
    copied = OTHER + f"background: |\n  Tiedoksi: *hakija* {LONG.removeprefix('Hakija ').upper()}\n"
    with pytest.raises(Leak) as refused:
        _shown(workspace(a=closed, b=copied))
    said = refused.value.message.say("fi")
    assert "b.yaml" in said
    assert "a.yaml" in said
    assert "perhe" not in said


def test_a_formula_that_many_open_documents_say_is_no_secret() -> None:
    closed = DECISION + CLASS + f"background: {LONG}\n"
    others = {
        f"b{at}": OTHER.replace("toinen", f"b{at}").replace("13", f"{at + 20}")
        + f"background: {LONG}\n"
        for at in range(4)
    }
    assert "Hakija kertoi" in _shown(workspace(a=closed, **others))


@pytest.mark.parametrize("own_id", ["pekka-korhonen", "avustus-korhonen-pekka"])
def test_a_name_in_an_id_is_told_as_what_it_is(own_id: str) -> None:
    given = workspace(a=NAMED.replace("avustus", own_id))
    with pytest.raises(WorkError) as refused:
        _shown(given)
    said = [refused.value.message.say(language) for language in ("fi", "sv", "en")]
    assert [("nimi" in said[0]), ("namn" in said[1]), ("name of a private" in said[2])] == [
        True
    ] * 3
    assert "korhonen" not in " ".join(said).lower()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: avustus", "id: salainen-asia"),
        ("meeting: {date: 2026-01-05}", "meeting: {date: 2026-01-06}"),
    ],
)
def test_an_earlier_state_is_closed_by_meeting_or_case_when_id_and_path_have_changed(
    old: str, new: str
) -> None:
    before = DECISION + "case_number: 1/2026\nbackground: Sinimarkku.\n"
    closed = (DECISION + "case_number: 1/2026\n" + CLASS).replace("id: avustus", "id: uusi")
    now = workspace(zz=closed.replace(old, new), muu=OTHER)
    shown = _shown(workspace(a=before, muu=OTHER), now=now, as_of=LATER)
    assert "Sinimarkku" not in shown


def test_a_private_name_in_an_adopted_version_is_masked_there() -> None:
    plan = "kind: program\nid: o\nmunicipality: malli\ntitle: O\nstatus: adopted\n"
    adopting = OTHER + "adopts: [{document: o, role: adopt}]\n"
    given = workspace(a=NAMED, b=adopting, o=plan + "summary: Pekka Korhonen on kiitetty.\n")
    assert "Korho" not in _shown(given)


@pytest.mark.slow
def test_many_names_and_documents_cost_as_much_as_they_are() -> None:
    def cost(count: int) -> float:
        files = {"r.yaml": REGISTER.encode()}
        letters = "abcdefghijklmnopqrstuvwxyz"
        for at in range(count):
            one, two, three = letters[at % 26], letters[at // 26 % 26], letters[at // 7 % 26]
            name = f"Pe{one}{two}a Kor{two}{three}nen"
            text = NAMED.replace("Pekka Korhonen", name).replace("avustus", f"a{at}")
            files[f"a{at}.yaml"] = text.replace("12\n", f"{at}\n").encode()
        given = load(MemoryTree(files))
        start = process_time()
        clear(given, None)
        return process_time() - start

    cost(20)
    small, large = cost(60), cost(240)
    assert large < 10 * small
