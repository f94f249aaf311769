"""Changes as an amending decision lists them: what is removed, amended, added and moved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.swedish import definite
from hyvinvointi.diff.values import Act, Change
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import spoken

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
_MOST = 100
"""Characters of a value that a list shows; a longer one is read in the document."""
_QUOTED = Text("{kind} ”{title}”", "{kind} ”{title}”", "the {kind} “{title}”")
_PART = Text(
    "{kind} ”{title}” {part}{key}",
    "{part}{key} för {kind} ”{title}”",
    "the {part}{key} of {kind} “{title}”",
)
_KEY = terms.same(" ({key})")
_IN = Text("{whole} {fields}", "{fields} för {whole}", "the {fields} of {whole}")
_NEW = Text("{field} (uusi: {new})", "{field} (ny: {new})", "{field} (new: {new})")
_REMOVED = Text("poistetaan: {old}", "stryks: {old}", "removed: {old}")
_ADDED = Text("lisätään: {new}", "läggs till: {new}", "added: {new}")
_REPLACED = terms.same("{old} → {new}")


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
    return [_entity(change, language) for change in changes]


def _amended(changes: Iterable[Change], language: Language) -> list[str]:
    changes = [*changes]
    renamed = {change.entity: change for change in changes if _is_rename(change, language)}
    fields: dict[str, dict[str, list[str]]] = {}
    for change in changes:
        new = renamed.get(change.entity)
        whole = _entity(change, language, governs=True, title=new.old if new else None)
        field = _field(change, language)
        if change is new:
            quoted = terms.quoted(terms.same(change.new)).say(language)
            field = _NEW.say(language, {"field": field, "new": quoted})
        told = fields.setdefault(whole, {}).setdefault(field, [])
        told.extend([] if change is new else _values(change, field, language))
    return [
        _IN.say(language, {"whole": whole, "fields": _listed([*_with_values(named)], language)})
        for whole, named in fields.items()
    ]


def _with_values(fields: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield fields with what is said of their values behind them."""
    for field, values in fields.items():
        yield f"{field} ({', '.join(dict.fromkeys(values))})" if values else field


def _values(change: Change, field: str, language: Language) -> Iterator[str]:
    """Yield what a field was and is, where that is short; of a list what comes and what goes."""
    said = _sides(change, language)
    if said is None or any(len(side) > _MOST or "…" in side for side in said):
        return
    old, new = said
    own = _own_label(change, field, language)
    lead = f"{own}: " if own else ""
    args = {"old": old, "new": new}
    if old and new and "listed" not in change.message.args:
        yield lead + _REPLACED.say(language, args)
        return
    parts = [_ADDED.say(language, args)] if new else []
    parts += [_REMOVED.say(language, args)] if old else []
    yield from [lead + "; ".join(parts)] if parts else []


def _sides(change: Change, language: Language) -> tuple[str, str] | None:
    """Return a value before and now as people read it, empty where there is none."""
    if change.act is not Act.CHANGED or change.picture:
        return None
    args = change.message.args
    if _is_text(change):
        texts = ("" if one is None else str(one) for one in (change.old, change.new))
        old, new = (terms.quoted(terms.same(one)).say(language) if one else "" for one in texts)
        return old, new
    old, new = (_said(args, name, language) for name in ("old", "new"))
    if "old_aim" in args:
        return _said(args, "old_aim", language), _said(args, "new_aim", language)
    return old, new


def _is_text(change: Change) -> bool:
    """Whether it is of words as they were typed, and not of a choice, a day or a name behind an id."""
    site = change.head or change.base
    meaning = root(change.kind).at(site.route) if site else None
    return bool(change.edits) or (meaning is not None and meaning.is_text)


def _said(args: Mapping[str, object], name: str, language: Language) -> str:
    shown = args.get(name)
    return "" if shown is None or shown == terms.NOTHING else str(spoken(shown, language))


def _own_label(change: Change, field: str, language: Language) -> str:
    """Return the label of what is another in a field that has several, empty where it has one."""
    shown = change.message.args.get("field")
    if (
        "old_aim" in change.message.args
        or "." not in (change.field or "")
        or not isinstance(shown, Text)
    ):
        return ""
    label = shown.say(language)
    return "" if _in_sentence(label, language) == field else uncapitalised(label)


def _is_rename(change: Change, language: Language) -> bool:
    """Whether what an entity is called in a language, or in the only one, is another."""
    is_title = change.field in {"title", f"title.{language}"}
    return is_title and isinstance(change.old, str) and isinstance(change.new, str)


def _entity(
    change: Change, language: Language, *, governs: bool = False, title: str | None = None
) -> str:
    """Return an entity by its title; one that has none as a part of what it is in, by its key."""
    kind = change.entity.type
    named = title or _title(change, language)
    if change.entity.label is not None or change.entity.parent is None:
        if kind in _KNOWN_BY_INDICATOR and not governs:
            return _part(change, language, governs=governs)
        shown = "indicator" if kind in _KNOWN_BY_INDICATOR else kind
        return _QUOTED.say(
            language, {"kind": _kind(shown, language, governs=governs), "title": named}
        )
    return _part(change, language, governs=governs)


def _part(change: Change, language: Language, *, governs: bool) -> str:
    """Return what has no title of its own as a part of what has, by its key and what it is worth."""
    args, kind = change.message.args, change.entity.type
    of_indicator = terms.owner("indicator").say(language)
    holder = of_indicator if kind in _KNOWN_BY_INDICATOR else _said(args, "of", language)
    if kind == "target":
        key = _said(args, "aim_key", language)
    elif (kind, change.field) == ("milestone", "year"):
        key = _said(args, "value", language)
    else:
        key = _said(args, "id", language) + _worth(change, language)
    return _PART.say(
        language,
        {
            "kind": uncapitalised(holder),
            "title": _title(change, language),
            "part": _kind(kind, language, governs=governs),
            "key": _KEY.say(language, {"key": key}) if key else "",
        },
    )


def _worth(change: Change, language: Language) -> str:
    """Return the money of a resource, or the value of a milestone that comes or goes."""
    args = change.message.args
    if change.entity.type == "milestone":
        value = _said(args, "value", language) if change.act is not Act.CHANGED else ""
        return f": {value}" if value else ""
    is_amount = change.field in {"amount", "person_years"}
    worth = "" if is_amount else _said(args, "money", language)
    return f": {worth}" if worth else ""


def _kind(kind: str, language: Language, *, governs: bool = False) -> str:
    if governs and language == "fi":
        return uncapitalised(terms.owner(kind).fi)
    return uncapitalised(terms.entity(kind).say(language))


def _title(change: Change, language: Language) -> str:
    return _said(change.message.args, "title", language) or change.entity.id


def _field(change: Change, language: Language) -> str:
    """The field of the entity: of `schedule.end`, the schedule is what is amended."""
    name = (change.field or "").partition(".")[0]
    site = change.head or change.base
    route = site.route if site else ()
    if name in route:
        at = len(route) - route[::-1].index(name)
        meaning = root(change.kind).at(route[:at])
        if meaning is not None:
            label = _in_sentence(meaning.term.say(language), language)
            own = f"{_kind(change.entity.type, language, governs=True)} "
            return label.removeprefix(own) if language == "fi" else label
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
