"""Judging documents: the engine, what references lead to, and the rules."""

from hyvinvointi.lint.context import Context
from hyvinvointi.lint.engine import LeftOut, Options, Report, lint

__all__ = ["Context", "LeftOut", "Options", "Report", "lint"]
