"""What all tests share: profiles of the property tests, and what is done once.

Properties are tried with few examples by default, and with many in the profile `thorough`.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from compiled import compiled_once
from searched import searched_once

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=30, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
# Where versions are tried and not the program: few examples, the same in each run.
settings.register_profile("same", settings.get_profile("fast"), max_examples=15, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

_SLOW_TEST = re.compile(r"\bpytest\.mark\.slow\b")
_ALL_SLOW = re.compile(r"^pytestmark = pytest\.mark\.slow$", re.MULTILINE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave files unread of which no test would be taken: a third of all, for each process of a run."""
    asked = config.option.markexpr
    if asked not in {"slow", "not slow"} or collection_path.suffix != ".py":
        return None
    text = collection_path.read_text("utf-8")
    taken = _SLOW_TEST.search(text) if asked == "slow" else not _ALL_SLOW.search(text)
    return None if taken else True


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands leave for their next run out of the folder of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HYVINVOINTI_CACHE_DIR", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_waiting() -> Iterator[None]:
    """Wait for no disk: no test cuts the power, and a busy disk takes longer than all else."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _file: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _done_once() -> Iterator[None]:
    with compiled_once(), searched_once():
        yield
