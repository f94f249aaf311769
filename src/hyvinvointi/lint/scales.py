"""What the numbers and words of values mean on the scale of their indicator."""

import re

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.view import kept
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.small_groups import shown
from hyvinvointi.words.values import Name, Row

_NUMBER = regex(r"[-−]?[0-9]+(?:[.,][0-9]+)?\Z", re.ASCII)
_STEP = Text("{value} = {label}", "{value} = {label}", "{value} = {label}")


@kept
def in_words(indicator: Indicator) -> tuple[Measured, ...]:
    """Return the values of which more is said than a number: words, or a rank.

    What may not be shown is not among them: no message repeats it.
    """
    return tuple(
        one for one in shown(indicator) if one.data.get("text") or one.data.get("rank") is not None
    )


def steps(indicator: Indicator) -> Row:
    """Return the numbers of a scale with their labels, lowest first."""
    known = sorted(
        (step for step in indicator.scale if step.value is not None and step.label_),
        key=lambda step: step.value or 0,
    )
    path = indicator.origin.path
    return Row(
        tuple(
            Message(
                _STEP,
                {
                    "value": step.value,
                    "label": Name(f"{step.value:g}", step.label_.values, path),
                },
            )
            for step in known
            if step.label_
        )
    )


def is_on(indicator: Indicator, value: float) -> bool:
    """Whether a value is a step of the scale, or an average between its ends.

    That values are averages is told by their decimals.
    """
    known = [step.value for step in indicator.scale if step.value is not None]
    if value in known or not known:
        return True
    return bool(indicator.decimals) and min(known) <= value <= max(known)


def may_be_average(indicator: Indicator, value: float) -> bool:
    """Whether a value that is no step would be an average if only the decimals were told."""
    known = [step.value for step in indicator.scale if step.value is not None]
    is_between = bool(known) and min(known) <= value <= max(known)
    return is_between and value % 1 != 0 and indicator.decimals is None


def meant_by(indicator: Indicator, text: str) -> float | None:
    """Return the number that a text is: of the step with that label, else as it is written."""
    said = text.strip().casefold()
    for step in indicator.scale:
        labels = step.label_.values.values() if step.label_ else ()
        if any(label.strip().casefold() == said for label in labels):
            return step.value
    typed = said.replace("−", "-").replace(",", ".")
    return float(typed) if _NUMBER.match(said) else None
