"""What is found by being there is what Python would import."""

from pkgutil import iter_modules

import pytest

from hyvinvointi import resources
from hyvinvointi.diff import rules as change_rules
from hyvinvointi.lint import rules
from hyvinvointi.render.pages import kinds
from hyvinvointi.report.formats import changes, findings


@pytest.mark.parametrize("package", [rules, change_rules, kinds, changes, findings])
def test_modules_of_a_package_are_found(package):
    found = resources.modules(package.__path__)
    assert found == sorted(module.name for module in iter_modules(package.__path__))
    assert found


def test_pages_data_and_folders_are_no_modules(tmp_path):
    for name in ("b.py", "a.py", "__init__.py", "a.md", "list.txt"):
        (tmp_path / name).touch()
    (tmp_path / "__pycache__").mkdir()
    assert resources.modules([str(tmp_path)]) == ["a", "b"]
