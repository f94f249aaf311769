"""All files that a workspace begins with, and which of them are there already."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.scaffold.files import DOCUMENT_SCHEMA, Ci, PlannedFile, files
from hyvinvointi.scaffold.organisation import Organisation, register
from hyvinvointi.scaffold.samples import KINDS, REGISTER, sample
from hyvinvointi.schema.layout import laid_out
from hyvinvointi.source import read, yaml_text
from hyvinvointi.words.organisations import names_of
from hyvinvointi.words.text import in_each

_REGISTER = Text("{owner} tiedot", "{owner} uppgifter", "the organisation")
_SAMPLES = {
    "strategy": Text("esimerkki: strategia", "exempel: strategi", "example: strategy"),
    "program": Text("esimerkki: ohjelma", "exempel: program", "example: programme"),
    "indicator": Text("esimerkki: mittari", "exempel: indikator", "example: indicator"),
    "decision": Text("esimerkki: päätös", "exempel: beslut", "example: decision"),
}


@dataclass(frozen=True, slots=True)
class Start:
    """What somebody wants of a new workspace.

    `documents` are the paths of those that are there already: beside them no examples are needed.
    """

    organisation: Organisation | None
    reader: Language
    today: date
    ci: Ci = "none"
    examples: bool = True
    is_top: bool = True
    documents: Collection[str] = ()


def planned(start: Start) -> Iterator[PlannedFile]:
    """Yield the files of a workspace; the register, on which the rest rests, comes last.

    A run that is killed and run again goes on where it was: as long as there is no register.
    """
    for file in files(start.reader, start.ci):
        # The hook and the server read theirs at the top of the repository alone.
        if start.is_top or not file.path.startswith((".pre-commit", ".github", ".gitlab")):
            yield file
    if start.organisation is not None:
        yield from _examples(start, start.organisation)
        data = register(start.organisation, start.reader, start.today)
        owner = names_of(start.organisation.type).owner
        purpose = in_each(lambda language: _REGISTER.say(language, {"owner": owner}))
        yield PlannedFile(REGISTER, text(data, REGISTER), purpose)


def _examples(start: Start, organisation: Organisation) -> Iterator[PlannedFile]:
    samples = {kind: sample(kind, organisation, start.reader, start.today) for kind in KINDS}
    paths = {kind: f"{FOLDERS[kind]}/{data['id']}.yaml" for kind, data in samples.items()}
    # An example refers to the others: they come together or not at all.
    if start.examples and {*start.documents} <= {*paths.values()}:
        for kind, path in paths.items():
            yield PlannedFile(path, text(samples[kind], path), _SAMPLES[kind])


def text(data: dict[str, Any], path: str) -> str:
    """Return a document as the file at a path of the workspace holds it."""
    way = "../" * (len(PurePosixPath(path).parts) - 1)
    written = yaml_text.document(data, [f"yaml-language-server: $schema={way}{DOCUMENT_SCHEMA}"])
    content = laid_out(read(path, written.encode()))
    return content.decode() if isinstance(content, bytes) else written


def with_missing_lines(file: PlannedFile, before: str) -> PlannedFile | None:
    """Return a file of lines with those that it lacks added, `None` where it has them all."""
    known = {line.strip() for line in before.splitlines()}
    missing = [line for line in file.content.splitlines() if line not in known]
    gap = "\n" if before and not before.endswith("\n") else ""
    added = "".join(f"{line}\n" for line in missing)
    return replace(file, content=f"{before}{gap}{added}") if missing else None
