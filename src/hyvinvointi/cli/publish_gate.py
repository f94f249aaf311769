"""What must not be published: unfinished documents that are asked for, and whatever has errors."""

from collections.abc import Container, Mapping
from datetime import date

from hyvinvointi.adoption import Pin
from hyvinvointi.cli import output, passed_over, targets
from hyvinvointi.cli.adopted_texts import history_of
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.own_rules import OwnRules, own_rules
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Severity, Text
from hyvinvointi.diff.values import Acceptance
from hyvinvointi.diff.verification import Find, verify
from hyvinvointi.lint import Options, Report, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.selection import selection
from hyvinvointi.lint.summary import summary
from hyvinvointi.render.site.publication import is_draft
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings

_DRAFT = Text(
    "{path}: asiakirja on keskeneräinen ({status}), joten sitä ei julkaista.",
    "{path}: dokumentet är ofärdigt ({status}) och publiceras därför inte.",
    "{path}: the document is unfinished ({status}), so it is not published.",
)
_CHANGED = Text(
    "{path}: teksti on muuttunut asiallisesti sen jälkeen, kun päätös ”{decision}” hyväksyi sen. Komento verify näyttää muutokset.",
    "{path}: texten har ändrats i sak sedan beslutet ”{decision}” godkände den. Kommandot verify "
    "visar vad som har ändrats.",
    "{path}: the text has changed in substance since the decision “{decision}” adopted it. The command verify shows the changes.",
)
_REFUSED = Text(
    "Mitään ei julkaistu: asiakirjoissa on virheitä ({count}). Sivustoa ei muutettu.",
    "Ingenting publicerades: dokumenten har fel ({count}). Webbplatsen ändrades inte.",
    "Nothing was published: the documents have errors ({count}). The site was not changed.",
)


def refuses(
    target: targets.Target,
    today: date,
    spoken: Language,
    *,
    in_force: Container[str],
    find: Find,
    runs_own_rules: bool,
    acceptances: Mapping[str, Acceptance],
) -> bool:
    """Tell what keeps documents from going out, and return whether anything does.

    `in_force` are the paths of plans under review whose text in force goes out instead; `find`
    finds adopted texts. `acceptances` are changes that somebody answers for: they keep nothing back.
    """
    own = own_rules(target.root, target.workspace.config, spoken, is_allowed=runs_own_rules)
    documents = target.workspace.documents
    named = (
        document
        for document in documents
        if document.path in target.named and document.path not in in_force
    )
    drafts = [one for one in named if is_draft(one)]
    for draft in drafts:
        args = {"path": draft.path, "status": draft.data.get("status")}
        output.note(Message(_DRAFT, args).say(spoken))
    errors = _errors(target, today, own, acceptances)
    if errors:
        report = Report(tuple(errors), len(documents))
        here = targets.way(current_folder(), target.root)
        findings = Findings(report, target.workspace.by_path, (), spoken, here)
        output.note_report(registry.render("concise", findings))
    known = {error.place.path for error in errors}
    broken = _changed(target, find, acceptances)
    changed = [one for one in broken if one.document.path not in known]
    for pin in changed:
        args = {"path": pin.document.path, "decision": pin.decision.id}
        output.note(Message(_CHANGED, args).say(spoken))
    count = len(drafts) + len(errors) + len(changed)
    if count:
        output.note(Message(_REFUSED, {"count": count}).say(spoken))
    return bool(count)


def _changed(
    target: targets.Target, find: Find, acceptances: Mapping[str, Acceptance]
) -> list[Pin]:
    """Return the pins of plans that go out although their text was changed without a decision."""
    return [
        verification.pin
        for verification in verify(target.workspace, find, acceptances=acceptances)
        if verification.fails
        and target.holds_path(verification.pin.document.path)
        and not is_draft(verification.pin.document)
    ]


def _errors(
    target: targets.Target, today: date, own: OwnRules, acceptances: Mapping[str, Acceptance]
) -> list[Diagnostic]:
    """Return the errors that `lint --profile publish` finds in what is to go out."""
    finished = {document.path for document in target.workspace.documents if not is_draft(document)}
    unseen = {finding.site.path for finding in passed_over.unseen(target.workspace)}
    scope = frozenset(filter(target.holds_path, finished)) | unseen
    rules = (*all_rules(), *own.rules)
    options = Options(
        today,
        "publish",
        scope,
        rules,
        not_loaded=own.not_loaded,
        history=history_of(target.root, acceptances=acceptances),
    )
    judged = lint(target.workspace, options)
    chosen = selection(target.workspace.config.lint, own.known)
    diagnostics = chosen.apply(judged.diagnostics)
    return summary(
        diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR
    )
