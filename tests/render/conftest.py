"""What tests of pages share: a site whose texts nobody has cleared."""

import pytest

from hyvinvointi.render.site import publication


@pytest.fixture
def nothing_is_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the clearing out, so that the proof of what goes out stands alone."""
    monkeypatch.setattr(publication, "redacted", lambda document, *_: document)
