"""Every way a file can be broken: one finding, at the place that is to be mended."""

import pytest

from hyvinvointi.source import Document, read

INDENTATION = [
    ("kind: program\nid: a\n  title: b\nx: 1\n", ["3:3 wrong-indentation"]),
    (
        "kind: program\ngoals:\n  - id: a\n    title: b\n     unit: c\n    d: e\n",
        ["5:6 wrong-indentation"],
    ),
    ("kind: program\nperiod: {start: 1}\n  title: b\n", ["3:3 wrong-indentation"]),
    ("kind: program\nx: [a]\n  title: b\n", ["3:3 wrong-indentation"]),
    ("kind: program\nx: 'a'\n  title: b\n", ["3:3 wrong-indentation"]),
    (
        "kind: program\ngoals:\n  - id: a\n    period:\n      start: 1\n       end: 2\n",
        ["6:8 wrong-indentation"],
    ),
    (
        "kind: program\ngoals:\n  - id: a\n    title: b\n   unit: c\n    d: e\n",
        ["5:4 wrong-indentation"],
    ),
    ("kind: program\nperiod:\n    start: 1\n  end: 2\nid: x\n", ["4:3 wrong-indentation"]),
    ("kind: program\nperiod:\n  start: 1\n end: 2\nid: x\n", ["4:2 wrong-indentation"]),
    ("  kind: program\nid: a\n", ["1:3 wrong-indentation"]),
    ("goals:\n  - id: a\n  title: b\n", ["3:3 wrong-indentation"]),
    ("kind: program\ngoals:\n  - id: a\n - id: b\n", ["4:2 wrong-indentation"]),
    ("kind: program\ngoals:\n  - id: a\n- id: b\n", ["4:1 wrong-indentation"]),
    ("kind: program\ngoals:\n  - id: a\n   - id: b\n", ["4:4 wrong-indentation"]),
    ("kind: program\ngoals:\n  - a\n   - b\n", ["4:4 wrong-indentation"]),
    ("kind: program\ngoals:\n  - id: a\n    title: b\n    - id: b\n", ["5:5 wrong-indentation"]),
    ("kind: program\n- id: b\n", ["2:1 wrong-indentation"]),
    ("goals:\n- id: a\n title: b\n", ["3:2 wrong-indentation"]),
    ("notify:\n  - a\n  b\nid: x\n", ["3:3 wrong-indentation"]),
    ("kind: a\nx: teksti\n  - a\n  - b\n", ["3:3 wrong-indentation"]),
    ("kind: a\nx: 'teksti'\n  - a\n  - b\n", ["3:3 wrong-indentation"]),
    ("kind: a\nx: 'teksti'\n- a\n- b\n", ["3:1 wrong-indentation"]),
    ("kind: a\nx:\n  b: c\n d: e\n", ["4:2 wrong-indentation"]),
    ("kind: program\nx: |\n    b\n  c\nid: b\n", ["4:3 wrong-indentation"]),
    ("kind: program\nx: |\n     \n  c\nid: b\n", ["4:3 wrong-indentation"]),
    ("kind: program\nx: |\nteksti tassa\nid: b\n", ["3:1 wrong-indentation"]),
    ("kind: program\nperiod:\n\tstart: 1\n", ["3:1 tab-as-indentation"]),
    ("kind: program\nperiod:\n  start: 1\n\tend: 2\n", ["4:1 tab-as-indentation"]),
    ("kind: program\nperiod:\n  start: 1\n  \tend: 2\n", ["4:3 tab-as-indentation"]),
    ("goals:\n\t- id: a\n", ["2:1 tab-as-indentation"]),
    ("goals:\n  - id: a\n\t  title: b\n", ["3:1 tab-as-indentation"]),
    ("goals:\n  -\tid: a\n    title: b\n", ["2:4 tab-as-indentation"]),
    ("title: a\n\tb\nid: x\n", ["2:1 tab-as-indentation"]),
    ("text: |\n\tabc\n", ["2:1 tab-as-indentation"]),
    ("text: |\n  abc\n\tdef\nid: x\n", ["3:1 tab-as-indentation"]),
    ("\tkind: program\n", ["1:1 tab-as-indentation"]),
    ("kind: a\rx: b\r  y: c\r", ["3:3 wrong-indentation"]),
    ("kind: a\r\nx: b\r\n  y: c\r\n", ["3:3 wrong-indentation"]),
    ("\ufeffkind: a\nx: b\n  y: c\n", ["3:3 wrong-indentation"]),
    ("kind: a\nx:\n\xa0\xa0y: c\n", ["3:1 no-break-space-in-indentation"]),
    ("kind: a\nx: |\n  d\n\xa0 y: c\n", ["4:1 no-break-space-in-indentation"]),
]

LONG = "a" * 1025
COLONS = [
    ("a: b: c\n", ["1:5 colon-in-text"]),
    ("kind: program\ntitle: Ohjelma: alaotsikko\nid: x\n", ["2:15 colon-in-text"]),
    ("kind: program\ngoals:\n  - title: Ohjelma: alaotsikko\n", ["3:19 colon-in-text"]),
    (
        "kind: program\ntitle: Ohjelma jatkuu\n  tassa: alaotsikko\nid: x\n",
        ["3:3 wrong-indentation"],
    ),
    ("kind: program\ntitle: 'Ohjelma': alaotsikko\nid: x\n", ["2:17 colon-in-text"]),
    ("kind: program\ntitle: Ohjelma:\nid: x\n", ["2:15 colon-in-text"]),
    ("kind: program\ntitle Kirjasto\nid: x\n", ["2:1 missing-colon"]),
    ("kind program\ntitle: Kirjasto\nid: x\n", ["1:1 missing-colon"]),
    ("kind: program\ntitle Kirjasto\n", ["2:1 missing-colon"]),
    ("goals:\n  - id: a\n    title Kirjasto\n    unit: x\n", ["3:5 missing-colon"]),
    ("goals:\n  - id: a\n    title Kirjasto\n  - id: b\n", ["3:5 missing-colon"]),
    ("goals:\n  - id: a\n    title Kirjasto\nx: b\n", ["3:5 missing-colon"]),
    ("goals:\n  - id a\n    title: Kirjasto\nx: b\n", ["2:5 missing-colon"]),
    ("period\n  start: 1\nx: b\n", ["1:1 missing-colon"]),
    ("kind: program\nperiod\n  start: 1\nx: b\n", ["2:1 missing-colon"]),
    ("kind: program\nperiod\n  - a\nx: b\n", ["2:1 missing-colon"]),
    ("kind: program\nperiod:\n  start 1\n  end: 2\nx: b\n", ["3:3 missing-colon"]),
    (
        "kind: program\nresolution:\n  text |\n    abc\n    def: g\n  outcome: x\n",
        ["3:3 missing-colon"],
    ),
    ("kind: program\ntitle:Kirjasto\nid: x\n", ["2:1 missing-space"]),
    ("kind:program\ntitle: Kirjasto\nid: x\n", ["1:1 missing-space"]),
    ("kind: program\nid: x\ntitle:Kirjasto\n", ["3:1 missing-space"]),
    ("kind: program\nperiod: {start:1, end: 2}\nid: x\n", ["2:10 missing-space"]),
    ("goals:\n  - id:a\n    title: b\n", ["2:5 missing-space"]),
    ("goals:\n  -id: a\n    title: b\n", ["2:3 missing-space"]),
    ("goals:\n  - id: a\n  -id: a\n", ["3:3 missing-space"]),
    ("kind: a\nx:\xa0y\nid: z\n", ["2:1 missing-space"]),
    ("kind:\xa0a\nx: b\n", ["1:1 missing-space"]),
    ("kind: a\nx\ny: c\nz: d\n", ["2:1 missing-colon"]),
    ("kind: a\n'x' b\ny: c\n", ["2:1 missing-colon"]),
    ("kind: a\nsummary: Teksti alkaa\njatkuu tassa.\nid: x\n", ["3:1 missing-colon"]),
    ("kind: program\nx: |\n  teksti tassa\nlisaa\nid: b\n", ["4:1 missing-colon"]),
    ("kind: a\nx: \u201db\u201d: c\n", ["2:7 colon-in-text"]),
    ("kind: a\n~: b\n: c\n'': d\n'': e\nnull: 4\n", ["3:1 empty-key"]),
    (f"kind: a\n{LONG}: b\n", ["2:1 key-too-long"]),
    (f"kind: a\n'{LONG}': b\n", ["2:1 key-too-long"]),
    (f"kind: a\nx:\n  - {LONG}: b\n", ["3:5 key-too-long"]),
    (f"kind: a\nx: {{c: d, {LONG}: b}}\n", ["2:11 key-too-long"]),
    (f"kind: a\n{LONG}\nx: b\n", ["2:1 missing-colon"]),
]

QUOTES = [
    ('kind: program\ntitle: "abc\nid: x\n', ["2:8 unclosed-quote"]),
    ("kind: program\ntitle: 'abc\nid: x\n", ["2:8 unclosed-quote"]),
    ('kind: program\ntitle: "abc\nid: "x"\n', ["2:8 unclosed-quote"]),
    ('kind: program\ntitle: "abc\nid: x\nb: "c"\nd: e\n', ["2:8 unclosed-quote"]),
    ('kind: program\ntitle: "abc" def\nid: x\n', ["2:14 text-after-value"]),
    ("kind: program\ntitle: 'vanhan' kirjaston\nid: x\n", ["2:17 text-after-value"]),
    ("kind: program\ntitle: 'Raisio's kirjasto'\nid: x\n", ["2:16 text-after-value"]),
    ('kind: program\nx: {a: "b, c: d}\nid: x\n', ["2:8 unclosed-quote"]),
    ("kind: program\n'title: b\nid: x\n", ["2:1 unclosed-quote"]),
    ('---\nkind: program\ntitle: "abc\n---\nid: x\n', ["3:8 unclosed-quote"]),
    ("kind: a\nx: 'teksti',\nid: b\n", ["2:12 text-after-value"]),
    ('kind: program\nx: "C:\\kansio"\n', ["2:7 wrong-escape"]),
    ('kind: program\nx: "\\ud83d"\n', ["2:5 wrong-escape"]),
    ('kind: program\nx: "\\xzz"\n', ["2:5 wrong-escape"]),
]

BRACKETS = [
    ("kind: program\nperiod: {start: 1\nid: x\n", ["2:9 unclosed-bracket"]),
    ("kind: program\nperiod: [a, b\nid: x\n", ["2:9 unclosed-bracket"]),
    ("kind: program\nperiod: {a: b: c\nid: x\ny: {a: 1}\n", ["2:9 unclosed-bracket"]),
    ("{kind: program: b\nid: x\ny:\n  - {a: 1}\n", ["1:1 unclosed-bracket"]),
    ("kind: program\nperiod: {a: [1, 2}\nid: x\n", ["2:18 broken-flow"]),
    ("kind: program\nperiod: {a: [1, 2]\nid: x\n", ["2:9 unclosed-bracket"]),
    ("kind: program\nperiod: [a]]\nid: x\n", ["2:12 stray-bracket"]),
    ("kind: program\nperiod: {a: 1}}\nid: x\n", ["2:15 stray-bracket"]),
    ("kind: program\nperiod: }\nid: x\n", ["2:9 stray-bracket"]),
    ("kind: program\nx:\n  - {a: 1\n  - {b: 2}\nid: x\n", ["3:5 unclosed-bracket"]),
    ("kind: program\nx: [a, b\n", ["2:4 unclosed-bracket"]),
    ("kind: program\nx: {a: b", ["2:4 unclosed-bracket"]),
    ("kind: program\nx: {a: b] c\nid: x", ["2:9 broken-flow"]),
    ("kind: program\nx: {a: 'b' c}\nid: x", ["2:12 broken-flow"]),
    ("kind: program\nx: [a] b\nid: x", ["2:8 text-after-value"]),
    ("kind: program\nx: {a: [b} , c: d}\nid: x", ["2:10 broken-flow"]),
    ('{\n  "kind": "a"\n  "id": "b"\n}\n', ["3:3 broken-flow"]),
    ("kind: program\nx: {a: 9,4}\n", ["2:8 decimal-comma-in-flow"]),
    ("kind: program\nx: {a: 9,4, b: 5}\n", ["2:8 decimal-comma-in-flow"]),
    ("kind: program\nx: {b: 5, a: 9,4 }\n", ["2:14 decimal-comma-in-flow"]),
    (
        "kind: program\nx: {year: 2020, value: 1 234,5, status: final}\n",
        ["2:24 decimal-comma-in-flow"],
    ),
    ("kind: program\nx: {a: sana, toinen, b: 1}\n", ["2:14 text-cut-in-flow"]),
    ("kind: program\nx: {a: sana: toinen, b: 1}\n", ["2:12 colon-in-text"]),
    ("kind: program\nx: {title: Nuoret, lapset ja perheet}\n", ["2:20 text-cut-in-flow"]),
    ("kind: program\nx: {title: Nuoret, lapset ja perheet, muut}\n", ["2:20 text-cut-in-flow"]),
    ("kind: program\nx: {a: 1, b}\n", ["2:11 text-cut-in-flow"]),
    ("kind: program\nx: {kirjasto}\n", ["2:5 missing-colon"]),
    ("kind: program\nx: {a: 1,, b: 2}\n", ["2:10 broken-flow"]),
    ("kind: program\nx: [a: b, c]\n", ["2:6 colon-in-text"]),
]

INDICATORS = [
    ("kind: program\nx: %a\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: @a\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: `a`\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: *\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: * a\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: **lihava** a\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: & a\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: - a\nid: b\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: ? a\nid: b\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: > a\nid: b\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: | a\n  b\nid: b\n", ["2:4 unexpected-character"]),
    ("kind: program\nx: |0\n  b\nid: b\n", ["2:4 unexpected-character"]),
]

PROFILE = [
    ("kind: program\nx: &a\nid: b\n", ["2:4 anchor"]),
    ("kind: program\nx: !\n", ["2:4 tag"]),
    ("kind: program\nx: ! a\nid: v", ["2:4 tag"]),
    ("kind: program\nx: !foo!bar a\nid: v", ["2:4 tag"]),
    ("kind: program\nx: &a b\ny: *a\n<<: *a\n", ["2:4 anchor"]),
    ("kind: program\nx: &a {b: c}\ny: *b\nz: !!str 5\n", ["2:4 anchor", "4:4 tag"]),
    ("kind: program\n&a x: b\n*a : c\n", ["2:1 anchor"]),
    ("&a\nkind: program\nx: &b !c d\n", ["1:1 anchor", "3:7 tag"]),
    ("%YAML 1.2\n---\nkind: program\n", ["1:1 directive"]),
    ("%YAML 1.2\n%TAG ! foo\n---\nkind: program\n", ["1:1 directive", "2:1 directive"]),
    ("%FOO\n---\nkind: program\n", ["1:1 directive"]),
    ("kind: program\n%YAML 1.2\n", ["2:1 directive"]),
    ("%YAML 3.0\n---\nkind: program\n", ["1:1 directive"]),
    ("kind: a\n---\nkind: b\n---\nkind: c\n", ["2:1 several-documents", "4:1 several-documents"]),
    ("kind: a\n---\n", ["2:1 several-documents"]),
    ("...\n", ["1:1 empty-document"]),
    ("---\n", ["1:1 empty-document"]),
    ("---\n---\nkind: a\n", ["2:1 several-documents"]),
    ("kind: a\n...\nkind: b\n", ["3:1 several-documents"]),
    ("kind: a\n--- b\n", ["2:1 several-documents"]),
    ("a: 1\nb: 2\na: 3\na: 4\n", ["3:1 duplicate-key", "4:1 duplicate-key"]),
    ("kind: a\nx: {a: 1, a: 2}\n", ["2:11 duplicate-key"]),
    ("kind: a\n5: b\n5: c\ntrue: x\n", ["3:1 duplicate-key"]),
    ("kind: a\n? [a]\n: b\n? {c: d}\n: e\n? x\n: y\n", ["2:3 complex-key", "4:3 complex-key"]),
    ("kind: a\n? - a\n  - b\n: c\n", ["2:3 complex-key"]),
    ("kind: a\n[a]: b\n{a: b}: d\n", ["2:1 complex-key", "3:1 complex-key"]),
    (
        "kind: a\nb: .nan\nc: .inf\nd: 1e400\ne: 12345678901234567890\nf: -1e400\n",
        ["4:4 number-out-of-range", "5:4 number-out-of-range", "6:4 number-out-of-range"],
    ),
    ("", ["1:1 empty-document"]),
    ("\n\n", ["1:1 empty-document"]),
    ("\t\t\n", ["1:1 empty-document"]),
    ("\ufeff \t\r\n\xa0", ["1:1 empty-document"]),
    ("# a\n# b\n", ["1:1 empty-document"]),
    ("abc\n", ["1:1 not-a-document"]),
    ("- a\n", ["1:1 not-a-document"]),
    ("abc\ndef\n", ["1:1 not-a-document"]),
]

BYTES = [
    ("kind: a\n<<<<<<< HEAD\nx: b\n=======\nx: c\n>>>>>>> other\n", ["2:1 merge-conflict"]),
    (
        "kind: a\n<<<<<<< HEAD\nx: b\n||||||| base\nx: 0\n=======\nx: c\n>>>>>>> other\n",
        ["2:1 merge-conflict"],
    ),
    ("kind: a\n>>>>>>> other\n", ["2:1 merge-conflict"]),
    ("kind: a\n=======\nb: c\n", ["2:1 merge-conflict"]),
    ("kind: a\n<<<<<<<\nb: c\n", ["2:1 merge-conflict"]),
    ("kind: a\nx: |\n  b\n<<<<<<< HEAD\n  c\n=======\n  d\n>>>>>>> o\n", ["4:1 merge-conflict"]),
    ("kind: a\nx: b\x85c\ny: d\n", ["2:5 control-character"]),
    ("kind: a\nx: b\u2028c\ny: d\n", ["2:5 control-character"]),
    ("kind: a\nx: \ufeffb\n", ["2:4 control-character"]),
    ("kind: a\nx: b\x00c\n", ["2:5 control-character"]),
]

SOUND = [
    ("goals:\n- id: a\ntitle: b\n", []),
    ("kind: program\nperiod: a]\nid: x\n", []),
    ("kind: program\nperiod:\n  start 1\nx: b\n", []),
    ("goals:\n  - id:a\n", []),
    ("kind: program\nperiod:\n  start:1\nid: x\n", []),
    ("kind: program\nsee: [http://a.b]\nid: x\n", []),
    ("kind: program\nx: [9,4]\n", []),
    ("kind: program\nx: a #b\n", []),
    ("---\nkind: a\n...\n", []),
    ("kind: a\nx: |\n  b\n  =======\n  d\n", []),
    ("kind: a\nx: |\n  Otsikko\n  =======\n\n  d\n", []),
    ('{\n  "kind": "a",\n  "id": "b"\n}\n', []),
    ('{\n  "kind": "a",\n  "id": "b",\n}\n', []),
]


def told(document: Document) -> list[str]:
    """The findings as `line:column slug`."""
    places = [(document.place(finding.site), finding.rule.slug) for finding in document.findings]
    return [f"{place.line}:{place.column} {slug}" for place, slug in places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *INDENTATION,
        *COLONS,
        *QUOTES,
        *BRACKETS,
        *INDICATORS,
        *PROFILE,
        *BYTES,
        *SOUND,
    ],
)
def test_what_is_told(text: str, expected: list[str]) -> None:
    document = read("asiakirja.yaml", text.encode())

    assert told(document) == expected


@pytest.mark.parametrize(
    ("content", "expected", "guess"),
    [
        ("kind: a\ntitle: Päätös\n".encode("latin-1"), "2:9 not-utf8", "Windows-1252"),
        (b"\xef\xbb\xbfkind: a\ntitle: P\xe4\n", "2:9 not-utf8", "Windows-1252"),
        ("kind: a\n".encode("utf-16"), "1:1 not-utf8", "UTF-16"),
        ("kind: a\n".encode("utf-16-le"), "1:1 not-utf8", "UTF-16"),
        ("kind: a\n".encode("utf-16-be"), "1:1 not-utf8", "UTF-16"),
        ("kind: ä".encode()[:-1], "1:7 not-utf8", "cut off"),
    ],
)
def test_wrong_encoding(content: bytes, expected: str, guess: str) -> None:
    document = read("asiakirja.yaml", content)

    assert told(document) == [expected]
    finding = document.findings[0]
    assert guess in finding.rule.message.say("en", finding.args)


@pytest.mark.parametrize("count", [1, 2, 3, 4096])
def test_what_a_crash_leaves_is_in_no_other_encoding(count: int) -> None:
    assert "not-utf8" not in " ".join(told(read("asiakirja.yaml", b"\0" * count)))


def test_reading_goes_on_behind_faults() -> None:
    text = "kind: program\ntitle: A: b\nunit: @c\nx: {y: d, e}\nid: f\nid: g\n"

    document = read("asiakirja.yaml", text.encode())

    assert told(document) == [
        "2:9 colon-in-text",
        "3:7 unexpected-character",
        "4:11 text-cut-in-flow",
        "6:1 duplicate-key",
    ]
    assert document.data == {
        "kind": "program",
        "title": "A: b",
        "unit": "@c",
        "x": {"y": "d, e"},
        "id": "f",
    }
    assert not document.broken


def test_the_first_of_duplicate_keys_is_related() -> None:
    document = read("asiakirja.yaml", b"a: 1\nb: 2\na: 3\na: 4\n")

    places = [document.place(finding.related[0][0]) for finding in document.findings]
    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 1)]


def test_a_lost_value_leaves_a_gap_at_its_route() -> None:
    document = read("asiakirja.yaml", b"a:\n  b:\n    - c: 1e400\n    - {d: [1, *x]}\n")

    assert document.gaps == {("a", "b", 0, "c"), ("a", "b", 1, "d", 1)}


def test_decimal_comma_is_mended_by_a_point() -> None:
    text = "\ufeffkind: a\nx: {value: 58,5}\n"
    document = read("asiakirja.yaml", text.encode())

    (finding,) = document.findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.start] + edit.text + text[edit.end :] == "\ufeffkind: a\nx: {value: 58.5}\n"
    assert document.data["x"] == {"value": 58.5}


@pytest.mark.parametrize("typed", ["30,000", "-1,500", "999,999"])
def test_a_comma_before_three_digits_is_not_mended_but_both_readings_told(typed: str) -> None:
    document = read("a.yaml", f"kind: program\nx: {{a: {typed}, b: 5}}\n".encode())
    (finding,) = document.findings
    assert finding.fix is None
    told = finding.rule.help.say("en", finding.args)
    assert typed.replace(",", "") in told
    assert typed.replace(",", ".") in told


@pytest.mark.parametrize(
    ("typed", "mended"), [("0,125", "0.125"), ("4500,125", "4500.125"), ("4 500,125", "4500.125")]
)
def test_a_comma_that_cannot_part_thousands_is_mended(typed: str, mended: str) -> None:
    document = read("a.yaml", f"kind: program\nx: {{a: {typed}}}\n".encode())
    (finding,) = document.findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [mended]


def test_cut_prose_is_mended_by_quotes() -> None:
    text = 'kind: a\nx: {title: Lapset, "nuoret" ja perheet}\n'
    document = read("asiakirja.yaml", b"kind: a\nx: {title: Lapset, nuoret}\n")

    (finding,) = document.findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert edit.text == '"Lapset, nuoret"'
    assert told(read("asiakirja.yaml", text.encode()))


def test_merge_conflict_names_both_sides() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> kirjasto\n"
    (finding,) = read("asiakirja.yaml", text.encode()).findings

    assert "HEAD" in finding.rule.message.say("fi", finding.args)
    assert "kirjasto" in finding.rule.message.say("sv", finding.args)


def test_an_alias_bomb_is_one_finding_that_names_its_places():
    lines = ["kind: program", "a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    document = read("a.yaml", "\n".join(lines).encode())
    assert [one.rule.slug for one in document.findings] == ["anchor"]
    assert len(document.findings[0].related) == 20


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("[", ["2:103 too-deep"]),
        ("{", ["2:5 complex-key", "2:103 too-deep"]),
        ("{a: ", ["2:400 too-deep"]),
        ("[\n  ", ["101:3 too-deep"]),
        ("- ", ["2:201 too-deep"]),
        ("? ", ["2:5 complex-key", "2:201 too-deep"]),
    ],
)
@pytest.mark.parametrize("levels", [101, 999, 1_000, 1_001, 20_000])
def test_nesting_is_too_deep_at_one_place_however_much_the_parser_bears(opening, expected, levels):
    """libyaml gives up at a thousand levels from 0.2.6 on, before it hands over the first."""
    before = "- " if opening in {"- ", "? "} else "x: "
    document = read("a.yaml", f"---\n{before}{opening * levels}".encode())
    assert told(document) == expected
