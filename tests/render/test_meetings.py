"""Meetings and the list of all decisions: what belongs together stands together, and nothing else."""

import re

from render.reading import read, text_of
from render.sites import REGISTER, example_site, site, workspace

ORGANS = """\
organs:
  - {id: kv, name: Valtuusto, type: council}
  - {id: johtaja, name: Johtaja, type: office-holder}
"""
REGISTER = re.sub("organs:.*?people", f"{ORGANS}people", REGISTER, flags=re.DOTALL)


def _item(own_id: str, more: str, organ: str = "kv", meeting: str = "date: 2026-03-30") -> str:
    return (
        f"kind: decision\nid: {own_id}\norgan: {organ}\nmeeting: {{{meeting}}}\n"
        f"title: Asia {own_id}\nstatus: decided\n{more}"
    )


def _site(**texts: str) -> dict[str, bytes]:
    return site(workspace(register=REGISTER, **texts))


def test_the_items_of_a_meeting_stand_in_their_order_with_how_they_ended() -> None:
    made = _site(
        b=_item("b", "paragraph: 10\nresolution: {outcome: noted}\n"),
        a=_item("a", "paragraph: 9\nresolution: {outcome: tabled}\n"),
        c=_item("c", "item: 2\n"),
        other=_item("muu", "paragraph: 1\n", meeting="date: 2026-03-31"),
    )
    page = made["malli/organs/kv/2026-03-30/index.html"]
    shown = text_of(page).replace("\u00a0", " ")
    said = [
        "§ 9 Asia a",
        "Jätettiin pöydälle",
        "§ 10 Asia b",
        "Merkittiin tiedoksi",
        "2 Asia c",
        "Päätetty",
    ]
    places = [shown.index(one) for one in said]
    assert places == sorted(places)
    assert "Asia muu" not in shown
    assert "../2026-03-30/index.html" not in read(page).links
    organ = read(made["malli/organs/kv/index.html"]).links
    assert {"2026-03-30/index.html", "2026-03-31/index.html"} <= {*organ}
    assert (
        "../../organs/kv/2026-03-30/index.html" in read(made["malli/decisions/a/index.html"]).links
    )


def test_who_came_and_went_is_told_as_the_documents_say_it() -> None:
    left = 'handling: {procedure: [{type: left, person: malli-maija, time: "18:45"}, {type: urgent}]}\n'
    page = text_of(_site(a=_item("a", left))["malli/organs/kv/2026-03-30/index.html"])
    assert "Läsnäolo: hyvinvointijohtaja Maija Malli poistui kokouksesta klo 18.45" in page
    assert "kiireellisenä" not in page
    without = text_of(_site(a=_item("a", ""))["malli/organs/kv/2026-03-30/index.html"])
    assert "Läsnäolo" not in without


def test_what_items_tell_differently_of_their_meeting_is_not_told_of_it() -> None:
    made = _site(
        a=_item("a", "", meeting='date: 2026-03-30, time: "18:00", place: Kunnantalo'),
        b=_item("b", "", meeting='date: 2026-03-30, time: "17:00"'),
    )
    page = text_of(made["malli/organs/kv/2026-03-30/index.html"])
    assert "klo" not in page
    assert "Kunnantalo" in page


def test_office_holders_meet_nobody_and_a_meeting_without_a_day_has_no_page() -> None:
    made = _site(
        a=_item("a", "", organ="johtaja"),
        b=_item("b", "", meeting="date: 2026-03"),
        c=_item("c", "", organ="tuntematon"),
    )
    assert not [path for path in made if re.search(r"/\d{4}-\d\d", path)]


def test_a_secret_item_shows_no_more_in_its_meeting_than_in_lists() -> None:
    closed = (
        "publicity: {class: secret}\nparagraph: 5\nsummary: Salaisuus.\n"
        "resolution: {outcome: accepted-after-vote}\n"
        'handling: {procedure: [{type: left, person: malli-maija, time: "18:45"}]}\n'
    )
    made = _site(a=_item("a", closed), b=_item("b", "paragraph: 6\n"))
    meeting = text_of(made["malli/organs/kv/2026-03-30/index.html"])
    listed = text_of(made["malli/all-decisions/index.html"])
    for page in (meeting, listed):
        assert "Salassa pidettävä asia" in page
        assert not re.search("Asia a|Salaisuus|yväksyttiin|Maija|18.45|Läsnäolo", page)


def test_the_list_of_all_is_whole_without_a_script_and_says_what_narrows_it() -> None:
    page = example_site()["esimerkkila/all-decisions/index.html"].decode()
    rows = re.findall('<li data-organ="([^"]*)" data-year="([^"]*)" data-outcome="([^"]*)">', page)
    assert len(rows) == len(re.findall('href="../decisions/', page)) == 23
    assert ("Kunnanvaltuusto", "2026", "Hyväksyttiin äänestyksen jälkeen") in rows
    assert '<div class="filters" data-filters="_list" role="group"' in page
    assert re.search('data-filters="_list"[^>]* hidden>', page)
    assert "hidden" not in page[page.index('<div id="_list">') : page.index("<script>")]


def test_a_municipality_leads_to_the_list_of_all_its_decisions() -> None:
    page = example_site()["esimerkkila/index.html"].decode()
    assert '<a href="all-decisions/index.html">Kaikki päätökset (23)</a>' in page
    assert not [path for path in _site() if "all-decisions" in path]
