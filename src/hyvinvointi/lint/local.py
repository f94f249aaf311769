"""A municipality's own rules: the same two files, in a folder that its configuration names.

    [lint]
    rules = ["rules"]

They are code that runs, so nothing is loaded unless the configuration says so; do not lint the
branches of strangers with them.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.registry import LintRule, all_rules, from_module

_NO_FOLDER = Text(
    "Omien sääntöjen kansiota ”{folder}” ei ole työtilassa.",
    "Mappen ”{folder}” för egna regler finns inte i arbetsytan.",
    "The folder “{folder}” of own rules is not in the workspace.",
)
_BROKEN = Text(
    "Omaa sääntöä {file} ei voi käyttää: {reason}.",
    "Den egna regeln {file} kan inte användas: {reason}.",
    "The own rule {file} cannot be used: {reason}.",
)


def local_rules(root: Path, folders: Sequence[str]) -> tuple[LintRule, ...]:
    """Return the rules in folders of a workspace; raises `WorkError` when one cannot be used."""
    return tuple(rule for folder in folders for rule in _of_folder(root, folder))


def _of_folder(root: Path, name: str) -> Iterator[LintRule]:
    folder = (root / name).resolve()
    if not folder.is_dir() or not folder.is_relative_to(root.resolve()):
        raise WorkError(Message(_NO_FOLDER, {"folder": name}))
    taken = {rule.rule.slug for rule in all_rules()}
    for file in sorted(folder.glob("[!_]*.py")):
        rule = _load(file)
        if rule.rule.slug in taken:
            raise WorkError(Message(_BROKEN, {"file": file.name, "reason": rule.rule.slug}))
        taken.add(rule.rule.slug)
        yield rule


def _load(file: Path) -> LintRule:
    name = f"hyvinvointi_local_{file.stem}"
    spec = spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise WorkError(Message(_BROKEN, {"file": file.name, "reason": "import"}))
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
        return from_module(module)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise WorkError(Message(_BROKEN, {"file": file.name, "reason": reason})) from error
