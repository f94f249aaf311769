"""Work for each file on the cores of the machine."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context

_FORK = "fork"
"""A fork goes on with this very program. Any other way starts Python anew, and that takes modules from
the current folder, which strangers may have filled."""


def may_fork() -> bool:
    """Whether this system can go on with the program in several processes."""
    return _FORK in get_all_start_methods()


@contextmanager
def processes(count: int) -> Iterator[Executor]:
    """Give an executor of some processes; work that has not begun when it ends is dropped."""
    pool = ProcessPoolExecutor(count, get_context(_FORK), _begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin() -> None:
    """Leave it to the first process to tell of an interruption, and end at once when asked to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
