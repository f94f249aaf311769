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
            "verify welfare-program-2026-2029 --format json",
        ),
        Text(
            "kertoo yhdestä ohjelmasta koneluettavasti",
            "ger uppgifterna om ett program maskinläsbart",
            "reports on one program in machine-readable form",
        ),
    ),
)
_UNREADABLE = Text(
    "{path}: asiakirjaa ei voi lukea, joten sitä ei tarkistettu: {reason}",
    "{path}: dokumentet kan inte läsas och kontrollerades inte: {reason}",
    "{path}: the document cannot be read and was not verified: {reason}",
)
_LOST = Text(
    "Asiakirjaa ”{document}”, jonka päätös ”{decision}” hyväksyi, ei ole työtilassa.",
    "Dokumentet ”{document}”, som beslutet ”{decision}” godkände, finns inte i arbetsytan.",
    "The document “{document}”, which the decision “{decision}” adopted, is not in the workspace.",
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
    from hyvinvointi.adoption import Directory, History, Pins
    from hyvinvointi.cli import passed_over, revisions, targets
    from hyvinvointi.cli.accepted_changes import read_accepted
    from hyvinvointi.cli.past_searches import PastSearches
    from hyvinvointi.diff import sentences, verification
    from hyvinvointi.diff.acceptance import expired, in_force
    from hyvinvointi.diff.covering import covered_verifications
    from hyvinvointi.diff.unreadable import faults
    from hyvinvointi.report.formats.verifications import Verifications

    known = read_accepted(accepted)
    target = targets.find(paths or ())
    workspace = target.workspace
    spoken = language.choose(lang, workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    history = History(target.root, memory=PastSearches(target.root))
    verifications = [
        one
        for one in verification.verify(workspace, history.adopted, day, in_force(known, day))
        if target.holds_path(one.pin.document.path) or target.holds_path(one.pin.decision.path)
    ]
    verifications = covered_verifications(verifications, workspace, day)
    unread = [one for one in faults(workspace.documents) if target.holds_path(one[0].path)]
    lost = [
        (decision, name)
        for decision, name in Pins(workspace, Directory(workspace)).lost
        if target.holds_path(decision.path) and not unread
    ]
    seen = sum(target.holds_path(one.path) for one in workspace.documents)
    missing = len(lost) + len(unread)
    width = output.width() if output.is_terminal() else None
    output.emit_result(
        format, Verifications(verifications, workspace, seen, missing, spoken, width)
    )
    for document, fault in unread:
        reason = fault.rule.message.say(spoken, fault.args)
        output.note(_UNREADABLE.say(spoken, {"path": document.path, "reason": reason}))
    for decision, name in lost:
        output.note(_LOST.say(spoken, {"decision": decision.id, "document": name}))
    changes = [change for one in verifications for change in one.changes]
    for remark in sentences.idle(expired(changes, known, day), spoken):
        output.note(remark)
    unknown = not all(one.is_known for one in verifications)
    faulty = {document.path for document, _ in unread}
    if any(
        not one.is_known
        and not one.is_unsure
        and one.base is None
        and one.pin.is_verifiable
        and one.pin.document.path not in faulty
        for one in verifications
    ):
        output.note(history.shortcoming.say(spoken))
    elif verifications and not unknown:
        revisions.tell_clone(history.clone, output.teller(spoken))
    if passed_over.tell_unseen(workspace, spoken) or unread or unknown:
        return _CANNOT_TELL
    return int(bool(lost) or any(one.fails for one in verifications))
