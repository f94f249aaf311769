"""Pictures beside pages: of each chart that is a file, and of what a page says where it is shared."""

import html
import io
import json
import os
import posixpath
import random
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.Image import Resampling

from hyvinvointi import api
from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.printed import readable
from hyvinvointi.render.formats import png
from hyvinvointi.render.formats.share_picture import share_picture
from hyvinvointi.render.pages.kind import no_card_text
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site.options import combined
from hyvinvointi.render.site.publication import Leak
from hyvinvointi.render.values.card_text import HEIGHT, NAME, WIDTH, CardText
from hyvinvointi.render.values.letter_widths import set_width
from hyvinvointi.workspace import MemoryTree, load
from privacy.test_leaks import CORES, PLANTS, _files, squeezed
from render.edits import DAYS, clean, edit, workspace, written
from render.plants import SPELLINGS
from render.publisher import Publisher
from render.sites import REGISTER, site
from render.sites import workspace as texts
from render.test_paper_hostile import CODE
from render.test_proof import PLACES, _planted

pytestmark = pytest.mark.slow

ADDRESS = "https://ohjelmat.malli.fi"
CONFIG = f'[site]\nname = "Ohjelmat"\nurl = "{ADDRESS}"\n'
PAGES = {"format": "html", "pictures": True}
ALONE = {"format": "png"}
WITHOUT = {"format": "html", "pictures": False}
MARKDOWN = {"format": "markdown", "pictures": False}
FORMS = [PAGES, ALONE, WITHOUT, MARKDOWN]


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return clean(written(workspace(), CONFIG), today=DAYS[1], **PAGES)


@pytest.fixture(scope="module")
def made_in(made: dict[str, bytes]) -> list[dict[str, bytes]]:
    """What each of `FORMS` makes of the workspace, in their order."""
    files = written(workspace(), CONFIG)
    return [made, *(clean(files, today=DAYS[1], **form) for form in FORMS[1:])]


def pictures(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: one for path, one in files.items() if path.endswith(".png")}


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def source(path: str, content: bytes) -> str:
    """The drawing that a picture was made from."""
    ((name, drawing),) = readable(path, content)
    assert name == f"{path.removesuffix('.png')}.svg"
    return drawing.decode()


def parsed(drawing: bytes | str) -> ET.Element:
    return ET.fromstring(drawing)  # noqa: S314  our own


def lines(drawing: str) -> list[str]:
    """The lines of words of a drawing, without what is said of it."""
    return ["".join(one.itertext()) for one in parsed(drawing).iter() if _is_text(one)]


def _is_text(element: ET.Element) -> bool:
    return element.tag.endswith("}text")


def test_each_chart_that_is_a_file_is_a_picture_too_and_pages_have_cards(
    made: dict[str, bytes],
) -> None:
    charts = {path[:-4] for path in made if path.endswith(".svg")}
    cards = {path for path in pictures(made) if path.endswith(f"/{NAME}") or path == NAME}
    assert charts
    assert pictures(made).keys() == {f"{one}.png" for one in charts} | cards
    of = {kind.name for kind in page_kinds().values() if kind.card_text is not no_card_text}
    assert of == {
        *("index", "municipality", "program", "strategy", "program_goal"),
        *("indicator", "decision", "report"),
    }
    assert {
        NAME,
        f"sv/{NAME}",
        f"malli/{NAME}",
        f"malli/sv/{NAME}",
        f"malli/programs/ohjelma/{NAME}",
        f"malli/programs/ohjelma/sv/{NAME}",
        f"malli/programs/ohjelma/2025/{NAME}",
        f"malli/programs/ohjelma/goals/liike/{NAME}",
        f"malli/indicators/osuus/{NAME}",
        f"malli/decisions/kv-1/{NAME}",
        f"malli/strategies/strategia/{NAME}",
    } <= cards
    assert not [one for one in cards if "/people/" in one or "/organs/" in one or "search" in one]


def test_pictures_have_their_size_and_show_something(made: dict[str, bytes]) -> None:
    for path, content in pictures(made).items():
        picture = opened(content)
        # Every third point of every third line has as few colours as all have, or fewer.
        points = picture.resize((picture.width // 3, picture.height // 3), Resampling.NEAREST)
        colours = points.getcolors(1 << 24) or []
        assert len(colours) > 20, path
        ground = max(colours)[0]
        assert ground < 0.995 * points.width * points.height, path
        if path.endswith(NAME):
            assert picture.size == (WIDTH, HEIGHT), path
        else:
            svg = made[f"{path[:-4]}.svg"].decode()
            size = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
            assert size
            assert picture.width == 2 * float(size[1])
            assert abs(picture.height - 2 * float(size[2])) <= 1


def _links(path: str, page: str) -> Iterator[str]:
    """The pictures that a page names, as paths of the site."""
    for target in re.findall(r'(?:href|src|content)="([^"#]+\.png)"', page):
        absolute = html.unescape(target)
        if absolute.startswith(ADDRESS):
            yield absolute.removeprefix(f"{ADDRESS}/")
        else:
            assert not absolute.startswith("http")
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), absolute))


def named(files: dict[str, bytes]) -> set[str]:
    return {
        link
        for path, content in files.items()
        if path.endswith(".html")
        for link in _links(path, content.decode())
    }


def test_pages_name_every_picture_and_none_that_is_not_there(
    made: dict[str, bytes], made_in: list[dict[str, bytes]]
) -> None:
    assert named(made) == pictures(made).keys()
    without = made_in[FORMS.index(WITHOUT)]
    assert named(without) == set()
    assert "PNG" not in "".join(one.decode() for p, one in without.items() if p.endswith("html"))
    unknown = clean(written(workspace()), today=DAYS[1], **PAGES)
    assert not [one for one in named(unknown) if one.endswith(NAME)]
    assert pictures(unknown).keys() == pictures(made).keys()


def test_a_page_says_what_its_picture_shows_and_how_large_it_is(made: dict[str, bytes]) -> None:
    page = made["malli/decisions/kv-1/index.html"].decode()
    said = dict(re.findall(r'<meta property="(og:image[^"]*)" content="([^"]*)">', page))
    assert said == {
        "og:image": f"{ADDRESS}/malli/decisions/kv-1/{NAME}",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Malli. Pöytäkirjanote. Ohjelman hyväksyminen. Valtuusto 10.3.2025 §\u00a07. Lainvoimainen",
    }
    assert "twitter:" not in page


def test_no_sign_of_markup_stands_on_the_card_of_a_front_page() -> None:
    register = REGISTER.replace("name: Malli", 'name: "Malli *kunta*"')
    assert register != REGISTER
    files = {"hyvinvointi.toml": CONFIG.encode(), "r.yaml": register.encode()}
    page = clean(files, today=DAYS[1], **PAGES)["index.html"].decode()
    (said,) = re.findall(r'<meta property="og:image:alt" content="([^"]*)">', page)
    assert "Malli kunta" in said
    assert "*" not in said


def test_no_page_of_a_person_is_named_by_a_picture(made: dict[str, bytes]) -> None:
    personal = [path for path in made if "/people/" in path and path.endswith(".html")]
    assert personal
    for path in personal:
        assert "og:image" not in made[path].decode()


def bare(text: str) -> str:
    """Letters and digits of a page as it is seen, without what parts words."""
    shown = re.sub(r"<(?:style|script)\b.*?</(?:style|script)>", "", text, flags=re.DOTALL)
    shown = html.unescape(re.sub(r"<[^<>]*>", "", shown))
    return re.sub(r"[\W_]+", "", shown).casefold()


def test_a_card_says_nothing_that_its_page_does_not_show(made: dict[str, bytes]) -> None:
    seen = 0
    for path, content in pictures(made).items():
        if path.endswith(NAME):
            page = bare(made[f"{path.removesuffix(NAME)}index.html"].decode())
            for line in lines(source(path, content)):
                seen += 1
                assert bare(html.escape(line)) in page, (path, line)
    assert seen > 50


def test_pictures_are_the_same_each_time_and_without_pages(
    made: dict[str, bytes], made_in: list[dict[str, bytes]]
) -> None:
    _, alone, with_pages, _ = made_in
    assert alone == pictures(made)
    assert made.keys() - alone.keys() == with_pages.keys()


@settings(max_examples=3, phases=[Phase.generate])
@given(st.integers(0, 2**32))
def test_whatever_was_made_before_a_folder_holds_what_is_asked_for_now(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    publisher, documents = Publisher(tmp_path_factory.mktemp("site")), workspace()
    for _ in range(5):
        publisher.options = chance.choice(FORMS) | {"today": chance.choice(DAYS)}
        publisher.renews_as_anew(written(documents, CONFIG))
        if chance.random() < 0.5:
            edit(documents, chance)


@pytest.fixture(scope="module", params=FORMS)
def room_of_before(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A room in which the workspace was rendered in one form; nobody writes to it."""
    room = tmp_path_factory.mktemp("before")
    Publisher(room, today=DAYS[1], **request.param).renew(written(workspace(), CONFIG))
    return room


@pytest.mark.parametrize("after", FORMS)
def test_a_run_leaves_nothing_of_the_run_before(
    tmp_path: Path,
    made_in: list[dict[str, bytes]],
    room_of_before: Path,
    after: dict[str, Any],
) -> None:
    shutil.copytree(room_of_before, tmp_path, dirs_exist_ok=True)
    publisher = Publisher(tmp_path, today=DAYS[1], **after)
    publisher.renew(written(workspace(), CONFIG))
    found = publisher.found()
    assert found == made_in[FORMS.index(after)]
    assert named(found) <= found.keys()
    assert bool(pictures(found)) == (after in (PAGES, ALONE))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what is drawn."""
    paths: list[str] = []
    draw = png.pictures

    def noted(drawings: list[tuple[str, bytes]]) -> Iterator[bytes]:
        paths.extend(path for path, _ in drawings)
        return draw(drawings)

    monkeypatch.setattr(png, "pictures", noted)
    return paths


def test_only_what_has_changed_is_drawn_again(tmp_path: Path, drawn: list[str]) -> None:
    documents = workspace()
    publisher = Publisher(tmp_path, today=DAYS[0], **PAGES)
    publisher.renew(written(documents, CONFIG))
    assert len(drawn) == len(set(drawn)) == len(pictures(publisher.found()))
    drawn.clear()
    publisher.renew(written(documents, CONFIG))
    assert drawn == []
    documents["kv-3-decision.yaml"]["title"] = "Uusi nimi"
    publisher.renew(written(documents, CONFIG))
    assert drawn == [f"toinen/decisions/kv-3/{NAME}"]
    drawn.clear()
    # On another day everything is made anew; what looks the same is not drawn.
    publisher.options["today"] = date(2025, 2, 11)
    publisher.renew(written(documents, CONFIG))
    assert [one for one in drawn if "/measures/" not in one] == []


@pytest.mark.parametrize("other_time", [True, False])
def test_a_picture_that_somebody_has_changed_is_drawn_again(
    tmp_path: Path, drawn: list[str], other_time: bool
) -> None:
    publisher = Publisher(tmp_path, today=DAYS[0], **PAGES)
    files = written(workspace(), CONFIG)
    publisher.renew(files)
    expected, path = publisher.found(), f"malli/{NAME}"
    content = expected[path]
    file = publisher.folder / path
    stamp = file.stat().st_mtime_ns
    file.write_bytes(content[:-20] + bytes(20))
    if not other_time:
        os.utime(file, ns=(stamp, stamp))
    drawn.clear()
    publisher.options["today"] = DAYS[1]
    publisher.renew(files)
    assert path in drawn
    assert publisher.found()[path] == content


HOSTILE = [
    *CODE,
    '</text><image href="file:///etc/passwd"/><text>',
    '"/><script>alert(1)</script>',
    "&amp; &lt;b&gt; &#x41; ]]> <!-- --> <?xml?>",
    "\x00\x07\x1b[2Jmerkit\x7f\ufeff\u202eoikea\u202c",
    "A" * 5000,
    "漢字 и кириллица 👩‍👧 ✔",
    "e\u0301" * 300,
    "\u00ad\u200b\u2060",
    "Hyvinvointialuekuntayhtymävaltuustopuheenjohtajisto " * 9,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_anybody_writes_is_words_of_a_picture_and_finds_room(text: str) -> None:
    card_text = CardText(text, text, text, [text, text])
    drawing = share_picture(card_text, text, None, "fi")
    root = parsed(drawing)
    assert {one.tag.rpartition("}")[2] for one in root.iter()} <= {
        *("svg", "title", "rect", "path", "text"),
    }
    for one in filter(_is_text, root.iter()):
        size, weight = float(one.attrib["font-size"]), int(one.attrib["font-weight"])
        assert set_width(one.text or "", size, weight) <= 1040
        assert 0 < float(one.attrib["y"]) < HEIGHT
    (picture,) = png.pictures([("kuva.png", drawing)])
    assert opened(picture).size == (WIDTH, HEIGHT)


def test_lines_of_a_card_do_not_lie_upon_each_other() -> None:
    long = "Lasten ja nuorten hyvinvointisuunnitelman toimeenpanosuunnitelma " * 5
    drawing = share_picture(CardText(long, "Laji", "Kunta", [long, long]), "Sivusto", None, "fi")
    places = [
        (float(one.attrib["y"]), float(one.attrib["font-size"]))
        for one in filter(_is_text, parsed(drawing).iter())
    ]
    places.sort()
    for (above, _), (below, size) in pairwise(places):
        assert below - above >= size


@pytest.mark.parametrize("code", CODE[:6])
def test_hostile_words_of_documents_are_drawn_as_words(code: str) -> None:
    decision = (
        "kind: decision\nid: p\nmunicipality: malli\norgan: lautakunta\nstatus: decided\n"
        f"decided_on: 2026-03-30\ntitle: {json.dumps(code)}\n"
    )
    made = site(texts(p=decision), today=date(2026, 5, 1), format="png")
    path = f"malli/decisions/p/{NAME}"
    said = "".join(lines(source(path, made[path])))
    assert re.sub(r"[\s-]", "", code.replace("\\#", "#")) in re.sub(r"[\s-]", "", said)


def test_a_drawing_that_is_too_high_becomes_a_picture_of_fewer_pixels() -> None:
    high = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="760" height="60000">'
        b'<rect width="700" height="60000" fill="red"/></svg>'
    )
    (picture,) = png.pictures([("korkea.png", high)])
    size = opened(picture).size
    assert size[0] * size[1] <= 4_100_000
    assert png.pixels_of(high) == 4_000_000


def test_a_drawing_that_cannot_be_drawn_is_told_by_its_name() -> None:
    good = share_picture(CardText("Otsikko"), "Sivusto", None, "fi")
    bad = b'<svg xmlns="http://www.w3.org/2000/svg" width="7" height="9"><rect'
    with pytest.raises(WorkError) as refused:
        [*png.pictures([("hyva.png", good), ("paha.png", bad)])]
    assert "paha.png" in refused.value.message.say("sv")


def test_the_accent_of_the_site_is_that_of_its_cards() -> None:
    drawing = share_picture(CardText("Otsikko", "Laji", "Kunta"), "Sivusto", "#123456", "fi")
    (picture,) = png.pictures([("kuva.png", drawing)])
    assert opened(picture).getpixel((5, 5)) == (0x12, 0x34, 0x56)


@pytest.mark.usefixtures("nothing_is_masked")
@pytest.mark.parametrize("plant", [some[at] for some in SPELLINGS.values() for at in (0, -1)])
@pytest.mark.parametrize("place", ["title", "measure"])
def test_what_clearing_misses_refuses_the_pictures(place: str, plant: str) -> None:
    if place == "measure":
        # Two measures make a timeline.
        given = PLACES[place].replace("]}]", ", {id: n, title: N, schedule: {end: 2030}}]}]")
        given += "period: {start: 2026, end: 2031}\n"
        given = given.replace("{plant}", json.dumps(plant)[1:-1])
        found = texts(a=given)
    else:
        found = _planted(place, plant)
    with pytest.raises(Leak) as refused:
        site(found, today=date(2026, 3, 31), **ALONE)
    assert ".png" in refused.value.message.say("fi")


@pytest.mark.parametrize("first", range(0, len(PLANTS), 5))
def test_personal_data_in_any_field_reaches_no_picture(first: int) -> None:
    made = site(load(MemoryTree(_files(first))), today=date(2030, 1, 1), **ALONE)
    assert len(made) >= 3
    said = squeezed("\n\n".join(source(path, one) for path, one in made.items()))
    assert [core for core in CORES if core in said] == []


def test_without_what_draws_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    for options in (PAGES, ALONE):
        with pytest.raises(WorkError) as missing:
            clean(written(workspace()), **options)
        assert "pip install 'hyvinvointi[pdf]'" in missing.value.message.say("fi")
    assert clean(written(workspace()), **WITHOUT)


def test_formats_of_one_run() -> None:
    assert combined([]) == combined(["html"]) == ("html", False)
    assert combined(["png"]) == ("png", True)
    assert combined(["png", "html", "png"]) == ("html", True)
    with pytest.raises(WorkError):
        combined(["html", "png", "pdf"])


def test_programs_ask_for_pages_and_pictures_at_once() -> None:
    given = load(MemoryTree({"register.yaml": REGISTER.encode()}))
    made = dict(api.render(given, format=("html", "png")))
    assert f"malli/{NAME}" in made
    assert "malli/index.html" in made
