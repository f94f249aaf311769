"""An adopted plan, or inspected minutes, is said not to be that any more.

For minutes that is another status, or no day of inspection. The way there is `status-recorded`.
"""

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.values import Act, ChangeRule, Verdict
from hyvinvointi.model.lifecycle import ADOPTED, is_inspected
from hyvinvointi.model.lifecycle import LOCKED as INSPECTED

RULE = ChangeRule(
    "HVD540",
    "status-withdrawn",
    "substantive",
    Text(
        "{of} ”{title}” tila on muuttunut: {old} → {new}. Asiakirjaa ei enää ole merkitty hyväksytyksi.",
        "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”. Dokumentet är inte längre antecknat som godkänt.",
        "{entity} “{title}” is no longer marked as adopted. Its status has changed from “{old}” to “{new}”.",
    ),
    mirror="status-recorded",
)
_NOT_INSPECTED = Text(
    "{of} ”{title}” tila on muuttunut: {old} → {new}. Pöytäkirjaa ei enää ole merkitty tarkastetuksi.",
    "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”. Protokollet är inte längre antecknat som justerat.",
    "{entity} “{title}” is no longer marked as inspected. Its status has changed from “{old}” to “{new}”.",
)
_STILL_DATED = Text(
    "{of} ”{title}” tila on muuttunut: {old} → {new}, vaikka pöytäkirjalle on yhä merkitty tarkastuspäivä.",
    "{entity} ”{title}”: statusen har ändrats från ”{old}” till ”{new}”, fastän protokollet fortfarande har en justeringsdag.",
    "{entity} “{title}”: the status has changed from “{old}” to “{new}”, although the date on which the minutes were inspected is still recorded.",
)
_WITHOUT_DAY = Text(
    "{of} ”{title}” pöytäkirjan tarkastuspäivä ({old}) on poistettu.",
    "{entity} ”{title}”: protokollets justeringsdag ({old}) har tagits bort.",
    "{entity} “{title}”: the date on which the minutes were inspected ({old}) has been removed.",
)
_NO_LONGER_DATED = Text(
    "{of} ”{title}” pöytäkirjan tarkastuspäivä ({old}) on poistettu. Pöytäkirjaa ei enää ole merkitty tarkastetuksi.",
    "{entity} ”{title}”: protokollets justeringsdag ({old}) har tagits bort. Protokollet är inte längre antecknat som justerat.",
    "{entity} “{title}” is no longer marked as inspected. The date on which the minutes were inspected ({old}) has been removed.",
)
ACTS = (Act.CHANGED,)


def judge(difference: Difference) -> Verdict | None:
    if difference.item.parent is not None or not difference.legal_state.is_settled:
        return None
    if difference.kind == "decision":
        message = _of_minutes(difference)
        return Verdict("critical", message=message) if message else None
    withdrawn = difference.field == "status" and str(difference.new) not in ADOPTED
    plan = difference.kind in {"program", "strategy"}
    return Verdict("substantive") if plan and withdrawn else None


def _of_minutes(difference: Difference) -> Text | None:
    """Return what is said of minutes whose status or day of inspection went: either one may be left."""
    is_still = is_inspected(difference.item.document.data)
    if difference.field == "status" and str(difference.new) not in INSPECTED:
        return _STILL_DATED if is_still else _NOT_INSPECTED
    if difference.field == "inspected_on" and difference.new is None:
        return _WITHOUT_DAY if is_still else _NO_LONGER_DATED
    return None
