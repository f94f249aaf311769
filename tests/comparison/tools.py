"""The tools that are compared, each asked about one file in the way its makers mean it to be."""

import json
import re
import resource
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from comparison import server
from comparison.judging import Answer, Told

SCHEMAS = Path(__file__).parents[2] / "schemas"
SECONDS = 20
MEBIBYTES = 4096
_YAMLLINT = "{extends: relaxed, rules: {line-length: disable}}"
_LINE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True)
class Tools:
    """Where the tools are."""

    own: Path
    peers: Path
    server: Path

    def asked(self) -> dict[str, Callable[[Path], Answer]]:
        """Return each tool as a function of the file."""
        return {
            "hyvinvointi": self._hyvinvointi,
            "check-jsonschema": self._check_jsonschema,
            "yamllint": self._yamllint,
            "yaml-language-server": self._language_server,
        }

    def _hyvinvointi(self, file: Path) -> Answer:
        output = _run([self.own, "lint", "--lang", "en", "--format", "json", file.name], file)
        if isinstance(output, Answer):
            return output
        found = [one for one in json.loads(output)["diagnostics"] if one["severity"] == "error"]
        return Answer(
            tuple(
                Told((one["line"], one["column"]), f"{one['message']} {one['help']}")
                for one in found
            )
        )

    def _check_jsonschema(self, file: Path) -> Answer:
        schema = SCHEMAS / "document.schema.json"
        command = [self.peers / "check-jsonschema", "--schemafile", schema, file.name]
        output = _run(command, file)
        if isinstance(output, Answer):
            return output
        if "failed to parse" in output.lower():
            return Answer((Told(_place(output), output),))
        errors = [line for line in output.splitlines() if f"{file.name}::" in line]
        return Answer(tuple(Told(None, one) for one in errors))

    def _yamllint(self, file: Path) -> Answer:
        command = [self.peers / "yamllint", "-f", "parsable", "-d", _YAMLLINT, file.name]
        output = _run(command, file)
        if isinstance(output, Answer):
            return output
        told = []
        for line in output.splitlines():
            _, number, column, text = line.split(":", 3)
            told.append(Told((int(number), int(column)), text))
        return Answer(tuple(told))

    def _language_server(self, file: Path) -> Answer:
        schema = SCHEMAS / "document.schema.json"
        try:
            found = server.diagnostics(self.server, schema, file, SECONDS)
        except TimeoutError:
            return Answer(failure=f"no answer in {SECONDS} s")
        starts = [(one["range"]["start"], one["message"]) for one in found]
        told = [Told((at["line"] + 1, at["character"] + 1), text) for at, text in starts]
        return Answer(tuple(told))


def _run(command: list[Path | str], file: Path) -> str | Answer:
    try:
        done = subprocess.run(
            command, cwd=file.parent, capture_output=True, timeout=SECONDS, check=False, preexec_fn=_limit
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Answer(failure=f"no answer in {SECONDS} s")
    if b"Traceback" in done.stderr or done.returncode < 0 or b"MemoryError" in done.stderr:
        return Answer(failure="breaks down")
    return done.stdout.decode("utf-8", "replace")


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEBIBYTES * 2**20,) * 2)


def _place(message: str) -> tuple[int, int] | None:
    found = _LINE.findall(message)
    return (int(found[-1][0]), int(found[-1][1])) if found else None
