"""Texts of a municipality that are no other one's: its name, its people, and what its documents say."""

import re
from collections.abc import Mapping

from hyvinvointi.adoption import Directory
from hyvinvointi.schema import check
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace
from hyvinvointi.workspace.config import Config

_PARTS = (
    "Petäjä",
    "Tuohi",
    "Halla",
    "Hieta",
    "Nurmi",
    "Lumi",
    "Vesi",
    "Kivi",
    "Suvi",
    "Myllyn",
    "Ojan",
)
"""What surnames of the example begin with, and may begin with as well."""
_SURNAME = re.compile(f" ({'|'.join(_PARTS)})(?=[a-zäö]+)")
_PLACES = ("Lehti", "Metsä", "Tähti", "Helmi", "Virsi", "Niemi", "Pilvi", "Keväi", "Syksy", "Heinä")
_BLOCK = re.compile(r"^( *)(?:- )?([a-z_]+): \|\n((?:\1 +.*\n|\n)+)", re.MULTILINE)
_TITLE = re.compile(r"^title: [A-ZÅÄÖ].*$", re.MULTILINE)
_DIGEST = re.compile(r"^( *(?:- )?document: )(.*)\n((?: .*\n)*? *digest: ).*\n", re.MULTILINE)


def varied(texts: Mapping[str, str], number: int) -> dict[str, str]:
    """Return the texts of a municipality by their paths as those of the `number`th one."""
    said = {
        path: _said(_called(text, number), 100 * number + count)
        for count, (path, text) in enumerate(texts.items())
    }
    adopted = (path for path in said if not path.startswith("decisions/"))
    digests = _digests([check(read(path, said[path].encode())) for path in adopted])
    return {path: _pinned(text, digests) for path, text in said.items()}


def _called(text: str, number: int) -> str:
    name = f"{_PLACES[number % 10]}{_PLACES[number // 10 % 10].lower()}"
    text = text.replace("Esimerkki", name).replace("Exempel", f"{name}s")
    return _SURNAME.sub(lambda match: f" {_other(match[1], number)}", text)


def _other(part: str, number: int) -> str:
    return _PARTS[(_PARTS.index(part) + number) % len(_PARTS)]


def _said(text: str, number: int) -> str:
    """Return a document with a place in its title and one more sentence in each text of several lines."""
    blocks = 0

    def longer(match: re.Match[str]) -> str:
        nonlocal blocks
        blocks += 1
        lines = match[0].rstrip("\n")
        if "|" in match[3]:
            return match[0]
        indent = re.match(" *", lines.rpartition("\n")[2])
        return f"{lines}\n{indent[0] if indent else ''}{_sentence(number, blocks)}\n"

    titled = _TITLE.sub(rf"\g<0>, {_village(number // 100, number // 1000)}", text)
    return _BLOCK.sub(longer, titled)


def _sentence(number: int, block: int) -> str:
    day, month, year = number % 28 + 1, block % 12 + 1, 2010 + number % 9
    where, when = _village(number, block), f"{day}.{month}.{year}"
    if block % 2:
        return f"Kylässä {where} asukkaat kertoivat, mitä he toivovat kunnalta ja naapureilta."
    return f"Kylässä {where} puhuttiin {when} siitä {number + 2} kertaa ja {block + 1} tuntia."


def _village(number: int, other: int) -> str:
    return f"{_PLACES[other % 10]}{_PLACES[number % 10].lower()}vaara"


def _digests(documents: list[Document]) -> dict[str, str]:
    directory = Directory(Workspace(Config(), tuple(documents)))
    return {
        one.id or "": directory.digest(one)
        for one in documents
        if one.kind in {"program", "strategy"}
    }


def _pinned(text: str, digests: Mapping[str, str]) -> str:
    """Return a decision with the digests of what it adopts."""
    return _DIGEST.sub(lambda match: f"{match[1]}{match[2]}\n{match[3]}{digests[match[2]]}\n", text)
