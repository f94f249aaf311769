"""What the kinds of documents are, and which fields they have."""

from collections.abc import Iterator
from functools import partial

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.report.topics.topic import Topic, joined
from hyvinvointi.schema import KINDS, root, suggest
from hyvinvointi.schema.descriptions import description

_FIELDS = Text("Kentät", "Fält", "Fields")
_MORE = Text(
    "Pakolliset on merkitty tähdellä. `hyvinvointi explain {kind}.kenttä` kertoo kentästä enemmän.",
    "Obligatoriska är märkta med en asterisk. `hyvinvointi explain {kind}.fält` förklarar ett fält närmare.",
    "Required fields are marked with an asterisk. `hyvinvointi explain {kind}.field` explains a field in more detail.",
)


def meanings(word: str) -> Iterator[Topic]:
    """Yield the kinds that a word means, in whatever language."""
    wanted = suggest.fold(word)
    for kind in KINDS:
        if wanted in map(suggest.fold, (kind, *root(kind).labels())):
            yield topic(kind)


def topic(kind: str) -> Topic:
    """Return what a kind of document is."""
    return Topic(kind, root(kind).term, partial(_page, kind))


def _page(kind: str, language: Language) -> str:
    meaning = root(kind)
    rows = [
        f"- `{name}`{'*' if name in meaning.required else ''}: {field.term.say(language)}"
        for name, field in meaning.properties.items()
    ]
    return joined(
        f"# {kind} ({meaning.term.say(language)})",
        description(meaning).say(language),
        f"## {_FIELDS.say(language)}",
        _MORE.say(language, {"kind": kind}),
        "\n".join(rows),
    )
