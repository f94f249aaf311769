"""Who answers for a program, and who took part in making it."""

from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import PARTICIPATION

KIND = part_kind("program_participation", PARTICIPATION, lambda _page, _program: {})
