"""The last look reads every file as its reader does: names and codes in all that may be attached."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import Span, holds, united
from hyvinvointi.render.build.proof import Proof
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.publication import Leak
from render.sites import site, workspace
from render.test_publication import OTHER

CODE = "131052-308T"
NAME = "Aino Mäki"
GONE = "published_on: 2026-03-10\nappeal: [{type: rectification}]\n"


@cache
def _site(name: str = "", mail: str = "", more: str = "") -> Site:
    """A site whose only decision has lost a name."""
    who = f"notify: [{{name: {name}{mail and f', email: {mail}'}}}]\n" if name else ""
    documents = {"a": OTHER + who + GONE}
    if more:
        documents["b"] = more
    return cleared_site(workspace(**documents), Options(today=date(2027, 1, 1)))


def _is_found(
    path: str, content: bytes | str, name: str = "", *, mail: str = "", more: str = ""
) -> bool:
    proof = Proof(_site(name, mail, more))
    proof.look_at(path, content if isinstance(content, bytes) else content.encode())
    try:
        proof.conclude()
    except Leak as leak:
        told = leak.message.say("en")
        assert not [word for word in name.split() if len(word) > 4 and word in told]
        return True
    return False


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "windows": lambda text: text.encode("cp1252"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 little, bare": lambda text: text.encode("utf-16-le"),
    "utf-16 big, bare": lambda text: text.encode("utf-16-be"),
    "utf-32": lambda text: text.encode("utf-32"),
    "utf-8 with a wrong byte": lambda text: text.encode() + b"\xe4\n",
    "windows line by line": lambda text: text.replace("\n", "\r").encode("cp1252"),
}


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("path", ["liite.csv", "liite.txt", "liite.tsv", "liite"])
@pytest.mark.parametrize("said", [NAME, "Hakija;Mäki;Aino", CODE])
def test_a_file_is_read_in_the_encoding_that_it_was_saved_in(
    path: str, said: str, encode: Callable[[str], bytes]
) -> None:
    text = f"vuosi;huomautus ä\n2020;hyväksyttiin\n2021;{said}\n2022;työ\n"
    assert _is_found(path, encode(text), NAME)
    assert not _is_found(path, encode(text.replace(said, "–")), NAME)


def test_a_text_that_nobody_can_read_is_refused() -> None:
    assert _is_found("liite.csv", b"\x00\x9d\x81\xff\x03PK")
    assert not _is_found("liite.xlsx", b"PK\x03\x04\x00\x9d\x81\xff")
    assert not _is_found("kuva.png", b"\x89PNG\r\n\x1a\n\x00\x00" + b"\xff" * 50)


INFLECTED = {
    "Matti Lahti": "Matin Lahden, Matti Lahden, Matille Lahdelle, Lahti Matti, MATTI LAHDEN",
    "Aino Mäki": "Ainon Mäen, Aino Mäellä, Aino Maki, Aino Maeki, aino-maki, Aino Ma\u0308ki",
    "Ulla Aalto": "Ulla Aallon, Ullalle Aallolle, Aallon Ulla",
    "Ulla Lampi": "Ulla Lammen",
    "Ulla Virta": "Ullan Virran",
    "Ulla Lehto": "Ulla Lehdon",
    "Ulla Aho": "Ulla Ahon",
    "Ulla Honka": "Ulla Hongan",
    "Ulla Ranta": "Ullan Rannan",
    "Ulla Kukka": "Ulla Kukan",
    "Ulla Lepi": "Ulla Leven",
    "Ulla Lähde": "Ulla Lähteen",
    "Ulla Vesi": "Ulla Vedellä",
    "Pekka Virtanen": "Pekan Virtasen, Pekka Virtaselle",
    "Hetta Virtanen": "Hetan Virtasen",
    "Pertti Turunen": "Pertin Turusta",
    "Seppo Korppi": "Sepon Korpin, Sepolle Korpille",
    "Maija-Leena Sten": "Maijaleena Sten, Maija-Leenan Stenin, Leena Sten",
    "Bo Lindqvist": "Bo Lindqvist, Bo Lindqvists, Lindqvist Bo, BO LINDQVIST, bo-lindqvist",
    "Bo Ek": "Bo Ek, Bo Eks, Ek Bo",
    "Li Na Wu": "Li Na Wu, Wu Li",
    "Ben Virtanen": "Ben Virtanen, Benin Virtasen",
    "Carl von Essen": "Carl von Essen, von Essen Carl, Carl von Essens",
    "Aino Virtanen": "Aino Maria Virtanen, Aino M. Virtanen, Aino Maria Anna Virtanen, A. Virtanen, "
    "Virtanen A., A.V. Virtanen, Aino Maria Mäki-Virtanen, Aino Mäki-Virtanen, Aino (os. Mäki) Virtanen, "
    "Aino ”Aikku” Virtanen, Aino ja Matti Virtanen, Virtanen;Liisa;Aino, Aino;M.;Virtanen, "
    '"Aino";"12.5";"Virtanen", Aino;1.1.1950;Virtanen, '
    "Aino Vir-\ntanen, AinoVirtanen, Aino\nVirtanen, Aino | Virtanen, Aino;1;Virtanen, "
    "Aino;;Virtanen, Virtanen;12;Aino, Aino\t7\tVirtanen",
    "Aino Maria Virtanen": "Aino Virtanen, Maria Virtanen, Aino Maria",
}


@pytest.mark.parametrize(
    ("name", "said"), [(name, one) for name, all_ in INFLECTED.items() for one in all_.split(", ")]
)
def test_a_whole_name_is_known_in_every_form(name: str, said: str) -> None:
    for path in ("liite.csv", "a.md", "a.html"):
        assert _is_found(path, f"Hakijana on {said} nyt.", name), path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Aino Mäki", "Aino oli paikalla, samoin koko Mäki"),
        ("Aino Mäki", "Aino ja Liisa Järvi"),
        ("Aino Mäki", "Aino, Mervi ja Mäki"),
        ("Bo Ek", "att bo ek"),
        ("Li Na Wu", "li ja na"),
        ("Carl von Essen", "Anna von Essen"),
        ("Maija-Leena Sten", "Maija-Leena Korhonen"),
        ("Ulla Korhonen", "Ulla Korhosentie 5"),
        ("Aino Virtanen", "B. Virtanen"),
        ("Aino Virtanen", "Aino sai 5 pistettä. Virtanen"),
    ],
)
def test_who_is_called_otherwise_may_be_named(name: str, said: str) -> None:
    assert not _is_found("a.md", f"Hakijana on {said}.\n", name)


@pytest.mark.parametrize("said", ["A. Virtanen", "Aino Liisa Virtanen"])
def test_what_only_might_be_the_name_is_none_where_another_document_says_it(said: str) -> None:
    other = OTHER.replace("toinen", "kolmas").replace("paragraph: 14", "paragraph: 15")
    more = other + f"background: Asian esitteli {said}.\n"
    assert not _is_found("a.md", f"Asian esitteli {said}.\n", "Aino Virtanen", more=more)
    assert _is_found("a.md", f"Asian esitteli {said}.\n", "Aino Virtanen")
    assert _is_found("a.md", "Asian esitteli Aino Virtanen.\n", "Aino Virtanen", more=more)


WRITTEN = [
    ("a.html", "<p>Aino Ma\u0308ki</p>"),
    ("a.html", "<p>Aino Mä\u200bki</p>"),
    ("a.html", "<p>Aino Mä<wbr>ki</p>"),
    ("a.html", "<p>Aino M&auml;ki</p>"),
    ("a.html", "<p>Aino M&#228;k<b>i</b></p>"),
    ("a.html", "<p>Aino Mä&shy;ki</p>"),
    ("a.html", "<p>Hakija on Aino<br>Mäki</p>"),
    ("a.html", "<p>Hakija on<br/>Aino Mäki</p>"),
    ("a.html", "<!-- Aino Mäki --><p>a</p>"),
    ("a.html", "<table><tr><td>Aino</td><td>Mäki</td></tr></table>"),
    ("a.html", "<ul><li>Matti</li><li>Aino</li><li>Mäki</li></ul>"),
    ("a.html", "<p title=Mäki,Aino>x</p>"),
    ("a.html", "<p title = 'Aino Mäki > x'>x</p>"),
    ("a.html", '<p>="</p><p title="Aino Mäki">x</p>'),
    ("a.html", '<script type="application/ld+json">{"name":"x:\\nAino M\\u00e4ki"}</script>'),
    ("a.html", "<SCRIPT>// Aino Mäki"),
    ("a.html", "<style>p::after { content: 'Aino Mäki' }</style>"),
    ("a.html", '<p data-a="{&quot;n&quot;:&quot;x\\nAino Mäki&quot;}">x</p>'),
    ("a.html", '<a href="/aino-m%C3%A4ki/">x</a>'),
    ("a.htm", "<p>Aino Mäki"),
    ("a.xml", "<title><![CDATA[Aino Mäki]]></title>"),
    ("a.xml", "<title>Aino M&#xE4;ki</title>"),
    ("a.svg", "<text><tspan>Aino</tspan><tspan>Mäki</tspan></text>"),
    ("a.json", '{"name":"Aino Ma\\u0308ki"}'),
    ("a.json", '{"name":"Hakija:\\nAino Mäki"}'),
    ("a.json", '{"etunimi":"Aino","ika":5,"sukunimi":"Mäki"}'),
    ("a.json", '["Aino", "Mäki"]'),
    ("a.geojson", '{"Aino Mäki": "'),
    ("a.webmanifest", '{"name": "Aino Mäki"}'),
    ("a.js", 'f("a",["<li>Aino M&auml;ki"]);'),
    ("a.js", 'f("a",["<li>Hakija<br>Aino Mäki"]);'),
    ("a.ics", "DESCRIPTION:Hakija:\\nAino Mäki\r\n"),
    ("a.ics", "DESCRIPTION:Aino\\NMäki\r\n"),
    ("a.ics", "SUMMARY:Hakija Aino Mä\r\n ki\r\n"),
    ("a.ics", "SUMMARY:Hakija A\n\tino Mäki\r\n"),
    ("a.yaml", 'a: "Aino\\tMäki"\n'),
    ("a.yaml", 'a: "Hakija:\\nAino M\\xE4ki"\n'),
    ("a.yaml", 'a: "Aino M\\u00e4ki"\n'),
    ("a.yaml", 'a: "Aino Mä\\\n  ki"\n'),
    ("a.md", "Aino<br>Mäki\n"),
    ("a.md", "[Aino](https://malli.example) Mäki\n"),
    ("a.md", "[Aino][1] **M**äki\n"),
    ("a.md", "- Matti\n- Aino\n- Mäki\n"),
    ("a.css", "/* Aino Mäki */"),
    ("fonts/a.txt", "Aino Mäki"),
    ("muu", "Aino Mäki"),
    ("aino-m%C3%A4ki/index.html", "<p>x</p>"),
]


@pytest.mark.parametrize(("path", "content"), WRITTEN)
def test_a_name_is_known_as_each_format_shows_it(path: str, content: str) -> None:
    assert _is_found(path, content, NAME)
    assert not _is_found(path.replace("aino", "eino"), content.replace("Aino", "Eino"), "Jo Ek")


@pytest.mark.parametrize("sign", [":\\n", " ", "\\n"])
def test_the_end_of_a_line_in_a_calendar_ends_a_code(sign: str) -> None:
    assert _is_found("a.ics", f"DESCRIPTION:Tunnus{sign}010105A905X\\nseuraava\r\n")


@pytest.mark.parametrize(
    "said",
    [
        "aino.m@esimerkki.example",
        "mailto:aino.m%40esimerkki.example",
        "aino.m(at)esimerkki.example",
        "aino.m at esimerkki.example",
        "aino.m@<b>esim</b>erkki.example",
        "aino.m (a) esimerkki piste example",
    ],
)
def test_the_mail_of_who_has_left_is_known_however_it_is_spelled(said: str) -> None:
    mail = "aino.m@esimerkki.example"
    for path, text in (("a.md", f"x {said}\n"), ("a.html", f"<a href='{said}'>x</a>")):
        assert _is_found(path, text, NAME, mail=mail)
    assert not _is_found("a.md", "x eino.m@esimerkki.example\n", NAME, mail=mail)


@pytest.mark.parametrize(
    ("path", "text"),
    [("a.md", "Avustusta haki {}\n{}.\n"), ("a.html", "<p>Avustusta haki {}\n{}</p>")],
)
def test_lines_that_another_file_has_say_more_beside_others(path: str, text: str) -> None:
    proof = Proof(_site(NAME))
    proof.look_at("0" + path, text.format("Aino", "Virtanen").encode())
    proof.look_at("1" + path, text.format("Matti", "Mäki").encode())
    proof.conclude()
    proof.look_at(path, text.format("Aino", "Mäki").encode())
    with pytest.raises(Leak):
        proof.conclude()


def test_every_file_that_shows_it_is_told() -> None:
    proof = Proof(_site(NAME))
    for path in ("a.md", "b.md", "c.html"):
        proof.look_at(path, b"Hakija on Aino M\xc3\xa4ki.")
    with pytest.raises(Leak) as refused:
        proof.conclude()
    said = refused.value.message.say("en")
    assert all(path in said for path in ("a.md", "b.md", "c.html"))


SIGNS = (
    *("-", "–", "—", "\u2212", ".", "/", ":", ",", "=", "_", " - ", "+", "*-*", "\\-", "~", "'-'"),
    *(
        "&minus;",
        "&ndash;",
        "&#x2d;",
        "&nbsp;-",
        "&shy;-",
        "&hyphen;",
        " miinus ",
        " | -",
        "<b>-</b>",
    ),
    *("\n-", "-\n", " \u2013 ", "\u2060-", "·", ";", "#", " (", "[-]", "</b>-", "<!-- -->-"),
)
DAYS = (
    "131052",
    "13.10.1952",
    "13.10.52",
    "13/10/52",
    "13-10-1952",
    "1952-10-13",
    "13101952",
    "13 10 52",
)


@pytest.mark.parametrize("before", ["Hakija on ", "hetu ", "henkilötunnus: ", "s. "])
@pytest.mark.parametrize("sign", SIGNS)
def test_the_look_at_a_file_finds_what_the_search_of_a_document_does(
    sign: str, before: str
) -> None:
    """No filter before the search holds back what it would find."""
    for day in DAYS:
        said = f"{before}{day}{sign}308T"
        if holds(FINDERS["code"], said):
            for path in ("a.md", "a.html", "a.csv", "a.txt"):
                assert _is_found(path, f"{said} nyt\n"), (path, said)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("131052 (308T)", ""),
        ("(131052-308T)", "()"),
        ("131052 (-308T), (x)", ", (x)"),
        ("s. 13.10.1952 (308T)", "s. "),
    ],
)
def test_a_code_goes_with_the_bracket_that_is_opened_in_it(said: str, left: str) -> None:
    spans = united(FINDERS["code"](said))
    assert "".join(said[end:start] for end, start in gaps(spans, len(said))) == left


def gaps(spans: list[Span], length: int) -> list[Span]:
    """The stretches between some spans."""
    ends = [0, *(end for _, end in spans)]
    return [*zip(ends, [*(start for start, _ in spans), length], strict=True)]


@pytest.mark.parametrize(
    "content",
    [
        "Hakija;Aino Mäki\n".encode("cp1252"),
        "Aino Mäki".encode("utf-16"),
        b"131052.308T",
        b"Matti;1;\0\x81",
    ],
)
def test_an_attached_file_that_shows_it_refuses_the_site(content: bytes) -> None:
    attached = "attachments: [{id: a, title: A, type: attachment, file: liite.csv}]\n"
    text = OTHER + attached + "notify: [{name: Aino Mäki}]\n" + GONE

    def made(file: bytes) -> dict[str, bytes]:
        return site(workspace(a=text), read=lambda _path: file, today=date(2027, 1, 1))

    assert any(path.endswith("a.csv") for path in made(b"vuosi;arvo\n2020;1\n"))
    with pytest.raises(Leak):
        made(content)
