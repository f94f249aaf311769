"""Templates of a workspace: files of its folder `templates/`, none of them large, none a link out.

Anyone may have written them: their number and size are bounded before they are compiled, because
what is dense with expressions takes seconds and hundreds of megabytes for a hundred kilobytes.
"""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

from hyvinvointi import limits
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.parsing import read_start
from hyvinvointi.render.engine.fingerprint import digest

MOST_TOKENS = 20_000
"""Pieces of a template as the engine reads it; ours have up to 8,000."""
MOST_TOKENS_IN_ALL = 60_000
"""The same of all templates that are used; all of ours together have 42,000."""
DEEPEST = 8
"""Folders inside each other; ours lie in one."""

_NOT_UTF8 = Text(
    "Sivupohja {file}, rivi {line}: teksti ei ole UTF-8-muodossa. Tallenna tiedosto sellaisena.",
    "Sidmallen {file}, rad {line}: texten är inte i formatet UTF-8. Spara filen i det formatet.",
    "The template {file}, line {line}: the text is not UTF-8. Save the file as UTF-8.",
)
_ELSEWHERE = Text(
    "Sivupohja {file} on linkki kansion templates ulkopuolelle, joten sitä ei lueta. Korvaa linkki "
    "tiedostolla.",
    "Sidmallen {file} är en länk ut ur mappen templates och läses därför inte. Ersätt länken med en "
    "fil.",
    "The template {file} is a link out of the folder templates, so it is not read. Replace the link "
    "by a file.",
)
_TOO_LARGE = Text(
    "Sivupohja {file} on liian suuri: siinä saa olla enintään {most} kt.",
    "Sidmallen {file} är för stor: den får ha högst {most} kB.",
    "The template {file} is too large: it may have at most {most} kB.",
)
_TOO_DENSE = Text(
    "Sivupohjassa {file} on liikaa lausekkeita ja lohkoja: yhdessä sivupohjassa saa olla enintään "
    "{most} osaa, kaikissa yhteensä {in_all}.",
    "Sidmallen {file} har för många uttryck och block: en sidmall får ha högst {most} delar, alla "
    "tillsammans {in_all}.",
    "The template {file} has too many expressions and blocks: one may have at most {most} parts, "
    "all of them together {in_all}.",
)
_TOO_MANY = Text(
    "Kansiossa {folder} saa olla enintään {most} tiedostoa ja {deepest} sisäkkäistä kansiota.",
    "Mappen {folder} får ha högst {most} filer och {deepest} mappar inuti varandra.",
    "The folder {folder} may have at most {most} files, and {deepest} folders inside each other.",
)


class OwnTemplates(BaseLoader):
    """Loads templates from the folder of a workspace; raises `WorkError` for what is no template."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tokens: dict[str, int] = {}

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template and its file."""
        file = self.folder.joinpath(*split_template_path(template))
        if not _is_file(file):
            raise TemplateNotFound(template)
        if not file.resolve().is_relative_to(self.folder.resolve()):
            raise WorkError(Message(_ELSEWHERE, {"file": shown(file)}))
        text = _text(file)
        self._require_sparse(environment, template, text, file)
        return text, str(file), lambda: True

    def _require_sparse(self, environment: Environment, name: str, text: str, file: Path) -> None:
        tokens = islice(environment.lex(text, name, str(file)), MOST_TOKENS + 1)
        self._tokens[name] = sum(1 for _ in tokens)
        if self._tokens[name] > MOST_TOKENS or sum(self._tokens.values()) > MOST_TOKENS_IN_ALL:
            args = {"file": shown(file), "most": MOST_TOKENS, "in_all": MOST_TOKENS_IN_ALL}
            raise WorkError(Message(_TOO_DENSE, args))


def names(folder: Path) -> list[str]:
    """Return the files below a folder, sorted; raises `WorkError` where there are too many."""
    files = [*islice(_files(folder), limits.TEMPLATE_FILES + 1)]
    if len(files) > limits.TEMPLATE_FILES:
        raise _too_many(folder)
    return sorted(files)


def states(folder: Path) -> list[tuple[str, str]]:
    """Return name and digest of every file below a folder: whoever edits one changes them.

    A link that leads out of the folder is not followed: it is refused where it is used.
    """
    root = folder.resolve()
    return [
        (name, digest(read_start(folder / name, limits.TEMPLATE_BYTES)))
        for name in names(folder)
        if (folder / name).resolve().is_relative_to(root)
    ]


def _files(folder: Path) -> Iterator[str]:
    rest = [("", 0)]
    while rest:
        below, depth = rest.pop()
        if depth > DEEPEST:
            raise _too_many(folder)
        with contextlib.suppress(PermissionError), os.scandir(folder / below) as entries:
            for entry in entries:
                name = f"{below}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    rest.append((f"{name}/", depth + 1))
                elif _is_file(folder / name):
                    yield name


def _is_file(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.stat().st_mode)
    # A name with a NUL, one that is too long, links in a circle.
    except (OSError, ValueError):
        return False


def _text(file: Path) -> str:
    content = read_start(file, limits.TEMPLATE_BYTES)
    if len(content) > limits.TEMPLATE_BYTES:
        raise WorkError(
            Message(_TOO_LARGE, {"file": shown(file), "most": limits.TEMPLATE_BYTES // 1024})
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise WorkError(Message(_NOT_UTF8, {"file": shown(file), "line": line})) from error


def _too_many(folder: Path) -> WorkError:
    args = {"folder": folder.name, "most": limits.TEMPLATE_FILES, "deepest": DEEPEST}
    return WorkError(Message(_TOO_MANY, args))


def shown(file: Path) -> str:
    """Return a file as messages name it: from the current folder where it is below it."""
    here = Path.cwd()
    return file.relative_to(here).as_posix() if file.is_relative_to(here) else str(file)
