"""What tests of rendering share."""

from collections.abc import Iterator
from functools import cache

import pytest

from hyvinvointi.render import environment


@pytest.fixture(scope="module")
def compiled() -> Iterator[None]:
    """Compile each template once for all renders of a module: that takes longer than to fill it."""
    with pytest.MonkeyPatch.context() as patched:
        for name in ("html_environment", "markdown_environment"):
            patched.setattr(environment, name, cache(getattr(environment, name)))
        yield
