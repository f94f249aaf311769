"""Municipalities whose register is not in the workspace: nothing that refers to it can be judged."""

from collections.abc import Collection, Iterator, Mapping

from hyvinvointi.diagnostics import Finding, Fix, Message, Site
from hyvinvointi.lint.lost import lost_of
from hyvinvointi.schema import KINDS, suggest
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace, codes

_MANY = 2
"""Documents that name a municipality alike: then the register is misspelt rather than they."""


def missing_registers(workspace: Workspace, scope: frozenset[str] | None) -> Iterator[Finding]:
    """Yield one finding for each municipality that documents name and no register describes.

    It stands in the first place of `scope` that names the municipality, or at the id of the
    register where that is misspelt. A register that cannot be read is told at its own file, if that
    is in the scope.
    """
    told = [one for one in workspace.documents if scope is None or one.path in scope]
    lost = lost_of(workspace.with_documents(told))
    if {"municipality", "*"} & lost.documents:
        return
    paths = {one.path for one in told}
    registers = _registers(workspace)
    is_of_no_kind = any(one.kind not in KINDS for one in told if not one.broken)
    for name, sites in _unknown(workspace, paths, registers).items():
        # What does not say what it is may be the only register.
        if name not in lost.names and (name or not is_of_no_kind):
            yield _finding(workspace, name, sites, paths, registers)


def _registers(workspace: Workspace) -> dict[str, Document]:
    """Return the registers that can be read, by the id of their municipality."""
    documents = (document for document, _ in workspace.index.surveys.values())
    return {
        one.id: one for one in documents if one.kind == "municipality" and one.id and not one.broken
    }


def _unknown(
    workspace: Workspace, paths: Collection[str], registers: Collection[str]
) -> dict[str, list[Site]]:
    """Return where each municipality without a register is named; an empty name stands for none."""
    found: dict[str, list[Site]] = {}
    for document, surveyed in workspace.index.surveys.values():
        if document.broken or document.path not in paths:
            continue
        name = workspace.index.municipality_of(document)
        named = {name: _site(document)} if name or not registers else {}
        for reference in surveyed.references:
            head = reference.id.rpartition(":")[0]
            if head:
                named.setdefault(head, Site(document.path, reference.route))
        for one, site in named.items():
            if one not in registers:
                found.setdefault(one, []).append(site)
    if len(found) > 1:
        found.pop("", None)
    return found


def _site(document: Document) -> Site:
    says = document.municipality is not None
    return Site(document.path, ("municipality",)) if says else Site(document.path, (), "item")


def _finding(
    workspace: Workspace,
    name: str,
    sites: list[Site],
    paths: Collection[str],
    registers: Mapping[str, Document],
) -> Finding:
    whose = Message(codes.REGISTER_OF, {"id": name}) if name else codes.REGISTER
    count = len(sites) if len(sites) > 1 else codes.IN_ONE
    args: dict[str, object] = {"whose": whose, "count": count, "advice": codes.ADD_REGISTER}
    near = suggest.word(name, registers) if name else None
    if near is None:
        return Finding(codes.MISSING_REGISTER, sites[0], args, value=name)
    register = registers[near.word]
    is_misspelt = len(sites) >= _MANY and not _has_documents(workspace, near.word)
    if not (is_misspelt and register.path in paths):
        args["advice"] = Message(codes.NEAREST_REGISTER, {"suggestion": near.word})
        fix = _respelled(workspace, sites, near) if near.sure else None
        return Finding(codes.MISSING_REGISTER, sites[0], args, fix=fix, value=name)
    args["advice"] = Message(codes.REGISTER_MISSPELT, {"typed": near.word, "id": name})
    site = Site(register.path, ("id",))
    fix = Fix(Message(WRITE, {"text": name}), (register.edit(site, name),))
    return Finding(codes.MISSING_REGISTER, site, args, fix=fix, value=name)


def _respelled(workspace: Workspace, sites: list[Site], meant: suggest.Suggestion) -> Fix | None:
    """Return the fix of the one document that names its municipality in another spelling."""
    (site, *others) = sites
    if others or site.route != ("municipality",):
        return None
    edit = workspace.by_path[site.path].edit(site, meant.word)
    return Fix(Message(WRITE, {"text": meant.word}), (edit,), safe=False)


def _has_documents(workspace: Workspace, name: str) -> bool:
    """Whether another document than its register belongs to a municipality."""
    return any(
        document.kind != "municipality" and document.municipality in {name, None}
        for document, _ in workspace.index.surveys.values()
    )
