"""What a program costs: by year, by goal, set aside and spent."""

from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import MONEY
from hyvinvointi.render.pages.program_parts import money

KIND = part_kind("program_money", MONEY, money)
