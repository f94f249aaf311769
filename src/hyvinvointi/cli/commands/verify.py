"""`hyvinvointi verify`: whether what was adopted is still what stands."""

from hyvinvointi.cli import language, options, output
from hyvinvointi.diagnostics import Text

HELP = {
    "": Text(
        "Tarkistaa, ovatko hyväksytyt tekstit ennallaan.",
        "Kontrollerar om de godkända texterna är oförändrade.",
        "Check that adopted texts are unchanged.",
    ),
}
EXAMPLES = (
    (
        "verify",
        Text(
            "tarkistaa kaikki hyväksytyt tekstit",
            "granskar alla godkända texter",
            "checks all adopted texts",
        ),
    ),
    (
        Text(
            "verify hyvinvointiohjelma-2026-2029 --format json",
            "verify valfardsprogram-2026-2029 --format json",
            "verify welfare-programme-2026-2029 --format json",
        ),
        Text(
            "kertoo yhdestä ohjelmasta koneluettavasti",
            "ger uppgifterna om ett program maskinläsbart",
            "reports on one programme in machine-readable form",
        ),
    ),
)
_CANNOT_TELL = 2


def verify(
    paths: options.Paths = None,
    *,
    format: options.VerificationsFormat = "text",  # noqa: A002  the option's name
    accepted: options.Accepted = None,
    today: options.Today = None,
    lang: options.Lang = None,
) -> int:
    """Recompute every pin of what is meant; 2 when some text cannot be judged."""
    day = options.day(today)
    from hyvinvointi.adoption import History
    from hyvinvointi.cli import passed_over, targets, verifying
    from hyvinvointi.cli.accepted_changes import read_accepted
    from hyvinvointi.cli.past_searches import PastSearches
    from hyvinvointi.report.formats.verifications import Verifications

    known = read_accepted(accepted)
    target = targets.find(paths or ())
    spoken = language.choose(lang, target.workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    history = History(target.root, memory=PastSearches(target.root))
    result = verifying.verified(target, history, known, day)
    width = output.width() if output.is_terminal() else None
    shown = Verifications(
        result.verifications, target.workspace, result.seen, result.missing, spoken, width, day
    )
    output.emit_result(format, shown)
    verifying.tell_missing(result, spoken)
    verifying.tell_expired(result, known, day, spoken)
    verifying.tell_history(result, history, spoken)
    if passed_over.tell_unseen(target.workspace, spoken) or result.is_unsure:
        return _CANNOT_TELL
    return int(bool(result.lost) or any(one.fails for one in result.verifications))
