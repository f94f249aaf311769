"""What the server gives to whom: pages with a bar, and nothing to anybody but this machine's browser."""

import re
import socket
import threading

import pytest

from hyvinvointi.preview import bar
from hyvinvointi.preview.server import Server
from hyvinvointi.preview.state import Finding, Preview, State

POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'self'; script-src 'none'\">"
)
PAGE = f"<!DOCTYPE html><html><head>{POLICY}</head><body><p>Sivu</p></body></html>\n"
EVIL = '</script><img src=x onerror=alert(1)>"\x1b[2J\u202e'
FINDING = Finding("error", "HV101", EVIL, EVIL, f"{EVIL}:1:1")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    outside = folder / "outside.html"
    outside.write_text("salaisuus")
    site = folder / "site"
    (site / "kunta" / "ohjelma").mkdir(parents=True)
    for path in ("index.html", "kunta/ohjelma/index.html", "kunta/liite.html"):
        (site / path).write_text(PAGE)
    (site / "kuva.svg").write_text("<svg/>")
    (site / ".hyvinvointi-site").write_text("salaisuus")
    (site / "linkki.html").symlink_to(outside)
    (site / "ulos").symlink_to(folder)
    return site


@pytest.fixture(scope="module")
def server(site):
    preview = Preview("fi")
    pages = {"index.html": "", "kunta/ohjelma/index.html": "ohjelma.yaml", "linkki.html": ""}
    preview.put(State("fi", pages, {"ohjelma.yaml": [FINDING], "rikki.yaml": [FINDING]}))
    server = Server(preview, site, 0)
    with server.serving():
        yield server


def exchange(server, request):
    """Send bytes and return all that comes back."""
    with socket.create_connection(server.server_address, 10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer


def ask(server, target, *headers, method="GET", host=None):
    """Ask as a browser does; return status, headers and content."""
    named = host or f"127.0.0.1:{server.server_address[1]}"
    lines = [f"{method} {target} HTTP/1.1", f"Host: {named}", *headers, "", ""]
    head, _, content = exchange(server, "\r\n".join(lines).encode()).partition(b"\r\n\r\n")
    status, _, fields = head.decode().partition("\r\n")
    return int(status.split()[1]), fields, content.decode()


def test_a_page_has_a_bar_with_the_findings_of_its_document(server):
    status, fields, page = ask(server, "/kunta/ohjelma/")
    assert status == 200
    assert "1 virhe" in page
    assert "HV101" in page
    assert page.endswith("</body></html>\n")
    assert "Content-Security-Policy" not in page
    assert "script-src 'sha256-" in fields
    assert "script-src 'none'" not in fields


def test_what_a_finding_says_is_text(server):
    _, _, page = ask(server, "/kunta/ohjelma/")
    assert "<img" not in page
    assert page.count("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;") == 3
    assert not {"\x1b", "\u202e"} & {*page}


def test_only_what_the_policy_names_can_run(server):
    _, fields, page = ask(server, "/kunta/ohjelma/")
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert [bar._digest(one) for one in scripts] == [bar.SOURCES["script-src"]]
    assert [bar._digest(one) for one in styles] == [bar.SOURCES["style-src"]]
    assert f"style-src 'self' {bar.SOURCES['style-src']}" in fields


def test_the_front_page_shows_what_is_wrong_in_files_without_a_page(server):
    _, _, page = ask(server, "/")
    assert page.count("HV101") == 1


def test_nothing_is_written_into_the_site(server, site):
    ask(server, "/kunta/ohjelma/")
    assert (site / "kunta/ohjelma/index.html").read_text() == PAGE


def test_a_page_of_strangers_among_attachments_runs_nothing(server):
    status, fields, page = ask(server, "/kunta/liite.html")
    assert (status, page) == (200, PAGE)
    assert "sandbox" in fields
    assert "sandbox" in ask(server, "/kuva.svg")[1]


def test_a_folder_is_asked_for_with_its_slash(server):
    status, fields, _ = ask(server, "/kunta/ohjelma?x=1")
    assert status == 301
    assert "Location: /kunta/ohjelma/" in fields


@pytest.mark.parametrize(
    "target",
    [
        "/../outside.html",
        "/%2e%2e/outside.html",
        "/kunta/..%2f..%2foutside.html",
        "/kunta/%2e%2e/%2e%2e/outside.html",
        "/..%5coutside.html",
        "//127.0.0.1/outside.html",
        "///etc/passwd",
        "/%2fetc/passwd",
        "/linkki.html",
        "/ulos/outside.html",
        "/.hyvinvointi-site",
        "/%2ehyvinvointi-site",
        "/index.html%00.css",
        "/C:/outside.html",
        "/index.html::$DATA",
        "/%ff",
        "/" + "a/" * 3000,
        "http://example.org/index.html",
        "index.html",
        "*",
    ],
)
def test_no_address_leads_out_of_the_site(server, target):
    status, fields, content = ask(server, target)
    assert status in {400, 404}
    assert "salaisuus" not in content
    assert "Location" not in fields


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "example.org:{port}",
        "127.0.0.1",
        "localhost:1",
        "127.0.0.1.example.org:{port}",
        "127.0.0.1:{port}@example.org",
        "[::1]:{port}",
        " ",
    ],
)
def test_a_name_that_is_not_this_machine_gets_nothing(server, host):
    status, _, content = ask(server, "/", host=host.format(port=server.server_address[1]))
    assert (status, content) == (403, "403 Forbidden\n")


def test_the_name_of_this_machine_is_understood(server):
    assert ask(server, "/", host=f"LOCALHOST:{server.server_address[1]}")[0] == 200


@pytest.mark.parametrize(
    "headers",
    [
        ["Host: example.org"],
        ["Origin: https://example.org"],
        ["Origin: null"],
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: script"],
        ["Sec-Fetch-Site: same-site", "Sec-Fetch-Dest: empty"],
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: iframe"],
    ],
)
@pytest.mark.parametrize("target", ["/", bar.EVENTS])
def test_a_page_of_another_site_gets_nothing(server, headers, target):
    assert ask(server, target, *headers)[0] == 403


def test_a_link_of_another_site_may_be_followed(server):
    headers = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: document"]
    status, fields, _ = ask(server, "/", *headers)
    assert status == 200
    assert "Access-Control" not in fields
    for said in ("Cross-Origin-Resource-Policy: same-origin", "frame-ancestors 'none'", "nosniff"):
        assert said in fields


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"])
def test_there_is_only_reading(server, method):
    assert ask(server, "/", method=method)[0] == 501


def test_a_head_has_no_content(server):
    status, fields, content = ask(server, "/", method="HEAD")
    assert (status, content) == (200, "")
    assert "Content-Length" in fields


@pytest.mark.parametrize(
    "request_line",
    [b"GET / HTTP/1.1\r\n\r\n", b"GET /\r\n\r\n", b"\x00\xff\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
     b"GET /" + b"a" * 70_000, b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 200 + b"\r\n",
     b"<script>alert(1)</script>\r\n\r\n"],
)  # fmt: skip
def test_what_is_no_request_gets_nothing_back_of_itself(server, request_line):
    answer = exchange(server, request_line)
    assert b" 200 " not in answer
    assert b"Sivu" not in answer
    assert b"script" not in answer


def test_nothing_of_a_request_is_logged(server, capfd):
    ask(server, "/%1b[2J")
    assert capfd.readouterr() == ("", "")


def test_only_loopback_is_listened_at(server):
    assert server.server_address[0] == "127.0.0.1"


def test_a_page_hears_of_the_next_build_and_of_the_end(site):
    preview = Preview("en")
    server = Server(preview, site, 0)
    heard = []
    with server.serving():
        port = server.server_address[1]
        with socket.create_connection(server.server_address, 10) as connection:
            line = f"GET {bar.EVENTS} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
            connection.sendall(line.encode())
            lines = connection.makefile("rb")
            heard += [next(one for one in lines if one.startswith(b"data"))]
            preview.put(State("en"))
            heard += [next(one for one in lines if one.startswith(b"data"))]
            threading.Thread(target=preview.close).start()
            assert [*lines] == [b"\n"]
    assert heard[0] != heard[1] == f"data: {preview.build}\n".encode()


@pytest.mark.slow
def test_many_connections_that_say_nothing_do_not_pile_up(server):
    before = threading.active_count()
    idle = [socket.create_connection(server.server_address, 10) for _ in range(100)]
    try:
        assert idle[-1].recv(1) == b""
        assert threading.active_count() - before <= 64
    finally:
        for one in idle:
            one.close()


def test_where_nothing_could_be_made_yet_the_reason_is_shown(site):
    preview = Preview("sv")
    preview.put(State("sv", {}, {"rikki.yaml": [FINDING]}, "trasig <b>"))
    server = Server(preview, site / "nothing", 0)
    with server.serving():
        status, _, page = ask(server, "/")
    assert status == 404
    assert "1 fel" in page
    assert "<p>trasig &lt;b&gt;</p>" in page


def test_no_more_findings_than_somebody_reads_are_shown():
    state = State("en", {"index.html": ""}, {"x.yaml": [FINDING] * 5000})
    page = bar.with_bar(b"<body></body>", state.of_page("index.html"), state, "b").decode()
    assert page.count("<li>") == 101
    assert "4900 more" in page
