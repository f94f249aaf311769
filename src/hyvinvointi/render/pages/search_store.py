"""What lies beside the search page of a large site, and what the page must know to find it there."""

import json
from collections.abc import Iterator, Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.pages.search import KINDS, Group
from hyvinvointi.render.pages.search_index import Index, index
from hyvinvointi.render.pages.search_rows import Row, buckets, keyed_rows
from hyvinvointi.render.pages.search_shards import Shard, file_name


@dataclass(frozen=True, slots=True)
class Store:
    """Shards of terms, of words to correct by, and of rows."""

    index: Index
    rows: Sequence[Shard]
    count: int
    years: Sequence[str]

    @property
    def table(self) -> str:
        """What the script of the page knows of it, as JSON."""
        return json.dumps(
            {
                "terms": " ".join(shard.start for shard in self.index.terms),
                "words": " ".join(shard.start for shard in self.index.words),
                "kinds": KINDS,
                "buckets": len(self.rows),
                "count": self.count,
                "years": self.years,
            },
            ensure_ascii=False,
        )

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the scripts with their names."""
        tables = {"terms": self.index.terms, "words": self.index.words, "rows": self.rows}
        for kind, shards in tables.items():
            for shard in shards:
                name = file_name(kind, shard.start)
                yield f"{name}.js", shard.script(name)


def store(groups: Sequence[Group], texts: Sequence[Sequence[str]]) -> Store:
    """Return what is searched of some groups, each with the texts of its rows."""
    by_group = keyed_rows(groups, texts)
    rows = [row for some in by_group for row in some]
    return Store(index(by_group), buckets(rows), len(rows), _years(rows))


def _years(rows: Sequence[Row]) -> list[str]:
    return sorted({year for row in rows for year in row.years.split()}, reverse=True)
