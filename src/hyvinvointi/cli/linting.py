"""The work of `lint`: what a run says, or what an earlier one has said of the very same files."""

import os
from contextlib import ExitStack

from hyvinvointi import git
from hyvinvointi.cli import language, output, passed_over, saving
from hyvinvointi.cli.answers import Answer, Answers, question
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.lint_request import COLOUR, Request
from hyvinvointi.cli.own_rules import OwnRules, own_rules
from hyvinvointi.cli.site_settings import require_site_settings
from hyvinvointi.cli.targets import Files
from hyvinvointi.diagnostics import Language
from hyvinvointi.report import registry
from hyvinvointi.workspace.cache_folder import open_cache

_OF_TERMINAL = ("TERM", "COLORTERM", "FORCE_COLOR")
"""What a terminal says of its colours."""


def lint_and_report(request: Request) -> int:
    """Lint, mend what is to be mended, write every report, and return the exit code."""
    request.require_sound()
    if not request.is_plain:
        from hyvinvointi.cli import lint_mending

        return lint_mending.mend_and_report(request)
    is_coloured = request.shown == registry.DEFAULT and output.is_colourful()
    shown = COLOUR if is_coloured else request.shown
    answer = answered(request, [shown, *(name for name, _ in request.files)])
    for name, file in request.files:
        saving.save(file, answer.texts[name])
    if is_coloured:
        output.emit_coloured(answer.texts[shown])
    else:
        output.emit(answer.texts[shown], for_people=answer.is_read)
    return answer.code


def answered(request: Request, formats: list[str]) -> Answer:
    """Return what a run says in some formats, from an earlier one that looked at the very same."""
    files = Files(request.paths)
    files.walk()
    spoken = language.choose(request.language, files.config.language)
    passed_over.tell(files.passed_over, spoken)
    require_site_settings(files.root, files.config)
    own = own_rules(files.root, files.config, spoken, is_allowed=request.own_rules)
    with ExitStack() as stack:
        answers = _answers(request, files, own)
        if answers is not None:
            stack.callback(answers.close)
            question = _question(request, files, own, spoken, formats)
            answer = answers.find(question, files.tree)
            if answer is not None:
                return answer
        from hyvinvointi.cli import lint_run

        answer, is_of_files_alone = lint_run.answer(request, files, own, spoken, formats)
        if answers is not None and is_of_files_alone:
            answers.keep(question, files.tree, answer)
        return answer


def _answers(request: Request, files: Files, own: OwnRules) -> Answers | None:
    """Return what was answered about a workspace; own rules may look at anything.

    What a file of accepted changes says is asked anew: it is none of the documents.
    """
    if own.rules or request.accepted or not request.is_cached:
        return None
    return open_cache(Answers, "lint", files.places)


def _question(
    request: Request, files: Files, own: OwnRules, spoken: Language, formats: list[str]
) -> str:
    """Return the digest of all that an answer follows from beside the contents of files."""
    terminal = [os.environ.get(name) for name in _OF_TERMINAL]
    return question(
        request,
        current_folder(),
        git.top(files.root),
        (files.inside, files.named),
        [*files.tree.paths()],
        [(finding.rule.code, finding.site, finding.args) for finding in files.tree.findings()],
        sorted(own.not_loaded),
        (spoken, formats, terminal if COLOUR in formats else None, output.width()),
    )
