"""What the register knows of a statute, in the reader's language, as Markdown.

`entry` is all that a command or a page needs in order to explain one: how it is cited, when it is in
force and what replaced it, its provisions, its remedies, and how each of it was checked.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.law.citations import citation
from hyvinvointi.law.register import HOW, about
from hyvinvointi.law.remedies import Appeal, Way, appeals
from hyvinvointi.law.statutes import Provision, Statute, statute
from hyvinvointi.law.succession import successors
from hyvinvointi.words.capitals import capitalised, uncapitalised
from hyvinvointi.words.days import written

_IN_FORCE = Text("Voimassa {start} alkaen.", "I kraft från {start}.", "In force from {start}.")
_ENDED = Text(
    "Voimassa {start}–{until}.", "I kraft {start}–{until}.", "In force {start} to {until}."
)
_ENDED_ONLY = Text(
    "Voimassa {until} saakka.", "I kraft till och med {until}.", "In force until {until}."
)
_UNKNOWN = Text(
    "Voimaantulopäivää ei ole vahvistettu.",
    "Ikraftträdandedagen har inte bekräftats.",
    "The day of entry into force is not confirmed.",
)
_REPEALED_BY = Text(
    "Kumonnut säädös: {number}.", "Upphävd genom {number}.", "Repealed by {number}."
)
_REPLACED_BY = Text("Tilalla: {acts}.", "Ersatt av: {acts}.", "Replaced by: {acts}.")
_NOW = Text("Nyt voimassa: {acts}.", "Nu i kraft: {acts}.", "Now in force: {acts}.")
_SHORT = Text("Lyhenne: {short}.", "Förkortning: {short}.", "Abbreviation: {short}.")
_PROVISIONS = Text("Säännökset", "Bestämmelser", "Provisions")
_APPEAL = Text("Muutoksenhaku", "Ändringssökande", "Remedies")
_HERE = Text("Nykyinen säännös: {cited}.", "Nu gällande bestämmelse: {cited}.", "Now: {cited}.")
_CHECKED = Text(
    "Tarkistettu {day}: {how}.", "Kontrollerat {day}: {how}.", "Checked on {day}: {how}."
)
_DAYS = Text("{days} päivää", "{days} dagar", "{days} days")
_NO_REMEDY = Text("ei muutoksenhakua", "ändring får inte sökas", "no remedy")
TYPES = {
    "rectification": Text("oikaisuvaatimus", "begäran om omprövning", "request for a review"),
    "municipal-appeal": Text("kunnallisvalitus", "kommunalbesvär", "municipal appeal"),
    "administrative-appeal": Text("hallintovalitus", "förvaltningsbesvär", "administrative appeal"),
    "procurement": Text(
        "hankinta-asian muutoksenhaku", "ändringssökande i upphandling", "procurement remedy"
    ),
}
"""What a remedy is called by its type."""


def entry(number: str, language: Language) -> str | None:
    """Return all that the register knows of a statute, `None` where it does not know it."""
    act = statute(number)
    if act is None:
        return None
    parts = [f"# {capitalised(citation(number, '', language))}", " ".join(_life(act, language))]
    if act.note:
        parts.append(act.note.say(language))
    if act.provisions:
        parts.append(f"## {_PROVISIONS.say(language)}")
        parts.append("\n".join(f"- {line}" for line in _provisions(act, language)))
    rows = [row for row in appeals() if row.act == number]
    if rows:
        parts.append(f"## {_APPEAL.say(language)}")
        parts.append("\n".join(f"- {appeal_line(row, language)}" for row in rows))
    parts += ["\n".join(_sources(act, language)), about("horizon").say(language)]
    if language == "en":
        parts.append(about("translations").say(language))
    return "\n\n".join(parts) + "\n"


def basis(number: str, provision: str, language: Language) -> str:
    """Return a provision as the basis of something: its citation, and what it says."""
    cited = capitalised(citation(number, provision, language))
    act = statute(number)
    known = act.provision(provision) if act else None
    return f"{cited}: {uncapitalised(known.says.say(language))}" if known else cited


def appeal_line(row: Appeal, language: Language) -> str:
    """Return a row of the table of appeals as a sentence."""
    decided_by = capitalised(row.decided_by.say(language))
    ways = [way_text(way, language) for way in (row.first, row.second) if way is not None]
    if not ways:
        return f"{decided_by}: {_NO_REMEDY.say(language)}"
    return f"{decided_by}: {'; '.join(ways)} ({row.runs.say(language)})"


def way_text(way: Way, language: Language) -> str:
    """Return a remedy: its name, days, whom it goes to, and whether that is not confirmed."""
    days = _DAYS.say(language, {"days": way.days})
    caution = f" ({HOW[way.checked].say(language)})" if way.checked else ""
    return f"{TYPES[way.type].say(language)}, {days}, {way.to.say(language)}{caution}"


def _life(act: Statute, language: Language) -> Iterator[str]:
    start = _day(act.start, language) if act.start else ""
    last = act.until
    if last is None:
        yield (_IN_FORCE if start else _UNKNOWN).say(language, {"start": start} if start else None)
    else:
        days = {"start": start, "until": _day(last, language)}
        yield (_ENDED if start else _ENDED_ONLY).say(language, days)
    if act.repealed_by:
        yield _REPEALED_BY.say(language, {"number": act.repealed_by})
    if act.replaced_by:
        yield _REPLACED_BY.say(language, {"acts": _acts(act.replaced_by, language)})
        now = successors(act)
        if now and now != act.replaced_by:
            yield _NOW.say(language, {"acts": _acts(now, language)})
    short = act.short.get(language)
    if short:
        yield _SHORT.say(language, {"short": short})


def _acts(numbers: tuple[str, ...], language: Language) -> str:
    return ", ".join(citation(number, "", language) for number in numbers)


def _provisions(act: Statute, language: Language) -> Iterator[str]:
    for one in act.provisions:
        moved = _moved(one, language)
        caution = "" if one.checked == act.checked.how else f" ({HOW[one.checked].say(language)})"
        yield f"**{one.id}** {one.says.say(language)}{moved}{caution}"


def _moved(one: Provision, language: Language) -> str:
    if one.moved_to is None:
        return ""
    number, _, provision = one.moved_to.partition(" ")
    since = _day(one.until + timedelta(days=1), language) if one.until else ""
    cited = citation(number, provision, language)
    return f" {_HERE.say(language, {'cited': f'{cited} ({since})' if since else cited})}"


def _sources(act: Statute, language: Language) -> Iterator[str]:
    said = {"day": _day(act.checked.on, language), "how": HOW[act.checked.how].say(language)}
    yield _CHECKED.say(language, said)
    for source in act.checked.sources:
        yield f"- [{source.title}]({source.address})"


def _day(day: date, language: Language) -> str:
    return written(PartialDate.of(day), language)
