"""How the names of persons stand in text: in any order, case, letters and spelling.

Two parts of a name beside each other name the person. A part alone does, too, when it is written as
a name and nobody who acts in public bears it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import BEGINNING, OF_OTHER, PERSON
from hyvinvointi.privacy.name_index import NameIndex, Reading, Trait
from hyvinvointi.privacy.name_parts import LETTERS, WORD, bare
from hyvinvointi.privacy.occurrences import Occurrences
from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Finder, Span, plain_reading, spaced

_BESIDE = regex(rf"{LINE_GAP}[,._/’'–-]?{LINE_GAP}[.’'-]?")
# Between a given name and the last one: other given names, initials, and who has the same last name.
_OTHER_NAME = rf"(?:[A-ZÅÄÖ]\.|[A-ZÅÄÖ]{LETTERS}+(?:-{LETTERS}+)?)"
_BETWEEN = regex(rf"\.?{LINE_GAP}(?:(?:ja|och|sekä|&){SPACE})?(?:{_OTHER_NAME}{LINE_GAP}){{1,2}}")
_MOST_BETWEEN = 6
"""Words between that may be parts of names themselves: a conjunction and two names of two parts."""
_SPACED = regex(rf"(?<!\w){LETTERS}(?: {LETTERS}){{3,40}}(?!\w)")
_PARTED = regex(rf"(?<!{LETTERS})({LETTERS}{{1,64}}+)-{SPACE}({LETTERS}{{1,64}}+)")
_ANOTHER = regex(rf"{SPACE}({LETTERS}{{2,}})")
_MAIL_SIGN = regex(rf"{LINE_GAP}@{LINE_GAP}|{SPACE}(?:at|ät){SPACE}", re.IGNORECASE)
_BOX = regex(r"[\w.+-]{1,64}\Z")
_HOST = regex(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
_NO_NAME = regex(r"[\W_0-9]+")
_LONGEST_BOX = 64
_SHORTEST_SPACED = 4
_PAIR = 2
_NEAR = 20


class _Word(NamedTuple):
    """A word of a text with its place and what it may be; what is parted at a line's end is one."""

    text: str
    start: int
    end: int
    reading: Reading

    @property
    def is_name(self) -> bool:
        """Whether it is written as a name is."""
        return self.text[0].isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it stands for a longer word."""
        return len(self.text) == 1


def person_finder(
    names: Iterable[str], others: Iterable[str], details: Iterable[str] = ()
) -> Finder:
    """Return what finds some persons in a text as it is shown.

    `others` act in public: what they share with a person does not name the person alone. `details`
    stand as they are: addresses, phones.
    """
    others = tuple(dict.fromkeys(others))
    public = NameIndex(others)
    shared = {part.text.lower() for parts in public.persons for part in parts if part.is_proper}
    index = _index(tuple(dict.fromkeys(names)), frozenset(shared))
    literal = _Literal(details)

    def find(text: str) -> Iterator[Span]:
        yield from literal.within(text)
        if index:
            words = _words(text, index)
            yield from ((run[0].start, run[-1].end) for run in _runs(text, words, index))
            yield from _around(text, words, index)
            yield from _glued(text, index)
            yield from _spaced(text, index)
            yield from _alone(text, words, public)
            yield from _mails(text, index)

    return find


def persons_in(text: str, names: Sequence[str]) -> list[str]:
    """Return those of some names of which two parts stand beside each other in a text."""
    index = _index(tuple(names), frozenset())
    runs = _runs(text, _words(text, index), index)
    pairs = {
        (key, other)
        for run in runs
        for one, two in pairwise(run)
        for key in one.reading.keys
        for other in two.reading.keys
    }
    numbers = {number for pair in pairs for number in index.pairs.get(pair, ())}
    return [index.names[number] for number in sorted(numbers)]


_index = lru_cache(maxsize=16)(NameIndex)


def _words(text: str, index: NameIndex) -> list[_Word]:
    """The words of a text that may be parts of a name: most words of a text are none."""
    parted = [
        match
        for match in _PARTED.finditer(text)
        if match[2].islower() and index.reads(match[1] + match[2])
    ]
    halves = {start for match in parted for start in (match.start(1), match.start(2))}
    words = [(match[1] + match[2], *match.span()) for match in parted]
    words += ((one[0], *one.span()) for one in WORD.finditer(text) if one.start() not in halves)
    read = (_Word(*one, reading) for one in words if (reading := index.reading(one[0])).keys)
    return sorted(read, key=lambda word: word.start) if parted else [*read]


def _runs(text: str, words: Sequence[_Word], index: NameIndex) -> Iterator[list[_Word]]:
    """Yield the words beside each other that name somebody."""
    run: list[_Word] = []
    is_named = False
    for word in words:
        link = _link(text, run[-1], word, index) if run else None
        if link is None:
            if is_named or _is_abbreviated(text, run, index):
                yield run
            run, is_named = [word], False
        else:
            run.append(word)
            is_named = is_named or link
    if is_named or _is_abbreviated(text, run, index):
        yield run


def _link(text: str, one: _Word, other: _Word, index: NameIndex) -> bool | None:
    """Whether two words name somebody, `None` where they do not even belong to one name."""
    if not _BESIDE.fullmatch(text, one.end, other.start):
        return None
    pairs = [(key, two) for key in one.reading.keys for two in other.reading.keys]
    if any(map(index.pairs.__contains__, pairs)):
        return True
    return False if any(map(index.joined.__contains__, pairs)) else None


def _is_abbreviated(text: str, run: Sequence[_Word], index: NameIndex) -> bool:
    """Whether initials name somebody: two beside a part of a name, or alone as ”P.K.”."""
    initials = [pair for pair in pairwise(run) if pair[0].is_initial and pair[1].is_initial]
    if not any((one.text, two.text) in index.initials for one, two in initials):
        return False
    if not all(one.is_initial for one in run):
        return True
    is_dotted = text[run[0].end : run[0].end + 1] == "."
    is_dotted = is_dotted and text[run[-1].end : run[-1].end + 1] in {".", ":"}
    return is_dotted and tuple(one.text for one in run) in index.abbreviations


def _around(text: str, words: Sequence[_Word], index: NameIndex) -> Iterator[Span]:
    """Where the last name follows a given one after that of somebody else."""
    for at, word in enumerate(words):
        last = {trait.key for trait in word.reading.traits if trait.is_last}
        for one in words[max(0, at - _MOST_BETWEEN) : at] if last else ():
            if _BETWEEN.fullmatch(text, one.end, word.start):
                pairs = ((key, other) for key in one.reading.keys for other in last)
                if any(map(index.around.__contains__, pairs)):
                    yield one.start, word.end


def _spaced(text: str, index: NameIndex) -> Iterator[Span]:
    """Names whose letters stand apart."""
    for match in _SPACED.finditer(text):
        traits = index.reading(match[0].replace(" ", "")).traits
        if any(trait.length >= _SHORTEST_SPACED for trait in traits):
            yield match.span()


def _glued(text: str, index: NameIndex) -> Iterator[Span]:
    """Words that are two parts of a name in one."""
    for match in WORD.finditer(text):
        if bare(match[0]).lower() in index.glued:
            yield match.span()


def _alone(text: str, words: Iterable[_Word], public: NameIndex) -> Iterator[Span]:
    """Where one part stands for the person: not where it is, or may be, somebody else's."""
    for word in words:
        own = (trait for trait in word.reading.traits if trait.is_own)
        here = [trait for trait in own if _is_written(text, word, trait)]
        if not here:
            continue
        longest = max(trait.length for trait in here)
        if any(trait.length > longest for trait in public.reading(word.text).traits):
            continue
        another = _ANOTHER.match(text, word.end)
        if any(trait.is_last for trait in here) or not (another and another[1][0].isupper()):
            yield word.start, word.end


def _is_written(text: str, word: _Word, part: Trait) -> bool:
    """Whether a word that reads as a part of a name is written as one, and means a person there."""
    if OF_OTHER.match(text, word.end):
        return False
    if not word.is_name:
        return part.is_last and part.is_nen and not part.is_common
    if not part.is_common or not BEGINNING.search(text, max(0, word.start - _NEAR), word.start):
        return True
    after = text[word.end : word.end + 1]
    return PERSON.match(text, word.end) is not None or not (after.isspace() or after == ",")


def _mails(text: str, index: NameIndex) -> Iterator[Span]:
    """Addresses whose box is called after a person."""
    for sign in _MAIL_SIGN.finditer(text) if "@" in text or "t" in text else ():
        box = _BOX.search(text[max(0, sign.start() - _LONGEST_BOX) : sign.start()])
        host = _HOST.match(text, sign.end())
        if box and host:
            called = bare(box[0]).lower()
            if index.is_called(called, _NO_NAME.split(called)):
                yield sign.start() - len(box[0]), host.end()


class _Literal:
    """Texts that stand as they are, whatever blanks and letters they are in."""

    def __init__(self, details: Iterable[str]) -> None:
        texts = {" ".join(plain_reading(detail).split()) for detail in details} - {""}
        self._texts = Occurrences(map(_lower, texts), min(map(len, texts), default=0))

    def within(self, text: str) -> Iterator[Span]:
        """Yield where the texts stand in another one."""
        if self._texts:
            reading = spaced(text)
            yield from map(reading.source, self._texts.within(_lower(reading.text)))


def _lower(text: str) -> str:
    """A text in small letters, as many as it had."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower()[:1] for one in text)
