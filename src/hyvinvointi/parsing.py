"""TOML and JSON that come with a checkout: anyone may have written them.

Size and depth are bounded before a parser meets them: `tomllib` takes 9 GB for 100 kB of one dotted
key, and nested brackets end both parsers in a RecursionError.
"""

import json
import re
from pathlib import Path
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.patterns import regex

LARGEST_SETTINGS = 64 * 1024
"""Bytes of a configuration file; a long one has a tenth of it."""
LARGEST_LIST = 256 * 1024
"""Bytes of a TOML file that is a list of entries: about a thousand accepted changes."""
LARGEST_JSON = 16 * 1024 * 1024
"""Bytes of a JSON file: about 120,000 findings of a baseline."""
DEEPEST = 16
"""Levels of brackets, and parts of a dotted key; ours need four."""

_TOO_LARGE = Text(
    "{file} on liian suuri: siinä saa olla enintään {most} kt.",
    "{file} är för stor: den får ha högst {most} kB.",
    "{file} is too large: it may have at most {most} kB.",
)
_TOO_DEEP = Text(
    "{file}, rivi {line}: sisäkkäisiä tasoja saa olla enintään {most}.",
    "{file}, rad {line}: det får finnas högst {most} nivåer inuti varandra.",
    "{file}, line {line}: at most {most} levels may stand inside each other.",
)
_BROKEN_TOML = Text(
    "{file} ei ole kelvollista TOMLia: {reason}.",
    "{file} är inte giltig TOML: {reason}.",
    "{file} is not valid TOML: {reason}.",
)
_BROKEN_JSON = Text(
    "{file} ei ole kelvollista JSONia: {reason}.",
    "{file} är inte giltig JSON: {reason}.",
    "{file} is not valid JSON: {reason}.",
)
_NESTED = Text("liikaa sisäkkäisiä tasoja", "för många nivåer", "too many levels")
_BOM = b"\xef\xbb\xbf"
_LONGEST_REASON = 160
_LONGEST_INTEGER = 64
_TOO_LONG = "an integer of more than 64 bits"
# Strings and comments are passed over as the parser reads them; what is not closed ends it anyway.
_TOKENS = regex(
    r'"""(?:[^\\]|\\.)*?(?:"{3,5}|\Z)'
    r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|(?P<sign>[][{}.,=\n])",
    re.DOTALL,
)


def read_start(file: str | Path, most: int) -> bytes:
    """Return the content of a file, cut one byte behind the largest size that is taken.

    Raises `OSError` when it cannot be read.
    """
    with Path(file).open("rb") as opened:
        return opened.read(most + 1)


def toml(content: bytes, file: str, most: int = LARGEST_SETTINGS) -> dict[str, Any]:
    """Return the table that a TOML file holds; a BOM is read over.

    Raises `WorkError` in one plain line that names the file.
    """
    _require_size(content, file, most)
    # Most workspaces have no settings, and it takes a sixtieth of linting a single file.
    import tomllib  # noqa: PLC0415

    try:
        text = content.removeprefix(_BOM).decode("utf-8")
        _require_shallow(text, file)
        table = tomllib.loads(text)
        _require_short_numbers(table)
    # Broken UTF-8 and a number of more than 4,300 digits are such, too.
    except ValueError as error:
        raise _broken(_BROKEN_TOML, file, error) from error
    return table


def json_value(content: bytes, file: str, most: int = LARGEST_JSON) -> Any:
    """Return the value that a JSON file holds; raises `WorkError` as `toml` does."""
    _require_size(content, file, most)
    try:
        return json.loads(content)
    except RecursionError as error:
        raise WorkError(Message(_BROKEN_JSON, {"file": file, "reason": _NESTED})) from error
    except ValueError as error:
        raise _broken(_BROKEN_JSON, file, error) from error


def cut(text: str) -> str:
    """Return a text of a file as a message quotes it: not longer than a line or two."""
    return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON]}…"


def _require_size(content: bytes, file: str, most: int) -> None:
    if len(content) > most:
        raise WorkError(Message(_TOO_LARGE, {"file": file, "most": most // 1024}))


def _require_shallow(text: str, file: str) -> None:
    brackets = dots = 0
    for token in _TOKENS.finditer(text):
        sign = token["sign"]
        if sign is None:
            continue
        dots = dots + 1 if sign == "." else 0
        brackets = max(0, brackets + (sign in "[{") - (sign in "]}"))
        if max(brackets, dots) >= DEEPEST:
            line = text.count("\n", 0, token.start()) + 1
            raise WorkError(Message(_TOO_DEEP, {"file": file, "line": line, "most": DEEPEST}))


def _require_short_numbers(value: Any) -> None:
    """Refuse what no reader of TOML has to take: an integer longer than 64 bits."""
    if isinstance(value, int) and value.bit_length() > _LONGEST_INTEGER:
        raise ValueError(_TOO_LONG)
    for one in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        _require_short_numbers(one)


def _broken(text: Text, file: str, error: ValueError) -> WorkError:
    return WorkError(Message(text, {"file": file, "reason": cut(str(error))}))
