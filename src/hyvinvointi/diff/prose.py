"""What a change of free text amounts to: slip, rewording, or another meaning."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff import words
from hyvinvointi.diff.guarded import guarded, numbers
from hyvinvointi.diff.values import Edit
from hyvinvointi.diff.words import Block, Effort, Passage, Token

Sort = Literal["punctuation", "typo", "reworded", "name", "guarded", "number", "statute"]
_ORDER: tuple[Sort, ...] = (
    "punctuation",
    "typo",
    "reworded",
    "name",
    "guarded",
    "number",
    "statute",
)
_UNREAD: Sort = "number"
_SHORT = 5
"""Letters from which on a word is recognised though one of them is wrong."""
_ENDING = 3
"""Letters at the end of a word that may be the ending of a case."""
_CASED = 4
"""Letters from which on another case makes no other word: MW and mW are shorter."""
_STOPS = frozenset(".,;:!")
"""Marks that part what is said; all others say something themselves."""
_EMPHASIS = frozenset("*_`")
_LIST = frozenset("-*+•>#")
"""Signs of Markdown at the beginning of a line."""
_ALIKE = dict.fromkeys('“”„»«‟"', '"') | dict.fromkeys("’‘‚´`'", "'") | dict.fromkeys("-–—‐‑−", "-")
_NEGATIONS = frozenset({"ei", "ilman", "paitsi", "ottamatta", "vain"})
"""What `guarded` returns of words whose meaning a stop beside them may turn."""
_RELATIVES = frozenset({"who", "which", "that", "whose", "som", "vilka", "vars"})
"""Pronouns whose clause a comma makes a mere remark; in Finnish it stands before every one."""
# Other vowels make other words and forms of words; so does m for n (sanoja, samoja).
_KEYS = ("qwertyuiopå", "asdfghjklöä", "zxcvbn")
_VOWELS = frozenset("aeiouyåäö")
_DOTS = (frozenset("aä"), frozenset("oö"), frozenset("aå"))
_MARKS = re.compile(r"[\W_]+")
_PLURAL = re.compile(r"i(?=(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|hin|den|ksi)$)")


@dataclass(frozen=True, slots=True)
class Prose:
    """The weightiest thing that happened to a text, the words it hangs on, and all edits."""

    sort: Sort
    old: str
    new: str
    edits: tuple[Edit, ...]


def compare_prose(old: str, new: str, effort: Effort) -> Prose:
    """Return what the change from one text to another amounts to.

    In one that is too large to be read word by word, some number has changed for all we know.
    """
    before, after = words.clean(old), words.clean(new)
    start, end = words.common(before, after)
    ours, theirs = before[start : len(before) - end], after[start : len(after) - end]
    if not effort.read(len(ours) + len(theirs)):
        return Prose(_UNREAD, ours, theirs, _around(before, start, end, _replaced(ours, theirs)))
    blocks = words.blocks(ours, theirs, effort)
    if not blocks:
        unseen = words.unseen_edits(old, new)
        return Prose(_ORDER[0], *words.first_apart(unseen), unseen)
    judged = [_judge(block) for block in blocks]
    sort, passage = max(judged, key=_weight)
    edits = words.edits(ours, theirs, blocks)
    if all(edit.op == "kept" for edit in edits):
        edits = words.unseen_edits(ours, theirs)
    edits = _around(before, start, end, edits)
    return Prose(sort, _shown(ours, passage.deleted), _shown(theirs, passage.inserted), edits)


def _replaced(old: str, new: str) -> tuple[Edit, ...]:
    return tuple(Edit(op, text) for op, text in (("deleted", old), ("inserted", new)) if text)


def _around(text: str, start: int, end: int, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return edits with what stayed before and behind them; `end` is counted from the end."""
    lead, tail = text[:start], text[len(text) - end :]
    if not lead and not tail:
        return tuple(edits)
    first, last = edits[0], edits[-1]
    whole = [Edit("kept", lead), *edits, Edit("kept", tail)]
    if first.op == "kept":
        whole[:2] = [Edit("kept", lead + first.text)]
    if last.op == "kept":
        whole[-2:] = [Edit("kept", whole[-2].text + tail)]
    return tuple(one for one in whole if one.text)


def _judge(block: Block) -> tuple[Sort, Passage]:
    for sort, read in _READERS.items():
        if read(block.whole.deleted) != read(block.whole.inserted):
            telling = (one for one in block.inner if read(one.deleted) != read(one.inserted))
            return sort, next(telling, block.whole)
    judged = [(_wording(one, block), one) for one in block.inner]
    if block.moved:
        judged.append(("reworded", block.inner[0] if block.inner else block.whole))
    return max(judged, key=_weight, default=(_ORDER[0], block.whole))


def _weight(judged: tuple[Sort, Passage]) -> int:
    return _ORDER.index(judged[0])


def _wording(passage: Passage, block: Block) -> Sort:
    old = [token for token in passage.deleted if token.kind != "mark"]
    new = [token for token in passage.inserted if token.kind != "mark"]
    if [_bare(one) for one in old] == [_bare(one) for one in new]:
        is_slight = all(map(_is_slight, old, new)) and _is_punctuation(passage, block)
        return "punctuation" if is_slight else "reworded"
    if "".join(map(_bare, old)) == "".join(map(_bare, new)):
        is_joined = min(len(_bare(one)) for one in (*old, *new)) >= _SHORT
        return "punctuation" if is_joined else "reworded"
    if any(_is_name(token) for token in (*old, *new)):
        return "name"
    is_address = any(token.kind == "address" for token in (*old, *new))
    if not is_address and len(old) == len(new) and all(map(_is_typo, old, new)):
        return "typo"
    return "reworded"


def _is_slight(old: Token, new: Token) -> bool:
    """Whether two words differ in case alone, and are no short names: MW is no mW, EU no eu."""
    if old.text == new.text or old.same == new.same:
        return True
    return old.kind != "address" and len(old.text) >= _CASED


def _is_punctuation(passage: Passage, block: Block) -> bool:
    """Whether what differs are marks that only part what is said, where they change nothing.

    A dash makes a range, a stroke a choice; a stop beside a negation or before a relative clause
    tells what it is about. The mark at the end of the sentence does neither.
    """
    old, new = (_marks(side) for side in (passage.deleted, passage.inserted))
    if old == new:
        return True
    changed = Counter(old)
    changed.subtract(Counter(new))
    if any(count and mark not in _STOPS for mark, count in changed.items()):
        return False
    whole = (block.whole.deleted, block.whole.inserted)
    if _is_at_end(passage.deleted, whole[0]) or _is_at_end(passage.inserted, whole[1]):
        return True
    return not any(_NEGATIONS.intersection(guarded(side)) or _has_relative(side) for side in whole)


def _marks(tokens: Sequence[Token]) -> list[str]:
    """Return the marks of a passage, alike ones as one; emphasis and list signs say nothing."""
    kept = (token for token in tokens if token.kind == "mark" and token.text not in _EMPHASIS)
    return [
        _ALIKE.get(one.text, one.text) for one in kept if not (one.starts and one.text in _LIST)
    ]


def _is_at_end(passage: Sequence[Token], whole: Sequence[Token]) -> bool:
    """Whether what differs is the last mark of a stretch alone."""
    return len(passage) == 1 and bool(whole) and passage[0] == whole[-1]


def _has_relative(tokens: Sequence[Token]) -> bool:
    """Whether a relative clause stands there whose comma tells which are meant."""
    return any(token.text.casefold() in _RELATIVES for token in tokens)


def _is_typo(old: Token, new: Token) -> bool:
    """Whether a slip of the pen is likelier than another word; a person judges what is not.

    Beginnings tell words apart (rehtori, lehtori), and endings carry meaning in Finnish.
    """
    one, other = old.text.casefold(), new.text.casefold()
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORT:
        return False
    was, became = _apart(one, other)
    if len(was) == len(became) == 2:  # noqa: PLR2004  a swap is of two letters
        return was == became[::-1]
    if one[0] != other[0] or one[-_ENDING:] != other[-_ENDING:]:
        return False
    return _PLURAL.sub("", one) != _PLURAL.sub("", other) and _is_slip(was, became)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter is missing or too much, or from the key beside."""
    if not (one and other):
        return len(one) + len(other) == 1
    if len(one) != len(other) or len(one) > 1:
        return False
    pair = frozenset((one, other))
    is_beside = any(one + other in row or other + one in row for row in _KEYS)
    return pair in _DOTS or (is_beside and not pair <= _VOWELS)


def _is_name(token: Token) -> bool:
    return token.kind == "word" and not token.starts and token.text[:1].isupper()


def _bare(token: Token) -> str:
    if token.kind == "address":
        return token.text
    plain = token.text.casefold()
    return plain if plain.isalnum() else _MARKS.sub("", plain)


def _statutes(tokens: Sequence[Token]) -> list[str]:
    statutes = ("".join(token.text.split()) for token in tokens if token.kind == "statute")
    return [re.sub("^(§+)([0-9]+.?)$", r"\2\1", one) for one in statutes]


def _shown(text: str, tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    return text[tokens[0].start : tokens[-1].start + len(tokens[-1].text)]


_READERS: dict[Sort, Callable[[Sequence[Token]], list[str]]] = {
    "statute": _statutes,
    "number": numbers,
    "guarded": guarded,
}


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return what two words have between their common beginning and their common end."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    return one[start : len(one) - end], other[start : len(other) - end]
