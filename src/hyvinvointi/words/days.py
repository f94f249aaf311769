"""Days, months, years and stretches of time as people write them."""

from hyvinvointi.dates import MONTH_NAMES, PartialDate
from hyvinvointi.patterns import regex
from hyvinvointi.words.languages import Language

_TIME = regex("([01][0-9]|2[0-3]):([0-5][0-9])")
_TIME_OF_DAY = {"fi": "{}.{}", "sv": "{}.{}", "en": "{}:{}"}
_AT = {"fi": "klo\u00a0", "sv": "kl.\u00a0", "en": "at\u00a0"}
_FROM = {"fi": "{} alkaen", "sv": "från {}", "en": "from {}"}
_UNTIL = {"fi": "{} saakka", "sv": "till {}", "en": "until {}"}


def written(date: PartialDate, language: Language) -> str:
    """Return a date as people write it, as far as it is known: 20.10.2021, 8/2022, 2022."""
    if date.month is None:
        return str(date.year)
    if language == "en":
        day = f"{date.day}\u00a0" if date.day else ""
        return f"{day}{MONTH_NAMES[date.month - 1][-1].capitalize()} {date.year}"
    return f"{date.day}.{date.month}.{date.year}" if date.day else f"{date.month}/{date.year}"


def span(
    start: PartialDate | None, end: PartialDate | None, language: Language, to: str | None = None
) -> str:
    """Return a stretch of time: 2018–2021, 1.1.2026–31.12.2029, 2022 alkaen; `to` stands for the dash.

    Where one end names a day, the other one does, too: 2026–31.5.2029 is no period.
    """
    if start and end:
        if start.is_full != end.is_full:
            start, end = PartialDate.of(start.first), PartialDate.of(end.last)
        first, last = written(start, language), written(end, language)
        if first == last:
            return first
        dash = " – " if " " in first + last else "–"
        return f"{first}{to or dash}{last}"
    if start:
        return _FROM[language].format(written(start, language))
    return _UNTIL[language].format(written(end, language)) if end else ""


def clock(time: str, language: Language) -> str:
    """Return a time of the day as people write it: klo 9.05; what is none stays as it was typed."""
    return f"{_AT[language]}{time_of_day(time, language)}" if _TIME.fullmatch(time) else time


def time_of_day(time: str, language: Language) -> str:
    """Return a time of the day without the word before it: 9.05; what is none stays as typed."""
    match = _TIME.fullmatch(time)
    return _TIME_OF_DAY[language].format(int(match[1]), match[2]) if match else time
