"""Adopted versions: which there are, what they changed, and what of them may go out."""

import posixpath
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt

from hyvinvointi.adoption import Adopted, Directory, Pin
from hyvinvointi.render.site.version_addresses import versions
from hyvinvointi.workspace import Workspace
from render.reading import plain, read, text_of
from render.sites import example_site, site, workspace
from render.test_hostile import HOSTILE, _check, _quoted
from render.test_renewal import Publisher, clean

pytestmark = pytest.mark.slow

PLAN = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
type: welfare-plan
period: {start: 2026, end: 2029}
status: adopted
summary: Kunta edistää hyvinvointia.
goals:
  - id: liike
    title: Kaikki liikkuvat
    targets:
      - indicator: liikkujat
        target: {year: 2029, value: 50}
    measures:
      - {id: ladut, title: Ladut, schedule: {end: 2027-05}, status: not-started}
"""
INDICATOR = "kind: indicator\nid: liikkujat\nmunicipality: malli\ntitle: Liikkujat\nunit: '%'\ndirection: increase\n"
LATER = PLAN.replace("value: 50", "value: 40").replace("2027-05", "2028-12")
FOLLOWED = LATER.replace("not-started", "in-progress")
FOLDER = "malli/programs/ohjelma"
Texts = dict[str, str]


def _decision(day: str, paragraph: int, blob: str | None, digest: str | None = None) -> str:
    pin = {"blob": blob and f'"{blob}"', "digest": digest}
    said = "".join(f", {name}: {value}" for name, value in pin.items() if value)
    return (
        f"kind: decision\nid: kv-{day}-{paragraph}\nmunicipality: malli\norgan: lautakunta\n"
        f"meeting: {{date: {day}}}\nparagraph: {paragraph}\ntitle: Päätös {paragraph}\n"
        f"status: final\nadopts: [{{document: ohjelma, role: adopt{said}}}]\n"
    )


def _given(plan: str, *decisions: str, **others: str) -> Workspace:
    named = {f"d{at}": text for at, text in enumerate(decisions)}
    return workspace(**({"ohjelma": plan, "mittari": INDICATOR} | named | others))


def _files(plan: str, indicator: str = INDICATOR) -> dict[str, bytes]:
    return {"ohjelma.yaml": plan.encode(), "mittari.yaml": indicator.encode()}


class Found:
    """A history that answers with a function."""

    reach = "whole"

    def __init__(self, texts: Any) -> None:
        self.texts = texts


def _adopted(texts: Texts) -> Found:
    """The texts by the blob of their pin, as a history would give them."""

    def find(_now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        found = (texts.get(pin.blob or "") for pin in pins)
        return [Adopted(_files(one), is_sure=True) if one else None for one in found]

    return Found(find)


def _digest(plan: str, **others: str) -> str:
    given = _given(plan, **others)
    return Directory(given).digest(given.by_path["ohjelma.yaml"])


def _site(given: Workspace, texts: Texts, **options: Any) -> dict[str, bytes]:
    return site(given, adopted=_adopted(texts), **options)


def _versions(files: dict[str, bytes]) -> list[str]:
    """The pages of versions, without those that only lead on from where one was."""
    start = f"{FOLDER}/versions/"
    shown = (path for path, content in files.items() if b'"refresh"' not in content)
    pages = (path.removeprefix(start) for path in shown if path.startswith(start))
    return [path.removesuffix("/index.html") for path in pages if path.endswith("/index.html")]


def _said(files: dict[str, bytes], page: str = "") -> str:
    return text_of(files[f"{FOLDER}/{page or 'history/'}index.html"])


FIRST, SECOND = _decision("2026-03-30", 24, "eka"), _decision("2026-11-16", 9, "toka")
SAME = re.sub(r"paragraph: \d+\n", "", _decision("2026-03-30", 1, "toka"))
"""A decision of the same day without a section."""


def test_versions_are_ordered_by_the_day_of_the_decision_then_its_paragraph() -> None:
    files = _site(
        _given(
            PLAN,
            SECOND,
            _decision("2026-03-30", 110, "b"),
            _decision("2026-03-30", 25, "c"),
            FIRST,
        ),
        {},
    )
    assert _versions(files) == [
        "2026-03-30-110",
        "2026-03-30-24",
        "2026-03-30-25",
        "2026-11-16-9",
        "current",
    ]
    cited = [24, 25, 110]
    keys = [f"2026-03-30-{paragraph}" for paragraph in cited]
    for key, paragraph in zip(keys, cited, strict=True):
        assert f"§\u00a0{paragraph}" in files[f"{FOLDER}/versions/{key}/index.html"].decode()
    assert "hyväksytty versio 30.3.2026 § 25" in _said(files, "versions/2026-03-30-25/")


def test_one_decision_that_pins_the_same_twice_makes_one_version() -> None:
    entry = "{document: ohjelma, role: adopt, blob: eka, languages: [fi]}"
    twice = FIRST.replace('[{document: ohjelma, role: adopt, blob: "eka"}]', f"[{entry}, {entry}]")
    assert twice != FIRST
    assert _versions(_site(_given(PLAN, twice), {})) == ["2026-03-30-24", "current"]


def test_texts_of_one_decision_keep_the_order_in_which_it_first_pins_them() -> None:
    given = _given(PLAN, FIRST)
    pins = [
        Pin(
            given.documents[0],
            (),
            given.documents[1],
            "",
            "",
            date(2026, 3, 30),
            24,
            None,
            blob,
            (),
        )
        for blob in ("first", "second", "first")
    ]
    assert [one.pin.blob for one in versions(pins, "ohjelma")] == ["first", "second"]


@pytest.mark.parametrize(
    "decision",
    [
        FIRST.replace("role: adopt", "role: propose"),
        FIRST.replace("status: final", "status: draft"),
        FIRST.replace("status: final", "status: overturned"),
        FIRST + "resolution: {outcome: rejected}\n",
        FIRST + "publicity: {class: secret, ground: JulkL 24 §}\n",
        FIRST.replace("document: ohjelma", "document: muu"),
    ],
)
def test_without_an_adoption_that_may_be_told_there_is_no_history(decision: str) -> None:
    files = _site(_given(PLAN, decision), {"eka": PLAN})
    assert _versions(files) == []
    assert "Muutoshistoria" not in _said(files)


def test_a_draft_decision_leaves_no_version_on_a_published_site() -> None:
    draft = FIRST.replace("status: final", "status: decided")
    for profile in (None, "publish"):
        assert _versions(_site(_given(PLAN, draft), {}, profile=profile)) == []


@pytest.mark.parametrize("profile", [None, "publish"])
@pytest.mark.parametrize(("today", "known"), [(29, []), (30, ["2026-03-30-24", "current"])])
def test_minutes_are_inspected_on_their_day_whatever_the_status(profile, today, known) -> None:
    decided = FIRST.replace("status: final", "status: decided\ninspected_on: 2026-09-30")
    options = {"profile": profile, "today": date(2026, 9, today)}
    assert _versions(_site(_given(PLAN, decided), {}, **options)) == known


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_version_tells_what_it_changed_and_by_which_decision(format_: str) -> None:
    files = _site(_given(FOLLOWED, FIRST, SECOND), {"eka": PLAN, "toka": LATER}, format=format_)
    ending = "html" if format_ == "html" else "md"
    page = files[f"{FOLDER}/versions/2026-11-16-9/index.{ending}"].decode()
    shown = plain("".join(read(MarkdownIt().render(page).encode()).pieces))
    shown = text_of(page.encode()) if format_ == "html" else shown
    assert "2 muutosta." in shown
    assert "määräaika myöhentyy: 5/2027 → 12/2028" in shown
    assert "tavoite lievenee: 50 % → 40 %" in shown
    assert "not-started" not in shown
    assert "decisions/kv-2026-11-16-9/" in page
    assert "../2026-03-30-24/" in page
    assert "../current/" in page
    assert files[f"{FOLDER}/versions/2026-11-16-9/index.yaml"].decode() == LATER
    first = files[f"{FOLDER}/versions/2026-03-30-24/index.{ending}"].decode()
    assert "ensimmäinen hyväksytty versio" in first
    assert "../2026-11-16-9/" in first


@pytest.mark.parametrize(
    ("plan", "digest", "texts", "said"),
    [
        (FOLLOWED, LATER, {"toka": LATER}, "Teksti on sama kuin hyväksytty."),
        (FOLLOWED, LATER, {}, "Teksti on sama kuin hyväksytty."),
        (FOLLOWED, None, {"toka": LATER}, "Teksti on sama kuin hyväksytty."),
        (FOLLOWED, None, {}, "Hyväksyttyä tekstiä ei löytynyt"),
        (PLAN, LATER, {"toka": LATER}, "2 muutosta hyväksymisen jälkeen"),
        (PLAN.replace("50", "40"), LATER, {"toka": LATER}, "1 muutos hyväksymisen jälkeen"),
        (PLAN, LATER, {}, "muutoksia ei voi näyttää"),
        (PLAN, LATER, {"toka": LATER + "\tx: ["}, "muutoksia ei voi näyttää"),
    ],
)
def test_how_the_present_text_stands(
    plan: str, digest: str | None, texts: Texts, said: str
) -> None:
    pinned = _digest(digest) if digest else None
    given = _given(plan, FIRST, _decision("2026-11-16", 9, "toka", pinned))
    files = _site(given, texts | {"eka": PLAN})
    for page in ("", "versions/", "versions/current/"):
        assert said in _said(files, page)
    assert not any(b"\tx: [" in file for file in files.values())


def test_a_text_that_is_not_found_is_listed_and_says_so() -> None:
    files = _site(_given(LATER, FIRST, SECOND), {"toka": LATER})
    assert "Teksti ei ole saatavilla" in _said(files)
    assert "ei löytynyt" in _said(files, "versions/2026-03-30-24/")
    assert "Edellisen version tekstiä ei voitu lukea" in _said(files, "versions/2026-11-16-9/")
    assert f"{FOLDER}/versions/2026-03-30-24/index.yaml" not in files
    assert f"{FOLDER}/versions/2026-11-16-9/index.yaml" in files


def test_without_a_history_what_stands_is_known_and_nothing_else() -> None:
    given = _given(FOLLOWED, FIRST, _decision("2026-11-16", 9, None, _digest(LATER)))
    files = site(given)
    assert files[f"{FOLDER}/versions/2026-11-16-9/index.yaml"].decode() == FOLLOWED
    assert f"{FOLDER}/versions/2026-03-30-24/index.yaml" not in files


def test_a_text_that_does_not_fit_the_digest_says_so() -> None:
    def find(_now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        return [Adopted(_files(PLAN), is_sure=False) for _ in pins]

    files = site(_given(PLAN, FIRST), adopted=Found(find))
    assert "ei vastaa tiivistettä" in _said(files, "versions/2026-03-30-24/")


def test_an_indicator_that_was_redefined_changes_the_text_and_its_values_do_not() -> None:
    old = INDICATOR.replace("increase", "decrease") + "values: [{year: 2025, value: 3}]\n"

    def find(_now: Workspace, pins: Sequence[Pin]) -> list[Adopted | None]:
        texts = {"eka": old, "toka": INDICATOR}
        return [Adopted(_files(PLAN, texts[one.blob or ""]), is_sure=True) for one in pins]

    files = site(_given(PLAN, FIRST, SECOND), adopted=Found(find))
    shown = _said(files, "versions/2026-11-16-9/")
    assert "1 muutos." in shown
    assert "Liikkujat" in shown


CODE = "131052-308T"


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_identity_codes_of_old_texts_never_go_out_nor_show_as_changes(format_: str) -> None:
    old = PLAN.replace("hyvinvointia.", f"hyvinvointia, sanoi {CODE}.") + f"# {CODE}\n"
    heard: list[str] = []
    files = _site(
        _given(PLAN, FIRST, SECOND),
        {"eka": old, "toka": PLAN},
        format=format_,
        tell=lambda one: heard.append(one.say("en")),
    )
    everything = b"\n".join(one for path, one in files.items() if "fonts/" not in path).decode()
    assert "308T" not in everything
    assert (
        "(henkilötunnus poistettu)" in files[f"{FOLDER}/versions/2026-03-30-24/index.yaml"].decode()
    )
    assert heard == [
        "Personal data was removed from adopted versions (1): ohjelma 2026-03-30 § 24."
    ]


def test_a_code_that_both_texts_hold_is_no_change_although_the_digest_differs() -> None:
    one, other = (PLAN.replace("hyvinvointia.", f"{code}.") for code in (CODE, "131052A308T"))
    given = _given(other, _decision("2026-03-30", 24, "eka", _digest(one)))
    files = _site(given, {"eka": one})
    assert "308T" not in _said(files, "versions/current/")
    assert "on muuttunut hyväksymisen jälkeen" in _said(files)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_an_old_version_is_inert(text: str) -> None:
    old = PLAN.replace("Ladut,", f"{_quoted(text)},").replace(
        "Kunta edistää hyvinvointia.", _quoted(text)
    )
    given = _given(PLAN, FIRST, SECOND, _decision("2026-12-01", 1, "kolmas"))
    texts = {"eka": PLAN, "toka": old, "kolmas": PLAN}
    html, markdown = _site(given, texts), _site(given, texts, format="markdown")
    parser = MarkdownIt("commonmark", {"html": True})
    parser.validateLink = lambda _url: True  # type: ignore[method-assign]  # the most careless reader
    for key in ("2026-03-30", "2026-11-16", "2026-12-01", "current"):
        _check(html[f"{FOLDER}/versions/{key}/index.html"])
        page = markdown[f"{FOLDER}/versions/{key}/index.md"].decode()
        _check(parser.render(page).encode())


def test_links_lead_both_ways_and_in_the_languages_of_the_municipality() -> None:
    register = workspace().documents[0].text.replace("[fi]", "[fi, sv]")
    given = _given(LATER, FIRST, SECOND, register=register)
    files = _site(given, {"eka": PLAN, "toka": LATER})
    decision = read(files["malli/decisions/kv-2026-11-16-9/index.html"])
    assert "../../programs/ohjelma/versions/2026-11-16-9/index.html" in decision.links
    swedish = text_of(files[f"{FOLDER}/versions/2026-11-16-9/sv/index.html"])
    assert "Godkänd version 16.11.2026" in swedish
    assert "2 ändringar." in swedish
    assert "Ändringshistorik" in text_of(files[f"{FOLDER}/history/sv/index.html"])
    english = _site(given, {"eka": PLAN, "toka": LATER}, language="en")
    assert "Ohjelma: version adopted on 16 November 2026" in plain(
        _said(english, "versions/2026-11-16-9/").replace("\u00a0", " ")
    )
    broken = [
        (path, link)
        for path, page in files.items()
        if path.startswith((FOLDER, "malli/decisions")) and path.endswith(".html")
        for link in read(page).links
        if not urlsplit(link).scheme
        and posixpath.normpath(posixpath.join(posixpath.dirname(path), urlsplit(link).path or "x"))
        not in {*files, posixpath.join(posixpath.dirname(path), "x")}
    ]
    assert broken == []


def test_a_page_that_stands_alone_has_the_history_without_links() -> None:
    for format_, ending in (("html", "html"), ("markdown", "md")):
        given = _given(LATER, FIRST, SECOND)
        files = _site(given, {"eka": PLAN, "toka": LATER}, single_file=True, format=format_)
        assert not [path for path in files if "versions" in path]
        page = files[f"{FOLDER}.{ending}"].decode()
        assert "Muutoshistoria" in page.replace("\u00ad", "")
        assert "2 muutosta" in page
        assert "versions/" not in page


def test_only_plans_that_are_shown_have_versions() -> None:
    given = _given(LATER, FIRST, SECOND)
    files = _site(given, {"eka": PLAN, "toka": LATER}, only=frozenset({"d0.yaml"}))
    assert not [path for path in files if "versions" in path]
    assert b"versions/" not in files["malli/decisions/kv-2026-03-30-24/index.html"]


def test_the_map_of_the_site_leads_to_the_plan_and_not_to_copies_of_its_texts() -> None:
    given = _given(LATER, FIRST, SECOND)
    config = type(given.config)(site={"url": "https://ohjelmat.example"})
    given = Workspace(config, given.documents)
    listing = _site(given, {})["sitemap.xml"].decode()
    for page in ("", "all/", "versions/", "versions/current/"):
        assert f"<loc>https://ohjelmat.example/{FOLDER}/{page}</loc>" in listing
    assert "versions/2026" not in listing


def test_the_past_is_asked_once_for_all_and_only_where_something_is_pinned() -> None:
    asked: list[int] = []

    def find(_now: Workspace, pins: Sequence[Pin]) -> list[None]:
        asked.append(len(pins))
        return [None] * len(pins)

    other = PLAN.replace("id: ohjelma", "id: toinen")
    third = _decision("2026-05-05", 5, "x").replace("document: ohjelma", "document: toinen")
    site(_given(PLAN, FIRST, SECOND, third, toinen=other), adopted=Found(find))
    assert asked == [3]
    site(_given(PLAN, toinen=other), adopted=Found(find))
    assert asked == [3]


def test_the_same_texts_give_the_same_bytes() -> None:
    given, texts = _given(LATER, SECOND, FIRST), {"eka": PLAN, "toka": LATER}
    turned = given.with_documents(reversed(given.documents))
    one, other = _site(given, texts), _site(turned, texts)
    assert {path: one[path] for path in one if "versions" in path} == {
        path: other[path] for path in other if "versions" in path
    }
    assert _site(given, texts, today=date(2030, 1, 1)).keys() == one.keys()


def test_the_example_shows_a_program_that_was_amended() -> None:
    folder = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
    page = example_site()[f"{folder}/history/index.html"]
    for key in ("2026-03-30-24", "2026-11-16-89", "current"):
        assert f"../versions/{key}/index.html" in read(page).links
    assert "Teksti on sama kuin hyväksytty." in text_of(page)
    front = text_of(example_site()[f"{folder}/index.html"])
    assert "Kunnanvaltuusto 30.3.2026 §\u00a024, muutettu 16.11.2026 §\u00a089" in front.replace(
        "§ ", "§\u00a0"
    )


def test_pages_of_versions_are_renewed_with_what_they_follow_from(tmp_path: Path) -> None:
    same_day = _decision("2026-03-30", 25, "toka")
    files = {one.path: one.content for one in _given(LATER, FIRST, same_day).documents}
    publisher = Publisher(tmp_path, adopted=_adopted({"eka": PLAN}))
    publisher.renew(files)
    page = "malli/decisions/kv-2026-03-30-25/index.html"
    assert b"versions/2026-03-30-25/" in publisher.found()[page]
    # A history that reaches further makes all pages anew.
    publisher.options["adopted"] = _adopted({"eka": PLAN, "toka": LATER})
    publisher.options["adopted"].reach = "further"
    publisher.renew(files)
    assert publisher.found() == clean(files, adopted=publisher.options["adopted"])
    # A version keeps its address whatever becomes of the others of its day.
    del files["d0.yaml"]
    publisher.renew(files)
    assert b"versions/2026-03-30-25/" in publisher.found()[page]
    assert publisher.found() == clean(files, adopted=publisher.options["adopted"])
    files["mittari.yaml"] = files["mittari.yaml"].replace(b"Liikkujat", b"Liikkuvat")
    publisher.renew(files)
    assert publisher.found() == clean(files, adopted=publisher.options["adopted"])


def test_a_version_keeps_its_address_when_another_of_its_day_is_closed() -> None:
    later = _decision("2026-03-30", 25, "toka")
    both = _site(_given(PLAN, FIRST, later), {"eka": PLAN, "toka": LATER})
    closed = FIRST.replace("kind: decision\n", "kind: decision\npublicity: secret\n")
    assert closed != FIRST
    one = _site(_given(PLAN, closed, later), {"eka": PLAN, "toka": LATER})
    assert {"2026-03-30-24", "2026-03-30-25"} <= {*_versions(both)}
    assert _versions(one) == ["2026-03-30-25", "current"]
    page = f"{FOLDER}/versions/2026-03-30-25"
    assert one[f"{page}/index.yaml"] == both[f"{page}/index.yaml"] == LATER.encode()


def test_where_versions_were_while_those_of_a_day_were_counted_leads_to_them() -> None:
    files = _site(
        _given(PLAN, FIRST, _decision("2026-03-30", 2, "toka")), {"eka": PLAN, "toka": LATER}
    )
    page = f"{FOLDER}/versions/2026-03-30"
    assert {*read(files[f"{page}/index.html"]).links} == {"../2026-03-30-2/index.html"}
    assert files[f"{page}/index.yaml"] == files[f"{page}-2/index.yaml"] == LATER.encode()
    # What is there today is not covered by where another one was: § 24 was the second of its day.
    assert b'"refresh"' not in files[f"{page}-2/index.html"]
    assert files[f"{page}-24/index.yaml"].decode() == PLAN


def test_a_plan_with_a_former_id_had_its_versions_below_that_too() -> None:
    plan = PLAN.replace("id: ohjelma\n", "id: ohjelma\nformer_ids: [vanha]\n")
    files = _site(_given(plan, FIRST), {"eka": PLAN})
    for key in ("2026-03-30", "2026-03-30-24"):
        page = read(files[f"malli/programs/vanha/versions/{key}/index.html"])
        assert {*page.links} == {"../../../ohjelma/versions/2026-03-30-24/index.html"}


@pytest.mark.parametrize(
    ("fields", "key", "said"),
    [
        ("id: a\norgan: lautakunta\n", "2026-03-30-id-a", "30.3.2026"),
        ("id: kv-2026-064\norgan: lautakunta\n", "2026-03-30-id-kv-2026-064", "30.3.2026"),
        ("id: b-7\norgan: lautakunta\nparagraph: 24\n", "2026-03-30-24-b-7", "30.3.2026 § 24"),
        (
            "id: kv-2026-064\norgan: lautakunta\nparagraph: 24\n",
            "2026-03-30-24-kv-2026-064",
            "30.3.2026 § 24",
        ),
    ],
)
def test_without_a_section_of_its_own_the_id_of_the_decision_tells_versions_apart(
    fields: str, key: str, said: str
) -> None:
    other = re.sub(r"id: kv-\S+\n(municipality: malli\n)organ: lautakunta\n", rf"\1{fields}", SAME)
    files = _site(_given(PLAN, FIRST, other), {"eka": PLAN, "toka": LATER})
    assert key in _versions(files)
    shown = plain(_said(files, f"versions/{key}/"))
    assert f"hyväksytty versio {said}" in shown
    # The end of an id is no number of an entry.
    assert f"{said} (" not in shown


@pytest.mark.parametrize(
    ("fields", "key", "said"),
    [
        ("id: kv-2026-064\n", "2026-03-30-id-kv-2026-064-2", "30.3.2026 (2)"),
        ("id: kv-2026-064\nparagraph: 24\n", "2026-03-30-24-kv-2026-064-2", "30.3.2026 § 24 (2)"),
        ("id: kv-2026-064\nparagraph: 7\n", "2026-03-30-7-2", "30.3.2026 § 7 (2)"),
    ],
)
def test_a_further_text_of_a_decision_has_its_number_there(
    fields: str, key: str, said: str
) -> None:
    entries = "".join(
        f"{{document: ohjelma, role: adopt, blob: {blob}}}, " for blob in ("eka", "toka")
    )
    other = re.sub(r"id: kv-\S+\n", fields, SAME)
    other = re.sub(r"adopts: .*", f"adopts: [{entries}]", other)
    files = _site(_given(PLAN, FIRST, other), {"eka": PLAN, "toka": LATER})
    assert key in _versions(files)
    assert f"hyväksytty versio {said}" in plain(_said(files, f"versions/{key}/"))
