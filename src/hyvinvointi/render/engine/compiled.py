"""Our own templates, compiled once."""

import contextlib
import sys
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from hyvinvointi.render.engine.fingerprint import digest, tool


class Compiled(FileSystemBytecodeCache):
    """Our own templates as Python compiled them, beside their sources as Python keeps its modules.

    Whoever may write there may change the program itself. What cannot be kept or read is compiled.
    To compile them takes a fifth of a first render of a hundred documents.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder / "__pycache__"), f"%s.{sys.implementation.cache_tag}.pyc")

    def get_source_checksum(self, source: str) -> str:
        """Return what the compiled code follows from: the template and all of this program."""
        return digest(f"{tool()}\n{source}".encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was kept, if it is whole."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  what a broken file raises is anyone's guess
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless Python is told to keep nothing."""
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
