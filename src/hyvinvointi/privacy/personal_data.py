"""The kinds of personal data that are known by their form, wherever they stand."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice

from hyvinvointi import limits
from hyvinvointi.patterns import regex
from hyvinvointi.privacy import contacts, identity, numbers
from hyvinvointi.privacy.shown import Finder, Span

# Most documents hold none: one search for the beginnings of all says so. A pattern that begins with
# a set of characters is searched several times faster than one that begins with a look behind: what
# must not stand before it is asked after its first character.
_ANY_NUMBER = regex(
    f"[0-9](?<![0-9].)(?:{identity.CODE}|{numbers.ACCOUNT_NUMBER}|{numbers.NATIONAL_ACCOUNT}|{numbers.CARD_NUMBER}"
    f"|{contacts.MOBILE}|{contacts.FLAT})"
)
_FLAT = regex(f"[0-9]{contacts.FLAT}")
_DIGIT = regex("[0-9]")
_FEWEST_DIGITS = regex("(?:[^0-9]*+[0-9]){7}")
"""As many digits as the shortest number of any kind but of a flat has, that of an account abroad."""


@lru_cache(maxsize=8)
def may_hold_numbers(text: str) -> bool:
    """Whether anything in a text begins as a number of any kind does, or is said to follow."""
    if not _DIGIT.search(text):
        return False
    if identity.may_be_named(text) or contacts.may_be_said(text) or numbers.may_be_said(text):
        return True
    any_number = _ANY_NUMBER if _FEWEST_DIGITS.match(text) else _FLAT
    return any_number.search(text) is not None


def _of_number(find: Finder, text: str) -> Iterable[Span]:
    return find(text) if may_hold_numbers(text) else ()


def _contacts(text: str) -> Iterator[Span]:
    yield from contacts.private_mail(text)
    yield from _of_number(contacts.homes_and_phones, text)


FINDERS: dict[str, Finder] = {
    "code": partial(_of_number, identity.identity_codes),
    "account": partial(_of_number, numbers.bank_accounts),
    "card": partial(_of_number, numbers.payment_cards),
    "plate": numbers.number_plates,
    "contact": _contacts,
}
"""What finds each kind in a text as it is shown."""
# Where there is too much of one kind, others are looked for before that alone. To know of cards
# takes a look at the whole text.
_QUICKEST_FIRST = ("contact", "code", "account", "plate", "card")
_AROUND = 1_000
"""How far what stands behind personal data tells what it is."""


def each_of(text: str) -> Iterator[Span]:
    """Yield personal data of every kind that reports hide one by one."""
    yield from _hidden_spans(text)[0]


def each_and_rest_of(text: str) -> Iterator[Span]:
    """Yield what reports hide: personal data of every kind; behind too much of one all that follows."""
    spans, end = _hidden_spans(text)
    yield from spans
    if end < len(text):
        yield end, len(text)


@lru_cache(maxsize=8)
def _hidden_spans(text: str) -> tuple[tuple[Span, ...], int]:
    """Return what is hidden one by one, and where what is hidden as a whole begins."""
    end, spans = len(text), list[Span]()
    for find in map(FINDERS.__getitem__, _QUICKEST_FIRST):
        found = [*islice(find(text[: end + _AROUND]), limits.HIDDEN_EACH + 1)]
        if len(found) > limits.HIDDEN_EACH:
            # What is known in another way is found later, wherever it stands.
            end = found[-1][0]
            found = [*find(text[: end + _AROUND])]
        spans += found
    return tuple(span for span in spans if span[0] < end), end
