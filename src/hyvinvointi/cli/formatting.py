"""The work of `fmt`: documents laid out and written, named, or only shown."""

from datetime import date

from hyvinvointi.adoption import Directory
from hyvinvointi.cli import fixing, output
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.targets import Target, way
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.model import Municipality
from hyvinvointi.privacy.masking import secrets_in
from hyvinvointi.privacy.reserved import Reserved
from hyvinvointi.schema.layout import laid_out
from hyvinvointi.source import Document

_DONE = Text(
    "Tiedostoja aseteltiin {changed}, ennallaan {same}.",
    "Filer med ny layout: {changed}, oförändrade: {same}.",
    "Files with a new layout: {changed}, unchanged: {same}.",
)
_WOULD = Text(
    "Tiedostoja aseteltaisiin {changed}, ennallaan {same}.",
    "Filer som skulle få ny layout: {changed}, oförändrade: {same}.",
    "Files that would get a new layout: {changed}, unchanged: {same}.",
)
_REFUSED = Text(
    "{path}: tiedostoa ei aseteltu: {reason}",
    "{path}: filen fick ingen ny layout: {reason}",
    "{path}: the layout of the file was not changed: {reason}",
)

_COVERED = Text(
    "Muutoksesta on peitetty {count} riviä, joilla on henkilötietoja: se ei käy git apply "
    "-komennolle. Ilman valitsinta --diff tiedostot asetellaan.",
    "I ändringen är {count} rader med personuppgifter dolda: den kan inte användas med git apply. "
    "Utan flaggan --diff får filerna sin layout.",
    "Lines with personal data are hidden in the patch ({count}), so git apply cannot use it. Without --diff the files get their new layout.",
)


class Formatting:
    """What the documents of a target would be; `refused` are those that must stay, and why."""

    def __init__(self, target: Target, spoken: Language) -> None:
        self._target = target
        self._spoken = spoken
        self._meant = [one for one in target.workspace.documents if target.holds_path(one.path)]
        self.contents: dict[str, bytes] = {}
        self.refused: dict[str, Message] = {}
        registers = (one for one in target.workspace.documents if one.kind == "municipality")
        self._directory = Directory(target.workspace)
        self._registers = {one.id: one for one in registers if one.id}
        for document in self._meant:
            self._lay_out(document)

    def write(self) -> None:
        """Write what has another layout; raises `WorkError` when a file cannot be written."""
        _, failures = fixing.write_contents(self._target, self.contents)
        fixing.raise_all(failures, self._spoken)
        self.name()

    def name(self) -> None:
        """Print the paths of files that have another layout."""
        output.emit("".join(f"{self._way(path)}\n" for path in self.contents))

    def show(self) -> None:
        """Print the changes as a patch without secrets."""
        if not self.contents:
            return
        changed = [one for one in self._meant if one.path in self.contents]
        reserved = Reserved([self._target.workspace], date.today())  # noqa: DTZ011  a municipality's day is local
        secrets = secrets_in(changed, reserved)
        covered = [fixing.show_change(one, self.contents[one.path], [secrets]) for one in changed]
        if any(covered):
            output.note(_COVERED.say(self._spoken, {"count": sum(covered)}))

    def tell(self, *, is_done: bool) -> None:
        """Say how many files that were, and which of them stay as they are and why."""
        for path, reason in self.refused.items():
            output.note(_REFUSED.say(self._spoken, {"path": self._way(path), "reason": reason}))
        same = len(self._meant) - len(self.contents) - len(self.refused)
        text = _DONE if is_done else _WOULD
        output.note(text.say(self._spoken, {"changed": len(self.contents), "same": same}))

    def _lay_out(self, document: Document) -> None:
        content = laid_out(document, self._languages(document))
        if isinstance(content, Message):
            self.refused[document.path] = content
        elif content != document.content:
            self.contents[document.path] = content

    def _languages(self, document: Document) -> tuple[str, ...]:
        """Return the languages of the municipality of a document, its main one first."""
        register = self._registers.get(self._directory.municipality_of(document))
        return Municipality(register, (), register.data).languages if register else ()

    def _way(self, path: str) -> str:
        return way(current_folder(), self._target.root) + path
