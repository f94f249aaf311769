"""Reading files exactly: bytes in, a `Document` with every position out."""

from hyvinvointi.source.document import Document
from hyvinvointi.source.reader import read

__all__ = ["Document", "read"]
