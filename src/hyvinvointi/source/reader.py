"""The one door through which documents come in: `read(path, bytes) -> Document`."""

from yaml import YAMLError

from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.source import codes
from hyvinvointi.source.decoding import decode
from hyvinvointi.source.document import Document
from hyvinvointi.source.faults import explain
from hyvinvointi.source.tree import Builder, TooDeep


def read(path: str, content: bytes) -> Document:
    """Read one file; never raises, whatever the bytes are.

    What could be read before a fault is kept, so that other checks can go on.
    """
    decoded = decode(path, content)
    if decoded.hopeless:
        return Document(path, content, decoded.text, {}, None, decoded.findings, broken=True)
    bom = int(content.startswith(b"\xef\xbb\xbf"))
    builder = Builder(path, decoded.parseable, bom)
    tree = builder.tree
    broken = False
    try:
        builder.run()
    except TooDeep:
        broken = True
    except (YAMLError, ValueError) as error:
        tree.findings.append(explain(path, decoded.text, error))
        broken = True
    if not broken and not isinstance(tree.data, dict):
        tree.findings.append(_not_a_document(path, tree.data))
        broken = True
    return Document(
        path,
        content,
        decoded.text,
        tree.data if isinstance(tree.data, dict) else {},
        tree.root,
        (*decoded.findings, *tree.findings),
        frozenset(tree.gaps),
        broken,
        tree.has_nulls,
    )


def _not_a_document(path: str, data: object) -> Finding:
    rule = codes.EMPTY_DOCUMENT if data is None else codes.NOT_A_MAPPING
    return Finding(rule, Site(path, part="file"))
