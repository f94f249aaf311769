"""A workspace: its documents, what they define, and what they refer to."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path, PurePosixPath

from hyvinvointi import git
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Message, Site, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.schema import Survey, survey
from hyvinvointi.schema.check import is_empty, is_of_another_tool, looks_like_document
from hyvinvointi.source import Deferred, Document, blob_of, read
from hyvinvointi.source.codes import UNREADABLE_FILE
from hyvinvointi.words import system
from hyvinvointi.workspace import codes, globs
from hyvinvointi.workspace.config import FILE_NAME, Config, parse
from hyvinvointi.workspace.discovery import PassedOver
from hyvinvointi.workspace.git_trees import GitTree
from hyvinvointi.workspace.index import Index
from hyvinvointi.workspace.trees import FolderTree, Tree

Reader = Callable[[str, bytes], Document]
_UNREADABLE_CONFIG = Text(
    "Asetustiedostoa {file} ei voi lukea: {reason}.",
    "Inställningsfilen {file} kan inte läsas: {reason}.",
    "The configuration file {file} cannot be read: {reason}.",
)
_KIND_LINE = re.compile(rb"^[\"']?kind[\"']?[ ]*:", re.MULTILINE)

_HEAD = 16 * 1024
"""Bytes in which a document says what it is."""


@dataclass(frozen=True)
class Workspace:
    """One tree of documents, sorted by path.

    `findings` are about files that are no documents: links, FIFOs, wrong extensions. `unmatched`
    are the patterns of the setting `documents` that fit no file. `surveyor` tells what a document
    defines and refers to. `holds` tells whether a path leads to a file, be it a document or not; who
    puts documents together without a tree has them all. `attached` returns a file that documents
    name, cut above the largest picture, `None` where there is none or nobody knows.
    """

    config: Config
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()
    unmatched: tuple[str, ...] = ()
    surveyor: Callable[[Document], Survey] = survey
    holds: Callable[[str], bool] = lambda _path: True
    attached: Callable[[str], bytes | None] = lambda _path: None
    is_too_large: Callable[[str], bool] = lambda _path: False

    @cached_property
    def index(self) -> Index:
        """Ids and references of all documents."""
        return Index(self.documents, self.surveyor)

    @cached_property
    def by_path(self) -> dict[str, Document]:
        """Documents by their path."""
        return {document.path: document for document in self.documents}

    @cached_property
    def paths(self) -> Sequence[str]:
        """The paths of its documents and of what is no document and has a finding, sorted."""
        return sorted({*self.by_path, *(finding.site.path for finding in self.findings)})

    def holding(self, path: str, content: bytes) -> Document | None:
        """Return the document of a path, if its file has this content and was read already."""
        document = self.by_path.get(path)
        # What is known of a file that was not read yet is not enough.
        if document is None or type(document) is Deferred or not document.is_as_read:
            return None
        return document if document.blob == blob_of(content) else None

    def with_documents(self, documents: Iterable[Document]) -> "Workspace":
        """Return the same workspace with other readings of its documents."""
        return replace(self, documents=tuple(documents))

    @cached_property
    def state(self) -> tuple[str, ...]:
        """What tells its contents from others that it may have: the blob of each document."""
        return tuple(document.blob for document in self.documents)

    def with_contents(self, contents: Mapping[str, bytes]) -> "Workspace":
        """Return the same workspace in which some files hold something else."""
        return self.with_documents(
            read(document.path, contents[document.path]) if document.path in contents else document
            for document in self.documents
        )


def marked_root(folder: Path) -> Path | None:
    """Return the workspace a folder is in: nearest configuration, else Git root, else `None`."""
    folder = folder.resolve()
    for parent in (folder, *folder.parents):
        if (parent / FILE_NAME).is_file():
            return parent
    return git.top(folder)


def find_root(folder: Path) -> Path:
    """Return the workspace a folder is in; without any it is the folder itself."""
    return marked_root(folder) or folder.resolve()


def load(
    tree: Tree,
    extra: Sequence[str] = (),
    reader: Reader = read,
    known: Callable[[str], Document | None] = lambda _path: None,
    config: Config | None = None,
) -> Workspace:
    """Read all documents of a tree.

    `extra` are paths that are documents because somebody says so; a `reader` that remembers lets
    several trees share the documents that they both hold, and `known` returns a document whose file
    need not be read. `config` stands for the settings of the tree where others are meant. Raises
    `WorkError` when the configuration is broken; what is wrong in a document is in its findings.
    """
    config = config or config_of(tree)
    documents, empty, findings = [], [], []
    patterns = _patterns(config)
    named = frozenset(extra)
    paths = sorted({*tree.paths(), *named})
    for path in paths:
        chosen = path in named or _is_chosen(path, patterns)
        is_misnamed = not path.endswith(".yaml") and path not in named
        would_be_chosen = is_misnamed and _is_chosen(f"{path[:-4]}.yaml", patterns)
        if config.documents is not None and not (chosen or would_be_chosen):
            continue
        document = None if is_misnamed else known(path)
        if document is not None:
            documents.append(document)
            continue
        try:
            content = tree.read(path)
        except OSError as error:
            documents.append(_unreadable(path, error))
            continue
        if is_misnamed:
            if chosen or _KIND_LINE.search(content):
                args = {"ending": PurePosixPath(path).suffix}
                findings.append(Finding(codes.YML_EXTENSION, Site(path, part="file"), args))
            continue
        document = reader(path, content)
        is_ours = _KIND_LINE.search(content) or looks_like_document(document)
        if chosen or (is_ours and not is_of_another_tool(document)):
            documents.append(document)
        elif is_empty(document):
            empty.append(document)
    documents = sorted([*documents, *_emptied(empty, documents)], key=attrgetter("path"))
    return Workspace(
        config,
        tuple(documents),
        (*tree.findings(), *findings),
        tuple(_unmatched(config, paths)),
        holds=tree.holds,
        attached=tree.attached,
        is_too_large=tree.is_too_large,
    )


def passed_over(tree: FolderTree, config: Config) -> list[PassedOver]:
    """Return what was not looked at in a folder and seems to hold documents, once it was read."""
    patterns = _patterns(config)

    def is_document(path: str) -> bool:
        if config.documents is not None:
            return _is_chosen(path, patterns)
        return path.endswith(".yaml") and _KIND_LINE.search(tree.head(path, _HEAD)) is not None

    return tree.passed_over(is_document)


def _emptied(empty: Iterable[Document], documents: Iterable[Document]) -> Iterator[Document]:
    """Yield files that say nothing and lie where documents do: one that somebody emptied by mistake.

    Hidden files are those of tools.
    """
    folders = {PurePosixPath(one.path).parent for one in documents}
    for document in empty:
        path = PurePosixPath(document.path)
        is_among_documents = path.parent in folders or path.parent.name in FOLDERS.values()
        if is_among_documents and not any(name.startswith(".") for name in path.parts):
            yield document


def _unmatched(config: Config, paths: Sequence[str]) -> Iterator[str]:
    for glob, pattern in zip(config.documents or (), _patterns(config), strict=True):
        if not any(map(pattern.match, paths)):
            yield glob


def _patterns(config: Config) -> list[re.Pattern[str]]:
    return [globs.matcher(pattern) for pattern in config.documents or ()]


def _is_chosen(path: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    return any(pattern.match(path) for pattern in patterns)


def config_of(tree: Tree) -> Config:
    """Return the settings of a tree; raises `WorkError` when they cannot be used."""
    try:
        return parse(tree.read(FILE_NAME), is_past=_is_past(tree))
    except FileNotFoundError:
        return Config()
    except OSError as error:
        args = {"file": FILE_NAME, "reason": system.reason(error)}
        raise WorkError(Message(_UNREADABLE_CONFIG, args)) from error


def _is_past(tree: Tree | None) -> bool:
    """Whether the files are those of a revision, maybe with something laid over them."""
    while tree is not None and not isinstance(tree, GitTree):
        tree = getattr(tree, "tree", None)
    return tree is not None


def _unreadable(path: str, error: OSError) -> Document:
    site = Site(path, part="file")
    finding = Finding(UNREADABLE_FILE, site, {"reason": system.reason(error)})
    return Document(path, b"", "", {}, None, (finding,), broken=True)
