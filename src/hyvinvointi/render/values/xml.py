"""XML: an element as markup, for a page or as a file with a declaration and its elements on lines of their own."""

from html import escape
from xml.etree.ElementTree import Element

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'


def markup(element: Element, between: str = "") -> str:
    """Return an element and all that is in it; `between` parts those that stand beside each other."""
    given = "".join([f' {name}="{escape(said)}"' for name, said in element.items()])
    # Spaces between words would be words.
    between = "" if element.tag == "text" else between
    inside = [markup(one, between) for one in element]
    words = escape(element.text, quote=False) if element.text else ""
    if not inside and not words:
        return f"<{element.tag}{given}/>"
    held = between.join(["", *inside, ""]) if inside else ""
    return f"<{element.tag}{given}>{words}{held}</{element.tag}>"


def document(root: Element) -> bytes:
    """Return the file of an element and all that is in it, which stays as it is."""
    return f"{_DECLARATION}\n{markup(root, chr(10))}\n".encode("utf-8", errors="replace")
