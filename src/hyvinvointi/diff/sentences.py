"""Words that every format uses which tells changes to people, and what they mean together."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.diff import terms, unseen
from hyvinvointi.diff.grounds import grounds
from hyvinvointi.diff.values import (
    IMPACT_NAMED,
    LEVELS,
    Acceptance,
    Change,
    Comparison,
    Edit,
    Idleness,
    weight,
)
from hyvinvointi.schema import Level
from hyvinvointi.words.capitals import capitalised
from hyvinvointi.workspace import Workspace

LEVEL_NAMES: dict[Level, Text] = {
    "critical": Text("kriittinen", "kritisk", "critical"),
    "substantive": Text("asiamuutos", "ändring i sak", "substantive"),
    "review": Text("tarkistettava", "att granska", "review"),
    "notice": Text("tiedoksi", "för kännedom", "notice"),
    "editorial": Text("toimituksellinen", "redaktionell", "editorial"),
}
_MANY: dict[Level, Text] = {
    "critical": Text("kriittistä", "kritiska", "critical"),
    "substantive": Text("asiamuutosta", "ändringar i sak", "substantive"),
    "review": Text("tarkistettavaa", "att granska", "to review"),
    "notice": Text("tiedoksi", "för kännedom", "notices"),
    "editorial": Text("toimituksellista", "redaktionella", "editorial"),
}
_AMENDMENT = Text(
    "Asiakirjan tarkistus on valmisteilla.",
    "En ändring av dokumentet är under beredning.",
    "An amendment of the document is being prepared.",
)
_BEHIND = Text(
    "Muutos on hyväksytty päätöksellä {decision}.",
    "Ändringen har godkänts genom beslutet {decision}.",
    "The change was adopted by the decision {decision}.",
)
_DECIDED = Text(
    "Päätetty: {decision}. Pöytäkirjaa ei ole vielä tarkastettu.",
    "Beslutat: {decision}. Protokollet är inte justerat ännu.",
    "Decided: {decision}. The minutes have not been inspected yet.",
)
_ACCEPTED = Text(
    "Hyväksytty ({by}): {reason}", "Godkänd ({by}): {reason}", "Accepted ({by}): {reason}"
)
_AWAITS = Text(
    "Pöytäkirjaa ei ole vielä tarkastettu.",
    "Protokollet är inte justerat ännu.",
    "The minutes have not been inspected yet.",
)
_DECIDES = Text("Päättää: {organ}.", "Beslutar: {organ}.", "Decided by: {organ}.")
_TOUCHES = Text("Koskee myös: {impact}.", "Berör även: {impact}.", "Also affects: {impact}.")
_SAID_ABOVE = tuple(
    re.compile(pattern)
    for pattern in (
        r"^\{entity\} [”“]\{title\}”[:,] ",
        r"^In (?:\{of\}|the (?:attachment|decision)) “\{(?:title|document)\}”, ",
        r"^(?:\{of\}|Mittarin|Päätöksen) ”\{(?:title|document)\}” ",
        r" (?:of|for|in|to)(?: the indicator| \{of\})? “\{(?:title|document)\}”",
        r" (?:av|för)(?: indikatorn)? ”\{(?:title|document)\}”",
    )
)
"""What a message says of the thing that it is about; which part of it is meant it still says."""
_SAME = Text(
    "Ennallaan oleva kieliversio: {languages}.",
    "Texten på {languages} är oförändrad.",
    "The text in {languages} has not changed.",
)
_MORE = Text("{count} muuta", "{count} andra", "{count} more")
_FORMATTING = (
    Text(
        "Vain muotoilu muuttui yhdessä asiakirjassa.",
        "Endast formateringen ändrades i ett dokument.",
        "Only the formatting changed in one document.",
    ),
    Text(
        "Vain muotoilu muuttui {count} asiakirjassa.",
        "Endast formateringen ändrades i {count} dokument.",
        "Only the formatting changed in {count} documents.",
    ),
)
_SIDES = {
    "base": Text("aiempi", "tidigare", "base"),
    "head": Text("nykyinen", "nuvarande", "head"),
}
_UNREADABLE = Text(
    "{path} ({side}): ei voitu verrata: {reason}",
    "{path} ({side}): kunde inte jämföras: {reason}",
    "{path} ({side}): could not be compared: {reason}",
)
_IDLE = {
    "unused": Text(
        "Hyväksyntää {fingerprint} ei käytetty: sellaista muutosta ei ole.",
        "Godkännandet {fingerprint} användes inte: någon sådan ändring finns inte.",
        "The acceptance {fingerprint} was not used: there is no such change.",
    ),
    "expired": Text(
        "Hyväksyntä {fingerprint} on vanhentunut ({expires}).",
        "Godkännandet {fingerprint} har gått ut ({expires}).",
        "The acceptance {fingerprint} has expired ({expires}).",
    ),
}
_LOCKED = {
    "inspected-text-changed": Text(
        "Tarkastettua tekstiä on muutettu.",
        "Justerad text har ändrats.",
        "Inspected text has changed.",
    ),
    "entry": Text(
        "Päätökseen tehtyä merkintää on muutettu.",
        "En anteckning i ett beslut har ändrats.",
        "An entry recorded in a decision has changed.",
    ),
    "status-withdrawn": Text(
        "Merkintää pöytäkirjan tarkastamisesta on muutettu.",
        "Anteckningen om att ett protokoll har justerats har ändrats.",
        "The record that minutes were inspected has changed.",
    ),
    "document-removed": Text(
        "Tarkastettu pöytäkirja on poistettu.",
        "Ett justerat protokoll har tagits bort.",
        "Inspected minutes have been removed.",
    ),
    "id-reused": Text(
        "Pysyviä tunnuksia on muutettu.",
        "Beständiga id:n har ändrats.",
        "Permanent IDs have changed.",
    ),
}
"""What has changed that no decision makes right, by the rule that tells it."""
_CORRECT = Text(
    "Korjaa ennen julkaisemista.",
    "Rätta detta före publiceringen.",
    "Correct this before the changes are published.",
)
_NEEDS = Text(
    "Muutos vaatii uuden päätöksen{organs}.",
    "Ändringen kräver ett nytt beslut{organs}.",
    "The change needs a new decision{organs}.",
)
_WAITS = Text(
    "Muutoksesta on päätetty, mutta pöytäkirjaa ei ole vielä tarkastettu.",
    "Ändringen är beslutad, men protokollet är inte justerat ännu.",
    "The change has been decided, but the minutes have not been inspected yet.",
)
_JUDGE = Text(
    "Ihmisen on arvioitava, vaativatko muutokset uuden päätöksen.",
    "En människa måste bedöma om ändringarna kräver ett nytt beslut.",
    "A person must decide whether the changes need a new decision.",
)
_LIGHT = Text(
    "Muutokset eivät vaadi päätöstä.",
    "Ändringarna kräver inget beslut.",
    "The changes do not need a decision.",
)
_LIGHT_IF_TYPOS = Text(
    "Muutokset eivät vaadi päätöstä, jos kirjoitusvirheiden korjauksilta näyttävät muutokset todella "
    "ovat niitä.",
    "Ändringarna kräver inget beslut, om det som ser ut som rättade skrivfel verkligen är det.",
    "The changes do not need a decision, provided that the changes that look like corrected typos are only that.",
)
_ENTRIES = frozenset({"adoption", "correction"})
_PARTIAL = Text(
    "Kaikkea ei voitu verrata.", "Allt kunde inte jämföras.", "Not everything could be compared."
)


def verdict(comparison: Comparison, language: Language) -> str:
    """Return in one line what the changes take; empty where nothing is to say."""
    sentences = [_PARTIAL.say(language)] if comparison.unreadable else []
    heavy = [change for change in comparison.changes if change.level in {"critical", "substantive"}]
    open_ = [one for one in heavy if one.fails("substantive")]
    locked = {_locked(one) for one in open_ if one.level == "critical"}
    if locked:
        sentences += [said.say(language) for name, said in _LOCKED.items() if name in locked]
        sentences.append(_CORRECT.say(language))
    if any(one.level == "substantive" for one in open_):
        undecided = [one for one in open_ if one.level == "substantive" and not one.decided_by]
        organs = sorted({name for one in undecided for name in _organs(one, language)})
        args = {"organs": f" ({', '.join(organs)})" if organs else ""}
        sentences.append(_NEEDS.say(language, args) if undecided else _WAITS.say(language))
    elif heavy and not open_:
        sentences.append(grounds(heavy).say(language))
    elif not heavy and comparison.count("review"):
        sentences.append(_JUDGE.say(language))
    elif not heavy and comparison.changes:
        has_typos = any(change.rule.slug == "prose-typo" for change in comparison.changes)
        sentences.append((_LIGHT_IF_TYPOS if has_typos else _LIGHT).say(language))
    return " ".join(sentences)


def _locked(change: Change) -> str:
    """Return which of what stands for good a change is of."""
    is_entry = change.rule.slug == "inspected-text-changed" and change.entity.type in _ENTRIES
    return "entry" if is_entry else change.rule.slug


def counts(changes: Sequence[Change], language: Language) -> str:
    """Return how many changes there are of each level, the heaviest first."""
    numbers = {
        level: sum(change.level == level for change in changes) for level in reversed(LEVELS)
    }
    return ", ".join(
        f"{number} {(LEVEL_NAMES if number == 1 else _MANY)[level].say(language)}"
        for level, number in numbers.items()
        if number
    )


def standing_note(change: Change, language: Language) -> str | None:
    """Return where the adoption of what was changed stands, if that matters for it."""
    if change.is_amendment:
        return _AMENDMENT.say(language)
    return _awaiting(change, language)


def _awaiting(change: Change, language: Language) -> str | None:
    """Return that the minutes are not inspected, of the decision on a change or on what it changes."""
    if weight(change.level) < weight("review"):
        return None
    if change.decided_by:
        return _DECIDED.say(language, {"decision": _decision(change, change.decided_by, language)})
    return _AWAITS.say(language) if change.is_awaiting else None


def accepted_note(acceptance: Acceptance, language: Language) -> str:
    """Return who answers for a change, and why it was let through."""
    return _ACCEPTED.say(language, {"by": acceptance.by, "reason": acceptance.reason})


def notes(change: Change, language: Language) -> Iterator[str]:
    """Yield what stands behind a change or is missing behind it, and what else it touches."""
    if change.accepted:
        yield accepted_note(change.accepted, language)
    elif change.legitimised_by:
        shown = _decision(change, change.legitimised_by, language)
        yield _BEHIND.say(language, {"decision": shown})
    elif change.is_amendment and change.level == "substantive":
        yield _AMENDMENT.say(language)
    else:
        is_heavy = change.level in {"critical", "substantive"}
        if change.organ and is_heavy and not change.decided_by:
            yield _DECIDES.say(language, {"organ": ", ".join(_organs(change, language))})
        yield from filter(None, [_awaiting(change, language)])
    if change.same_languages:
        yield _SAME.say(language, {"languages": [*map(terms.language, change.same_languages)]})
    if change.impact:
        yield _TOUCHES.say(language, {"impact": _impact(change, language)})


def _organs(change: Change, language: Language) -> list[str]:
    """Return the organs that adopted a text, that of each municipality whose plan it is."""
    given = (change.organ, *change.other_organs)
    return [called(change, one, language) for one in given if one]


def _decision(change: Change, decision: str, language: Language) -> str:
    """Return a decision by its title, with its id behind."""
    name = called(change, decision, language)
    return name if name == decision else f"{quoted(name, language)} ({decision})"


def brief(change: Change, language: Language) -> str:
    """Return the message of a change below a heading that says what it is about."""
    template = without_subject(getattr(change.message.text, language))
    return capitalised(Text(template, template, template).say(language, change.message.args))


def without_subject(template: str) -> str:
    """Return the template of a message without the thing that it is about."""
    for pattern in _SAID_ABOVE:
        template = pattern.sub("", template, count=1)
    return template


def called(change: Change, reference: str, language: Language) -> str:
    """Return the name of what a change refers to by an id, the id where nothing tells it."""
    name = (change.names or {}).get(reference)
    return name.say(language) if name is not None else reference


def quoted(name: str, language: Language) -> str:
    """Return a name between the quotation marks of a language."""
    return terms.quoted(terms.same(name)).say(language)


def _impact(change: Change, language: Language) -> list[str]:
    """The first of what a change touches by name, and how much more there is."""
    shown = [called(change, one, language) for one in change.impact[:IMPACT_NAMED]]
    more = len(change.impact) - IMPACT_NAMED
    return [*dict.fromkeys(shown), *([_MORE.say(language, {"count": more})] if more > 0 else [])]


def remarks(comparison: Comparison, language: Language) -> Iterator[str]:
    """Yield what is to say of no single change: formatting, what was not read, idle entries."""
    for side, finding in comparison.unreadable:
        reason = finding.rule.message.say(language, finding.args)
        args = {"path": finding.site.path, "side": _SIDES[side], "reason": reason}
        yield _UNREADABLE.say(language, args)
    if comparison.formatting:
        count = len(comparison.formatting)
        yield _FORMATTING[count > 1].say(language, {"count": count})
    yield from idle(comparison.idle, language)


def idle(entries: Iterable[tuple[Acceptance, Idleness]], language: Language) -> Iterator[str]:
    """Yield of acceptances that let nothing through why that is."""
    for entry, why in entries:
        expires = PartialDate.of(entry.expires) if entry.expires else ""
        yield _IDLE[why].say(language, {"fingerprint": entry.fingerprint, "expires": expires})


def spaced(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the stretches of a text with the space at the ends of a mark outside it.

    What is nothing but space is shown by signs.
    """
    for edit in edits:
        inner = edit.text.strip()
        if edit.op == "kept":
            yield edit
            continue
        if not inner.replace(unseen.SOFT_HYPHEN, ""):
            yield Edit(edit.op, unseen.signs(edit.text))
            continue
        lead, _, tail = edit.text.partition(inner)
        yield from (
            Edit(op, text)
            for op, text in (("kept", lead), (edit.op, inner), ("kept", tail))
            if text
        )


def by_document(changes: Iterable[Change]) -> Iterator[tuple[Change, list[Change]]]:
    """Yield the changes of each document, with the first of them."""
    groups: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.municipality, change.kind, change.document), []).append(change)
    for several in groups.values():
        yield several[0], several


def document_title(
    change: Change, base: Workspace, head: Workspace, language: Language
) -> str | None:
    """Return the title of the document that a change is in, as it is now."""
    for site, workspace in ((change.head, head), (change.base, base)):
        document = workspace.by_path.get(site.path) if site else None
        data = document.data if document and isinstance(document.data, dict) else {}
        title = terms.in_languages(data.get("title") or data.get("name"), LANGUAGES[0])
        if title is not None:
            return title.say(language)
    return None


def place(change: Change, base: Workspace, head: Workspace) -> str:
    """Return file, line and column of a change as it is now, else as it was."""
    site, workspace = (change.head, head) if change.head else (change.base, base)
    document = workspace.by_path.get(site.path) if site else None
    if site is None or document is None:
        return ""
    where = document.place(site)
    return f"{where.path}:{where.line}:{where.column}"


def around(text: str, length: int, *, first: bool, last: bool) -> str:
    """Return of a kept text the words beside its neighbours, about `length` characters each."""
    line = " ".join(text.split())
    if len(line) <= 2 * length:
        return line
    start = "" if first else line[:length].rpartition(" ")[0]
    end = "" if last else line[-length:].partition(" ")[2]
    return f"{start} … {end}".strip()


def shortened(text: str, length: int) -> str:
    """Return a text on one line, its middle left out where it is longer."""
    line = " ".join(text.split())
    half = length // 2
    return line if len(line) <= length else f"{line[:half]} … {line[-half:]}"
