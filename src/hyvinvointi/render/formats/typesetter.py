"""The typesetter: it is given our own template and files beside it, in a folder that holds nothing else.

No text of a document is ever code to it. It sees no types but ours and asks no network.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.resources import folder

_MISSING = Text(
    "Tähän muotoon tarvitaan typst, jota ei ole asennettu. Asenna se: pip install 'hyvinvointi[pdf]'",
    "Detta format kräver typst, som inte är installerat. Installera det: pip install 'hyvinvointi[pdf]'",
    "This format needs typst, which is not installed. Install it: pip install 'hyvinvointi[pdf]'",
)
_LEFT_OUT = "ignored"
"""The word by which the typesetter warns of what it leaves out."""
_PIXELS_PER_INCH = 192.0
"""Of pictures: twice what a screen has."""
_KEPT = 10
"""Compilations that the typesetter remembers."""


class NotSetError(Exception):
    """Raised where the typesetter gives up, or leaves something out."""


def require() -> None:
    """Raise `WorkError` where the typesetter is not installed."""
    try:
        import typst  # noqa: F401, PLC0415  only who makes PDF files or pictures needs it
    except ImportError as error:
        raise WorkError(Message(_MISSING)) from error


def is_readable(name: str, picture: bytes) -> bool:
    """Whether the typesetter can read a picture: nobody has decoded it before."""
    import typst  # noqa: PLC0415  as above

    with TemporaryDirectory(prefix="hyvinvointi-") as room:
        (Path(room) / name).write_bytes(picture)
        alone = f'#set document(date: none)\n#image("{name}")'.encode()
        try:
            typst.Compiler(alone, root=room, ignore_system_fonts=True).compile(format="pdf")
        except typst.TypstError:
            return False
    return True


def typeset(
    template: str,
    files: Iterable[tuple[str, bytes]],
    form: Literal["pdf", "png"],
) -> list[bytes]:
    """Return what the typesetter makes of a template of ours: a PDF, or a picture of each page.

    Raises `NotSetError` where it gives up.
    """
    import typst  # noqa: PLC0415  as above

    ours = folder("templates") / "paper"
    with TemporaryDirectory(prefix="hyvinvointi-") as room:
        root = Path(room) / "set"
        root.mkdir()
        for name, content in files:
            (root / name).write_bytes(content)
        (root / template).write_bytes((ours / template).read_bytes())
        compiler = typst.Compiler(
            root / template,
            root=root,
            font_paths=[ours / "fonts"],
            ignore_system_fonts=True,
            package_path=Path(room) / "none",
            package_cache_path=Path(room) / "none",
        )
        try:
            made, warnings = compiler.compile_with_warnings(
                format=form,
                pdf_standards=["ua-1", "a-3a"] if form == "pdf" else [],
                ppi=_PIXELS_PER_INCH,
            )
        except typst.TypstError as error:
            raise NotSetError(error.message) from error
    for warning in warnings:
        # What is made says everything, or there is none.
        if _LEFT_OUT in warning.message:
            raise NotSetError(warning.message)
    pages = made if isinstance(made, list) else [made]
    return [one for one in pages if isinstance(one, bytes)]


def forget() -> None:
    """Let the typesetter forget what it has set: many pictures would fill the memory.

    It keeps what the last compilations used; those of nothing take two milliseconds each.
    """
    import typst  # noqa: PLC0415  as above

    with TemporaryDirectory(prefix="hyvinvointi-") as room:
        nothing = Path(room) / "nothing.typ"
        nothing.write_bytes(b"")
        compiler = typst.Compiler(nothing, root=room, ignore_system_fonts=True)
        for _ in range(_KEPT + 1):
            compiler.compile(format="svg")
