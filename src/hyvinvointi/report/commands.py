"""Workflow commands of GitHub Actions, escaped so that no text can end or begin one."""

from hyvinvointi import visible
from hyvinvointi.diagnostics import Place


def command(kind: str, prefix: str, place: Place | None, title: str, text: str) -> str:
    """Return an annotation: `error`, `warning` or `notice`, at a place of the repository.

    `prefix` leads from the root of the repository to the workspace.
    """
    properties: dict[str, object] = {}
    if place is not None:
        properties = {"file": prefix + place.path, "line": place.line, "endLine": place.end_line}
    properties["title"] = title
    if place is not None and place.end_line == place.line:
        # GitHub ignores columns of an annotation that spans lines.
        properties |= {"col": place.column, "endColumn": place.end_column}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return visible.line(text).replace("%", "%25")


def _property(text: str) -> str:
    shown = visible.text(text).replace("%", "%25")
    return visible.inert(shown.replace(":", "%3A").replace(",", "%2C"))
