"""A municipality's own rules: the same two files, in a folder that its configuration names.

    [lint]
    rules = ["rules"]

They are code, and whoever may propose a change to the workspace may have written it: nothing of
them is imported or compiled but where the person who runs the program says so.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from hyvinvointi import parsing
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.registry import LintRule, all_rules, from_module

_NO_FOLDER = Text(
    "Omien sääntöjen kansiota ”{folder}” ei ole työtilassa.",
    "Mappen ”{folder}” för egna regler finns inte i arbetsytan.",
    "The folder “{folder}” of custom rules is not in the workspace.",
)
_BROKEN = Text(
    "Omaa sääntöä {file} ei voi käyttää: {reason}.",
    "Den egna regeln {file} kan inte användas: {reason}.",
    "The custom rule {file} cannot be used: {reason}.",
)
_ELSEWHERE = Text(
    "se ei ole työtilan tavallinen tiedosto",
    "den är inte en vanlig fil i arbetsytan",
    "it is not a regular file in the workspace",
)
_TAKEN = Text(
    "nimi ”{slug}” on jo käytössä", "namnet ”{slug}” är redan i bruk", "“{slug}” is already in use"
)


def local_rules(root: Path, folders: Sequence[str]) -> tuple[LintRule, ...]:
    """Return the rules in folders of a workspace; raises `WorkError` when one cannot be used.

    Runs their code.
    """
    taken = {rule.rule.slug for rule in all_rules()}
    rules = []
    for file in rule_files(root, folders):
        rule = _load(file)
        if rule.rule.slug in taken:
            raise _broken(file, Message(_TAKEN, {"slug": rule.rule.slug}))
        taken.add(rule.rule.slug)
        rules.append(rule)
    return tuple(rules)


def rule_files(root: Path, folders: Sequence[str]) -> list[Path]:
    """Return the files of own rules without opening them.

    Raises `WorkError` where a folder or a file is not in the workspace, links followed.
    """
    return [file for name in folders for file in _files_of(root.resolve(), name)]


def slugs_of(files: Iterable[Path]) -> frozenset[str]:
    """Return the names of the rules in files, as the names of the files have them."""
    return frozenset(file.stem.replace("_", "-") for file in files)


def _files_of(root: Path, name: str) -> Iterator[Path]:
    try:
        folder = (root / name).resolve()
        is_there = folder.is_dir() and folder.is_relative_to(root)
    # A NUL in the name, or links that lead in a circle.
    except (OSError, RuntimeError, ValueError):
        is_there = False
    if not is_there:
        raise WorkError(Message(_NO_FOLDER, {"folder": parsing.cut(name)}))
    for file in sorted(folder.glob("[!_]*.py")):
        if not (file.is_file() and file.resolve().is_relative_to(root)):
            raise _broken(file, _ELSEWHERE)
        yield file


def _load(file: Path) -> LintRule:
    name = f"hyvinvointi_local_{file.stem}"
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise _broken(file, "import")
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
        return from_module(module)
    except Exception as error:
        raise _broken(file, f"{type(error).__name__}: {error}") from error


def _broken(file: Path, reason: object) -> WorkError:
    return WorkError(Message(_BROKEN, {"file": file.name, "reason": reason}))
