"""Whatever a checkout may have no more of: each limit of the documentation reached, and told.

An attack is called as the row and the part of the table in `docs/security.md`, so that no limit can
be stated there that nothing reaches here.
"""

import struct
import zlib

from hostile.attacks_on_documents import DECISION, INDICATOR, PROGRAM
from hostile.attacks_on_settings import TEMPLATE
from hostile.checkout import LINT, RENDER, Checkout, Command, attack

CHANGED: Command = ("diff", "HEAD")
ACCEPTED: Command = ("diff", "--accepted", "accepted.toml", "HEAD")
HELD_BACK: Command = ("lint", "--baseline", "baseline.json")
DOCUMENT = "programs/x.yaml"
SETTINGS = "hyvinvointi.toml"
LEFT_OUT = "20 shown, with the number of the others (the last fix mends what follows, too)"
LOGO = '[site.logo]\nfile = "{file}"\nalt = "x"\n'
EMPTY_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
WORDS = "".join(f"  sana{n} ei kukaan tiedä\n\n" for n in range(11_000))


def _one_file(limit: str, path: str, text: str | bytes, told: str, *commands: Command) -> None:
    """Add the attack of one file that goes over a limit, and what must be told of it."""

    @attack(limit, *(commands or (LINT, RENDER)), told=told)
    def _(made: Checkout) -> None:
        made.put(path, text)


def _document(limit: str, text: str, told: str) -> None:
    """Add the attack of a document that goes over a limit."""
    _one_file(f"a document: {limit}", DOCUMENT, text, told)


_document("512 KiB", DECISION + "# " + "x" * 2**20 + "\n", "HV002")
_document(
    "60,000 keys, values and collections",
    f"{INDICATOR}values:\n" + "".join("  - {year: 1}\n" for n in range(30_000)),
    "HV036",
)
_document("100 levels", f"{DECISION}x-deep: {'[' * 200}{']' * 200}\n", "100")
_document(
    "40,000 lines and marks of CommonMark",
    f"{DECISION}background: |\n" + "  *a* **b**\n" * 10_000,
    "HV038",
)
_document(
    "numbers of 15 digits", f"{INDICATOR}values: [{{year: 1, value: 0.1234567890123456}}]\n", "15"
)
_document(
    "numbers between 1e-30 and 1e30", f"{INDICATOR}values: [{{year: 1, value: 1e31}}]\n", "HV027"
)


@attack("folders in folders: 100", LINT, RENDER, told="100")
def _(made: Checkout) -> None:
    made.put("programs/" + "a/" * 110 + "x.yaml", DECISION)


@attack(
    "persons whom a decision names: 1,000, beyond that only a mention of it is published",
    LINT,
    RENDER,
    told="HV",
)
def _(made: Checkout) -> None:
    names = "".join(f"  - {{name: Kalle{n:b} Koskela{7 * n:b}nen}}\n" for n in range(9_000))
    letters = names.replace("0", "a").replace("1", "i")
    made.put("programs/x.yaml", f"{DECISION}notify:\n{letters}")


@attack(
    "a register: 600 pages of bodies, units and people, all languages together", LINT, told="300"
)
def _(made: Checkout) -> None:
    organs = "".join(f"  - {{id: o{n}, name: O{n}, type: committee}}\n" for n in range(400))
    text = (made.folder / "municipality.yaml").read_text("utf-8")
    made.put("municipality.yaml", text.replace("organs:\n", f"organs:\n{organs}"))


def _changed(limit: str, before: str, after: str, told: str) -> None:
    """Add the attack of a change that goes over a limit."""

    @attack(f"changes of one document: {limit}", CHANGED, told=told)
    def _(made: Checkout) -> None:
        made.put(DOCUMENT, before)
        made.begin_repository()
        made.put(DOCUMENT, after)


_YEARS = [f"  - {{year: {1000 + n}, value: %d}}\n" for n in range(6_000)]
_changed(
    "3,000",
    f"{INDICATOR}values:\n" + "".join(line % 1 for line in _YEARS),
    f"{INDICATOR}values:\n" + "".join(line % 2 for line in _YEARS),
    "more than 3000",
)
_changed(
    "420,000 characters of prose compared word by word, beyond that in one piece",
    f"{DECISION}background: |\n{WORDS}",
    f"{DECISION}background: |\n{WORDS.upper()}",
    "Background",
)

PHONES = "040 1234567 " * 20_000


@attack(
    "personal data of one kind in a text: 1,000 hidden one by one in reports, beyond that all that follows",
    CHANGED,
    told="•",
)
def _(made: Checkout) -> None:
    made.put(DOCUMENT, f"{DECISION}background: |\n  {PHONES}\n")
    made.begin_repository()
    made.put(DOCUMENT, f"{DECISION}background: |\n  Ei. {PHONES}\n")


KEYS = DECISION + "".join(f"key{n}: x\n" for n in range(2_000))
for _limit, _told in (("1,000 gathered", "HV037"), (LEFT_OUT, "980")):
    _one_file(f"findings of one check in one file: {_limit}", DOCUMENT, KEYS, _told, LINT)
_one_file(
    "a value in a message: 400 characters", DOCUMENT, DECISION + f"organ: {'x' * 9_000}\n", "…"
)


@attack(
    "measured values on a page: 6,000, beyond that a link to where they were shown before", RENDER
)
def _(made: Checkout) -> None:
    values = "".join(f"  - {{year: {n + 1000}, value: {n}}}\n" for n in range(600))
    made.put("programs/i.yaml", f"{INDICATOR}values:\n{values}")
    goals = "".join(
        f"  - {{id: g{n}, title: G, targets: [{{indicator: uusi, target: {{year: 2029, value: 1}}}}]}}\n"
        for n in range(600)
    )
    made.put(DOCUMENT, f"{PROGRAM}goals:\n{goals}")


@attack(
    "a programme: 150 goals with a page of their own, beyond that on the page of the whole", RENDER
)
def _(made: Checkout) -> None:
    goals = "".join(f"  - {{id: g{n}, title: G}}\n" for n in range(3_000))
    made.put(DOCUMENT, f"{PROGRAM}goals:\n{goals}")


def _settings(limit: str, text: str, told: str) -> None:
    """Add the attack of a configuration that goes over a limit."""
    _one_file(f"`hyvinvointi.toml`: {limit}", SETTINGS, text, told)


_settings("64 KiB", f"# {'x' * 65_536}\n", "64")
_settings("16 levels", f"a = {'[' * 20}{']' * 20}\n", "16")
_settings("integers of 64 bits", f"a = {2**65}\n", "64 bits")
_settings("200 patterns", f"documents = {[f'a{n}.yaml' for n in range(201)]}\n", "200")
_settings("patterns of 256 characters", f'documents = ["{"a" * 300}"]\n', "256")
_settings("500 rules a list", f"[lint]\nignore = {[f'a{n}' for n in range(501)]}\n", "500")


@attack("accepted changes: 256 KiB", ACCEPTED, told="256", ends={ACCEPTED: 2})
def _(made: Checkout) -> None:
    made.begin_repository()
    made.put("accepted.toml", "# " + "x" * 300_000)


_one_file("a baseline: 16 MiB", "baseline.json", b" " * (16 * 2**20 + 1), "16", HELD_BACK)


def _logo(limit: str, file: str, content: str | bytes, told: str) -> None:
    """Add the attack of a logo that goes over a limit."""

    @attack(f"a logo: {limit}", RENDER, told=told, ends={RENDER: 2})
    def _(made: Checkout) -> None:
        made.put(file, content)
        made.put(SETTINGS, LOGO.format(file=file))


def _png(width: int, height: int) -> bytes:
    """Return a PNG of one colour and so many pixels."""

    def part(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" * (1 + width // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


_logo("200 kB", "logo.svg", EMPTY_SVG.format(f"<!--{'x' * 200_001}-->"), "200 kB")
_logo("5,000 elements of an SVG", "logo.svg", EMPTY_SVG.format("<g/>" * 5_001), "logo.svg")
_logo("sides of a PNG of 4,096 pixels", "logo.png", _png(4_104, 8), "logo.png")


def _template(limit: str, text: str, told: str) -> None:
    """Add the attack of a template that goes over a limit."""
    _one_file(f"a template of a workspace: {limit}", TEMPLATE, text, told, RENDER)


_template("256 KiB", "x" * 270_000, "256")
_template("20,000 tokens", "{{ 1 }}" * 7_000, "20000")
_template(
    "a million steps or 0.8 seconds for a page",
    "{% for a in range(99999) %}" * 2 + "{% endfor %}" * 2,
    "steps",
)
_template("a million characters for a page", "{{ 'x' * 999 * 9999 }}", "characters")


@attack("a template of a workspace: 500 files", RENDER, told="500")
def _(made: Checkout) -> None:
    for n in range(501):
        made.put(f"templates/html/{n}.html", "")


@attack("a template of a workspace: 8 folders deep", RENDER, told="8")
def _(made: Checkout) -> None:
    made.put("templates/html/" + "a/" * 9 + "x.html", "")


@attack("a list of a finished site: 32 MiB", RENDER, told="index.html", ends={RENDER: 2})
def _(made: Checkout) -> None:
    # A list that is too long counts as none: then nothing in the folder is the program's own.
    made.put("build/site/index.html", "")
    line = f"{'0' * 64}  {'x' * 60}\n"
    made.put("build/site/.hyvinvointi-site", line * (2**25 // len(line) + 1))
