"""All measures of a program in one table, sorted and narrowed by a script of ours."""

from hyvinvointi.render.pages.part_kind import part_kind
from hyvinvointi.render.pages.program_pages import MEASURES
from hyvinvointi.render.pages.program_parts import measures

KIND = part_kind("program_measures", MEASURES, measures)
