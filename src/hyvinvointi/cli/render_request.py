"""What a person asks of `render`."""

from collections.abc import Sequence
from dataclasses import field
from datetime import date

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Profile
from hyvinvointi.render.site.options import Format


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `render`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: Format = "html"
    pictures: bool = False
    output: str | None = None
    single_file: bool = False
    profile: Profile | None = None
    own_rules: bool = False
    accepted: str | None = None
    as_of: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None
    is_cached: bool = True
    keep: Sequence[str] = ()
    annex: str | None = None
    decision: str | None = None
