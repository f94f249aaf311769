"""The search page of the examples amid thousands of documents of others, in words that are nobody's."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import accumulate
from pathlib import Path
from random import Random

from hyvinvointi.render.build.pieces import Builder
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.pages.search_index import graded
from hyvinvointi.render.pages.terms import terms, words
from hyvinvointi.render.site.options import Options
from hyvinvointi.source import read
from hyvinvointi.workspace import Workspace
from render.sites import examples

_ONSETS = ("", *"hjklmnprstv", "k", "t", "s", "l", "p", "m")
_VOWELS = ("a", "e", "i", "o", "u", "aa", "ii", "uu", "ä", "ö", "y", "ie", "uo", "ai", "a", "i")
_CODAS = ("", "", "", "", "n", "s", "l", "r", "t")
_ENDINGS = ("", "", "n", "ssa", "sta", "lle", "en", "jen", "t", "minen")
_STEMS = 12_000
_BEGINNING = 3
_NAME = re.compile(r'<a href=\\"[^>]*>(.*?)</a>')
_TAG = re.compile("<[^>]*>")
HERE = Path(__file__).parent
_COMMON_WORDS = [
    "liikunta",
    "lapset",
    "nuoret",
    "hyvinvointi",
    "kirjasto",
    "ikäihmiset",
    "koulu",
    "päihteet",
    "yhdistykset",
    "asukkaat",
    "perheet",
    "mielenterveys",
    "kunta",
    "palvelut",
    "turvallisuus",
    "kulttuuri",
    "työttömyys",
    "liikunnan",
    "avustukset",
    "päätös",
]
"""Words that many documents of any municipality say beside what they are about."""


def search_pages(count: int) -> dict[str, bytes]:
    """Return the search pages of the examples and of so many other decisions, with what lies beside."""
    site = cleared_site(_amid(examples(), count), Options())
    piece = next(one for one in Builder(site).pieces() if one.name == "search")
    return dict(piece.make())


def rare_words(folder: Path, count: int) -> list[str]:
    """Return words that one name alone of a written search page has."""
    named: Counter[str] = Counter()
    for file in sorted(folder.glob("rows-*.js")):
        for name in _NAME.findall(file.read_text("utf-8")):
            title = unescape(_TAG.sub("", name)).replace("\u00ad", "")
            named.update(filter(str.isalpha, title.split()))
    rare = [word for word, often in named.items() if often == 1 and len(word) > _BEGINNING]
    return Random(2).sample(rare, count)


def _amid(few: Workspace, count: int) -> Workspace:
    others = [read(path, text.encode()) for path, text in _others(count)]
    return few.with_documents([*few.documents, *others])


def _others(count: int) -> Iterator[tuple[str, str]]:
    register = "kind: municipality\nid: muualla\nname: Muualla\nlanguages: [fi]\n"
    yield (
        "muualla/register.yaml",
        f"{register}organs: [{{id: toimi, name: Toimi, type: committee}}]\n",
    )
    random = Random(1)
    stems = [_stem(random) for _ in range(_STEMS)]
    # Summed up once: to do so in each of the choices took three quarters of the time.
    weights = [*accumulate(1 / (rank + 8) for rank in range(_STEMS))]
    for number in range(count):
        named = random.choices(stems, cum_weights=weights, k=random.randint(3, 8))
        title = " ".join(_inflected(random, word) for word in named).capitalize()
        common = random.choices(_COMMON_WORDS, k=6)
        told = " ".join(common + random.choices(stems, cum_weights=weights, k=10))
        yield (
            f"muualla/decisions/{number:05}.yaml",
            (
                f"kind: decision\nid: muu-{number:05}\nmunicipality: muualla\norgan: toimi\n"
                f"meeting: {{date: {2001 + number % 25}-0{1 + number % 9}-1{number % 9}}}\n"
                f"paragraph: {1 + number % 300}\ncase_number: {number}/00.01/{2001 + number % 25}\n"
                f"title: {title}\nstatus: final\nsummary: {told.capitalize()}.\n"
            ),
        )


def _stem(random: Random) -> str:
    """Return an invented word that has nothing of those that are asked for or stand for one."""
    while True:
        stem = "".join(
            random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS)
            for _ in range(random.randint(2, 4))
        )
        if len(stem) > _BEGINNING and not _is_asked_for(stem):
            return stem


def _inflected(random: Random, stem: str) -> str:
    word = stem + random.choice(_ENDINGS)
    return stem if _is_asked_for(word) else word


def _is_asked_for(word: str) -> bool:
    return any(graded(term)[:_BEGINNING] in _asked_for() for term in terms(word).split())


@cache
def _asked_for() -> frozenset[str]:
    asked = (HERE / "queries.yaml").read_text("utf-8")
    kin = (HERE.parents[1] / "templates/html/search_kin.js").read_text("utf-8")
    return frozenset(graded(word)[:_BEGINNING] for word in words(asked + kin))
