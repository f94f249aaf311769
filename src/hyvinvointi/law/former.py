"""Authorities and terms that have ended: until when they are right, and what is there instead."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.law.register import Checked, checked, register
from hyvinvointi.literals import Phrases
from hyvinvointi.patterns import regex
from hyvinvointi.words.values import Alternatives


class Former(NamedTuple):
    """An authority or a term that ended; `until` is its last day, `names` those in texts.

    `hints` are words in small letters one of which a text has that names it.
    """

    names: tuple[str, ...]
    until: date
    successors: tuple[Text, ...]
    checked: Checked
    beside: tuple[str, ...]
    """Beginnings of words one of which a text has that means the term, not the same words at large."""
    pattern: re.Pattern[str]
    hints: Phrases
    """Words one of which a text has that names it."""

    def instead(self, language: str) -> Alternatives:
        """Return what a text in a language may say instead, for readers of any language.

        Whoever reads another one is told the name in that of the text as well.
        """
        as_well = _AS_WELL if len(self.successors) == 1 else _AS_WELL_OF_SEVERAL
        if language not in as_well:
            return Alternatives(self.successors)
        named = (_also_named(one, language, as_well[language]) for one in self.successors)
        return Alternatives(tuple(named))


class FormerOnes(NamedTuple):
    """All of one kind that ended; `hints` are words one of which a text has that names any of them."""

    each: tuple[Former, ...]
    hints: Phrases

    @classmethod
    def of(cls, entries: Iterable[dict[str, Any]]) -> "FormerOnes":
        """Return those of the register."""
        each = tuple(map(_former, entries))
        return cls(each, Phrases(*(phrase for one in each for phrase in one.hints.phrases)))


@cache
def authorities() -> FormerOnes:
    """Return the authorities of the register."""
    return FormerOnes.of(register()["authorities"])


@cache
def terms() -> FormerOnes:
    """Return the terms of the register that the law no longer has."""
    return FormerOnes.of(register()["terms"])


_AS_WELL: Mapping[str, Text] = {
    "fi": Text("{name}", "{name}, på finska {other}", "{name}, in Finnish {other}"),
    "sv": Text("{name}, ruotsiksi {other}", "{name}", "{name}, in Swedish {other}"),
}


_AS_WELL_OF_SEVERAL: Mapping[str, Text] = {
    "fi": Text("{name}", "{name} (på finska {other})", "{name} (in Finnish {other})"),
    "sv": Text("{name} (ruotsiksi {other})", "{name}", "{name} (in Swedish {other})"),
}
"""The same of each of several, among which a comma would part them."""


def _also_named(successor: Text, language: str, as_well: Text) -> Message:
    other, _, _ = getattr(successor, language).partition(" (")
    return Message(as_well, {"name": successor, "other": other})


def _former(entry: dict[str, Any]) -> Former:
    names = [name for each in entry["names"].values() for name in each]
    short = entry.get("abbreviations", [])
    forms = [
        *map(_inflected, names),
        *(rf"(?-i:{re.escape(one)}(?::?[a-zåäö]+)?)" for one in short),
    ]
    # A name that begins another one is not it: Tillstånds- och tillsynsverket lives on.
    forms.sort(key=lambda form: len(form.rpartition("\\s)")[2]), reverse=True)
    return Former(
        (*names, *short),
        date.fromisoformat(entry["until"]),
        tuple(Text(**one) for one in entry["successors"]),
        checked(entry),
        tuple(entry.get("beside", ())),
        regex(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE),
        Phrases(*map(_hint, (*names, *short))),
    )


def _inflected(name: str) -> str:
    """Return the pattern of a name whose last word takes endings, Finnish or Swedish.

    Behind "- ja " it is the end of another name: Kilpailu- ja kuluttajavirasto is there.
    """
    apart = "" if "-" in name else r"(?<!-\sja\s)(?<!-\soch\s)"
    return apart + rf"{re.escape(_hint(name))}\w*".replace(r"\ ", r"\s+")


def _hint(name: str) -> str:
    """Return a name in small letters without the end that inflection changes."""
    plain = name.casefold()
    for ending, stem in _ENDINGS:
        if plain.endswith(ending):
            return plain.removesuffix(ending) + stem
    return plain


_ENDINGS: Iterable[tuple[str, str]] = (
    ("keskus", "kesku"),
    ("hallitus", "hallitu"),
    ("vakuutus", "vakuutu"),
    ("yhdistys", "yhdisty"),
    ("oikeus", "oikeu"),
    ("laitos", "laito"),
    ("lautakunta", "lautakun"),
    ("valtuutettu", "valtuutet"),
    ("maistraatti", "maistraat"),
    ("laki", "la"),
)
"""How the last word of a name changes when it is inflected: keskus, keskuksen."""
