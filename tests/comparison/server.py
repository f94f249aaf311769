"""yaml-language-server over standard input and output: what an editor would show."""

import json
import subprocess
from pathlib import Path
from threading import Timer
from typing import Any


def diagnostics(server: Path, schema: Path, file: Path, seconds: float) -> list[dict[str, Any]]:
    """Return the diagnostics that the server publishes for a file.

    Raises `TimeoutError` when it says nothing in time, or ends before it has said anything.
    """
    command = ["node", str(server), "--stdio"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        talk = _Talk(process)
        timer = Timer(seconds, process.kill)
        timer.start()
        settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "validate": True, "schemaStore": {"enable": False}}}  # fmt: skip
        try:
            return talk.opened(file, settings)
        except BrokenPipeError as error:
            raise TimeoutError from error
        finally:
            timer.cancel()
            process.kill()


class _Talk:
    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._id = 0

    def opened(self, file: Path, settings: dict[str, Any]) -> list[dict[str, Any]]:
        root = file.parent.as_uri()
        capabilities = {"workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}}  # fmt: skip
        self._send("initialize", {"processId": None, "rootUri": root, "capabilities": capabilities}, request=True)  # fmt: skip
        while (message := self._receive()).get("id") != self._id or "result" not in message:
            self._answer(message, settings)
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": settings})
        text = file.read_bytes().decode("utf-8", "replace")
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found
            self._answer(message, settings)

    def _answer(self, message: dict[str, Any], settings: dict[str, Any]) -> None:
        if "id" not in message or "method" not in message:
            return
        result: Any = None
        if message["method"] == "workspace/configuration":
            items = message["params"]["items"]
            result = [settings.get(item.get("section")) for item in items]
        self._write({"jsonrpc": "2.0", "id": message["id"], "result": result})

    def _send(self, method: str, params: dict[str, Any], *, request: bool = False) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if request:
            self._id += 1
            message["id"] = self._id
        self._write(message)

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while (line := stream.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not line:
            raise TimeoutError
        message: dict[str, Any] = json.loads(stream.read(length))
        return message
