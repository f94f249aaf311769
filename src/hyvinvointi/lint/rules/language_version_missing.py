"""A text that a bilingual municipality owes in another language, too."""

from collections.abc import Iterator, Mapping, Sequence

from hyvinvointi.diagnostics import Finding, Message, Route, Rule, Severity, Site, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ, View
from hyvinvointi.schema import called_at, root
from hyvinvointi.source import Document
from hyvinvointi.words.organisations import names_of

RULE = Rule(
    "HV812",
    "language-version-missing",
    Text(
        "Kaksikielisen {owner} asiakirja {state}: {lack}.",
        "I {owner} dokument {state}: {lack}.",
        "The document belongs to {owner}, but it is {state}: {lack}.",
    ),
    Text(
        "Kirjoita teksti molemmilla kielillä: {{fi: …, sv: …}}.",
        "Skriv texten på båda språken: {{fi: …, sv: …}}.",
        "Write the text in both languages: {{fi: …, sv: …}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    fact="language-version-missing",
)

_NATIONAL = {"fi", "sv"}
_LANGUAGES = {
    "fi": {
        "adjective": Text("suomenkielinen", "finska", "Finnish"),
        "in_language": Text("suomeksi", "på finska", "in Finnish"),
    },
    "sv": {
        "adjective": Text("ruotsinkielinen", "svenska", "Swedish"),
        "in_language": Text("ruotsiksi", "på svenska", "in Swedish"),
    },
}
"""What a text of each language is called, and how one says that something is in it."""
_TITLE = "title"
_SEVERAL = 2
"""Texts that lack a language, from which on that is told once."""
_READ_ALONE = {_TITLE, "question", "text"}
"""What is owed beside prose: titles, and what was voted on."""
_NOT_IN_BOTH = Text(
    "ei ole molemmilla kielillä", "finns inte texten på båda språken", "not in both languages"
)
_NOT_WHOLLY = Text(
    "ei ole kokonaan molemmilla kielillä",
    "finns inte hela texten på båda språken",
    "not wholly in both languages",
)
_ALTOGETHER = Text(
    "{adjective} teksti puuttuu",
    "den {adjective} texten saknas",
    "it has no {adjective} text at all",
)
_BUT_FOR_TITLES = Text(
    "vain otsikot ovat {in_language}, muu {adjective} teksti puuttuu",
    "bara rubrikerna är {in_language}, medan den övriga {adjective} texten saknas",
    "only its titles are {in_language}, and the rest of the {adjective} text is missing",
)
_BUT_FOR_SOME_TITLES = Text(
    "vain osa otsikoista on {in_language}, muu {adjective} teksti puuttuu",
    "bara en del av rubrikerna är {in_language}, medan den övriga {adjective} texten saknas",
    "only some of its titles are {in_language}, and the rest of the {adjective} text is missing",
)
_IN_FIELD = Text(
    "{adjective} teksti puuttuu kentästä {field}",
    "den {adjective} texten saknas i fältet {field}",
    "it has no {adjective} text in the field {field}",
)
_FIELD = Text("Kenttä {field}.", "Fältet {field}.", "Field {field}.")


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for a document without a language, else for each title and prose without it.

    Programs and strategies are owed in both languages, of decisions those of the council.
    """
    register = context.municipality(View(document, (), document.data))
    if (
        register is None
        or not set(register.languages) >= _NATIONAL
        or not _is_owed(document, context)
    ):
        return
    said = _languages(document, context)
    owner = names_of(register.organisation).bilingual
    for language in sorted(_NATIONAL):
        lacking = [route for route, found in said.items() if language not in found]
        names: dict[str, object] = {**_LANGUAGES[language]}
        extent = _extent(lacking, said)
        if extent is not None:
            related = tuple((Site(document.path, one), _field(document, one)) for one in lacking)
            site = Site(document.path, (), "item")
            state, lack = extent
            args = {"owner": owner, "state": state, "lack": Message(lack, names)}
            yield Finding(RULE, site, args, related, value=language)
            continue
        for route in lacking:
            field = names | {"field": called_at(document.kind, route)}
            args = {"owner": owner, "state": _NOT_WHOLLY, "lack": Message(_IN_FIELD, field)}
            yield Finding(RULE, Site(document.path, route), args, value=language)


def _languages(document: Document, context: NeighbourContext) -> dict[Route, set[str]]:
    """Return the languages of each text that is owed; what somebody is by profession is no such text."""
    said: dict[Route, set[str]] = {}
    meaning = root(document.kind or "")
    for text in context.texts(document):
        if text.prose or text.field in _READ_ALONE:
            route = text.route[:-1] if text.route[-1] == text.language else text.route
            around = meaning.at(route[:-1]) if text.field == _TITLE else None
            if around is None or not around.refs:
                said.setdefault(route, set()).add(text.language)
    return said


def _extent(lacking: Sequence[Route], said: Mapping[Route, set[str]]) -> tuple[Text, Text] | None:
    """Return how much of a document lacks a language, and what, where that is one fact; else `None`."""
    if lacking and len(lacking) == len(said):
        return _NOT_IN_BOTH, _ALTOGETHER
    there = {*said} - {*lacking}
    if len(lacking) < _SEVERAL or not all(map(_is_title, there)) or all(map(_is_title, lacking)):
        return None
    return _NOT_WHOLLY, _BUT_FOR_SOME_TITLES if any(map(_is_title, lacking)) else _BUT_FOR_TITLES


def _is_title(route: Route) -> bool:
    return route[-1] == _TITLE


def _field(document: Document, route: Route) -> Message:
    return Message(_FIELD, {"field": called_at(document.kind, route)})


def _is_owed(document: Document, context: NeighbourContext) -> bool:
    if document.kind != "decision":
        return document.kind in {"program", "strategy"}
    decision = Decision(document, (), document.data)
    organ = context.named(Organ, decision.organ, decision)
    return organ is not None and organ.type == "council"
