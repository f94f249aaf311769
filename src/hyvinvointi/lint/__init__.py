"""Judging documents: the engine, what references lead to, and the rules."""

from hyvinvointi.lint.context import Context
from hyvinvointi.lint.engine import LeftOut, Options, Report, lint
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.neighbour_context import NeighbourContext

__all__ = ["Context", "FileContext", "LeftOut", "NeighbourContext", "Options", "Report", "lint"]
