"""Texts that lie in files which are no texts themselves."""

import re
from collections.abc import Callable, Iterator

Part = tuple[str, bytes | None]
"""Path and content of something that lies in a file; `None` where nothing of it can be read."""
Inside = Callable[[str, bytes], Iterator[Part]]
"""What reads a file that lies in another one."""

_HYPHENATED = re.compile(r"(?<=\w)[-\u00ad\u2010]\n(?=[^\W\d_])")


def text_part(path: str, text: str) -> Part:
    """Return a text as a file; a word that is divided between two lines is whole as well."""
    joined = _HYPHENATED.sub("", text)
    whole = text if joined == text else f"{text}\n\n{joined}"
    return f"{path}/.txt", whole.encode("utf-8", errors="replace")
