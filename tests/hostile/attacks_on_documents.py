"""Documents and names that would forge a log, exhaust the machine, or stop everybody's work."""

import json
import os

from formats import formats
from hostile.checkout import DIFF, FIX, LINT, PICTURES, PUBLISH, RENDER, attack

DECISION = """\
kind: decision
id: hallitus-2026-010
municipality: lehtola
organ: hallitus
meeting: {date: 2026-02-02}
paragraph: 10
title: Otsikko
status: draft
"""
PROGRAM = """\
kind: program
id: toinen
municipality: lehtola
title: Ohjelma
type: sports-program
status: in-preparation
period: {start: 2026, end: 2029}
"""
INDICATOR = """\
kind: indicator
id: uusi
municipality: lehtola
title: Mittari
unit: "%"
direction: increase
"""
FORMATS = [("lint", "--format", name) for name in formats()["lint"]]
LOGGED = (*FORMATS, PUBLISH)

NAMES = (
    "x\x1b[2J\n::error file=README.md::forged\n::stop-commands::x\n.yaml",
    "\x9b31mx.yaml",
    "x\u202ey\u2066.yaml",
    "x\r##[error]forged\r##vso[task.complete].yaml",
    "\udcff\udcfe.yaml",
    "--output=x.yaml",
    "-rf.yaml",
    "aux.yaml",
    "a" * 250 + ".yaml",
    "<img src=x onerror=alert(1)>.yaml",
    "@everyone ](javascript:alert(1)).yaml",
)


def _with_name(name: str) -> None:
    """Add the attack of a file name."""

    @attack(f"a file called {name[:30]!r}", *LOGGED)
    def _(made) -> None:
        made.put(f"programs/{name}", "kind: decision\nid: a b\ntitle: [x\n")


for _name in NAMES:
    _with_name(_name)


@attack(
    "a document without an id in a file whose name is no UTF-8",
    *LOGGED,
    ends=dict.fromkeys(FORMATS, 1),
    told="HV010",
)
def _(made):
    made.put("programs/\udcff.yaml", "kind: decision\nid: [x\n")


@attack("a baseline in a file whose name is no UTF-8", DIFF, in_git=True, told="baseline-grown")
def _(made):
    findings = [{"fingerprint": "0a", "rule": "long-sentence", "path": "programs/\udcff.yaml"}]
    made.put("\udcff.json", json.dumps({"version": 1, "findings": findings}))


@attack(
    "two documents in which all ids differ",
    *(("diff", "--format", name, "a.yaml", "b.yaml") for name in ("text", "markdown")),
    told="renamed",
)
def _(made):
    for side in "ab":
        goals = "".join(
            f"  - {{id: {side}{n}, title: Tavoite {n} on sana{n}, rationale: Peruste {n} ei muutu.}}\n"
            for n in range(2_999)
        )
        made.put(f"{side}.yaml", f"{PROGRAM}goals:\n{goals}")


@attack("a decision that names a thousand whose names begin alike", LINT, RENDER, told="HV")
def _(made):
    names = "".join(f"  - {{name: Kalle{n:b} Koskela{7 * n:b}nen}}\n" for n in range(1_000))
    letters = names.replace("0", "a").replace("1", "i")
    made.put("programs/x.yaml", f"{DECISION}notify:\n{letters}")


@attack("thousands of targets of an indicator with thousands of values", LINT)
def _(made):
    values = "".join(
        f"  - {{year: {n % 190 + 1900}, value: {n}, group: g{n}}}\n" for n in range(5_500)
    )
    made.put("programs/i.yaml", f"{INDICATOR}values:\n{values}")
    targets = "".join(
        f"      - {{indicator: uusi, target: {{year: 2029, value: {n}}}}}\n" for n in range(4_500)
    )
    made.put(
        "programs/x.yaml", f"{PROGRAM}goals:\n  - id: g\n    title: G\n    targets:\n{targets}"
    )


@attack("hundreds of targets of an indicator with hundreds of values", LINT, RENDER, PUBLISH)
def _(made):
    values = "".join(f"  - {{year: {n + 1000}, value: {n}}}\n" for n in range(600))
    made.put("programs/i.yaml", f"{INDICATOR}values:\n{values}")
    targets = "".join(
        f"      - {{indicator: uusi, target: {{year: 2029, value: {n}}}}}\n" for n in range(600)
    )
    made.put(
        "programs/x.yaml", f"{PROGRAM}goals:\n  - id: g\n    title: G\n    targets:\n{targets}"
    )


@attack(
    "titles that are code of the typesetter or of drawings, and endless ones",
    PICTURES,
    told="now contains",
)
def _(made):
    titles = (
        '#read("/etc/passwd") #while true {} $ x',
        '</text><image href="file:///etc/passwd"/><text>',
        "Hyvinvointi" * 400,
        "\u202e\U0001f600\u00ad \u6f22" * 100,
    )
    for at, title in enumerate(titles):
        text = DECISION.replace("title: Otsikko", f"title: {json.dumps(title, ensure_ascii=False)}")
        made.put(f"decisions/x{at}.yaml", text.replace("2026-010", f"2026-9{at}"))


@attack("the timeline of hundreds of measures", PICTURES, told="now contains")
def _(made):
    measures = "".join(
        f"      - {{id: m{n}, title: Toimi {n}, schedule: {{start: 2026, end: 2027}}}}\n"
        for n in range(300)
    )
    made.put(
        "programs/x.yaml", f"{PROGRAM}goals:\n  - id: g\n    title: G\n    measures:\n{measures}"
    )


VALUES = (
    "d\\e[31m\\n::error::forged",
    "\\e]8;;http://x\\a",
    "\\u202e\\u2066",
    "\\u0085::error::forged",
)


def _with_value(value: str) -> None:
    """Add the attack of a value that messages quote."""

    @attack(f"a value of {value!r}", *LOGGED)
    def _(made) -> None:
        made.put(
            "programs/x.yaml",
            f'kind: decision\nid: "{value}"\ntitle: "{value}"\n"{value}": 1\norgan: "{value}"\n',
        )


for _value in VALUES:
    _with_value(_value)


def _with_text(name: str, text: str) -> None:
    """Add the attack of a text in a decision."""
    lines = "\n".join(f"  {line}" for line in text.split("\n"))

    @attack(f"a text of {name}", LINT, FIX, RENDER)
    def _(made) -> None:
        made.put("decisions/x.yaml", f"{DECISION}background: |\n{lines}\n")


TEXTS = {
    "numbers of lists": "1. " * 10_000,
    "quotes": "> " * 10_000,
    "brackets": "[" * 50_000,
    "links in links": "[a](" * 20_000,
    "pictures": "![" * 20_000,
    "stars": "*a **b " * 20_000,
    "backticks": "".join("`" * n + " " for n in range(300)),
    "tags": "<a " * 20_000,
    "entities": "&#" * 50_000,
    "definitions": "\n".join(f"[a{n}]: /x" for n in range(5_000)),
    "definitions that are used": "\n".join(f"[a{n}]: /x\n\n[a{n}]" for n in range(3_000)),
    "one long word": "a" * 500_000,
    "digits": "1" * 500_000,
    "dots": "1." * 200_000,
    "capital words": "Aa " * 150_000,
    "paragraph signs": "§ " * 150_000,
    "dates": "31.12.2025 " * 40_000,
    "mail": "a." * 100_000 + "@",
    "dashes": "-" * 300_000,
    "spaces": "a" + " " * 300_000 + "b",
    "headings": "# a\n\n" * 20_000,
    "rows": "| a | b |\n" * 20_000,
    "phones": ("040 123 4567 " * 6 + "\n") * 6_000,
    "phones from abroad": ("+358 40 123 4567, " * 4 + "\n") * 6_000,
    "other phones": "\n".join(f"040 {n:07} 050 {n:07}" for n in range(18_000)),
    "accounts": ("FI2112345600000785 " * 4 + "\n") * 6_000,
    "cards": ("4539 1488 0343 6467 " * 4 + "\n") * 6_000,
    "plates": ("Auto ABC-123 " * 6 + "\n") * 6_000,
    "mail of consumers": ("a.b@gmail.com " * 5 + "\n") * 6_000,
    "identity codes": ("131052-308T " * 6 + "\n") * 6_000,
    "named identity codes": ("hetu 131052-308 " * 5 + "\n") * 6_000,
    "addresses": ("Koivukatu 12 A 3, 00100 Helsinki " * 3 + "\n") * 5_000,
    "applicants": ("Hakija asuu osoitteessa Koivukatu 12. " * 2 + "\n") * 6_000,
    "rows of codes": "| Hetu | Loppuosa |\n|---|---|\n" + "| 131052 | 308T |\n" * 15_000,
    "one long row": "| 131052 " * 50_000,
    "marks of no width": "1\u200b2\u200e3" * 40_000,
    "entities of no width": "&#49;&#50;&zwj;" * 25_000,
}
for _name, _text in TEXTS.items():
    _with_text(_name, _text)


CHANGED = ("diff", "HEAD")
SHOWN = ("phones", "codes", "days", "statutes", "digits")
"""Of these pages are made, too; of what else is slow to look for, looking is the same."""
LARGEST = 512 * 1024 - 500
"""Bytes of a text that a document just has room for."""


def _with_line(name: str, unit: str, other: str) -> None:
    """Add the attacks of a line as long as a document, of one unit, and of its change."""
    count = LARGEST // len(unit.encode())

    @attack(f"a line of {name}", LINT, *((RENDER,) if name in SHOWN else ()))
    def _(made) -> None:
        made.put("decisions/x.yaml", f"{DECISION}background: |\n  {unit * count}\n")

    @attack(f"a change of a line of {name}", CHANGED)
    def _(made) -> None:
        made.put("decisions/x.yaml", f"{DECISION}background: |\n  {unit * count}\n")
        made.begin_repository()
        changed = (unit + other) * (LARGEST // len((unit + other).encode()))
        made.put("decisions/x.yaml", f"{DECISION}background: |\n  {changed}\n")


LINES = {
    "digits and stops": ("4.", "5."),
    "digits and strokes": ("4/", "5/"),
    "digits that hold the check of a card": ("4/2/", "4/2, "),
    "digits and commas": ("4, ", "5, "),
    "numbers of items": ("3. ", "1. "),
    "digits": ("0 ", "1 "),
    "phones": ("040 1234567 ", "040 1234568 "),
    "phones of a party": ("hakija puh. 09 123 456 ", "hakija puh. 09 123 457 "),
    "accounts": ("FI21 1234 5600 0007 85 ", "FI42 5000 1510 0000 23 "),
    "national accounts": ("tili 123456-785 ", "tili 123456-786 "),
    "cards": ("4539 1488 0343 6467 ", "4556 7375 8689 9855 "),
    "cards that are named": ("kortti 4539 1488 0343 6467 ", "visa 4556 7375 8689 9855 "),
    "codes": ("131052-308T ", "131052-309U "),
    "named codes": ("hetu 131052 308T ", "hetu 131052 309U "),
    "named codes without their check": ("hetu 131052 308X ", "hetu 131052 309X "),
    "homes": ("Koivukatu 1 A 1 ", "Koivukatu 1 A 2 "),
    "streets": ("tie 1a1 ", "tie 1a2 "),
    "days": ("1.1.2025 ", "2.1.2025 "),
    "days behind weekdays": ("ma 1.1.2025 ", "ti 1.1.2025 "),
    "days and paragraphs": ("1.1.2025 § 1 ", "1.1.2025 § 2 "),
    "statutes": ("410/2015 ", "411/2015 "),
    "paragraph signs": ("§", "§ "),
    "letters": ("a b ", "b a c "),
}
for _name, (_unit, _other) in LINES.items():
    _with_line(_name, _unit, _other)


def _with_document(name: str, text: str, *commands) -> None:
    """Add the attack of a document."""

    @attack(f"a document of {name}", *(commands or (LINT, RENDER)))
    def _(made) -> None:
        made.put("programs/x.yaml", text)


_measures = "".join(
    f"      - {{id: t{n}, title: T, responsible: [nobody{n}], indicators: [x{n}]}}\n"
    for n in range(8_000)
)
_with_document(
    "8,000 measures with unknown ids",
    f"{PROGRAM}goals:\n  - id: g\n    title: G\n    measures:\n{_measures}",
)
_with_document("20,000 unknown keys", DECISION + "".join(f"key{n}: x\n" for n in range(20_000)))
_with_document("20,000 ids that are one", f"{PROGRAM}goals:\n" + "  - {id: a, title: A}\n" * 20_000)
_with_document(
    "10,000 languages",
    f"{DECISION}background: {{{', '.join(f'l{n}: x' for n in range(10_000))}}}\n",
)
_with_document("a title of many letters", DECISION.replace("Otsikko", "a" * 500_000))
_with_document("more than a megabyte", DECISION + "# " + "x" * 2_000_000 + "\n")
_with_document("deep brackets", "kind: decision\nid: x\ntitle: " + "[" * 100_000)
_with_document("deep lines", "kind: decision\n" + "".join(" " * n + "a:\n" for n in range(900)))
_with_document(
    "aliases of aliases",
    "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9 if n else 1}]\n" for n in range(12)),
)
_with_document("50,000 references that are one", f"{DECISION}references: [{'kv-1, ' * 50_000}]\n")
_with_document("itself", "kind: decision\nid: x\na: &a [*a]\n")
_with_document("faults without end", "kind: program\n" + "a: b: c\n\t- x\n" * 20_000)
_with_document("suppressions", PROGRAM + "# hyv: ignore[long-sentence] x\n" * 20_000)
COMMENTS = {
    "blanks before its word": f"# hyv{' ' * 300_000}!",
    "blanks behind a rule": f"# hyv ignore mixed-terms{' ' * 300_000}!",
    "blanks behind a list of rules": f"# hyv ignore [mixed-terms]{' ' * 300_000}!",
    "commas": f"# hyv ignore {'x,' * 150_000}",
    "commas behind blanks": f"# hyv ignore x{' ,' * 150_000}",
    "words": f"# hyv ignore {'x ' * 150_000}",
    "signs": f"# hyv ignore x{'!' * 300_000}",
    "rules without an end": f"# hyv: ignore[{'x, ' * 100_000}",
    "beginnings": "# hyv " * 50_000,
}
for _name, _text in COMMENTS.items():
    _with_document(f"a comment of {_name}", f"{PROGRAM}{_text}\n", LINT, FIX)
_with_document(
    "values of 9,999 years",
    INDICATOR + "values:\n" + "".join(f"  - {{year: {n}, value: 1}}\n" for n in range(1, 9_999)),
)
_with_document("conflicts", PROGRAM + "<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n" * 3_000)

EDGES = {
    "published_on": "9999-12-31",
    "inspected_on": "9999-12",
    "paragraph": "1" + "0" * 400,
    "decided": "0000-00-00",
    "appeal": "[{type: municipal-appeal}]\npublished_on: 9999-12-31",
    "tasks": "[{id: t, title: T, due: 9999-12-31}]",
    "planned_programs": "[{id: p, title: P, due: 9999}]",
    "assignments": "[{title: A, resources: [{type: budget, amount: 1.7e308, year: 2026}, {type: budget, amount: 1.7e308, year: 9999}]}]",
}
for _name, _text in EDGES.items():
    _with_document(f"a value at the edge of {_name}", f"{DECISION}{_name}: {_text}\n", LINT, RENDER)
for _text in ("1.0e308", "5.0e-324", "-1.7e308", "1e400", "-0.0", ".inf", ".nan", "9" * 5_000):
    _with_document(
        f"a measured value of {_text[:9]}",
        f"{INDICATOR}values:\n  - {{year: 1, value: 1}}\n  - {{year: 2020, value: {_text}}}\n  - {{year: 9999, value: -1.0e308}}\n",
    )


@attack("400 folders in folders", LINT, RENDER)
def _(made):
    # Not more: what tidies up after the tests goes down as many levels itself.
    here = os.open(made.folder, os.O_RDONLY)
    for _ in range(400):
        os.mkdir("a", dir_fd=here)
        below = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


@attack("ids that are one on other disks", LINT, ends={LINT: 1})
def _(made):
    made.put("programs/A.yaml", INDICATOR.replace("uusi", "aa"))
    made.put("programs/a.yaml", INDICATOR.replace("uusi", "bb"))


@attack("ids of devices and of the site itself", LINT, ends={LINT: 1})
def _(made):
    made.put("programs/x.yaml", INDICATOR.replace("uusi", "aux"))


@attack("markup in every text", LINT, RENDER, PUBLISH)
def _(made):
    evil = json.dumps("</title></script><script>alert(1)</script><img src=x onerror=alert(1)>")
    made.put(
        "programs/x.yaml", PROGRAM.replace("Ohjelma", evil) + f"summary: {evil}\npurpose: {evil}\n"
    )
