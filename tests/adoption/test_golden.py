import os
from pathlib import Path

import pytest

from hyvinvointi.adoption import Directory, Pins
from hyvinvointi.workspace import FolderTree, load

CASES = Path(os.environ.get("HYVINVOINTI_CASES") or Path(__file__).parents[3] / "shared" / "cases")
CASE = CASES / "diff" / "09-adopted-in-the-same-change"


@pytest.mark.skipif(not CASE.is_dir(), reason=f"no examples in {CASES}")
@pytest.mark.parametrize(
    ("side", "decision"), [("base", "valtuusto-2025-064"), ("head", "valtuusto-2026-021")]
)
def test_newest_pin_fits_what_the_council_adopted(side: str, decision: str) -> None:
    workspace = load(FolderTree(CASE / side))
    directory = Directory(workspace)
    plan = next(one for one in workspace.documents if one.kind == "program")
    pin = Pins(workspace, directory).newest(plan)
    assert pin is not None
    assert pin.decision.id == decision
    assert pin.digest == directory.digest(plan)
