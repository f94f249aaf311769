"""What docs/own-rules.md shows runs as it stands."""

import re
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[2] / "docs" / "own-rules.md"
PAGE = """\
# OWN1 measure-without-partner

## Bad
```yaml
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: in-preparation
period: {start: 2026}
goals:
  - id: liike
    title: Liikunta lisääntyy
    measures:
      - {id: kavely, title: Kävelyreitit kunnostetaan}
```
```expect
11:14 SEVERITY measure-without-partner
```

## Good
```yaml
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
period: {start: 2026}
```
"""


@pytest.mark.parametrize(("severity", "holds"), [("info", True), ("error", False)])
def test_the_rule_and_its_test_run(tmp_path, monkeypatch, severity, holds):
    rule, test = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "measure_without_partner.py").write_text(rule)
    page = PAGE.replace("SEVERITY", severity)
    (tmp_path / "rules" / "measure_without_partner.md").write_text(page)
    monkeypatch.chdir(tmp_path)
    shown: dict[str, object] = {}
    exec(test, shown)  # noqa: S102  the documented code is what is tested
    if holds:
        shown["test_pages_of_our_rules"]()
    else:
        with pytest.raises(AssertionError):
            shown["test_pages_of_our_rules"]()
