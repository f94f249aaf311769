"""Bytes of finished files as text, in whatever encoding somebody has saved what is attached."""

import codecs

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""How files begin that say what they are in; the longer ones begin as shorter ones do."""
_WINDOWS = "cp1252"
_NUL = b"\0"
_WIDE = 4
"""One of so many bytes is a NUL where a file of ours is in two bytes a letter, or more are."""
_NO_TEXT = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})
"""Bytes that no text has."""
_APART = "\n\n"


def decoded(content: bytes) -> str | None:
    """Return what a file says: in each of the ways in which a program may read it.

    A file with one wrong byte in it is read as UTF-8 by a browser and in the encoding of Windows by a
    spreadsheet. `None` stands for what is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if _NUL in content and content.count(_NUL) * _WIDE >= len(content):
        is_little = content[1::2].count(_NUL) >= content[::2].count(_NUL)
        return content.decode("utf-16-le" if is_little else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        is_text = len(content.translate(None, _NO_TEXT)) == len(content)
        ways = (content.decode(one, errors="replace") for one in ("utf-8-sig", _WINDOWS))
        return _APART.join(ways) if is_text else None
