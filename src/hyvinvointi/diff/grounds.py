"""On what grounds changes in substance pass the gate, in one sentence."""

from collections.abc import Iterable

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.values import Change

_BY = {
    "decision": Text(
        "Asiamuutosten takana on päätös.",
        "Bakom ändringarna i sak finns ett beslut.",
        "The substantive changes are covered by a decision.",
    ),
    "amendment": Text(
        "Asiamuutokset kuuluvat valmisteltavaan tarkistukseen.",
        "Ändringarna i sak hör till en ändring som bereds.",
        "The substantive changes belong to an amendment in preparation.",
    ),
    "acceptance": Text(
        "Asiamuutoksille on kirjattu vastuuhenkilö ja perustelu.",
        "För ändringarna i sak finns en ansvarig och en motivering antecknad.",
        "A responsible person and a reason are recorded for the substantive changes.",
    ),
}
_BY_SEVERAL = Text(
    "Kunkin asiamuutoksen kohdalla kerrotaan, mikä on sen takana: päätös, valmisteltava tarkistus tai kirjattu vastuuhenkilö.",
    "Vid varje ändring i sak anges vad som ligger bakom den: ett beslut, en ändring som bereds eller en antecknad ansvarig.",
    "Each substantive change says what covers it: a decision, an amendment in preparation or a recorded responsible person.",
)


def grounds(changes: Iterable[Change]) -> Text:
    """Return the grounds of changes, of which each has one."""
    kinds = {_kind(one) for one in changes}
    return _BY[kinds.pop()] if len(kinds) == 1 else _BY_SEVERAL


def _kind(change: Change) -> str:
    if change.accepted:
        return "acceptance"
    return "decision" if change.legitimised_by else "amendment"
