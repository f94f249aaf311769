"""What a word means, and what can be asked."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import LEVELS
from hyvinvointi.diff.sentences import LEVEL_NAMES
from hyvinvointi.report.topics import exit_codes, fields, kinds, levels, statutes, values
from hyvinvointi.report.topics.topic import Topic
from hyvinvointi.schema import KINDS, root

_MOST = 5
_TITLE = Text("Mitä voi kysyä", "Vad man kan fråga", "What can be explained")
_KINDS = Text("Asiakirjalajit", "Dokumenttyper", "Kinds of documents")
_FIELDS = Text(
    "Kentät: polulla tai nimellä, millä kielellä tahansa: `explain decision.status`, `explain "
    "päätös.tila`, `explain vastuutaho`",
    "Fält: med sökväg eller namn, på vilket språk som helst: `explain decision.status`, `explain "
    "beslut.status`, `explain ansvarig`",
    "Fields: by path or name, in any language: `explain decision.status`, `explain responsible`",
)
_VALUES = Text(
    "Arvot: `explain in-preparation`, `explain valmistelussa`",
    "Värden: `explain in-preparation`, `explain under beredning`",
    "Values: `explain in-preparation`",
)
_LEVELS = Text("Muutosten tasot", "Nivåer för ändringar", "Levels of changes")
_RULES = Text(
    "Säännöt: koodilla tai nimellä: `explain HV203`, `explain HVD310`; `hyvinvointi rules` luettelee ne",
    "Regler: med kod eller namn: `explain HV203`, `explain HVD310`; `hyvinvointi rules` räknar upp dem",
    "Rules: by code or name: `explain HV203`, `explain HVD310`; `hyvinvointi rules` lists them",
)
_STATUTES = Text(
    "Säädökset: numerolla tai nimellä: `explain 612/2021`, `explain kuntalaki`",
    "Författningar: med nummer eller namn: `explain 612/2021`, `explain kommunallagen`",
    "Statutes: by number or name: `explain 612/2021`, `explain municipal act`",
)
_SEVERAL = Text(
    "”{word}” on monessa paikassa. Kysy tarkemmin:",
    "”{word}” finns på många ställen. Fråga närmare:",
    "“{word}” occurs in many places. Ask for one of them:",
)


def meanings(word: str) -> list[Topic]:
    """Return all that a word means; one for a kind of document does not mean what is called alike."""
    found = [*exit_codes.meanings(word), *kinds.meanings(word), *statutes.meanings(word)]
    if found:
        return found
    return [*levels.meanings(word), *fields.meanings(word), *values.meanings(word)]


def explanation(word: str, topics: list[Topic], language: Language) -> str:
    """Return the pages of what a word means, or, of many, how to ask for each."""
    if len(topics) <= _MOST:
        return "\n".join(topic.page(language) for topic in topics)
    names = "\n".join(f"- `{topic.name}`: {topic.gist.say(language)}" for topic in topics)
    return f"{_SEVERAL.say(language, {'word': word})}\n\n{names}\n"


def listing(language: Language) -> str:
    """Return what can be asked, as Markdown."""
    kinds_said = ", ".join(f"`{kind}` ({root(kind).term.say(language)})" for kind in KINDS)
    levels_said = ", ".join(f"`{level}` ({LEVEL_NAMES[level].say(language)})" for level in LEVELS)
    codes_said = ", ".join(f"`{code}`" for code in exit_codes.CODES)
    rows = [
        f"{_KINDS.say(language)}: {kinds_said}",
        _FIELDS.say(language),
        _VALUES.say(language),
        f"{_LEVELS.say(language)}: {levels_said}",
        f"{exit_codes.NAME.say(language)}: {codes_said}",
        _RULES.say(language),
        _STATUTES.say(language),
    ]
    return "\n".join([f"# {_TITLE.say(language)}", "", *(f"- {row}" for row in rows), ""])


def words() -> Iterator[str]:
    """Yield words that mean something, for who has mistyped one."""
    yield from (*KINDS, *LEVELS, *statutes.words())
    for place in fields.all_places():
        yield from (place.name, place.field.name, *map(str, place.field.enum))
        yield from place.field.labels()
        for labels in place.field.value_labels().values():
            yield from labels
