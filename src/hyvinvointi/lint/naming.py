"""What messages call values and what ids name, in the words of readers."""

from dataclasses import replace

from hyvinvointi.diagnostics import Text
from hyvinvointi.lint.neighbour_context import MAIN_LANGUAGE, NeighbourContext
from hyvinvointi.model import Indicator, View
from hyvinvointi.schema import KINDS, root
from hyvinvointi.words.values import Name, Quantity


def term(view: View, name: str, value: str | None = None) -> Text | None:
    """Return the term of a choice that a field of a view holds, or of another value of it."""
    chosen = view.data.get(name) if value is None else value
    kind = view.origin.kind
    field = root(kind).at((*view.route, name)) if kind in KINDS else None
    return field.value_term(chosen) if field is not None and isinstance(chosen, str) else None


def named(reference: str | None, seen_from: View, context: NeighbourContext) -> Name | None:
    """Return what people call what an id names; the id itself where it names nothing.

    What is of another organisation is told with it.
    """
    if reference is None:
        return None
    view = context.named(View, reference, seen_from)
    if view is None:
        return Name(reference, {}, seen_from.origin.path)
    return _with_owner(view, context) if ":" in reference else view.label


def _with_owner(view: View, context: NeighbourContext) -> Name:
    label, owner = view.label, context.municipality(view)
    if owner is None or owner.name is None:
        return label
    main = next(iter(owner.languages), MAIN_LANGUAGE)
    texts = {
        language: f"{text} ({owner.name.say(language or main, main)})"
        for language, text in label.texts.items()
    }
    return replace(label, texts=texts)


def measured(value: float, indicator: Indicator) -> Name | Quantity:
    """Return a value of an indicator: what its scale calls it, else the number with its unit."""
    label = indicator.label_of(value)
    if label is None:
        return Quantity(value, indicator.unit)
    return Name(f"{value:g}", label.values, indicator.origin.path)
