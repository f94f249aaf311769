"""What all tests share: profiles of the property tests, and templates that are compiled once.

Properties are tried with few examples by default, and with many in the profile `thorough`.
"""

import os
from collections.abc import Iterator
from types import CodeType
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from jinja2.bccache import Bucket

from hyvinvointi.render import engine

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("fast", max_examples=30, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))


class _Remembered(engine.Compiled):
    """Our own templates as Python compiled them, in memory instead of in a folder."""

    known: ClassVar[dict[tuple[str, str], CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self.known[bucket.key, bucket.checksum] = bucket.code


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> Iterator[None]:
    """Compile each template once in a process: that takes far longer than to fill it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(engine, "Compiled", _Remembered)
        yield
