"""The server: on loopback alone, for this machine's browser, and for reading only."""

import contextlib
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from types import MappingProxyType
from typing import Any

from hyvinvointi.disk import open_plain
from hyvinvointi.preview import addresses, bar, policy
from hyvinvointi.preview.state import Preview

LOOPBACK = "127.0.0.1"
_HTML = ".html"
_MOST_CONNECTIONS = 64
_PAUSE = 0.1
_PATIENCE = 20
"""Seconds in which a request has to be told, and after which a page that waits hears something."""


class Server(ThreadingMixIn, TCPServer):
    """A server that has so many threads and no more; those that wait end with the process.

    Raises `OSError` where the port cannot be had. `HTTPServer` would ask the network for the name
    of this machine.
    """

    daemon_threads = True
    block_on_close = False
    # The five of the standard library make a browser that asks for more wait a second or seven.
    request_queue_size = _MOST_CONNECTIONS
    # On Windows this would let two servers have one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, preview: Preview, folder: Path, port: int) -> None:
        self._preview = preview
        self._free = threading.BoundedSemaphore(_MOST_CONNECTIONS)
        super().__init__((LOOPBACK, port), partial(_Handler, preview, folder))

    @property
    def address(self) -> str:
        """What a browser is to be given."""
        return f"http://{LOOPBACK}:{self.server_address[1]}/"

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Serve in a thread of its own, and close in the end."""
        thread = threading.Thread(target=self.serve_forever, args=(_PAUSE,), daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._preview.close()
            self.shutdown()
            thread.join()
            self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, while there are any."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and let the next one come."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that goes away is no fault."""


class _Handler(BaseHTTPRequestHandler):
    server_version = "hyvinvointi"
    sys_version = ""
    timeout = _PATIENCE

    def __init__(self, preview: Preview, folder: Path, *args: Any) -> None:
        self._preview = preview
        self._folder = folder
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with a file, or with what happens."""
        port = self.connection.getsockname()[1]
        if not policy.may_ask(self.headers, port):
            self._answer(HTTPStatus.FORBIDDEN)
        elif self.path == bar.EVENTS and self.command == "GET":
            self._tell_builds()
        else:
            self._send_file(addresses.path_of(self.path))

    def do_HEAD(self) -> None:
        """Answer as to `GET`, without the content."""
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Write no log: what a request says could command a terminal."""

    def send_error(self, code: int, *_: object, **__: object) -> None:
        """Answer what is no request that is understood, and repeat nothing of it."""
        self._answer(HTTPStatus(code))

    def _send_file(self, path: str | None) -> None:
        if path is None:
            self._answer(HTTPStatus.BAD_REQUEST)
        elif path and not path.endswith("/") and (self._folder / path).is_dir():
            location = {"Location": addresses.location_of(path)}
            self._answer(HTTPStatus.MOVED_PERMANENTLY, headers=location)
        else:
            self._send_content(addresses.page_of(path))

    def _send_content(self, path: str) -> None:
        content = self._content(path)
        if content is None:
            self._send_missing_page(path)
        elif path in self._preview.state.pages and path.endswith(_HTML):
            self._send_page(path, content)
        else:
            kind = addresses.TYPES.get(Path(path).suffix.lower(), "application/octet-stream")
            self._answer(HTTPStatus.OK, content, kind)

    def _content(self, path: str) -> bytes | None:
        file = addresses.file_of(self._folder, path)
        try:
            if file is not None:
                with open_plain(file) as opened:
                    return opened.read()
        except OSError:  # it has just been exchanged
            pass
        return None

    def _send_page(self, path: str, content: bytes) -> None:
        build, state = self._preview.build, self._preview.state
        page, allowed = policy.taken_from(content, bar.SOURCES)
        shown = bar.with_bar(page, state.of_page(path), state, build)
        self._answer(HTTPStatus.OK, shown, addresses.TYPES[_HTML], allowed)

    def _send_missing_page(self, path: str) -> None:
        build, state = self._preview.build, self._preview.state
        page, allowed = policy.taken_from(
            bar.missing_page(state.of_page(path), state, build), bar.SOURCES
        )
        self._answer(HTTPStatus.NOT_FOUND, page, addresses.TYPES[_HTML], allowed)

    def _tell_builds(self) -> None:
        """Tell a page which build there is, as long as it listens."""
        self.send_response(HTTPStatus.OK)
        self._send_headers({"Content-Type": "text/event-stream"}, policy.OF_FILES)
        build: str | None = ""
        with contextlib.suppress(OSError):
            while (build := self._preview.wait(build or "", _PATIENCE)) is not None:
                self.wfile.write(f"data: {build}\n\n".encode())

    def _answer(
        self,
        status: HTTPStatus,
        content: bytes | None = None,
        kind: str = "text/plain; charset=utf-8",
        allowed: str = policy.OF_FILES,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        body = f"{status.value} {status.phrase}\n".encode() if content is None else content
        self.send_response(status)
        length = {"Content-Type": kind, "Content-Length": str(len(body))}
        self._send_headers({**length, **headers}, allowed)
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_headers(self, headers: Mapping[str, str], allowed: str) -> None:
        for name, value in {
            **policy.HEADERS,
            **headers,
            "Content-Security-Policy": allowed,
        }.items():
            self.send_header(name, value)
        self.end_headers()
