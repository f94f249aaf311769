"""Reading files exactly: bytes in, a `Document` with every position out."""

from hyvinvointi.source.deferred import Deferred, Unplaced
from hyvinvointi.source.document import Document, blob_of
from hyvinvointi.source.on_demand import read

__all__ = ["Deferred", "Document", "Unplaced", "blob_of", "read"]
