"""What a person asks of `lint`."""

from collections.abc import Sequence
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from hyvinvointi.cli import standard_input
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.report import registry

if TYPE_CHECKING:
    from hyvinvointi.model import Profile

_BAD_OUTPUT = Text(
    "Valitsin --output kirjoitetaan MUOTO=TIEDOSTO, esimerkiksi sarif=lint.sarif; "
    "muodot ovat {formats}.",
    "Flaggan --output skrivs FORMAT=FIL, t.ex. sarif=lint.sarif; formaten är {formats}.",
    "Write --output as FORMAT=FILE, for example sarif=lint.sarif; the formats are {formats}.",
)
_WRITE_WHERE = Text(
    "--write-baseline tarvitsee valitsimen --baseline TIEDOSTO.",
    "--write-baseline behöver flaggan --baseline FIL.",
    "--write-baseline needs the option --baseline FILE.",
)
STDIN = standard_input.NAME
STATISTICS = "statistics"
"""What is shown in place of the findings where their numbers are asked for."""
COLOUR = "colour"
"""The text report as a terminal shows it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `lint`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: str = registry.DEFAULT
    output: Sequence[str] = ()
    profile: "Profile | None" = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str = "error"
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    since: str | None = None
    baseline: str | None = None
    accepted: str | None = None
    write_baseline: bool = False
    statistics: bool = False
    stdin_filename: str | None = None
    own_rules: bool = False
    today: date = field(default_factory=date.today)
    language: str | None = None
    is_cached: bool = True
    jobs: int | None = field(default=None, repr=False)

    @property
    def mends(self) -> bool:
        """Whether fixes are to be made."""
        return self.fix or self.unsafe_fixes

    @property
    def is_filter(self) -> bool:
        """Whether standard input comes out mended."""
        return self.mends and STDIN in self.paths and not self.diff

    @property
    def is_plain(self) -> bool:
        """Whether the answer follows from the files of the workspace alone, and writes none of them."""
        other = (self.mends, self.diff, self.since, self.baseline, STDIN in self.paths)
        return not any(other)

    def require_sound(self) -> None:
        """Raise `WorkError` where options do not fit together."""
        if self.write_baseline and not self.baseline:
            raise WorkError(Message(_WRITE_WHERE))

    @property
    def files(self) -> list[tuple[str, str]]:
        """The formats that are written to files, with these; raises `WorkError` for an unknown one."""
        return [_format_and_file(argument) for argument in self.output]

    @property
    def shown(self) -> str:
        """What is written to standard output: a format, or `STATISTICS`."""
        counts = self.statistics and self.format == registry.DEFAULT
        return STATISTICS if counts else self.format


def _format_and_file(argument: str) -> tuple[str, str]:
    name, _, file = argument.partition("=")
    formats = registry.names("findings")
    if not file or name not in formats:
        raise WorkError(Message(_BAD_OUTPUT, {"formats": formats}))
    return name, file
