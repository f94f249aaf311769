"""XML as a file: a declaration, and each element on a line of its own."""

from xml.etree.ElementTree import Element, indent, tostring

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'


def document(root: Element) -> bytes:
    """Return the file of an element and all that is in it."""
    indent(root, space="")
    text = tostring(root, encoding="unicode")
    return f"{_DECLARATION}\n{text}\n".encode("utf-8", errors="replace")
