"""Print a proposal that changes a plan, for the demonstration: a target, a deadline, a sentence."""

import sys
from pathlib import Path

EDITS = {
    "target: {year: 2028, value: 38}": "target: {year: 2028, value: 36}",
    "schedule: {start: 2026-05, end: 2028-10,": "schedule: {start: 2026-05, end: 2029-10,",
    "penkki vähintään 250 metrin välein": "penkki enintään 400 metrin välein",
}


def proposal(text: str) -> str:
    """Return the text of the plan with every edit made once."""
    for old, new in EDITS.items():
        if text.count(old) != 1:
            raise SystemExit(f"the plan no longer holds once: {old}")
        text = text.replace(old, new)
    return text


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(proposal(Path(sys.argv[1]).read_text(encoding="utf-8")))
