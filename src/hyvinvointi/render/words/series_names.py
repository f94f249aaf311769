"""What regions and groups of values are called in the language of a page.

A document names them as it writes them: that is what tells series apart. Where the name is one that
many know, or a municipality, a region or a wellbeing services county of Finland, a page says it in its
own language; any other name stands as it is written.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.model.series import folded
from hyvinvointi.words.capitals import capitalised
from hyvinvointi.words.languages import LANGUAGES

_REGIONS = (
    Text("koko maa", "hela landet", "whole country"),
    Text("Suomi", "Finland", "Finland"),
    Text("Manner-Suomi", "Fasta Finland", "Mainland Finland"),
    Text("maakunta", "landskapet", "region"),
    Text("hyvinvointialue", "välfärdsområdet", "wellbeing services county"),
    Text("verrokkikunnat", "jämförelsekommunerna", "comparison municipalities"),
    Text("keskustaajama", "centraltätorten", "town centre"),
    Text("haja-asutusalue", "glesbygden", "sparsely populated area"),
)
_GROUPS = (
    Text("naiset", "kvinnor", "women"),
    Text("miehet", "män", "men"),
    Text("tytöt", "flickor", "girls"),
    Text("pojat", "pojkar", "boys"),
    Text("lapset", "barn", "children"),
    Text("nuoret", "unga", "young people"),
    Text("lapset ja nuoret", "barn och unga", "children and young people"),
    Text("lapsiperheet", "barnfamiljer", "families with children"),
    Text("aikuiset", "vuxna", "adults"),
    Text("työikäiset", "personer i arbetsför ålder", "people of working age"),
    Text("työttömät", "arbetslösa", "unemployed people"),
    Text("ikäihmiset", "äldre", "older people"),
    Text("opiskelijat", "studerande", "students"),
    Text("oppilaat", "elever", "pupils"),
    Text("suomenkieliset", "finskspråkiga", "Finnish speakers"),
    Text("ruotsinkieliset", "svenskspråkiga", "Swedish speakers"),
    Text("vieraskieliset", "personer med ett främmande språk", "speakers of other languages"),
    Text("{} vuotta täyttäneet", "{} år fyllda", "aged {} and over"),
    Text("{}-vuotiaat", "{}-åringar", "aged {}"),
    Text("{}–{}-vuotiaat", "{}–{}-åringar", "aged {}–{}"),
    Text("alle {}-vuotiaat", "under {} år", "aged under {}"),
    Text("yli {}-vuotiaat", "över {} år", "aged over {}"),
    Text("{}. luokka", "årskurs {}", "grade {}"),
    Text("{}. luokan oppilaat", "elever i årskurs {}", "pupils in grade {}"),
    Text("{}. ja {}. luokka", "årskurs {} och {}", "grades {} and {}"),
    Text("{}. ja {}. luokan oppilaat", "elever i årskurs {} och {}", "pupils in grades {} and {}"),
    Text(
        "perusopetuksen {}. ja {}. luokan oppilaat",
        "elever i årskurs {} och {} i den grundläggande utbildningen",
        "pupils in grades {} and {} of basic education",
    ),
    Text(
        "lukion {}. ja {}. vuoden opiskelijat",
        "studerande i årskurs {} och {} i gymnasiet",
        "students in years {} and {} of general upper secondary school",
    ),
    Text(
        "ammatillisen oppilaitoksen {}. ja {}. vuoden opiskelijat",
        "studerande i årskurs {} och {} vid yrkesläroanstalter",
        "students in years {} and {} of vocational education",
    ),
)
_NUMBER = re.compile(r"[0-9]{1,3}")
_LONGEST = 200


def region(written: str, language: Language, own: Mapping[str, Mapping[str, str]]) -> str:
    """Return the name of a region as far as it is known, else nothing.

    `own` are those of organisations of the workspace, by each folded.
    """
    key = folded(written)
    if key in own:
        return own[key].get(language) or written
    return _said(written, language, _regions()) or _place(written, language)


def group(written: str, language: Language) -> str:
    """Return the name of a group as far as it is known, of several with commas between them each; else nothing."""
    parts = [_said(one.strip(), language, _groups()) for one in written.split(",")]
    return ", ".join(parts) if all(parts) else ""


def _said(written: str, language: Language, known: Mapping[str, Text]) -> str:
    """Return a known name in a language, as it is written where that is its own; else nothing."""
    numbers = _NUMBER.findall(written[:_LONGEST])
    text = known.get(_NUMBER.sub("{}", folded(written)))
    if text is None or "{" in written:
        return ""
    said = getattr(text, language).format(*numbers)
    if folded(said) == folded(written):
        return written
    return capitalised(said) if written[:1].isupper() else said


def _place(written: str, language: Language) -> str:
    """Return the name of a place of Finland, else nothing; English says it as the document does."""
    names = _places().get(folded(written))
    return "" if names is None else names.get(language) or written


@cache
def _regions() -> Mapping[str, Text]:
    return dict(_by_each(_REGIONS))


@cache
def _groups() -> Mapping[str, Text]:
    return dict(_by_each(_GROUPS))


def _by_each(texts: tuple[Text, ...]) -> Iterator[tuple[str, Text]]:
    for text in texts:
        for language in LANGUAGES:
            yield folded(getattr(text, language)), text


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    """Return the names of municipalities, regions and counties, but those that mean several."""
    # Few indicators compare anything with a place.
    from hyvinvointi.workspace.municipalities import municipalities  # noqa: PLC0415

    every = [names for one in municipalities() for names in (one.names, one.region, one.county)]
    found: dict[str, Mapping[str, str]] = {}
    for names in every:
        for name in names.values():
            key = folded(name)
            found[key] = names if found.get(key, names) == names else {}
    return found
