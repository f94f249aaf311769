"""Single values: texts with everything a text may hold, forms, dates, numbers."""

import re
from calendar import monthrange
from random import Random
from typing import Any

from hyvinvointi.schema import Field

WORDS = (
    "Kävelyreitit", "kunnostetaan", "asukkaiden", "kanssa", "Äijänpelto", "Öljymäki", "”näin”",
    "hälsa", "välfärd", "2026–2029", "50 %", "§ 12", "3,5 htv", "n. 1 200 €", "– ja", "e.g.",
)  # fmt: skip
NASTY = (
    "no", "Yes", "~", "null", "true", "020", "0x1F", "1_000", "12:30", "1e5", "-1", ".5", "+1", ".inf",
    "2026-02-30", "846/00.01.02/2017", "<<", "=", "- a", "? a", "# ei", "a #b", "a # b", "a: b", "a:b",
    "{a", "[a]", "a, b", "*a", "&a", "!a", "%a", "@a", "`a`", "'a", '"a"', "|", ">-", "\\n", " a ", "", "-",
    "é", "e\u0301", "😀👩‍👩‍👧", "ـ\u200fא", "\u00a0", "\u2003x", "ﬁ", "Ⅳ", "\u200b", "{{ 7*7 }}", "<b>&amp;</b>",
    "[x](javascript:alert(1))", "%s {0} {name}", "x" * 200,
)  # fmt: skip
FORMS = {
    "^[0-9]{3}": lambda chance: f"{chance.randrange(1000):03}",
    "^sha256:": lambda chance: f"sha256:{chance.getrandbits(256):064x}",
    "^(hv[0-9]+:)?sha256:": lambda chance: f"hv1:sha256:{chance.getrandbits(256):064x}",
    "^[0-9a-f]{40}": lambda chance: f"{chance.getrandbits(160):040x}",
    "^([01][0-9]|2[0-3]):": lambda chance: f"{chance.randrange(24):02}:{chance.randrange(60):02}",
}


def short_text(chance: Random) -> str:
    """Return a text of one line."""
    if chance.random() < 0.3:
        return chance.choice(NASTY)
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 4)))


def prose(chance: Random) -> str:
    """Return a text of some lines and paragraphs, as a block scalar would hold it."""
    lines = [short_text(chance) for _ in range(chance.randint(1, 4))]
    gaps = [chance.choice(["\n", "\n", "\n\n", "\n\n\n", "\n  ", " \n"]) for _ in lines]
    return "".join(text for pair in zip(lines, gaps, strict=True) for text in pair)


def scalar(field: Field, chance: Random) -> Any:
    """Return a value of a field that is no collection and no reference."""
    if field.enum:
        return chance.choice(field.enum)
    if field.date:
        return date(field, chance)
    if "string" in field.types and "integer" not in field.types:
        return (
            formed(field.spec["pattern"], chance) if "pattern" in field.spec else short_text(chance)
        )
    if field.types == {"boolean"}:
        return chance.choice([False, True])
    return number(field, chance)


def formed(pattern: str, chance: Random) -> str:
    """Return a text of a form; a form that nobody taught us is a failure."""
    value = next(make(chance) for start, make in FORMS.items() if pattern.startswith(start))
    assert re.match(pattern, value), pattern
    return value


def date(field: Field, chance: Random) -> str | int:
    """Return a day, or a month or a year where that will do."""
    year, month = chance.randint(2015, 2035), chance.randint(1, 12)
    day = f"{year}-{month:02}-{chance.randint(1, monthrange(year, month)[1]):02}"
    if field.date == "full":
        return day
    return chance.choice([day, f"{year}-{month:02}", year, str(year)])


def number(field: Field, chance: Random) -> int | float | str:
    """Return a number within the bounds; a text where that is as good."""
    least, most = field.spec.get("minimum", -(10**6)), field.spec.get("maximum", 10**9)
    if "string" in field.types and chance.random() < 0.5:
        return short_text(chance)
    if "number" in field.types and chance.random() < 0.5:
        return chance.choice([least, 0.1, 19.99, 4.35, 1e-7, 123456789.125, 1e21])
    return chance.randint(least, min(most, least + chance.choice([9, 999, 10**9])))
