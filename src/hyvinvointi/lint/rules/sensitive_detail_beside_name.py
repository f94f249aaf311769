"""A state of health, social welfare, family or debts that a sentence says of a named person."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.lint.sensitive_words import OF_PRIVATE_PERSONS, STATES
from hyvinvointi.literals import Phrases, letter_by_letter
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.people import names_of_people, names_of_private
from hyvinvointi.privacy.prose_persons import private_persons_in
from hyvinvointi.privacy.shown import Finder, Span, located, readings
from hyvinvointi.prose import tables

RULE = Rule(
    "HV706",
    "sensitive-detail-beside-name",
    Text(
        "Samassa virkkeessä tai taulukon rivillä näyttää olevan henkilön nimi ja arkaluonteinen tieto hänestä.",
        "Samma mening eller tabellrad verkar innehålla en persons namn och en känslig uppgift om personen.",
        "A sentence or a row of a table seems to contain a person’s name and sensitive information about that person.",
    ),
    Text(
        "Tarkista teksti, ja poista tarvittaessa nimi tai tieto. Henkilön terveyttä, sosiaalihuoltoa, lastensuojelua tai oppilashuoltoa koskeva tieto on salassa pidettävä.",
        "Kontrollera texten. Om den innehåller båda, ta bort namnet eller uppgiften. Uppgifter om en persons hälsa eller om en person som klient inom socialvård, barnskydd eller elevvård är sekretessbelagda.",
        "Check the text. If it does contain both, remove the name or the sensitive information. Information about a person’s health, or about a person as a client of social welfare, child protection or student welfare services, is secret.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
    private=True,
)

_STATES = Phrases(*STATES)
_HINTS = Phrases(*STATES, *OF_PRIVATE_PERSONS)
_SENSITIVE = regex(rf"\b(?:\w{{0,20}}-)?(?:{'|'.join(STATES)})\w*")
_OF_PRIVATE = regex(rf"\b(?:{'|'.join((*STATES, *OF_PRIVATE_PERSONS))})\w*")
# Who says, presents, prepares or is chosen to something speaks of a matter, not of themselves.
_OF_A_MATTER = regex(
    r"\b(?:totesi|toteaa|totesivat|kertoi|kertoo|esittel\w+|esitti|esittää|selost\w+|selvitti|korost\w+"
    r"|huomautti|kysyi|vastasi|vastaa|mainitsi|(?:vasta|muutos|lisäys|palautus|hylkäys)?ehdot\w+|kannattamana"
    r"|raportoi|valmistel\w+|johtaa|kannatti|vastusti|piti|(?:valtuusto|kuntalais)?aloit(?:e|teen|teensa|teessa\w*)"
    r"|nimettiin|valittiin|laati|laativat|laatinut|laatineet|kehittä\w+|kouluttaa|koulutti|luennoi"
    r"|berätta\w+|konstatera\w+|föredr\w+|presentera\w+|framhö\w+|redogjor\w+|redogör|fråga\w+|föresl\w+"
    r"|understödd?|(?:mot|ändrings|tilläggs|remiss)förslag\w*|i motionen|fullmäktigemotion\w*|väck(?:te|t)"
    r"|ansvara\w+|leder|ledde|bered\w+|utsågs|valdes|svarade|svarar|påpeka\w+|utarbeta\w+|utveckla\w+)\b",
    re.IGNORECASE,
)
_OF_ONESELF = regex(
    r"\b\w{2,}(?:vansa|vänsä|neensa|neensä)\b|\bettä hän\b|\batt (?:han|hon)\b|\bsin (?:egen )?\w+\Z",
    re.IGNORECASE,
)
_BY_WORD_OF = regex(r"\benligt(?: \w+)?\s\Z", re.IGNORECASE)
# Services and work as such: no abilities, disabilities and homes, whose words begin alike.
_OF_SERVICE = regex(
    r"palvelu(?!asu|talo|ko[td]|tarpe|tarve)|(?:päivä|kerho|ryhmä)toimin|toimintayksik|ryhm(?!äko[td]|äasu)"
    r"|hanke\b|hankkee|hankkei|suunnitelm|ohjelm|kehittä|ehkäis|ohjaaja|ohjausryhm|koordinaattor"
    r"|järjestäm|\wtyön?\b"
    r"|tjänst(?:er|en|erna)?\b|verksamhet(?:en|er|erna)?\b|grupp(?:en|er|erna)?\b|projekt|planer"
    r"|plan(?:en)?\b|utveckl(?!ingsstör|ingshäm)|förebygg|samordn|\warbete\b"
    r"|\b(?:services?|programmes?|development|projects?|groups?)\b",
    re.IGNORECASE,
)
_OF_BODY = regex(
    r"\w*(?:yhdisty|seura(?!nta|nna|nno)|liiton|liitto|säätiö|neuvosto|fören|förbund|stiftelse|rådet)",
    re.IGNORECASE,
)
_OFFICER = regex(
    r"\b(?:(?:vara)?puheenjohtaj|sihteer|toiminnanjohtaj|rahastonhoitaj|edustaj|ordförande|viceordförande"
    r"|sekreterare|kassör|verksamhetsled|representant)",
    re.IGNORECASE,
)
_HOUSE_BEFORE = regex(
    r"(?:asumisyksikkö|palvelutalo|palvelukoti|hoivakoti|ryhmäkoti|klubitalo|toimintakeskus"
    r"|boendet?|klubbhuset|servicehuset)\s\Z",
    re.IGNORECASE,
)
_HOUSE_BEHIND = regex(r"[ -](?:Koti|Kodi|Talo|Tupa|Tuva|Kartano|Hemmet|Huset|Gården)")
_PHRASE = regex(r"[^,;.]+")
_NEAR = 60
_PRONOUN = regex(r"[\W_]*(?:Hän(?:en|ellä|elle|eltä|et)?|H[ao]n|Hennes|Hans|Henne|Honom)\b")
_INITIAL = regex(r"(?:\A|[\s(])[A-ZÅÄÖ]\.\Z")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding at the sensitive word of each sentence that says it of somebody.

    It is no more than a warning where nobody but people of the register are named.
    """
    if not _may_tell(decision, context):
        return
    # Who is known takes long to tell, and few texts ask for it.
    register = context.municipality(decision)
    known = cache(partial(names_of_people, decision, register))
    private = cache(partial(names_of_private, decision, register))
    for text in context.texts(decision.origin):
        if any(map(_HINTS.are_in, readings(text.text))):
            states = _states(text.text)
            grave = {*_of_known(text, states, private), *_of_private(text, known)}
            others = {*_of_known(text, states, known)}
            if states and tables.may_hold(text.text):
                grave |= {*_in_rows(text.text, states, partial(_found, private))}
                others |= {*_in_rows(text.text, states, partial(_strangers, known))}
            for word in sorted(grave | others):
                at_most = None if word in grave else Severity.WARNING
                yield Finding(RULE, text.site(*word), at_most=at_most)


def _states(text: str) -> list[Span]:
    """Return where a text tells of a state: most that hint at one only speak of who has one."""
    # Without the question before it the search took 2 % of a lint.
    may_tell = any(map(_STATES.are_in, readings(text)))
    return located(_details, text) if may_tell else []


def _of_known(
    text: FreeText, states: Sequence[Span], names: Callable[[], Finder | None]
) -> Iterator[Span]:
    """Yield what is said of people that are known, from the register or from the decision."""
    known = names() if states else None
    if known is not None:
        named = located(known, text.text)
        yield from _said_of_persons(text.text, [*_sentences(text)], states, named)


def _of_private(text: FreeText, names: Callable[[], Finder | None]) -> Iterator[Span]:
    """Yield what is said of private persons whom prose alone names, not of those who are known."""
    details = located(_private_details, text.text)
    private = _strangers(names, text.text) if details else []
    if private:
        yield from _said_of_persons(text.text, [*_sentences(text)], details, private)


def _strangers(names: Callable[[], Finder | None], text: str) -> list[Span]:
    """Return where a text names private persons who are not among those that are known."""
    persons = located(private_persons_in, text)
    others = _found(names, text) if persons else []
    return [one for one in persons if not any(_overlap(one, other) for other in others)]


def _found(names: Callable[[], Finder | None], text: str) -> Sequence[Span]:
    known = names()
    return located(known, text) if known is not None else []


def _in_rows(
    text: str, states: Sequence[Span], names_in: Callable[[str], Sequence[Span]]
) -> Iterator[Span]:
    """Yield a state that another cell of a row than the name tells, or the head of its column.

    Phrases that tell of services and work are about what somebody does, and not about them.
    """
    named = names_in(text)
    for table in tables.tables(text) if named else ():
        rows = [row for row in table.rows if row and _within(named, row[0].start, row[-1].end)]
        for row in (*rows, table.header) if rows else ():
            for cell in row:
                if not _within(named, cell.start, cell.end):
                    yield from _of_no_service(text, states, (cell.start, cell.end))[:1]


def _of_no_service(text: str, details: Sequence[Span], cell: Span) -> list[Span]:
    """Return the sensitive words of a cell in whose phrase no service is spoken of."""
    phrases = [one.span() for one in _PHRASE.finditer(text, *cell)]
    return [
        word
        for phrase in phrases
        if not _OF_SERVICE.search(text, *phrase)
        for word in _within(details, *phrase)
    ]


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [one for one in spans if start <= one[0] < end]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _said_of_persons(
    text: str, sentences: Sequence[Span], details: Sequence[Span], named: Sequence[Span]
) -> Iterator[Span]:
    """Yield the sensitive word of each sentence about a person, named there or in the one before."""
    was_named = False
    for start, end in sentences:
        names = [one for one in _between(named, start, end) if not _is_house(text, one)]
        word = next(_told(text, (start, end), details), None)
        is_meant = bool(names) or (was_named and _PRONOUN.match(text, start, end) is not None)
        if word and is_meant and _is_of_person(text, (start, end), word, names):
            yield word
        was_named = is_meant


def _told(text: str, sentence: Span, details: Sequence[Span]) -> Iterator[Span]:
    """Yield the details of a sentence, but for names of bodies of which it says who is an officer."""
    has_officer = _OFFICER.search(text, *sentence) is not None
    for word in _between(details, *sentence):
        if not (has_officer and _OF_BODY.match(text, *word)):
            yield word


def _is_house(text: str, name: Span) -> bool:
    """Whether what may be a surname is that of a house: asumisyksikkö Salon Koti."""
    if " " in text[slice(*name)] and not _HOUSE_BEHIND.search(text, *name):
        return False
    before = text[max(0, name[0] - _NEAR) : name[0]]
    behind = _HOUSE_BEHIND.match(text, name[1]) or _HOUSE_BEHIND.search(text, *name)
    return _HOUSE_BEFORE.search(before) is not None or behind is not None


def _between(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]


def _is_of_person(text: str, sentence: Span, word: Span, names: Sequence[Span]) -> bool:
    """Whether a state is said of who is named, and is not the matter that this person speaks of."""
    if any(_has(text[start:end], text[end : word[0]]) for start, end in names if end <= word[0]):
        return True
    if any(_is_source(text, sentence, name) for name in names):
        return False
    return not _OF_A_MATTER.search(text, *sentence) or bool(_OF_ONESELF.search(text, *sentence))


def _is_source(text: str, sentence: Span, name: Span) -> bool:
    """Whether a sentence gives what somebody says: their own word for it, not their own state."""
    before = text[max(sentence[0], name[0] - _NEAR) : name[0]]
    return text.startswith(" mukaan", name[1]) or _BY_WORD_OF.search(before) is not None


def _has(name: str, between: str) -> bool:
    """Whether a name in the genitive stands right before what its bearer has."""
    is_genitive = name.endswith(("n", "s", ":s")) and not name.endswith("nen")
    return is_genitive and between.isspace()


def _sentences(text: FreeText) -> Iterator[Span]:
    """Yield the sentences; an initial ends none."""
    first: int | None = None
    for start, end in text.sentences():
        first = start if first is None else first
        if not _INITIAL.search(text.text, first, end):
            yield first, end
            first = None
    if first is not None:
        yield first, len(text.text)


def _may_tell(decision: Decision, context: NeighbourContext) -> bool:
    """Whether a file could hold such a word: as it is typed, or as it is shown."""
    document = decision.origin
    if context.may_hold(document, _HINTS):
        return True
    return any(map(_HINTS.are_in, readings(document.text, is_file=True)))


def _details(text: str) -> Iterator[Span]:
    return (match.span() for match in _SENSITIVE.finditer(letter_by_letter(text)))


def _private_details(text: str) -> Iterator[Span]:
    return (match.span() for match in _OF_PRIVATE.finditer(letter_by_letter(text)))
