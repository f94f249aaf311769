"""What all tests share: profiles of the property tests, and templates that are compiled once.

Properties are tried with few examples by default, and with many in the profile `thorough`.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from compiled import compiled_once

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=30, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
# Where versions are tried and not the program: few examples, the same in each run.
settings.register_profile("same", settings.get_profile("fast"), max_examples=15, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


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
def _compiled() -> Iterator[None]:
    with compiled_once():
        yield
