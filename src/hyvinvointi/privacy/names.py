"""How the names of persons stand in text: in any order, case, letters and spelling.

Two parts of a name beside each other name the person. A part alone does, too, when it is written as
a name and nobody who acts in public bears it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hyvinvointi.privacy.common_words import BEGINNING, COMMON, COMPOUND, OF_OTHER, PERSON
from hyvinvointi.privacy.inflection import inflected
from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Finder, Span, plain_reading

_LETTERS = r"[^\W\d_]"
_WORD = re.compile(f"{_LETTERS}+")
PARTICLES = frozenset({
    "von", "der", "den", "af", "av", "de", "da", "di", "du", "la", "le", "van", "zu", "zur", "ten",
    "ter", "dos", "del", "al", "el", "ben", "bin", "ibn", "abu",
})  # fmt: skip
"""Words inside of names that name nobody by themselves."""
_STEM = 3
_ENDING = 9
"""Letters of the longest ending that may follow the root of a name: Korhos-eltakaan."""
_CASES = (
    "(?:i?(?:n|[sl]t[aä]|ss[aä]|ll[aä]|lle|ksi|tt[aä]|n[aä]|a|ä)|h?[aeiouyäö]n|seen|s)?"
    "(?:ni|si|nsa|nsä|mme|nne)?(?:k[aä]{2}n|kin|ko|kö|h[aä]n)?"
)
_BESIDE = re.compile(rf"{LINE_GAP}[,._/’'–-]?{LINE_GAP}[.’'-]?")
# Between a given name and the last one: other given names, initials, and who has the same last name.
_OTHER_NAME = rf"(?:[A-ZÅÄÖ]\.|[A-ZÅÄÖ]{_LETTERS}+(?:-{_LETTERS}+)?)"
_BETWEEN = re.compile(
    rf"\.?{LINE_GAP}(?:(?:ja|och|sekä|&){SPACE})?(?:{_OTHER_NAME}{LINE_GAP}){{1,2}}"
)
_SPACED = re.compile(rf"(?<!\w){_LETTERS}(?: {_LETTERS}){{3,40}}(?!\w)")
_PARTED = re.compile(rf"(?<!{_LETTERS})({_LETTERS}{{1,64}}+)-{SPACE}({_LETTERS}{{1,64}}+)")
_ANOTHER = re.compile(rf"{SPACE}({_LETTERS}{{2,}})")
_MAIL_SIGN = re.compile(rf"{LINE_GAP}@{LINE_GAP}|{SPACE}(?:at|ät){SPACE}", re.IGNORECASE)
_BOX = re.compile(r"[\w.+-]{1,64}\Z")
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
_LONGEST_BOX = 64
_LEAST_OF_BOX = 4
_PAIR = 2
_SHORT_LAST = 6
_NEAR = 20


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text with its place; what is parted at a line's end is one."""

    text: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Whether it is written as a name is."""
        return self.text[0].isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it stands for a longer word."""
        return len(self.text) == 1


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a person's name."""

    text: str
    is_last: bool

    @property
    def is_proper(self) -> bool:
        """Whether it names somebody: an initial or a particle does not."""
        return len(self.text) > 1 and self.text.lower() not in PARTICLES

    def reads(self, word: str) -> bool:
        """Whether a word is the part in some case, in letters of any kind."""
        if not self.is_proper:
            return word.lower() == self.text.lower()
        capital = _capital(word)
        return any(
            _form(one, self.is_last).fullmatch(capital) is not None for one in _spellings(self.text)
        )

    def may_be(self, word: _Word) -> bool:
        """Whether a word beside another part of the name is this one: by its beginning, if a name."""
        if word.is_initial:
            return word.is_name and word.text == self.text[0].upper()
        bare = _form(_bare(self.text), self.is_last)
        if self.reads(word.text) or (self.is_proper and bare.fullmatch(_capital(word.text))):
            return True
        has_stem = self.is_proper and len(self.text) >= _STEM
        return (
            word.is_name
            and has_stem
            and _capital(word.text).startswith(_capital(self.text)[:_STEM])
        )


_Name = Sequence[_Part]
_SHARP_S = str.maketrans({"ß": "ss"})
# ICAO Doc 9303: how passports write letters beyond A to Z.
_IN_PASSPORTS = str.maketrans({
    "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "ß": "ss",
    "Å": "Aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Æ": "Ae",
})  # fmt: skip
_LAST_OF_ASCII = 127


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
    known = _any_part([part for parts in persons for part in parts])
    literal = _literal(details)

    def find(text: str) -> Iterator[Span]:
        if literal:
            yield from (match.span() for match in literal.finditer(text))
        if not persons:
            return
        found = _words(text, known, persons)
        for parts in persons:
            yield from _runs(text, found, parts)
            yield from _glued(found, parts)
            yield from _spaced(text, parts)
            yield from _alone(text, found, parts, public)
        yield from _mails(text, persons, public)

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
        for word in _words_of(piece)
    )


def _words_of(piece: str) -> list[str]:
    """The words of a piece of a name; O'Neill is also written ONeill."""
    found = _WORD.findall(piece)
    whole = re.sub("['’]", "", piece)
    return [*found, whole] if whole != piece and whole.isalpha() else found


def _any_part(parts: _Name) -> re.Pattern[str]:
    """Return a pattern for every word that may be a part: most words of a text are none."""
    proper = [part.text for part in parts if part.is_proper]
    forms = {part.text for part in parts if not part.is_proper} | {name[0] for name in proper}
    spelled = {one for name in proper for one in _spellings(name)}
    stems = {"".join(map(_with_bare, name[:_STEM])) + f"{_LETTERS}*" for name in spelled}
    other = {inflected(_capital(name)) for name in proper}
    choices = "|".join(sorted([*map(re.escape, forms), *stems, *other], key=len, reverse=True))
    return re.compile(f"(?<!{_LETTERS})(?:{choices or '(?!)'})(?!{_LETTERS})", re.IGNORECASE)


def _words(text: str, known: re.Pattern[str], persons: Sequence[_Name]) -> list[_Word]:
    proper = [part for parts in persons for part in parts if part.is_proper]
    parted = [
        match
        for match in _PARTED.finditer(text)
        if match[2].islower() and any(part.reads(match[1] + match[2]) for part in proper)
    ]
    halves = {start for match in parted for start in (match.start(1), match.start(2))}
    whole = (match for match in known.finditer(text) if match.start() not in halves)
    found = [_Word(match[1] + match[2], *match.span()) for match in parted]
    found += [_Word(match[0], *match.span()) for match in whole]
    return sorted(found, key=lambda word: word.start)


def _runs(text: str, found: Iterable[_Word], parts: _Name) -> Iterator[Span]:
    """Where parts of one name stand beside each other."""
    run: list[_Word] = []
    known: set[int] = set()
    for word in [*found, None]:
        which = {at for at, part in enumerate(parts) if word and part.may_be(word)}
        if word and not which:
            continue
        if word and run and _is_beside(text, run[-1], word, parts):
            run.append(word)
            known |= which
            continue
        if len(run) >= _PAIR and len(known) >= _PAIR and _is_named(text, run, parts, known):
            yield run[0].start, run[-1].end
        run, known = ([word], which) if word and which else ([], set())


def _is_beside(text: str, one: _Word, other: _Word, parts: _Name) -> bool:
    """Whether two words belong to one name: what is between a given and the last one may be, too."""
    if _BESIDE.fullmatch(text, one.end, other.start):
        return True
    is_last = any(part.is_last and part.is_proper and part.reads(other.text) for part in parts)
    is_given = any(not part.is_last and part.may_be(one) for part in parts)
    return is_last and is_given and _BETWEEN.fullmatch(text, one.end, other.start) is not None


def _is_named(text: str, run: Sequence[_Word], parts: _Name, known: set[int]) -> bool:
    """Whether parts of a name beside each other name somebody: of two initials only as ”P.K.”."""
    if not all(one.is_initial for one in run):
        return any(parts[at].is_proper for at in known)
    first, last = parts[0].text[0].upper(), parts[-1].text[0].upper()
    initials = "".join(one.text for one in run)
    is_dotted = all(text[one.end : one.end + 1] == "." for one in run[:-1])
    is_dotted = is_dotted and text[run[-1].end : run[-1].end + 1] in {".", ":"}
    return initials == first + last and is_dotted


def _spaced(text: str, parts: _Name) -> Iterator[Span]:
    """Names whose letters stand apart."""
    for match in _SPACED.finditer(text):
        word = match[0].replace(" ", "")
        if any(part.is_proper and len(part.text) > _STEM and part.reads(word) for part in parts):
            yield match.span()


def _glued(found: Iterable[_Word], parts: _Name) -> Iterator[Span]:
    """Words that are two parts of the name in one."""
    proper = [_bare(part.text).lower() for part in parts if part.is_proper]
    pairs = {one + other for one in proper for other in proper if one != other}
    return ((word.start, word.end) for word in found if _bare(word.text).lower() in pairs)


def _alone(
    text: str, found: Iterable[_Word], parts: _Name, public: Sequence[_Part]
) -> Iterator[Span]:
    """Where one part stands for the person: not where it is, or may be, somebody else's."""
    own = [part for part in parts if part.is_proper and not _is_shared(part, public)]
    for word in found:
        here = [part for part in own if part.reads(word.text) and _is_written(text, word, part)]
        longest = max((len(part.text) for part in here), default=0)
        if not here or any(len(one.text) > longest and one.reads(word.text) for one in public):
            continue
        another = _ANOTHER.match(text, word.end)
        if any(part.is_last for part in here) or not (another and another[1][0].isupper()):
            yield word.start, word.end


def _is_written(text: str, word: _Word, part: _Part) -> bool:
    """Whether a word that reads as a part of a name is written as one, and means a person there."""
    if OF_OTHER.match(text, word.end):
        return False
    name = part.text.lower()
    if not word.is_name:
        return (
            part.is_last and name.endswith("nen") and len(name) > _SHORT_LAST and name not in COMMON
        )
    if name not in COMMON or not BEGINNING.search(text, max(0, word.start - _NEAR), word.start):
        return True
    after = text[word.end : word.end + 1]
    return PERSON.match(text, word.end) is not None or not (after.isspace() or after == ",")


def _is_shared(part: _Part, public: Iterable[_Part]) -> bool:
    return any(part.text.lower() == other.text.lower() for other in public)


def _mails(text: str, persons: Iterable[_Name], public: Sequence[_Part]) -> Iterator[Span]:
    """Addresses whose box is called after a person."""
    for sign in _MAIL_SIGN.finditer(text) if "@" in text or "t" in text else ():
        box = _BOX.search(text[max(0, sign.start() - _LONGEST_BOX) : sign.start()])
        host = _HOST.match(text, sign.end())
        if box and host and any(_is_called(box[0], parts, public) for parts in persons):
            yield sign.start() - len(box[0]), host.end()


def _is_called(box: str, parts: _Name, public: Sequence[_Part]) -> bool:
    """Whether a mailbox is called by a name, or by a part that nobody else bears."""
    box = _bare(box).lower()
    named = [part for part in parts if part.is_proper and _is_in(part, box)]
    return len(named) >= _PAIR or any(not _is_shared(part, public) for part in named)


def _is_in(part: _Part, box: str) -> bool:
    """Whether a part of a name is in a mailbox: Anna is not in ”johanna”."""
    name = _bare(part.text).lower()
    if part.is_last and len(name) >= _LEAST_OF_BOX:
        return name in box
    return name in re.split(r"[\W_0-9]+", box)


def _literal(details: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for texts as they are shown, whatever blanks and letters they are in."""
    texts = sorted({plain_reading(one).strip() for one in details}, key=len, reverse=True)
    forms = [SPACE.join(map(re.escape, text.split())) for text in texts if text]
    return re.compile("|".join(forms), re.IGNORECASE) if forms else None


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _bare(text: str) -> str:
    """Return a text without diacritics, as addresses have it."""
    parted = unicodedata.normalize("NFD", text)
    return "".join(one for one in parted if not unicodedata.combining(one))


@lru_cache(maxsize=1024)
def _spellings(name: str) -> tuple[str, ...]:
    """A name as it is, and as passports and keyboards without its letters have it."""
    passport = name.translate(_IN_PASSPORTS)
    has_foreign = any(
        ord(letter) > _LAST_OF_ASCII and letter.lower() not in "åäö" for letter in name
    )
    bare = _bare(name.translate(_SHARP_S)) if has_foreign else name
    return tuple(dict.fromkeys((name, passport, bare)))


def _with_bare(letter: str) -> str:
    return f"[{letter}{_bare(letter)}]"


@lru_cache(maxsize=1024)
def _form(name: str, is_last: bool) -> re.Pattern[str]:
    """Return a pattern for the forms of a part of a name, which begins with a capital.

    A last name may have any ending: ”Mallikaskin”. The words that begin like a given one are many:
    Kai is not in ”Kaikki”.
    """
    capital = _capital(name)
    is_long = is_last and len(capital) >= _STEM
    ending = rf"\w{{0,{_ENDING}}}" if is_long else _CASES
    return re.compile(
        rf"{_root(capital)}{COMPOUND if is_long else ''}{ending}|{inflected(capital)}"
    )


def _root(name: str) -> str:
    """What stays of a name when it is inflected: Laine, Laineen; Ahonen, Ahosen."""
    body = name.removesuffix("nen")
    return f"{re.escape(body)}(?:nen|s)" if body != name and body else re.escape(name)
