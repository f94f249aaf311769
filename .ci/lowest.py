"""Print the lowest version that each bound of pyproject.toml allows, as constraints for pip."""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

said = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
for line in (*said["project"]["dependencies"], *said["dependency-groups"]["test"]):
    requirement = Requirement(line)
    (lowest,) = [one.version for one in requirement.specifier if one.operator == ">="]
    sys.stdout.write(f"{requirement.name}=={lowest}\n")
