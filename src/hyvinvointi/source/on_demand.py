"""The reading of documents, `read(path, bytes) -> Document`, imported with the first file that is read."""

from hyvinvointi.source.document import Document


def read(path: str, content: bytes) -> Document:
    """Read one file; never raises, whatever the bytes are.

    What could be read before a fault is kept, so that other checks can go on.
    """
    # A run that finds every answer kept reads no file: to import what parses took a tenth of it.
    from hyvinvointi.source import reader  # noqa: PLC0415

    return reader.read(path, content)
