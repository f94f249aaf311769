"""Each word of the pages has one place, and each list of them is in the catalogue."""

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules

from hyvinvointi.render import words
from hyvinvointi.render.words import catalogue


def test_no_word_stands_in_two_lists() -> None:
    counts = Counter(name for part in catalogue.PARTS for name in part)
    assert counts.total() == len(catalogue.CATALOGUE) > 400
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_list_of_words_is_in_the_catalogue() -> None:
    modules = [
        import_module(f"{words.__name__}.{one.name}") for one in iter_modules(words.__path__)
    ]
    lists = [module.WORDS for module in modules if hasattr(module, "WORDS")]
    assert len(lists) == len(catalogue.PARTS) - 1
    assert [one for one in lists if not any(one is part for part in catalogue.PARTS)] == []
