"""What nobody sees made visible: space that differs, and values that are shown alike."""

import json
import re
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.words.text import in_each

SOFT_HYPHEN = "\u00ad"
_NAMED = Text(
    "{text} (¬ = U+00AD, näkymätön tavuviiva)",
    "{text} (¬ = U+00AD, mjukt bindestreck)",
    "{text} (¬ = U+00AD, soft hyphen)",
)
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_SIGNS = {"\u00a0": "⍽", "\u202f": "⍽", "\u2007": "⍽", "\t": "→", SOFT_HYPHEN: "¬", "¶": "¶"}
"""As word processors show them; the no-break space as everywhere in our output."""
_UNUSUAL = re.compile(rf"\s{{2,}}|[^\S ]|{SOFT_HYPHEN}")
_LONG = 60
_AROUND = 20


def signs(space: str) -> str:
    """Return what is nothing but space as signs: a paragraph, a space, one that breaks no line."""
    return "".join(_SIGNS.get(one, "␣") for one in _BREAK.sub("¶", space))


def as_seen(text: Text) -> str:
    """Return what a reader sees of a text."""
    return " ".join(text.fi.replace(SOFT_HYPHEN, "").split())


def told_apart(one: Any, other: Any) -> tuple[Any, Any]:
    """Return two values that differ and look alike so that the difference is seen.

    Unusual space becomes signs, a long text begins shortly before what differs, and a text of
    digits has its quotation marks.
    """
    if isinstance(one, str) != isinstance(other, str):
        return tuple(json.dumps(value, ensure_ascii=False) for value in (one, other))  # type: ignore[return-value]
    first, second = visible(one), visible(other)
    if isinstance(first, str) and max(len(first), len(second)) > _LONG:
        pairs = enumerate(zip(first, second, strict=False))
        same = next((at for at, (a, b) in pairs if a != b), min(len(first), len(second)))
        start = max(0, same - _AROUND)
        lead = "…" if start else ""
        return f"{lead}{first[start:]}", f"{lead}{second[start:]}"
    return first, second


def named(side: Text, original: Any) -> Text:
    """Return a value told apart, with the name of a character that stands there as a sign."""
    is_sign = isinstance(original, str) and SOFT_HYPHEN in original and "¬" not in original
    return (
        in_each(lambda one: _NAMED.say(one, {"text": side})) if is_sign and "¬" in side.fi else side
    )


def visible(value: Any) -> Any:
    """Return a value in whose texts unusual space is seen."""
    if isinstance(value, str):
        return _UNUSUAL.sub(lambda found: signs(found[0]), value)
    if isinstance(value, dict):
        return {name: visible(one) for name, one in value.items()}
    return [visible(one) for one in value] if isinstance(value, list) else value
