"""What a chart of an indicator says in words: all its values, and its key."""

from collections.abc import Iterator, Sequence

from hyvinvointi.model.series import UNSURE
from hyvinvointi.render.indicators.gaps import breaks_untold
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.indicators.plotted import Aim, Named
from hyvinvointi.render.values.mixed import joined
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import uncapitalised

Signs = list[tuple[str, str]]
"""What signs mean, each with its kind."""


def spoken(
    form: str, told: Sequence[Named], nameless: int, aims: Sequence[Aim], write: Writer
) -> str:
    """Return everything that a chart shows in words."""
    labels = dict.fromkeys(level.label for aim in aims for level in aim.levels)
    rest = _rest(form, nameless, write.locale)
    said = joined(
        "; ", [*(_spoken(one, write) for one in told), *labels, *(one for _, one in rest)]
    )
    return joined("", [said, "."])


def key(
    form: str, told: Sequence[Named], nameless: int, aims: Sequence[Aim], write: Writer
) -> Signs:
    """Return the key of a chart; of levels it has those that are drawn."""
    levels = [level for aim in aims for level in aim.levels]
    found = [("numbered", joined(" ", [one.mark, one.name])) for one in told if one.mark]
    found += dict.fromkeys((one.kind, one.label) for one in levels)
    exceptions = _exceptions(told, write.locale)
    # A bar that is not final is hollow.
    is_hollow = form == "bars"
    found += (
        ("hollow" if is_hollow and kind in UNSURE else kind, said) for kind, said in exceptions
    )
    if form in {"lines", "panels"} and any(map(breaks_untold, told)):
        found.append(("gap", Words(write.locale.chrome).chart_gap))
    return [*found, *_rest(form, nameless, write.locale)]


def _rest(form: str, nameless: int, locale: Locale) -> Signs:
    """Say how many series have no name, or are left out."""
    if not nameless:
        return []
    words = Words(locale.chrome)
    if form == "bars":
        return [("left-out", words.chart_left_out.format(count=nameless))]
    return [("others", words.chart_others.format(count=nameless))]


def _spoken(named: Named, write: Writer) -> str:
    states = {year: state_word(state, write.locale) for year, state in named.series.states}
    points = joined(
        ", ", (_point(year, value, states.get(year), write) for year, value in named.series.points)
    )
    return joined(": ", [named.name, points])


def _point(year: int, value: float | None, state: str | None, write: Writer) -> str:
    if value is None:
        return f"{year} {state}"
    return joined(" ", [str(year), write(value), f"({state})" if state else ""])


def _exceptions(named: Sequence[Named], locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield what of the series is missing or not final, whose it is where not all are so."""
    exceptions: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for one in named:
        by_state: dict[str, list[int]] = {}
        unsaid = ((year, "missing") for year in one.not_measured)
        for year, state in sorted((*one.series.states, *unsaid)):
            by_state.setdefault(state, []).append(year)
        for state, years in by_state.items():
            exceptions.setdefault((state, tuple(years)), []).append(one.name)
    for (state, when), names in exceptions.items():
        said = f"{state_word(state, locale)}: {', '.join(map(str, when))}"
        if len(names) == len(named):
            yield state, said
        else:
            yield state, joined("", [said, " (", joined(", ", names), ")"])


def state_word(state: str, locale: Locale) -> str:
    """Return why a value is not there, or that it is not final, in words."""
    field = root("indicator").at(("values", 0, "status"))
    term = field.value_term(state).say(locale.chrome) if field else state
    return uncapitalised(term)
