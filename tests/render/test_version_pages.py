"""The page of an adopted version: its own text and values, what stands on top, what it does not tell."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi import limits
from hyvinvointi.adoption import Adopted
from hyvinvointi.render.engine.environment import html_environment
from hyvinvointi.render.engine.overrides import misfits
from hyvinvointi.workspace import Workspace
from render.publisher import Publisher
from render.reading import plain, read, telling, text_of
from render.sites import site, workspace
from render.test_versions import (
    FIRST,
    FOLDER,
    INDICATOR,
    LATER,
    PLAN,
    SECOND,
    Found,
    _adopted,
    _decision,
    _given,
    _site,
)

pytestmark = pytest.mark.slow

OLD, NEW = f"{FOLDER}/versions/2026-03-30-24", f"{FOLDER}/versions/2026-11-16-9"
TEXTS = {"eka": PLAN, "toka": LATER}


def said(files: dict[str, bytes], folder: str) -> str:
    return " ".join(text_of(files[f"{folder}/index.html"]).split())


def head(files: dict[str, bytes], folder: str) -> str:
    """What stands on top of a page of a version, before its changes."""
    page = files[f"{folder}/index.html"].decode().partition('id="_changes"')[0]
    return " ".join(text_of(page.encode()).split())


def markdown(files: dict[str, bytes], folder: str) -> str:
    return files[f"{folder}/index.md"].decode()


def of_text(files: dict[str, bytes], folder: str) -> str:
    """The text of a version on its page, without what changed."""
    page = files[f"{folder}/index.html"].decode().partition('<nav class="contents"')[2]
    return " ".join(text_of(page.encode()).split())


def test_a_version_says_its_own_values_and_not_those_of_today() -> None:
    files = _site(_given(LATER, FIRST, SECOND), TEXTS)
    old, new = of_text(files, OLD), of_text(files, NEW)
    assert "50 % (2029)" in old
    assert "5/2027 saakka" in old
    assert "40 %" not in old
    assert "2028" not in old
    assert "40 % (2029)" in new
    assert "12/2028 saakka" in new
    assert "50 %" not in new
    assert "2027" not in new
    texts = [
        markdown(_site(_given(LATER, FIRST, SECOND), TEXTS, format="markdown"), one)
        for one in (OLD, NEW)
    ]
    old, new = (one.partition("## Mikä muuttui")[0] for one in texts)
    assert "50 % (2029)" in plain(old)
    assert "40 %" not in plain(old)
    assert "40 % (2029)" in plain(new)
    assert "50 %" not in plain(new)


FOLLOWED = (
    PLAN.replace("status: not-started", "status: in-progress, status_note: Alkoi hyvin")
    + "x-oma: Oma kenttä\nreviews:\n"
    "  - {year: 2026, summary: Vuosi sujui, measures: [{measure: ladut, status: delayed, spent: 7}]}\n"
)
VALUES = INDICATOR + "values: [{year: 2025, value: 31}, {year: 2026, value: 33}]\n"


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_version_tells_nothing_of_what_came_of_it(format_: str) -> None:
    def find(_now: Workspace, pins: Any) -> list[Adopted]:
        files = {"ohjelma.yaml": FOLLOWED.encode(), "mittari.yaml": VALUES.encode()}
        return [Adopted(files, is_sure=True) for _ in pins]

    given = _given(FOLLOWED, FIRST, mittari=VALUES)
    files = site(given, adopted=Found(find), format=format_, today=date(2030, 1, 1))
    ending = "html" if format_ == "html" else "md"
    page = plain(files[f"{OLD}/index.{ending}"].decode())
    followed = ("Alkoi hyvin", "Oma kenttä", "Vuosi sujui", "Käynnissä", "Viivästynyt", "31 %")
    for one in (*followed, "33 %", "Myöhässä", "Ei vielä", "Tilanne", "Viimeisin"):
        assert one not in page, one
    assert "50 % (2029)" in page


def test_the_banner_says_from_when_to_when_and_by_which_decisions() -> None:
    files = _site(_given(LATER, FIRST, SECOND), TEXTS)
    old, new = head(files, OLD), head(files, NEW)
    assert (
        "Tämä versio ei ole enää voimassa. Voimassa oleva versio: Hyväksytty versio 16.11." in old
    )
    assert "30.3.2026–16.11.2026" in old
    assert "Tämä versio on voimassa." in new
    assert "16.11.2026 alkaen" in new
    links = read(files[f"{OLD}/index.html"]).links
    for target in ("kv-2026-03-30-24", "kv-2026-11-16-9"):
        assert f"../../../../decisions/{target}/index.html" in links
    assert "Korvattu" not in new
    texts = _site(_given(LATER, FIRST, SECOND), TEXTS, format="markdown")
    assert "> Tämä versio ei ole enää voimassa." in markdown(texts, OLD)
    assert "[Hyväksytty versio 16.11.2026 §\u00a09](../2026-11-16-9/index.md)" in markdown(
        texts, OLD
    )


def test_versions_of_one_day_are_in_force_in_their_order() -> None:
    files = _site(_given(LATER, FIRST, _decision("2026-03-30", 25, "toka")), TEXTS)
    assert "ei ole enää voimassa" in head(files, OLD)
    assert "Tämä versio on voimassa" in head(files, f"{FOLDER}/versions/2026-03-30-25")


UNDER_REVIEW = LATER.replace("status: adopted", "status: under-review")


@pytest.mark.parametrize(
    ("plan", "decision", "told", "untold"),
    [
        (LATER, FIRST, "Tämä versio on voimassa.", "valmistellaan"),
        (
            UNDER_REVIEW,
            FIRST,
            "Siihen valmistellaan muutosta. Muutosehdotus: Ohjelma, Muutokset hyväksymisen jälkeen.",
            "ei ole enää",
        ),
        (
            PLAN.replace("status: adopted", "status: under-review"),
            FIRST,
            "Siihen valmistellaan muutosta.",
            "Muutosehdotus",
        ),
        (
            LATER.replace("status: adopted", "status: ended"),
            FIRST,
            "Tämä versio ei ole enää voimassa.",
            "on voimassa",
        ),
    ],
)
def test_an_amendment_is_announced_on_top_of_the_version_in_force(
    plan: str, decision: str, told: str, untold: str
) -> None:
    shown = head(_site(_given(plan, decision), TEXTS), OLD)
    assert told in shown
    assert untold not in shown


def test_an_amendment_that_is_decided_is_told_before_its_minutes_are_inspected() -> None:
    decided = SECOND.replace("status: final", "status: decided\ninspected_on: 2026-11-30")
    decided += "resolution: {outcome: accepted}\n"
    files = _site(_given(LATER, FIRST, decided), TEXTS, today=date(2026, 11, 20))
    assert "Sen muuttamisesta on päätetty. Pöytäkirjaa ei ole vielä tarkastettu." in head(
        files, OLD
    )
    assert f"{NEW}/index.html" not in files
    files = _site(_given(LATER, FIRST, decided), TEXTS, today=date(2026, 12, 1))
    assert "ei ole enää voimassa" in head(files, OLD)


def test_where_the_plan_shows_the_text_in_force_no_proposal_is_led_to() -> None:
    given = _given(UNDER_REVIEW, FIRST)
    in_force = {"ohjelma.yaml": workspace(ohjelma=PLAN).by_path["ohjelma.yaml"]}
    in_force["ohjelma.yaml"] = in_force["ohjelma.yaml"].changed(
        data={**in_force["ohjelma.yaml"].data, "status": "under-review"}
    )
    files = _site(given, TEXTS, in_force=in_force, profile="publish")
    assert "Siihen valmistellaan muutosta." in head(files, OLD)
    assert "Muutosehdotus" not in head(files, OLD)
    assert "12/2028" not in said(files, OLD)


def test_what_changed_stands_as_sentences_and_word_by_word() -> None:
    later = LATER.replace("Kunta edistää hyvinvointia.", "Kunta edistää terveyttä.")
    page = _site(_given(later, FIRST, SECOND), TEXTS | {"toka": later})[
        f"{NEW}/index.html"
    ].decode()
    sentences, _, words = page.partition('<details class="words">')
    assert "määräaika myöhentyy: 5/2027 → 12/2028" in plain(sentences.partition('class="told"')[2])
    assert "<del>" not in sentences
    assert re.search(r"<del>.*hyvinvointia", words)
    assert re.search(r"<ins>.*terveyttä", words)


def test_of_many_changes_the_list_of_what_was_amended_stands_in_sight() -> None:
    measures = "".join(
        f"      - {{id: m{at}, title: Toimi {at}, schedule: {{end: 2027}}}}\n" for at in range(30)
    )
    plan = PLAN + measures
    later = plan.replace("end: 2027}}", "end: 2028}}")
    page = _site(_given(later, FIRST, SECOND), {"eka": plan, "toka": later})
    sentences = page[f"{NEW}/index.html"].decode().partition('<details class="words">')[0]
    assert "Muutosluettelo" in sentences
    assert 'class="told"' not in sentences


def test_a_version_links_to_its_neighbours_on_top() -> None:
    third = _decision("2027-02-01", 3, "kolmas")
    files = _site(_given(PLAN, FIRST, SECOND, third), TEXTS | {"kolmas": PLAN})
    shown = head(files, NEW)
    assert "Edellinen versio: 30.3.2026" in shown
    assert "Seuraava versio: 1.2.2027" in shown
    links = read(files[f"{NEW}/index.html"]).links
    assert {"../2026-03-30-24/index.html", "../2027-02-01-3/index.html"} <= {*links}
    assert "Edellinen" not in head(files, OLD)


NAMING = PLAN + (
    "risks:\n  - {id: raha, title: Raha loppuu, measures: [ladut]}\nconsiders: [muu, kadonnut]\n"
)
OTHER = "kind: program\nid: muu\nmunicipality: malli\ntitle: Naapurin ohjelma\ntype: other\nstatus: adopted\n"


def test_what_a_text_names_leads_to_the_text_itself_and_to_what_there_is_today() -> None:
    # Today the measure is another one, at another place, and called otherwise.
    today = LATER.replace("{id: ladut, title: Ladut,", "{id: polut, title: Polut,")
    files = _site(_given(today, FIRST, SECOND, muu=OTHER), {"eka": NAMING, "toka": today})
    page = files[f"{OLD}/index.html"].decode()
    assert '<a href="#ladut">Ladut</a>' in page
    assert 'id="ladut"' in page
    assert '<a href="../../../muu/index.html">Naapurin ohjelma</a>' in page
    assert "kadonnut" in page
    assert "Polut" not in page


def test_an_indicator_is_called_and_measured_as_it_was_then() -> None:
    old = INDICATOR.replace("Liikkujat", "Vanha nimi").replace("'%'", "kpl")
    today = INDICATOR + "values: [{year: 2026, value: 33}]\n"

    def find(_now: Workspace, pins: Any) -> list[Adopted]:
        files = {"ohjelma.yaml": PLAN.encode(), "mittari.yaml": old.encode()}
        return [Adopted(files, is_sure=True) for _ in pins]

    files = site(_given(PLAN, FIRST, mittari=today), adopted=Found(find))
    page = files[f"{OLD}/index.html"].decode()
    assert '<a href="../../../../indicators/liikkujat/index.html">Vanha nimi</a>' in page
    shown = of_text(files, OLD)
    assert "50 kpl (2029)" in shown
    assert "Liikkujat" not in shown
    assert "33" not in shown
    # What was found for the text of before is nowhere taken for that of today.
    assert "Vanha nimi" not in said(files, f"{FOLDER}/all")
    assert "33 %" in said(files, f"{FOLDER}/all")


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_is_secret_today_does_not_come_out_of_a_version(format_: str) -> None:
    closed = INDICATOR + "publicity: {class: secret, ground: JulkL 24 § 1 mom. 20 k.}\n"
    given = _given(PLAN, FIRST, mittari=closed)
    files = _site(given, TEXTS, format=format_)
    assert f"{FOLDER}/index.{'html' if format_ == 'html' else 'md'}" in files
    everything = b"".join(one for path, one in files.items() if "fonts/" not in path).decode()
    assert "Liikkujat" not in everything


NAMED = PLAN.replace("Kunta edistää hyvinvointia.", "Aloitteen teki Pekka Korhonen.")
PARTY = (
    "kind: decision\nid: avustus\nmunicipality: malli\norgan: lautakunta\n"
    "meeting: {date: 2026-01-05}\nparagraph: 12\ntitle: Avustuksen myöntäminen\n"
    "status: published\nappeal: [{type: rectification}]\npublished_on: 2026-01-12\n"
    "notify: [{name: Pekka Korhonen}]\n"
)


def test_a_name_that_leaves_a_decision_leaves_the_versions_that_are_kept(tmp_path: Path) -> None:
    files = {one.path: one.content for one in _given(PLAN, FIRST, aloite=PARTY).documents}
    options = {"adopted": _adopted({"eka": NAMED}), "today": date(2026, 12, 1)}
    without = {path: content for path, content in files.items() if path != "aloite.yaml"}
    publisher = Publisher(tmp_path, **options)
    publisher.renew(without)
    assert "Pekka Korhonen" in said(publisher.found(), OLD)
    assert "Pekka Korhonen" in publisher.found()["malli/feed.xml"].decode()
    publisher.renew(files)
    assert "Korho" not in said(publisher.found(), OLD)
    assert "Korho" not in publisher.found()[f"{OLD}/index.yaml"].decode()
    assert "Korho" not in publisher.found()["malli/feed.xml"].decode()


def test_who_searches_finds_a_measure_once_whatever_versions_said() -> None:
    def hits(files: dict[str, bytes]) -> int:
        return files["search/index.html"].decode().count("Ladut")

    many = _site(_given(LATER, FIRST, SECOND), TEXTS)
    assert hits(many) == hits(site(_given(LATER))) > 0


def test_who_searches_the_web_finds_the_plan() -> None:
    given = _given(LATER, FIRST, SECOND)
    config = type(given.config)(site={"url": "https://ohjelmat.example"})
    files = _site(Workspace(config, given.documents), TEXTS)
    old, new = (files[f"{one}/index.html"].decode() for one in (OLD, NEW))
    robots = '<meta name="robots" content="noindex">'
    assert robots in old
    assert robots not in new
    assert f'<link rel="canonical" href="https://ohjelmat.example/{OLD}/">' in old
    assert f'<link rel="canonical" href="https://ohjelmat.example/{FOLDER}/all/">' in new
    # Where the plan shows what is proposed, what is in force is found at its own address.
    proposed = _given(UNDER_REVIEW, FIRST)
    page = _site(Workspace(config, proposed.documents), TEXTS)[f"{OLD}/index.html"].decode()
    assert f'<link rel="canonical" href="https://ohjelmat.example/{OLD}/">' in page
    assert robots not in page


def test_of_very_many_versions_the_newest_stand_on_their_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "VERSION_TEXTS", 1)
    files = _site(_given(LATER, FIRST, SECOND), TEXTS)
    assert "Näin vanhan version teksti on luettavissa vain tiedostona." in said(files, OLD)
    assert 'id="ladut"' not in files[f"{OLD}/index.html"].decode()
    assert f"{OLD}/index.yaml" in files
    assert 'id="ladut"' in files[f"{NEW}/index.html"].decode()


STRATEGY = """\
kind: strategy
id: strategia
municipality: malli
title: Kuntastrategia
status: adopted
vision: Kaikki voivat hyvin.
values: [Rohkeus]
policies:
  - {id: linja, title: Lähipalvelut}
goals:
  - {id: tavoite, title: Asukkaat viihtyvät}
planned_programs:
  - {id: muu, title: Tuleva ohjelma, type: other}
"""


def test_a_strategy_has_its_text_too() -> None:
    today = STRATEGY.replace("Rohkeus", "Varovaisuus")
    decision = FIRST.replace("document: ohjelma", "document: strategia")

    def find(_now: Workspace, pins: Any) -> list[Adopted]:
        return [Adopted({"strategia.yaml": STRATEGY.encode()}, is_sure=True) for _ in pins]

    given = workspace(strategia=today, paatos=decision, muu=OTHER)
    for format_, ending in (("html", "html"), ("markdown", "md")):
        files = site(given, adopted=Found(find), format=format_)
        page = files[f"malli/strategies/strategia/versions/2026-03-30-24/index.{ending}"].decode()
        for one in ("Kaikki voivat hyvin.", "Rohkeus", "Lähipalvelut", "Asukkaat viihtyvät"):
            assert one in plain(page), one
        assert "Varovaisuus" not in page
        # What became of a planned program is no part of what was adopted.
        assert "Naapurin ohjelma" not in page


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("version", "{% block text %}OMA{% endblock %}{% block site_header %}{% endblock %}"),
        ("program", "{% block goals %}{{ mentions|length }}{{ adopted_by }}OMA{% endblock %}"),
    ],
)
def test_own_templates_keep_working(tmp_path: Path, name: str, block: str) -> None:
    own = tmp_path / f"templates/html/{name}.html"
    own.parent.mkdir(parents=True)
    own.write_text('{% extends "ours:html/' + name + '.html" %}' + block)
    files = _site(_given(LATER, FIRST, SECOND), TEXTS, templates=tmp_path / "templates")
    assert not [*misfits(html_environment(own.parents[1]), own.parents[1])]
    assert ("OMA" in said(files, OLD)) is (name == "version")
    assert ("50 %" in said(files, OLD)) is (name != "version")


def test_what_a_text_names_is_remembered_so_that_the_past_is_not_asked_again(
    tmp_path: Path,
) -> None:
    asked: list[int] = []
    found = _adopted({"eka": NAMING})

    def find(now: Workspace, pins: Any) -> list[Adopted | None]:
        asked.append(len(pins))
        answer: list[Adopted | None] = found.texts(now, pins)
        return answer

    files = {one.path: one.content for one in _given(LATER, FIRST, muu=OTHER).documents}
    publisher = Publisher(tmp_path, adopted=Found(find))
    publisher.renew(files)
    assert asked == [1]
    assert publisher.renew(files) == set()
    assert asked == [1]
    # A document that only the earlier text names is shown there by its title.
    files["muu.yaml"] = OTHER.replace("Naapurin ohjelma", "Toinen nimi").encode()
    written = publisher.renew(files)
    assert f"{OLD}/index.html" in written
    assert f"{FOLDER}/all/index.html" not in written
    assert "Toinen nimi" in said(publisher.found(), OLD)


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    "who", ["virta-aino", "{id: virta-aino}", "{id: virta-aino, title: Virka}"]
)
def test_who_has_left_the_register_is_not_told_by_an_id(who: str, format_: str) -> None:
    old = PLAN.replace("title: Ladut,", f"title: Ladut, responsible: [{who}],")
    files = _site(_given(LATER, FIRST, SECOND), {"eka": old, "toka": LATER}, format=format_)
    assert [path for path, content in files.items() if b"virta-aino" in content] == []
    ending = "html" if format_ == "html" else "md"
    called = "Virka" if "title" in who else "henkilö tai yksikkö, jota ei ole rekisterissä"
    for folder in (OLD, NEW):
        assert called in plain(files[f"{folder}/index.{ending}"].decode()), folder


CLOSED = SECOND + "publicity: {class: secret, ground: JulkL 24 §}\n"


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_a_decision_that_is_not_public_replaced_is_not_in_force(format_: str) -> None:
    ending = "html" if format_ == "html" else "md"
    files = _site(_given(LATER, FIRST, CLOSED), TEXTS, format=format_)
    old = plain(files[f"{OLD}/index.{ending}"].decode())
    assert (
        "Tämä versio oli voimassa 16.11.2026 saakka. Sen korvasi päätös, joka ei ole julkinen."
        in old
    )
    assert "30.3.2026–16.11.2026" in old
    for page in (old, plain(files[f"{FOLDER}/index.{ending}"].decode())):
        assert "on voimassa" not in page
        assert "hyväksymisen jälkeen)" not in page
        assert "muutosta hyväksymisen" not in page
    current = plain(files[f"{FOLDER}/versions/current/index.{ending}"].decode())
    assert "Hyväksytty versio on myöhemmin korvattu päätöksellä, joka ei ole julkinen." in current
    assert not any("versions/2026-11-16" in path for path in files)


def test_of_two_versions_that_were_replaced_neither_is_in_force() -> None:
    closed = CLOSED.replace("2026-11-16", "2026-12-01")
    files = _site(_given(LATER, FIRST, SECOND, closed), TEXTS)
    assert "Viimeisin julkinen versio: Hyväksytty versio 16.11.2026 § 9." in head(files, OLD)
    assert "Tämä versio oli voimassa 1.12.2026 saakka." in head(files, NEW)
    between = CLOSED.replace("2026-11-16", "2026-06-01")
    files = _site(_given(LATER, FIRST, SECOND, between), TEXTS)
    assert "oli voimassa 1.6.2026 saakka" in head(files, OLD)
    assert "Korvattu" not in head(files, OLD)
    assert "Voimassa oleva versio: Hyväksytty versio 16.11.2026 § 9." in head(files, OLD)
    assert "Tämä versio on voimassa." in head(files, NEW)


def test_a_page_is_made_again_when_a_closed_decision_comes(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path, adopted=_adopted(TEXTS))
    publisher.renew({one.path: one.content for one in _given(LATER, FIRST).documents})
    assert "Tämä versio on voimassa." in head(publisher.found(), OLD)
    publisher.renew({one.path: one.content for one in _given(LATER, FIRST, CLOSED).documents})
    assert "oli voimassa 16.11.2026 saakka" in head(publisher.found(), OLD)


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_version_whose_day_has_not_come_is_not_in_force_yet(format_: str) -> None:
    ending = "html" if format_ == "html" else "md"
    given = _given(LATER, FIRST, SECOND)

    def pages(today: date) -> tuple[str, ...]:
        files = _site(given, TEXTS, format=format_, today=today)
        folders = (OLD, NEW, FOLDER)
        return tuple(plain(files[f"{one}/index.{ending}"].decode()) for one in folders)

    old, new, plan = pages(date(2026, 10, 1))
    assert "Tämä versio on voimassa. Seuraava versio tulee voimaan 16.11.2026:" in " ".join(
        old.split()
    )
    assert "Korvattu päätöksellä" not in old
    assert "Tämä versio tulee voimaan 16.11.2026." in new
    assert "on voimassa." not in new
    assert "(tulee voimaan 16.11.2026)" in plan
    old, new, _ = pages(date(2026, 1, 1))
    assert "Tämä versio tulee voimaan 30.3.2026." in old
    assert "on voimassa." not in old + new
    old, new, _ = pages(date(2026, 11, 16))
    assert "ei ole enää voimassa" in old
    assert "Tämä versio on voimassa." in new


def test_a_version_whose_period_is_over_is_not_called_in_force() -> None:
    files = _site(_given(LATER, FIRST, SECOND), TEXTS, today=date(2030, 1, 1))
    assert "Kausi, jolle tämä versio hyväksyttiin, päättyi 31.12.2029." in head(files, NEW)
    assert "16.11.2026–31.12.2029" in head(files, NEW)
    assert "on voimassa" not in head(files, NEW)
    plan = text_of(files[f"{FOLDER}/index.html"])
    assert "Hyväksytty, kausi päättynyt" in plan
    assert "(voimassa)" not in plan
    assert "Viimeinen hyväksytty versio: Hyväksytty versio 16.11.2026 § 9." in head(files, OLD)
    files = _site(_given(LATER, FIRST, SECOND), TEXTS, today=date(2029, 12, 31))
    assert "Tämä versio on voimassa." in head(files, NEW)


@pytest.mark.parametrize("status", ["ended", "repealed"])
def test_what_has_ended_has_no_open_time(status: str) -> None:
    given = _given(LATER.replace("status: adopted", f"status: {status}"), FIRST, SECOND)
    assert "16.11.2026 alkaen" not in head(_site(given, TEXTS), NEW)
    assert "alkaen" not in markdown(_site(given, TEXTS, format="markdown"), NEW)


@pytest.mark.parametrize(
    "decision",
    [
        SECOND + "resolution: {outcome: rejected}\n",
        SECOND.replace("status: final", "status: overturned"),
    ],
)
def test_a_feed_tells_no_adoption_that_does_not_hold(decision: str) -> None:
    files = _site(_given(LATER, FIRST, decision), TEXTS)
    feed = files["malli/feed.xml"].decode()
    assert "programs/ohjelma/versions/2026-03-30-24/" in feed
    assert feed.count("programs/ohjelma") == feed.count("programs/ohjelma/versions/2026-03-30-24")


def test_a_feed_calls_and_sums_up_each_version_as_it_was_then() -> None:
    today = LATER.replace("title: Ohjelma", "title: Uusi nimi").replace("edistää", "turvaa")
    feed = _site(_given(today, FIRST, SECOND), {"eka": PLAN, "toka": today})["malli/feed.xml"]
    entries = feed.decode().split("<entry>")
    old = next(one for one in entries if "versions/2026-03-30-24" in one)
    new = next(one for one in entries if "versions/2026-11-16-9" in one)
    assert "<title>Ohjelma: hyväksytty versio 30.3.2026 §\u00a024</title>" in old
    assert "Kunta edistää hyvinvointia." in old
    assert "<title>Uusi nimi: hyväksytty versio 16.11.2026 §\u00a09</title>" in new
    assert "Kunta turvaa hyvinvointia." in new
    # Of a text that nobody knows today's summary says nothing.
    lost = _site(_given(today, FIRST, SECOND), {"toka": today})["malli/feed.xml"].decode()
    assert lost.count("turvaa") == 1
    secret = PLAN.replace("Kunta edistää hyvinvointia.", "Kysy: 131052-308T.")
    kept = _site(_given(today, FIRST, SECOND), {"eka": secret, "toka": today})["malli/feed.xml"]
    assert b"131052" not in kept


def test_what_an_indicator_keeps_back_today_is_kept_back_in_versions_too(tmp_path: Path) -> None:
    told = PLAN.replace(
        "        target: {year: 2029",
        "        baseline: {year: 2025, value: 8361}\n        target: {year: 2029",
    )
    later = told.replace("title: Ladut", "title: Polut")
    publisher = Publisher(tmp_path, adopted=_adopted({"eka": told, "toka": later}))

    def told_by(values: str) -> list[str]:
        given = _given(later, FIRST, SECOND, mittari=f"{INDICATOR}values: [{values}]\n")
        publisher.renew({one.path: one.content for one in given.documents})
        return telling(publisher.found(), "8361")

    assert {OLD, NEW} <= {path.rpartition("/")[0] for path in told_by("{year: 2025, value: 8361}")}
    assert told_by("{year: 2025, status: suppressed}") == []
