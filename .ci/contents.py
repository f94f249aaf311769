"""Check that the wheel holds the files of the package, its schemas, templates and steps of a server, and no others."""

import sys
from pathlib import Path
from zipfile import ZipFile

PLACES = {
    "src/hyvinvointi": "hyvinvointi",
    "schemas": "hyvinvointi/schemas",
    "templates": "hyvinvointi/templates",
    "ci": "hyvinvointi/ci",
}
ABOUT = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}

expected = {
    f"{inside}/{path.relative_to(folder).as_posix()}"
    for folder, inside in PLACES.items()
    for path in Path(folder).rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}
names = {one for one in ZipFile(sys.argv[1]).namelist() if not one.endswith("/")}
about = {one for one in names if one.split("/")[0].endswith(".dist-info")}
wrong = (names - about) ^ expected | {one for one in about if one.partition("/")[2] not in ABOUT}
if wrong:
    sys.exit("The wheel and the package differ in: " + ", ".join(sorted(wrong)))
