"""The table `[site]`: what it may say, how it looks, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.errors import WorkError
from hyvinvointi.lint.selection import selection
from hyvinvointi.render.site import theme
from hyvinvointi.workspace import MemoryTree, load
from hyvinvointi.workspace.config import parse
from render.reading import read, text_of
from render.sites import REGISTER, ROOT, site

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z" fill="#036"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n..."


def _parse(settings, files=None):
    return theme.parse(settings, (files or {}).get)


def _site(toml: str, **options):
    toml = f'documents = ["*.yaml"]\n{toml}'
    tree = MemoryTree({"malli.yaml": REGISTER.encode(), "hyvinvointi.toml": toml.encode()})
    return site(load(tree), **options)


FULL = """
[site]
name = {fi = "Mallin ohjelmat", sv = "Mallis program"}
url = "https://ohjelmat.malli.example/"
feedback = "palaute@malli.example"
[site.colours]
accent = "#7a1f5c"
accent_dark = "#f0a8d8"
[site.logo]
file = "kuvat/vaakuna.svg"
alt = "Mallin vaakuna"
"""


def test_a_page_shows_what_the_municipality_says_of_its_site() -> None:
    files = _site(FULL, read={"kuvat/vaakuna.svg": SVG}.get)
    page = files["malli/index.html"]
    reader = read(page)
    assert "Mallin ohjelmat" in text_of(page)
    assert ("img", "src", "../logo.svg") in reader.attributes
    assert ("img", "alt", "Mallin vaakuna") in reader.attributes
    assert "mailto:palaute@malli.example" in reader.links
    assert "https://ohjelmat.malli.example/malli/" in reader.links
    style = files["style.css"].decode()
    assert "--accent: #7a1f5c" in style
    assert "--accent: #f0a8d8" in style
    assert ("link", "href", "../style.css") in reader.attributes
    assert files["logo.svg"] == SVG


def test_a_page_that_stands_alone_holds_the_logo() -> None:
    files = _site(FULL, read={"kuvat/vaakuna.svg": SVG}.get, single_file=True)
    assert b'src="data:image/svg+xml;base64,' in files["malli.html"]
    assert [*files] == ["malli.html"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"nmae": "x"}, "unknown setting “site.nmae”. Did you mean “name”?"),
        ({"colours": {"acent": "#000000"}}, "“site.colours.acent”. Did you mean “accent”?"),
        ({"colours": "#000000"}, "site.colours is not valid; it should be a table"),
        ({"colours": {"accent": "red"}}, "a colour such as #0d5c56"),
        ({"colours": {"accent": "#0d5c56;}"}}, "a colour such as #0d5c56"),
        ({"name": ""}, "site.name is not valid"),
        ({"name": {"de": "x"}}, "site.name is not valid"),
        ({"url": "javascript:alert(1)"}, "an https:// address"),
        ({"url": 'https://a.example/"><script>'}, "an https:// address"),
        ({"feedback": "soita"}, "an e-mail or https address"),
        ({"synonyms": "mopo, kevari"}, "a list of groups of words, two or more words in each"),
        ({"synonyms": [["mopo"]]}, "a list of groups of words, two or more words in each"),
        ({"synonyms": [["mopo", 5]]}, "a list of groups of words, two or more words in each"),
        ({"logo": {"file": "a.gif", "alt": "x"}}, "the path of an svg or png file"),
        ({"logo": {"file": "a.svg"}}, "site.logo.alt is not valid"),
        ({"logo": {"file": "a.svg", "alt": "x"}}, "there is no such file"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(settings, said: str) -> None:
    with pytest.raises(WorkError) as raised:
        _parse(settings)
    assert said in raised.value.message.say("en")
    assert "hyvinvointi.toml" in raised.value.message.say("fi")


@pytest.mark.parametrize(
    ("name", "colour", "numbers", "remedy"),
    [
        ("accent", "#9a9a9a", "taustaan #fffdf8 on 2,76 : 1", "tummempi"),
        ("accent_dark", "#0d5c56", "taustaan #14191a on 2,26 : 1", "vaaleampi"),
    ],
)
def test_a_weak_colour_is_refused_with_the_numbers(
    name: str, colour: str, numbers: str, remedy: str
) -> None:
    with pytest.raises(WorkError) as raised:
        _parse({"colours": {name: colour}})
    said = raised.value.message.say("fi")
    assert [part for part in (colour, numbers, remedy) if part not in said] == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#0000ff", "#ffffff", 8.592)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert theme.contrast(one, other) == pytest.approx(ratio, abs=0.001)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_every_colour_that_is_let_through_can_be_read(levels: tuple[int, int, int]) -> None:
    colour = "#{:02x}{:02x}{:02x}".format(*levels)
    enough = min(theme.contrast(colour, paper) for paper in theme.LIGHT) >= theme.ENOUGH
    try:
        passed = _parse({"colours": {"accent": colour}}).accent == colour
    except WorkError:
        passed = False
    assert passed is enough


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b'<path onload="alert(1)"/>',
        b'<a href="javascript:alert(1)"><path/></a>',
        b'<use href="https://evil.example/x.svg#a"/>',
        b'<image href="https://evil.example/x.png"/>',
        b"<style>@import 'https://evil.example/x.css';</style>",
        b'<path style="fill: url(https://evil.example/x)"/>',
        b"<foreignObject/>",
        b"<animate/>",
        b"<unclosed>",
        b"<style>a { background: image-set('https://evil.example/x' 1x) }</style>",
        b'<path style="fill: url(' + b" " * 150_000 + b'x)"/>',
        b"<!--" * 40_000,
        b"<g>" * 9_000 + b"</g>" * 9_000,
        b'<use href="#a"/>' * 21,
        "ä".encode("latin-1"),
    ],
)
def test_a_logo_that_does_more_than_draw_is_refused(inside: bytes) -> None:
    bad = SVG.replace(b"<path", inside + b"<path", 1)
    with pytest.raises(WorkError, match="plain SVG"):
        _parse({"logo": {"file": "a.svg", "alt": "x"}}, {"a.svg": bad})


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "x">]>' + SVG),
        ("a.svg", b"<?xml-stylesheet href='x'?>" + SVG),
        ("a.png", SVG),
        ("a.svg", PNG),
        ("a.png", PNG + b"x" * 200_000),
    ],
)
def test_a_logo_that_is_not_what_it_says_is_refused(path: str, content: bytes) -> None:
    with pytest.raises(WorkError, match="cannot be published"):
        _parse({"logo": {"file": path, "alt": "x"}}, {path: content})


def test_a_gradient_and_comments_are_fine() -> None:
    fine = SVG.replace(
        b"<path",
        b'<!-- <!x --><defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><path',
    )
    assert _parse({"logo": {"file": "a.SVG", "alt": "x"}}, {"a.SVG": fine}).logo


def test_the_example_of_the_documentation_holds() -> None:
    text = (ROOT / "docs/configuration.md").read_text("utf-8")
    config = parse(text.split("```toml\n")[1].split("```")[0].encode())
    found = theme.parse(config.site, lambda _path: SVG)
    assert found.name
    assert found.name.say("sv") == "Reso välfärd"
    assert len(selection(config.lint, []).severities) == 2


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@pytest.mark.parametrize(
    ("sides", "fits"),
    [((64, 4_096), True), ((64, 4_097), False), ((2**31, 1), False)],
)
def test_an_image_is_no_larger_than_a_screen(sides: tuple[int, int], fits: bool) -> None:
    content = PNG + b"".join(side.to_bytes(4) for side in sides)
    settings = {"logo": {"file": "a.png", "alt": "x"}}
    if fits:
        assert theme.parse(settings, {"a.png": content}.get).logo
        return
    with pytest.raises(WorkError, match="longer than"):
        theme.parse(settings, {"a.png": content}.get)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-7", "cp037"])
def test_a_logo_in_another_encoding_is_refused(encoding: str) -> None:
    hidden = '<?xml version="1.0"?><?xml-stylesheet href="#a"?>' + SVG.decode()
    with pytest.raises(WorkError, match="plain SVG"):
        theme.parse({"logo": {"file": "a.svg", "alt": "x"}}, {"a.svg": hidden.encode(encoding)}.get)
    declared = b'<?xml version="1.0" encoding="iso-8859-1"?>' + SVG
    with pytest.raises(WorkError, match="plain SVG"):
        theme.parse({"logo": {"file": "a.svg", "alt": "x"}}, {"a.svg": declared}.get)
