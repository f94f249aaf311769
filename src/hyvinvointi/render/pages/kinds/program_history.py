"""Who has decided on a program and when: its adoption, versions, reports, what names it."""

from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import HISTORY
from hyvinvointi.render.pages.program_parts import history

KIND = part_kind("program_history", HISTORY, history)
