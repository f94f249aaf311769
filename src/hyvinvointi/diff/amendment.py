"""Changes as an amending decision lists them: what is removed, amended, added and moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.swedish import definite
from hyvinvointi.diff.values import Act, Change
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import uncapitalised

_LISTED = frozenset({"substantive", "review"})
_PLANS = frozenset({"program", "strategy", "indicator"})
# In the order in which Finnish drafting names them: what goes, what changes, what comes.
_VERBS: dict[str, Text] = {
    "removed": Text("poistetaan", "stryks", "removes"),
    "amended": Text("muutetaan", "ändras", "amends"),
    "added": Text("lisätään", "läggs till", "adds"),
    "moved": Text("siirretään", "flyttas", "moves"),
    "split": Text("jaetaan", "delas", "splits"),
    "joined": Text("yhdistetään", "slås ihop", "merges"),
}
_ACTS: dict[Act, str] = {
    Act.REMOVED: "removed",
    Act.ADDED: "added",
    Act.MOVED: "moved",
    Act.SPLIT: "split",
    Act.JOINED: "joined",
}
# What they are known by is the title of the indicator.
_KNOWN_BY_INDICATOR = frozenset({"target", "milestone"})
_RENAMED = Text("{field} (uusi: ”{new}”)", "{field} (ny: ”{new}”)", "{field} (new: “{new}”)")
_QUOTED = Text("{kind} ”{title}”", "{kind} ”{title}”", "the {kind} “{title}”")
_IN = Text(
    "{kind} ”{title}” {fields}",
    "{fields} för {kind} ”{title}”",
    "the {fields} of the {kind} “{title}”",
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb of the list with what it governs: `muutetaan`, `toimenpiteen ”X” aikataulu`.

    A Swedish verb may have a particle behind that: läggs åtgärden ”X” till.
    """

    verb: str
    objects: tuple[str, ...]
    particle: str = ""

    def __str__(self) -> str:
        return f"{self.verb} {', '.join(self.objects)} {self.particle}".rstrip()


def clauses(changes: Iterable[Change], language: Language) -> list[Clause]:
    """Return the list of one document's changes that an amending decision would make.

    An entity whose fields change stands once, with all of them, by the title that it has until
    then; the smallest thing that is named is a field, never a part of a sentence.
    """
    of_text = (change for change in changes if change.is_adopted and change.kind in _PLANS)
    listed = [one for one in of_text if one.level in _LISTED]
    result = []
    for kind, text in _VERBS.items():
        fitting = [one for one in listed if _ACTS.get(one.act, "amended") == kind]
        objects = _amended(fitting, language) if kind == "amended" else _whole(fitting, language)
        if objects:
            verb, _, particle = text.say(language).partition(" ")
            result.append(Clause(verb, tuple(objects), particle))
    return result


def sentence(changes: Sequence[Change], language: Language) -> str:
    """Return the list as one sentence; empty where no decision has anything to amend."""
    return ", ".join(str(clause) for clause in clauses(changes, language))


def _whole(changes: Iterable[Change], language: Language) -> list[str]:
    return [
        _QUOTED.say(language, {"kind": _kind(change, language), "title": _title(change, language)})
        for change in changes
    ]


def _amended(changes: Iterable[Change], language: Language) -> list[str]:
    changes = [*changes]
    renamed = {change.entity: change for change in changes if _is_rename(change, language)}
    fields: dict[tuple[str, str], dict[str, None]] = {}
    for change in changes:
        new = renamed.get(change.entity)
        title = new.old if new else _title(change, language)
        entity = (_kind(change, language, governs=True), title)
        field = _field(change, language)
        if change is new:
            field = _RENAMED.say(language, {"field": field, "new": change.new})
        fields.setdefault(entity, {})[field] = None
    return [
        _IN.say(language, {"kind": kind, "title": title, "fields": _listed([*named], language)})
        for (kind, title), named in fields.items()
    ]


def _is_rename(change: Change, language: Language) -> bool:
    """Whether what an entity is called in a language, or in the only one, is another."""
    is_title = change.field in {"title", f"title.{language}"}
    return is_title and isinstance(change.old, str) and isinstance(change.new, str)


def _kind(change: Change, language: Language, *, governs: bool = False) -> str:
    kind = change.entity.type
    if governs and language == "fi":
        named = "indicator" if kind in _KNOWN_BY_INDICATOR else kind
        return uncapitalised(terms.owner(named).fi)
    return uncapitalised(terms.entity(kind).say(language))


def _title(change: Change, language: Language) -> str:
    shown = change.message.args.get("title")
    title = shown.say(language) if isinstance(shown, Text) else str(shown or "")
    return title or change.entity.id


def _field(change: Change, language: Language) -> str:
    """The field of the entity: of `schedule.end`, the schedule is what is amended."""
    name = (change.field or "").partition(".")[0]
    site = change.head or change.base
    route = site.route if site else ()
    if name in route:
        at = len(route) - route[::-1].index(name)
        meaning = root(change.kind).at(route[:at])
        if meaning is not None:
            return _in_sentence(meaning.term.say(language), language)
    shown = change.message.args.get("field")
    label = shown.say(language) if isinstance(shown, Text) else str(shown or name)
    return _in_sentence(label, language)


def _in_sentence(label: str, language: Language) -> str:
    return definite(label) if language == "sv" else uncapitalised(label)


def _listed(names: Sequence[str], language: Language) -> str:
    if len(names) < 2:  # noqa: PLR2004  one needs no conjunction
        return "".join(names)
    word = Text("ja", "och", "and").say(language)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
