"""How the names of persons stand in text: in any order, case, letters and spelling.

Two parts of a name beside each other name the person. A part alone does, too, when it is written as
a name and nobody who acts in public bears it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hyvinvointi.privacy.inflection import inflected
from hyvinvointi.privacy.shown import LINE_GAP, Finder, Span, plain_reading

_WORD = re.compile(r"[^\W\d_]+")
_PARTICLES = frozenset(
    [
        "von",
        "der",
        "den",
        "af",
        "av",
        "de",
        "da",
        "di",
        "du",
        "la",
        "le",
        "van",
        "zu",
        "zur",
        "ten",
        "ter",
        "dos",
        "del",
        "al",
        "el",
        "ben",
        "bin",
        "ibn",
        "abu",
    ]
)
_STEM = 3
_ENDING = 6
"""Letters of the longest case ending that may follow the root of a name."""
_CASES = (
    "(?:i?(?:n|[sl]t[aä]|ss[aä]|ll[aä]|lle|ksi|tt[aä]|n[aä]|a|ä)|h?[aeiouyäö]n|seen|s)"
    "(?:ni|si|nsa|nsä|mme|nne)?(?:k[aä]{2}n|kin|ko|kö|h[aä]n)?"
)
_NEXT = re.compile(rf"{LINE_GAP}[,._/’'–-]?{LINE_GAP}[.’'-]?")
_HYPHENATION = re.compile(r"-\s{1,99}")
_SPACE = re.compile(r"[^\S\n]+\Z")
_MAIL = re.compile(
    rf"([\w.+-]{{1,64}}){LINE_GAP}(?:@|(?<=\s)(?:at|ät)(?=\s)){LINE_GAP}[\w.-]{{1,99}}\w"
)
_MAIL_SIGNS = ("@", " at ", " ät ")
_LEAST_OF_BOX = 4
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text with its place."""

    text: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Whether it is written as a name is."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a person's name."""

    text: str
    is_last: bool

    @property
    def is_proper(self) -> bool:
        """Whether it names somebody: an initial or a particle does not."""
        return len(self.text) > 1 and self.text.lower() not in _PARTICLES

    def reads(self, word: str) -> bool:
        """Whether a word is the part in some case, in letters of any kind."""
        if not self.is_proper:
            return word.lower() == self.text.lower()
        return bool(_form(self.text, self.is_last).fullmatch(_capital(word)))

    def may_be(self, word: _Word) -> bool:
        """Whether a word beside another part of the name is this one: by its beginning, if a name."""
        if len(word.text) == 1:
            return word.text.upper() == self.text[0].upper() and word.is_name
        if self.reads(word.text) or _form(_bare(self.text), self.is_last).fullmatch(
            _capital(word.text)
        ):
            return True
        stem = _capital(self.text)[:_STEM]
        long_enough = self.is_proper and len(self.text) >= _STEM
        return word.is_name and long_enough and _capital(word.text).startswith(stem)


def words(text: str) -> list[str]:
    """Return the words of a text as it is shown."""
    return _WORD.findall(plain_reading(text))


def person_finder(
    names: Iterable[str], others: Iterable[str], details: Iterable[str] = ()
) -> Finder:
    """Return what finds some persons in a text as it is shown.

    `others` act in public: what they share with a person does not name the person alone. `details`
    stand as they are: addresses, phones.
    """
    persons = [*filter(None, map(_parts, dict.fromkeys(names)))]
    public = [part for name in others for part in _parts(name) if part.is_proper]
    literal = _literal(details)

    def find(text: str) -> Iterator[Span]:
        if literal:
            yield from (match.span() for match in literal.finditer(text))
        found = _words(text, persons)
        for parts in persons:
            yield from _runs(text, found, parts)
            yield from _alone(text, found, parts, public)
            yield from _mails(text, parts, public)

    return find


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[_Part, ...]:
    """The parts of a name, the given ones first; a comma follows the last name."""
    text = plain_reading(name)
    last, comma, given = text.partition(",")
    if comma and given.strip():
        text = f"{given} {last}"
    pieces = text.split()
    return tuple(
        _Part(word, is_last=at == len(pieces))
        for at, piece in enumerate(pieces, 1)
        for word in _WORD.findall(piece)
    )


def _words(text: str, persons: Sequence[Sequence[_Part]]) -> list[_Word]:
    """The words of a text; a name that is parted at a line's end is one."""
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _Word(match[0], *match.span())
        before = found[-1] if found else None
        if before and word.text.islower() and _HYPHENATION.fullmatch(text, before.end, word.start):
            whole = before.text + word.text
            if any(part.is_proper and part.reads(whole) for parts in persons for part in parts):
                found[-1] = _Word(whole, before.start, word.end)
                continue
        found.append(word)
    return found


def _runs(text: str, found: Sequence[_Word], parts: Sequence[_Part]) -> Iterator[Span]:
    """Where parts of one name stand beside each other."""
    run: list[_Word] = []
    known: set[int] = set()
    for word in [*found, None]:
        which = {at for at, part in enumerate(parts) if word and part.may_be(word)}
        if word and run and which and _NEXT.fullmatch(text, run[-1].end, word.start):
            run.append(word)
            known |= which
            continue
        if len(run) >= _PAIR and len(known) >= _PAIR and _names_somebody(run, parts):
            yield run[0].start, run[-1].end
        run, known = ([word], which) if word and which else ([], set())
    yield from _glued(found, parts)


def _names_somebody(run: Sequence[_Word], parts: Sequence[_Part]) -> bool:
    """Whether a part that is more than an initial is among some words."""
    return any(
        len(word.text) > 1 and any(part.is_proper and part.may_be(word) for part in parts)
        for word in run
    )


def _glued(found: Sequence[_Word], parts: Sequence[_Part]) -> Iterator[Span]:
    """Words that are two parts of the name in one."""
    proper = [_bare(part.text).lower() for part in parts if part.is_proper]
    pairs = {one + other for one in proper for other in proper if one != other}
    for word in found:
        if len(word.text) > _STEM and _bare(word.text).lower() in pairs:
            yield word.start, word.end


def _alone(
    text: str, found: Sequence[_Word], parts: Sequence[_Part], public: Sequence[_Part]
) -> Iterator[Span]:
    """Where one part stands for the person: not where it is, or may be, somebody else's."""
    own = [part for part in parts if part.is_proper and not _is_shared(part, public)]
    for at, word in enumerate(found):
        if not word.is_name or len(word.text) == 1:
            continue
        here = [part for part in own if part.reads(word.text)]
        if not here or any(
            len(part.text) > len(here[0].text) and part.reads(word.text) for part in public
        ):
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        if any(part.is_last for part in here) or not _bears_another(text, word, after):
            yield word.start, word.end


def _is_shared(part: _Part, public: Sequence[_Part]) -> bool:
    return any(part.text.lower() == other.text.lower() for other in public)


def _bears_another(text: str, word: _Word, after: _Word | None) -> bool:
    """Whether another last name follows a given name."""
    follows = after is not None and after.is_name and len(after.text) > 1
    return follows and after is not None and _SPACE.match(text, word.end, after.start) is not None


def _mails(text: str, parts: Sequence[_Part], public: Sequence[_Part]) -> Iterator[Span]:
    """Addresses whose box is called after the person."""
    if not any(sign in text for sign in _MAIL_SIGNS):
        return
    for match in _MAIL.finditer(text):
        box = _bare(match[1]).lower()
        named = [part for part in parts if part.is_proper and _is_in_box(part, box)]
        if len(named) >= _PAIR or any(not _is_shared(part, public) for part in named):
            yield match.span()


def _is_in_box(part: _Part, box: str) -> bool:
    """Whether a mailbox is called by a part of a name: Anna is not in ”johanna”."""
    name = _bare(part.text).lower()
    if part.is_last and len(name) >= _LEAST_OF_BOX:
        return name in box
    return name in re.split(r"[\W_0-9]+", box)


def _literal(details: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for texts as they are shown, whatever blanks and letters they are in."""
    texts = sorted({plain_reading(one).strip() for one in details}, key=len, reverse=True)
    forms = [r"\s{1,99}".join(map(re.escape, text.split())) for text in texts if text]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _bare(text: str) -> str:
    """Return a text without diacritics, as addresses have it."""
    parted = unicodedata.normalize("NFD", text)
    return "".join(one for one in parted if not unicodedata.combining(one))


@lru_cache(maxsize=1024)
def _form(name: str, is_last: bool) -> re.Pattern[str]:
    """Return a pattern for the forms of a part of a name, which begins with a capital.

    A last name may have any ending: ”Mallikaskin”. The words that begin like a given one are many:
    Kai is not in ”Kaikki”.
    """
    capital = _capital(name)
    is_long = is_last and len(capital) >= _STEM
    ending = rf"\w{{0,{_ENDING}}}" if is_long else f"(?:{_CASES})?"
    return re.compile(rf"{_root(capital)}{ending}|{inflected(capital)}")


def _root(name: str) -> str:
    """What stays of a name when it is inflected: Laine, Laineen; Ahonen, Ahosen."""
    body = name.removesuffix("nen")
    return f"{re.escape(body)}(?:nen|s)" if body != name and body else re.escape(name)
