"""Keys that name a text and a language at once: `title_sv`, `otsikkoFi`."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi import limits
from hyvinvointi.patterns import regex
from hyvinvointi.schema import field_names
from hyvinvointi.schema.fields import Field

_PARTS = regex(r"[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+")


class Version(NamedTuple):
    """A text of a group in one language."""

    field: Field
    language: str

    @property
    def example(self) -> str:
        """How the text is written in several languages."""
        first, second = ("fi", self.language) if self.language != "fi" else ("fi", "sv")
        return f"{self.field.name}: {{{first}: …, {second}: …}}"


def version(typed: str, group: Field) -> Version | None:
    """Return the text of a group that a key names in one language."""
    for name, language in _readings(typed):
        named = field_names.called(group, name)
        field = group.properties[named] if named else None
        code = field_names.called(field, language) if field is not None and field.is_text else None
        if field is not None and code:
            return Version(field, code)
    return None


def _readings(typed: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the language of which a key may be made: each may come first."""
    parts = _PARTS.findall(typed) if len(typed) <= limits.WORD else []
    for at in (len(parts) - 1, 1):
        if 0 < at < len(parts):
            before, behind = " ".join(parts[:at]), " ".join(parts[at:])
            yield from ((before, behind), (behind, before))
