"""Pictures by their own bytes: which format, how large, and the same without hidden details.

Nothing here decodes one: headers and lengths are read, bounded by the file.
"""

from hyvinvointi.pictures.formats import (
    ENDINGS,
    LARGEST,
    MOST_PIXELS,
    Fault,
    Picture,
    bare,
    ending,
    fault,
    recognised,
)

__all__ = [
    "ENDINGS",
    "LARGEST",
    "MOST_PIXELS",
    "Fault",
    "Picture",
    "bare",
    "ending",
    "fault",
    "recognised",
]
