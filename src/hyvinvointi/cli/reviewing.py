"""How a yearly review of a program begins: in its document, behind the others."""

import shlex
from collections.abc import Mapping
from typing import Any

from hyvinvointi.cli import asking, language, output, targets
from hyvinvointi.cli.asking import Choice, Question
from hyvinvointi.cli.drafting import workspace_here
from hyvinvointi.cli.here import current_folder
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Program
from hyvinvointi.scaffold.review import with_review
from hyvinvointi.source import Document, editor, read
from hyvinvointi.workspace import Workspace

_WHICH_PROGRAM = Text("Minkä ohjelman?", "Vilket programs?", "Of which programme?")
_HAS_REVIEW = Text(
    "Ohjelmalla ”{id}” on jo vuoden {year} vuosiraportti.",
    "Programmet ”{id}” har redan en årsrapport för {year}.",
    "The programme “{id}” already has an annual report for {year}.",
)
_NO_PROGRAM = Text(
    "Työtilassa ei ole ohjelmaa, jonka vuosiraportin voisi aloittaa.",
    "Arbetsytan har inget program för vilket en årsrapport kan påbörjas.",
    "The workspace contains no programme for which an annual report could be started.",
)
_REVIEWED = Text(
    "Vuoden {year} vuosiraportti on aloitettu: {path}",
    "Årsrapporten för {year} har påbörjats: {path}",
    "The annual report for {year} has been started: {path}",
)
_BROKEN = Text(
    "Ohjelman ”{id}” tiedostoon {path} ei voi lisätä vuosiraporttia. Korjaa ensin, mitä hyvinvointi lint "
    "siitä sanoo.",
    "I filen {path} för programmet ”{id}” kan ingen årsrapport läggas till. Rätta först det som "
    "hyvinvointi lint säger om den.",
    "No annual report can be added to {path}, the file of the programme “{id}”. First correct what hyvinvointi lint says about it.",
)
_GO_ON = Text(
    "Kirjoita tiivistelmä ja toimenpiteiden tilanne. Tarkista sitten:",
    "Skriv sammandraget och läget för åtgärderna. Granska sedan:",
    "Write the summary and the status of the measures. Then check it:",
)


def begin_review(year: int, given: Mapping[str, Any]) -> int:
    """Add a review of a year, with every measure of the program, and tell what comes next."""
    root, workspace = workspace_here(needs_documents=True)
    asked = str(given["lang"]) if given.get("lang") else None
    spoken = language.choose(asked, workspace.config.language)
    program = _program(workspace, given, spoken)
    args = {"id": program.id, "path": program.path, "year": year}
    if program.broken:
        raise WorkError(Message(_BROKEN, args))
    if year in {review.year for review in Program(program, (), program.data).reviews}:
        raise WorkError(Message(_HAS_REVIEW, args))
    content = with_review(program, year, spoken)
    # Whatever form the file has, it never becomes one that cannot be read.
    now = Program(after := read(program.path, content), (), after.data)
    if after.findings != program.findings or year not in {review.year for review in now.reviews}:
        raise WorkError(Message(_BROKEN, args))
    file = root / program.path
    editor.clear([file.parent])
    editor.write(file, content, expected=program.content, inside=root)
    shown = targets.way(current_folder(), root) + program.path
    lines = [_REVIEWED.say(spoken, {"year": year, "path": shown}), "", _GO_ON.say(spoken)]
    lines.append(f"  hyvinvointi lint {shlex.quote(shown)}")
    output.emit("".join(f"{line}\n" for line in lines))
    return 0


def _program(workspace: Workspace, given: Mapping[str, Any], spoken: Language) -> Document:
    """Return the program that is meant: the only one, or as somebody says."""
    programs = [one for one in workspace.documents if one.kind == "program" and one.id]
    if not programs:
        raise WorkError(Message(_NO_PROGRAM))
    named = str(given["program"]) if given.get("program") else None
    if named is None and len(programs) == 1:
        return programs[0]
    if named is None:
        asker = asking.asker(spoken, yes=bool(given.get("yes")))
        choices = [
            Choice(str(program.id), str(Program(program, (), program.data).title or ""))
            for program in programs
        ]
        question = Question(
            "--program", _WHICH_PROGRAM.say(spoken), is_required=True, choices=choices
        )
        named = asker.answer(question, None)
        asker.require_all()
    document = targets.entry_named(workspace, named).document
    if document.kind != "program":
        raise WorkError(Message(_NO_PROGRAM))
    return document
