"""Bad inputs of the kinds that people and hostile programs make, and what ought to be said of them.

Each is the sound document with one thing wrong (one has three), the place where that is, and words
of which an answer has to use one: `cause` names what is wrong, `cure` what to write instead. A case
without faults must draw no finding at all.
"""

from dataclasses import dataclass, field

SOUND = """\
kind: program
id: ohjelma
title: Hyvinvointiohjelma
type: welfare-program
status: in-preparation
period: {start: 2026, end: 2029}
owner: kunnanvaltuusto
goals:
  - id: lukeminen
    title: Lapset lukevat enemmän
    targets:
      - indicator: lukutaito
        baseline: {year: 2025, value: 60}
        target: {year: 2029, value: 75}
    measures:
      - id: lukukoira
        title: Lukukoira käy kirjastossa
        responsible: [kirjasto]
        schedule: {start: 2026-09, recurrence: continuous}
        status: not-started
  - id: liikunta
    title: Arkiliikunta lisääntyy
    measures:
      - id: pyoratiet
        title: Pyörätiet kunnostetaan
"""

BESIDE = {
    "hyvinvointi.toml": "",
    "municipality.yaml": """\
kind: municipality
id: malli
name: Malli
code: "999"
organs:
  - {id: kunnanvaltuusto, name: Kunnanvaltuusto, type: council}
  - {id: kunnanhallitus, name: Kunnanhallitus, type: executive}
units:
  - {id: kirjasto, name: Kirjasto}
""",
    "lukutaito.yaml": """\
kind: indicator
id: lukutaito
title: Lukutaito
unit: "%"
direction: increase
""",
}


@dataclass(frozen=True)
class Case:
    """A bad input: `content`, and the lines and columns (from 1) where its faults may be told."""

    name: str
    content: bytes
    places: tuple[tuple[int, int], ...]
    cause: tuple[str, ...] = ()
    cure: tuple[str, ...] = ()
    hostile: bool = False
    faults: int = field(default=1)


def _edited(*changes: tuple[str, str]) -> bytes:
    text = SOUND
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.encode()


def _bomb() -> bytes:
    lines = ["x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"x-a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return (SOUND + "\n".join(lines) + "\n").encode()


def cases() -> list[Case]:
    """Return every case."""
    title = "    title: Lapset lukevat enemmän\n"
    return [
        Case("one space of indentation too many", _edited((title, " " + title)), ((10, 6),), ("indent",), ("same column", "spaces", "align")),
        Case("tab as indentation", _edited(("      - id: pyoratiet", "\t  - id: pyoratiet")), ((24, 1),), ("tab",), ("space",)),
        Case("duplicate key", _edited(("status: in-preparation\n", "status: in-preparation\nid: toinen\n")), ((6, 1),), ("duplicate", "unique", "already", "given twice"), ("remove", "rename", "one of", "keep only")),
        Case("required key missing deep inside", _edited(("        title: Pyörätiet kunnostetaan\n", "")), ((24, 13), (24, 9)), ("title",), ("add", "missing")),
        Case("misspelt key", _edited((title, "    titel: Lapset lukevat enemmän\n")), ((10, 5),), ("titel",), ("title",)),
        Case("Finnish key", _edited(("    measures:\n      - id: pyoratiet", "    toimenpiteet:\n      - id: pyoratiet")), ((23, 5),), ("toimenpiteet",), ("measures",)),
        Case("misspelt value", _edited(("not-started", "not-startd")), ((20, 17),), ("not-startd", "allowed", "accepted", "enum", "not one of"), ("not-started",)),
        Case("wrong type", _edited(("[kirjasto]", "{a: kirjasto}")), ((18, 22),), ("type", "list", "array"), ("list", "array")),
        Case("number as text", _edited(("value: 75", 'value: "75"')), ((14, 37),), ("number", "integer"), ("75", "number")),
        Case("impossible date", _edited(("2026-09", "2026-02-30")), ((19, 27),), ("date", "day", "calendar"), ("check", "calendar")),
        Case("three faults", _edited((title, "    titel: Lapset lukevat enemmän\n"), ("not-started", "not-startd"), ("value: 75", 'value: "75"')), ((10, 5), (14, 37), (20, 17)), ("titel",), ("title",), faults=3),
        Case("text that YAML 1.1 takes for something else (no, 020, 12:30)", _edited(("title: Hyvinvointiohjelma", "title: no"), ("title: Lukukoira käy kirjastossa", "title: 12:30"), ("title: Pyörätiet kunnostetaan", "title: 020")), (), faults=0),
        Case("version as a title (1.10)", _edited(("title: Hyvinvointiohjelma", "title: 1.10")), ((3, 8),), ("1.10", "text", "string"), ('"1.10"', "quot")),
        Case("Latin-1", SOUND.encode("latin-1"), ((10, 32),), ("utf-8",), ("utf-8",)),
        Case("NUL character", _edited(("Arkiliikunta", "Arki\0liikunta")), ((22, 16),), ("control", "nul", "x00", "0000", "special char"), ("remove", "delete")),
        Case("merge conflict", _edited(("owner: kunnanvaltuusto\n", "<<<<<<< HEAD\nowner: kunnanvaltuusto\n=======\nowner: kunnanhallitus\n>>>>>>> haara\n")), ((7, 1),), ("conflict", "two versions"), ("conflict", "choose", "which text to keep")),
        Case("alias bomb", _bomb(), ((26, 7), (26, 1)), ("anchor", "alias"), ("anchor", "alias", "write"), hostile=True),
        Case("10,000 levels deep", (SOUND + "x-syva: " + "[" * 10_000 + "]" * 10_000 + "\n").encode(), ((26, 108), (26, 109), (26, 107)), ("deep", "depth", "nest", "recursion"), ("100",), hostile=True),
        Case("cut off in the middle", SOUND.encode()[: SOUND.index("kirjasto]") + 4], ((18, 22),), ("[", "bracket", "flow"), ("]", "bracket")),
        Case("reference to nothing", _edited(("owner: kunnanvaltuusto", "owner: kunnanvaltuuto")), ((7, 8),), ("kunnanvaltuuto",), ("kunnanvaltuusto",)),
        Case("id given twice", _edited(("id: pyoratiet", "id: lukukoira")), ((24, 13),), ("lukukoira", "duplicate", "unique"), ("another", "first", "own")),
    ]  # fmt: skip
