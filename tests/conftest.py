"""What all tests share: profiles of the property tests, and templates that are compiled once.

Properties are tried with few examples by default, and with many in the profile `thorough`.
"""

import os
from collections.abc import Hashable, Iterator
from types import CodeType

import pytest
from hypothesis import HealthCheck, settings
from jinja2 import Environment

from hyvinvointi.render import engine
from hyvinvointi.resources import folder

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=30, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
# Where versions are tried and not the program: the same examples in each run.
settings.register_profile("same", settings.get_profile("fast"), derandomize=True)
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
    """Compile each template of ours once, and keep it in memory: compiling takes far longer than filling."""
    known: dict[Hashable, CodeType] = {}
    ours = str(folder("templates"))
    compile_ = Environment.compile

    def compiled(self: Environment, source: str, name: str, file: str | None) -> CodeType:
        if file is None or not file.startswith(ours):
            return compile_(self, source, name, file)
        kind = (type(self), self.code_generator_class, self.finalize)
        template = (*kind, source, name, file)
        if template not in known:
            known[template] = compile_(self, source, name, file)
        return known[template]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Environment, "compile", compiled)
        patched.setattr(engine, "Compiled", lambda _folder: None)
        yield
