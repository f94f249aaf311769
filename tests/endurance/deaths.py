"""Dying at every step that the system is asked for: as a kill does, without a word and a clean-up.

The work is done again and again, each time in a process of its own that ends one step later.
"""

import builtins
import os
import sqlite3
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

CHANGING = ("replace", "link", "unlink", "mkdir", "rmdir", "fsync", "chmod", "chown")
ASKING = ("open", "stat", "lstat", "fstat")
KILLED = 9


def each_death(
    work: Callable[[], None], check: Callable[[], None], steps: Sequence[str] = CHANGING
) -> int:
    """Let work die at its first step, its second and so on, and `check` what each left.

    Return how many deaths there were until it came to its end.
    """
    for step in count(1):
        child = os.fork()
        if not child:
            _die_at(step, steps)
            work()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        if code == 0:
            return step - 1
        assert code == KILLED, code
        check()
    raise AssertionError


def _die_at(step: int, names: Sequence[str]) -> None:
    left = step

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def dying(*args: Any, **given: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os._exit(KILLED)
            return call(*args, **given)

        return dying

    for name in names:
        setattr(os, name, counted(getattr(os, name)))
    builtins.open = counted(open)
    sqlite3.connect = counted(sqlite3.connect)
