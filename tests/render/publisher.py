"""Who renders one workspace again and again into one folder, and remembers."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.papers import builder_of
from hyvinvointi.render.build.previous import PreviousBuild
from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.build.run import make
from hyvinvointi.render.build.writing import opened
from hyvinvointi.render.site.options import Options
from hyvinvointi.workspace import load
from hyvinvointi.workspace.cache import Cache
from hyvinvointi.workspace.made_sites import SITE_MARKER
from render.edits import Documents, clean


class Publisher:
    """Who renders one workspace again and again into one folder, and remembers."""

    def __init__(self, room: Path, **options: Any) -> None:
        self.folder = room / "site"
        self.options = options
        self._cache = room / "cache.sqlite"

    def renew(self, files: dict[str, bytes]) -> set[str]:
        """Render what has changed and return the files that were written."""
        before = self._stamps()
        tree = Documents(files)
        past = PreviousBuild(Cache(self._cache), tree)
        read = load(tree, reader=past.read, known=past.known)
        chosen = Options(facts=past.facts, read=files.get, **self.options)
        site = cleared_site(replace(read, surveyor=past.survey), chosen)
        with opened(self.folder) as folder:
            made = make(builder_of(site), folder, past, lambda _done, _total: None)
        after = self._stamps()
        assert made.files == len(after)
        written = {path for path, stamp in after.items() if before.get(path) != stamp}
        assert made.written == len(written)
        return written

    def renews_as_anew(self, files: dict[str, bytes]) -> None:
        """Render what has changed, and assert that it is what is made anew, or that both are refused."""
        try:
            expected = clean(files, **self.options)
        except WorkError:
            with pytest.raises(WorkError):
                self.renew(files)
        else:
            self.renew(files)
            assert self.found() == expected

    def found(self) -> dict[str, bytes]:
        return {path: (self.folder / path).read_bytes() for path in self._stamps()}

    def _stamps(self) -> dict[str, tuple[int, int]]:
        return {
            one.relative_to(self.folder).as_posix(): (one.stat().st_ino, one.stat().st_mtime_ns)
            for one in self.folder.rglob("*")
            if one.is_file() and one.name != SITE_MARKER
        }
