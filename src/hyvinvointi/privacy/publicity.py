"""Whether a document is public: what does not say in plain words that it is, is not.

Secrecy must not hang on a spelling (laki viranomaisten toiminnan julkisuudesta 621/1999, 24 §).
Where publicity is written in a way that the model does not know, under a name near to its name, or
where a fault may have hidden it, the document is closed until somebody has mended it.
"""

import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any, Literal

from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Route, Site
from hyvinvointi.model.view import as_localized
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.grounds import is_of_secrecy
from hyvinvointi.privacy.people import names_too_many
from hyvinvointi.schema import KINDS, Field, field_names, root, suggest
from hyvinvointi.source import Document, codes

Openness = Literal["public", "partly-secret", "secret"]

_KEY = "publicity"
_HINTS = (_KEY.encode(), b"x-", b"\\")
_LIKE = 0.72
"""How alike two words are of which one may be meant for the other, as in the schema's advice."""

_SECRECY = (
    "salassa", "salai", "salattu", "luottamuksell", "eijulk", "sekretess", "hemlig", "konfiden",
    "ickeoffent", "ejoffent", "secrecy", "confiden", "notpublic", "nonpublic", "turvaluok",
    "turvallisuusluok", "suojaustaso", "sakerhetskla", "securitycla", "donotpubli", "nopubli",
)  # fmt: skip
"""How words of secrecy begin, folded; people use them as names of fields and as values."""

_SECRET_WORDS = frozenset({
    "secret", "issecret", "private", "isprivate", "privat", "yksityinen", "restricted", "classified",
})  # fmt: skip
"""Words of secrecy that begin other words, too: a secretary keeps no secret."""

_PUBLISHED = frozenset({
    "onjulkinen", "julkaistaan", "julkaistu", "julkaise", "saajulkaista", "published", "publish",
    "ispublic", "publicerad", "publiceras", "farpubliceras",
})  # fmt: skip
"""Further names of fields that say whether a document goes out."""

_ACCESS = frozenset({
    "visibility", "nakyvyys", "synlighet", "access", "paasy", "atkomst", "accessrights", "openness",
    "avoimuus", "oppenhet", "julkistaminen", "kayttooikeudet", "atkomstratt", "offentliggorande",
})  # fmt: skip
_CLOSED = (
    "private", "privat", "yksityi", "restrict", "rajoit", "rajattu", "begrans", "intern", "sisai",
    "hidden", "piilo", "dold", "suljet", "closed", "none", "noaccess", "kielle", "forbjud",
    "forbidden", "denied", "stangd", "sluten",
)  # fmt: skip
"""Fields that say who may see a document, and how their values begin when not everybody may."""

_NO = frozenset({"ei", "nej", "no", "false", "0", "epatosi", "falskt"})

_LONGEST = 40
"""Letters of a value that may still be the name of a class."""

_LONGEST_GROUND = 400
"""Characters of a value that may be the ground of secrecy."""

_STEMS = (*_SECRECY, "publi", "julki", "offentl", "secre", "sekre")
_SHORT = frozenset({"class", "luokka", "klass"})
"""Names of the class that mean other things, too, wherever they stand but at the top."""

_OTHER_WORDS = regex("publish|julkais")
_HARMLESS = frozenset({codes.ANCHOR, codes.DIRECTIVE, codes.KEY_NOT_NFC, codes.CONTROL_CHARACTER})
"""Faults of reading that take nothing away from what a file says."""


def openness(document: Document) -> Openness:
    """Return how much of a document may go out; without a word on it, a document is public."""
    if is_unclear(document):
        return "secret"
    stated = document.data.get(_KEY)
    if not isinstance(stated, dict) or document.kind != "decision":
        return "public"
    class_: Openness = stated["class"]
    return class_


def is_unclear(document: Document) -> bool:
    """Whether nobody can tell if a document is public: it counts as secret."""
    if names_too_many(document):
        return True
    return next(unclear(document), None) is not None or _may_be_lost(document)


def may_be_unclear(document: Document) -> bool:
    """Whether a document without faults could say anything of publicity: a fast no for most.

    The schemas know every other key, and one that is escaped may be any.
    """
    return any(hint in document.content for hint in _HINTS)


def unclear(document: Document) -> Iterator[Route]:
    """Yield each place of a document that speaks of its publicity, but not as the model does."""
    meaning = root(document.kind) if document.kind in KINDS else None
    is_stated = document.kind == "decision" and _KEY in document.data
    if is_stated:
        yield from ((_KEY, *steps) for steps in _unclear_in(document.data[_KEY]))
    for name, value in document.data.items():
        field = meaning.properties.get(name) if meaning else None
        is_wrong = field and field.enum and value not in field.enum
        if is_wrong and isinstance(value, str) and _is_secrecy(value):
            yield (name,)
    budget = suggest.Budget()
    for route, value in _unknown(document.data, meaning):
        is_told = is_stated and route[0] == _KEY
        if not is_told and _is_of_publicity(route, value, meaning, budget):
            yield route


def unknown_keys(document: Document) -> Iterator[Route]:
    """Yield each key of a document that the schema does not know, but those that `unclear` yields."""
    meaning = root(document.kind) if document.kind in KINDS else None
    routes = {*unclear(document)}
    yield from (route for route, _ in _unknown(document.data, meaning) if route not in routes)


def _unclear_in(stated: Any) -> Iterator[Route]:
    """Yield the places where publicity is not stated as the model has it, or contradicts itself."""
    class_ = stated.get("class") if isinstance(stated, dict) else None
    if class_ in (None, "", {}):
        yield ()
    elif class_ not in _class().enum:
        yield ("class",)
    for key, value in stated.items() if isinstance(stated, dict) else ():
        if key not in {"class", "ground"} and not (key.startswith("x-") and _is_aside(key, value)):
            yield (key,)
    ground = as_localized(stated.get("ground")) if isinstance(stated, dict) else None
    is_secret = ground and any(map(is_of_secrecy, ground.values.values()))
    # Without the ground nobody can tell which part of a partly secret matter is public.
    if (class_ == "partly-secret" and ground is None) or (class_ == "public" and is_secret):
        yield ("ground",) if is_secret else ()


def _is_aside(key: str, value: Any) -> bool:
    """Whether a municipality's own field beside the class says nothing of publicity."""
    name = _shown(key.removeprefix("x-"))
    return not (name in _SHORT | _class_names() or _speaks_of_secrecy(name, value))


def _unknown(data: Any, meaning: Field | None) -> list[tuple[Route, Any]]:
    """Return place and value of each key that the schema does not know, those in own fields, too."""
    found: list[tuple[Route, Any]] = []
    _gather_unknown(data, meaning, (), found)
    return found


def _gather_unknown(
    value: Any, meaning: Field | None, route: Route, found: list[tuple[Route, Any]]
) -> None:
    if isinstance(value, dict):
        known = meaning.properties if meaning else {}
        for name, one in value.items():
            if name not in known and not (meaning and meaning.is_text):
                found.append(((*route, name), one))
            if isinstance(one, dict | list):
                _gather_unknown(one, known.get(name), (*route, name), found)
    else:
        item = meaning.item if meaning else None
        for at, one in enumerate(value):
            if isinstance(one, dict | list):
                _gather_unknown(one, item, (*route, at), found)


def _is_of_publicity(
    route: Route, value: Any, meaning: Field | None, budget: suggest.Budget
) -> bool:
    """Whether an unknown key is meant to say that something is not public.

    By its name, or by what it holds; where too many keys ask which field they are nearest to, the
    rest is taken for what it looks like.
    """
    name = str(route[-1])
    folded = _shown(name.removeprefix("x-"))
    if (speaks := _speaks_of_secrecy(folded, value)) or _says_public(folded, value):
        return speaks
    around = meaning.at(route[:-1]) if meaning else None
    if around is None or name.startswith("x-"):
        # A municipality's own fields are its own: only the very words close a document.
        return folded in _names()
    if isinstance(value, str) and (_is_secrecy(value) or is_of_secrecy(value[:_LONGEST_GROUND])):
        return True
    if folded in _SHORT:
        return len(route) == 1
    is_alike = folded in _class_names() or any(_are_alike(folded, one) for one in _names())
    return is_alike and not _is_date_of(name, value, around, budget)


def _speaks_of_secrecy(name: str, value: Any) -> bool:
    """Whether a field of any folded name says by the very words that something is not public."""
    is_no = value is False or (isinstance(value, str | int) and _shown(str(value)) in _NO)
    if name.startswith(_SECRECY) or name in _SECRET_WORDS:
        return not is_no
    if name in _PUBLISHED | _class_names(is_public=True):
        return is_no
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    if name in _ACCESS and _shown(value).startswith(_CLOSED):
        return True
    is_degree = any(name.startswith(one) for one in _names())
    return _shown(value).startswith(_SECRECY) or (is_degree and _is_secrecy(value))


def _is_date_of(name: str, value: Any, around: Field, budget: suggest.Budget) -> bool:
    """Whether a key is nearer to a date, such as that of publication, and holds one."""
    near = field_names.field_name(name, around, value, budget) if parse(value) else None
    return near is not None and bool(around.properties[near.word].date)


def _says_public(name: str, value: Any) -> bool:
    """Whether a key of a folded name says nothing but that something is public."""
    if isinstance(value, bool):
        return value is (name in _class_names(is_public=True))
    if isinstance(value, dict):
        return {*value} == {"class"} and value["class"] == "public"
    return isinstance(value, str) and _shown(value) in _class_names(is_public=True)


def _is_secrecy(value: str) -> bool:
    """Whether a value names a class that is not public, in any language and spelling."""
    folded = _shown(value)
    if len(value) > _LONGEST:
        return False
    return folded.startswith(_SECRECY) or any(
        _are_alike(folded, name) for name in _class_names(is_public=False)
    )


def _may_be_lost(document: Document) -> bool:
    """Whether reading may have lost a word on publicity: a key twice, an alias, a broken line.

    What is left of the file is looked through for words that speak of it.
    """
    faults = [
        finding for finding in document.findings if finding.rule not in _HARMLESS or finding.related
    ]
    if not faults:
        return False
    start, end = _stated_in(document)
    if any(start <= document.span(fault.site)[0] < end for fault in faults):
        return True
    rest = _OTHER_WORDS.sub("", _shown(document.text[:start] + document.text[end:]))
    return any(stem in rest for stem in _STEMS)


def _stated_in(document: Document) -> tuple[int, int]:
    """Return where publicity stands in the text of a document, an empty stretch where it does not."""
    if _KEY not in document.data:
        return 0, 0
    start, _ = document.span(Site(document.path, (_KEY,), "key"))
    return start, document.span(Site(document.path, (_KEY,)))[1]


@cache
def _likeness_to(known: str) -> SequenceMatcher[str]:
    """What compares texts with a name of ours, which is looked into once."""
    return SequenceMatcher(b=known)


@lru_cache(maxsize=1024)
def _are_alike(one: str, other: str) -> bool:
    # No likeness is more than what the shorter one could have in common with the longer one.
    if 2 * min(len(one), len(other)) < _LIKE * (len(one) + len(other)):
        return False
    likeness = _likeness_to(other)
    likeness.set_seq1(one)
    return likeness.quick_ratio() >= _LIKE and likeness.ratio() >= _LIKE


@lru_cache(maxsize=256)
def _shown(text: str) -> str:
    """Return the letters and digits that a reader sees in a text, folded."""
    if text.isascii():
        return suggest.fold(text)
    return suggest.fold("".join(one for one in text if unicodedata.category(one) != "Cf"))


@cache
def _class() -> Field:
    return root("decision").properties[_KEY].properties["class"]


@cache
def _names() -> frozenset[str]:
    """The names of publicity in all languages, folded."""
    labels = (_KEY, *root("decision").properties[_KEY].labels(), *_class().labels())
    return frozenset(map(suggest.fold, labels)) - _SHORT


@cache
def _class_names(*, is_public: bool | None = None) -> frozenset[str]:
    """What the classes are called, folded: all, those that are public, or those that are not."""
    labels = _class().value_labels()
    wanted = [one for one in _class().enum if is_public in {None, one == "public"}]
    return frozenset(suggest.fold(one) for name in wanted for one in (name, *labels[name]))
