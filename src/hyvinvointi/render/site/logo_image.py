"""Whether the image of a logo can be published: an SVG that only draws, or a PNG of some size."""

import re

from hyvinvointi.diagnostics import Text

_TOO_LARGE = Text("se on yli 200 kt", "den är över 200 kB", "it is larger than 200 kB")
_NO_PNG = Text(
    "se ei ole PNG-kuva tai sen sivu on yli 4 096 kuvapistettä",
    "den är inte en PNG-bild, eller en sida är över 4 096 bildpunkter",
    "it is not a PNG image, or one side is longer than 4,096 pixels",
)
_NO_SVG = Text(
    "se ei ole pelkkä SVG-kuva UTF-8-muodossa, vaan siinä on ohjelmakoodia, viittauksia muualle, "
    "liikaa osia tai virhe",
    "den är inte en ren SVG-bild i UTF-8, utan innehåller kod, hänvisningar till annat, för många delar eller ett fel",
    "it is not a plain SVG image in UTF-8: it contains code, references to elsewhere, too many parts or a fault",
)
_LARGEST = 200_000
_MOST_PARTS = 5_000
_MOST_COPIES = 20
"""Uses of one part in another double what is drawn each time: twenty make some thousand copies."""
_LONGEST_SIDE = 4_096
_OTHER_ENCODING = re.compile(r"<\?xml\b[^>]*\bencoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
# Without going back: a thousand spaces are passed over once.
_FETCHES = re.compile(r"url\(\s*+['\"]?+\s*+(?!#)|@import|image-set|src\s*+\(|\\", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"
_IMAGE_PARTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "metadata",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "use",
        "symbol",
        "pattern",
        "style",
    ]
)


def fault(content: bytes, *, is_svg: bool) -> Text | None:
    """Return why an image cannot be published, `None` where it can."""
    if len(content) > _LARGEST:
        return _TOO_LARGE
    if is_svg:
        return None if _is_plain_svg(content) else _NO_SVG
    return None if _is_small_png(content) else _NO_PNG


def _is_plain_svg(content: bytes) -> bool:
    """Whether an SVG only draws, and not too much: a browser that opens it as a page runs what it holds."""
    text = _without_comments(content)
    # A NUL makes a parser take it for UTF-16.
    if (
        text is None
        or "\0" in text
        or "<!" in text
        or "<?xml-" in text
        or _OTHER_ENCODING.search(text)
    ):
        return False
    from xml.etree import ElementTree as ET  # noqa: PLC0415  only where there is such a logo

    try:
        root = ET.fromstring(text)  # noqa: S314  no document type, so no entities to expand
    except (ET.ParseError, ValueError, LookupError):
        return False
    parts = [one.tag.rpartition("}")[2] for one in root.iter()]
    names = [(name, value) for one in root.iter() for name, value in one.attrib.items()]
    names += [("style", one.text or "") for one in root.iter()]
    is_small = len(parts) <= _MOST_PARTS and parts.count("use") <= _MOST_COPIES
    is_image = parts[:1] == ["svg"] and _IMAGE_PARTS.issuperset(parts)
    return is_image and is_small and all(map(_draws, names))


def _without_comments(content: bytes) -> str | None:
    """Return an SVG without its comments, `None` where it is not UTF-8 or one does not end."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    pieces = text.split("<!--")
    rests = [one.partition("-->") for one in pieces[1:]]
    return (
        "".join([pieces[0], *(rest[2] for rest in rests)])
        if all(rest[1] for rest in rests)
        else None
    )


def _draws(attribute: tuple[str, str]) -> bool:
    name, value = attribute[0].rpartition("}")[2].lower(), attribute[1]
    if name.startswith("on") or "javascript:" in value.lower():
        return False
    return not _FETCHES.search(value) and (name != "href" or value.startswith("#"))


def _is_small_png(content: bytes) -> bool:
    """Whether a PNG says in its first chunk (IHDR) that it is no larger than a screen."""
    sides = content[16:20], content[20:24]
    return content.startswith(_PNG) and all(int.from_bytes(side) <= _LONGEST_SIDE for side in sides)
