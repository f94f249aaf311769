"""Where things stand and who owes what: drafts, handlings, adoptions, deadlines, targets, reports."""

from hyvinvointi.status.gathering import gather
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Overview

__all__ = ["Overview", "Scope", "gather"]
