"""`serve` as somebody uses it: a page, a mistake, its mend, and the end."""

import signal
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date
from http.client import HTTPConnection

import pytest

from hyvinvointi.cli import guard
from hyvinvointi.cli.serving import Request, Session
from hyvinvointi.preview.server import Server
from lint_files import PROGRAM

pytestmark = pytest.mark.slow

PAGE = "malli/programs/ohjelma/index.html"
TODAY = date(2026, 6, 1)


@pytest.fixture
def session(workspace, tmp_path_factory):
    assert workspace.is_dir()
    made = Session(Request(today=TODAY, language="en"), tmp_path_factory.mktemp("served") / "site")
    made.renew()
    return made


def findings(session, page=PAGE):
    return {one.code for one in session.preview.state.of_page(page)}


def test_a_document_that_changes_is_shown_as_it_is(session, workspace):
    page, build = session.folder / PAGE, session.preview.build
    assert "Lapset lukevat" in page.read_text()
    (workspace / "ohjelma.yaml").write_text(PROGRAM.replace("Lapset lukevat", "Kaikki lukevat"))
    session.renew()
    assert "Kaikki lukevat" in page.read_text()
    assert session.preview.build != build


def test_where_nothing_changed_no_page_is_loaded_again(session):
    build = session.preview.build
    session.renew()
    assert session.preview.build == build


def test_findings_stand_at_the_page_of_their_document(session, workspace):
    before = findings(session)
    (workspace / "ohjelma.yaml").write_text(PROGRAM.replace("[kirjasto]", "[kirjaamo]"))
    session.renew()
    assert findings(session) - before == {"HV203"}
    assert "HV203" not in findings(session, "malli/indicators/lukutaito/index.html")


def test_a_broken_document_leaves_its_page_with_the_error(session, workspace):
    page = (session.folder / PAGE).read_text()
    (workspace / "ohjelma.yaml").write_text("kind: program\nid: [\n")
    session.renew()
    assert (session.folder / PAGE).read_text() == page
    assert any(one.startswith("HV0") for one in findings(session))
    assert "ohjelma.yaml" in session.preview.state.problem
    (workspace / "ohjelma.yaml").write_text(PROGRAM)
    session.renew()
    assert session.preview.state.problem == ""
    assert not any(one.startswith("HV0") for one in findings(session))


@pytest.mark.parametrize("settings", ["language = ", "documents = ['nowhere/*.yaml']"])
def test_broken_settings_leave_all_pages_with_the_reason(session, workspace, settings):
    (workspace / "hyvinvointi.toml").write_text(settings)
    session.renew()
    assert (session.folder / PAGE).exists()
    assert "hyvinvointi.toml" in session.preview.state.problem


def test_a_workspace_that_begins_broken_is_served_once_it_is_mended(workspace, tmp_path):
    (workspace / "ohjelma.yaml").write_text("kind: program\nid: [\n")
    session = Session(Request(today=TODAY, language="en"), tmp_path / "out" / "site")
    session.renew()
    assert session.preview.state.pages == {}
    assert any(one.startswith("HV0") for one in findings(session, "index.html"))
    (workspace / "ohjelma.yaml").write_text(PROGRAM)
    session.renew()
    assert PAGE in session.preview.state.pages


def test_what_no_report_shows_the_bar_does_not_show_either(session, workspace):
    code = "131052-308T"
    text = PROGRAM.replace("Lapset lukevat", f"Lapset {code} lukevat")
    (workspace / "ohjelma.yaml").write_text(text)
    session.renew()
    assert any(one.startswith("HV7") for one in findings(session))
    assert code not in repr(session.preview.state)


def test_a_page_in_the_browser_has_the_bar(session, workspace):
    (workspace / "ohjelma.yaml").write_text(PROGRAM.replace("[kirjasto]", "[kirjaamo]"))
    session.renew()
    server = Server(session.preview, session.folder, 0)
    with server.serving(), closing(HTTPConnection(*server.server_address)) as connection:
        connection.request("GET", f"/{PAGE}")
        page = connection.getresponse().read().decode()
    assert "HV203" in page
    assert "HV203" not in (session.folder / PAGE).read_text()


@pytest.mark.parametrize(("stop", "code"), [(KeyboardInterrupt, 130), (guard._Stopped, 143)])
def test_it_stops_cleanly_and_takes_its_folder_away(run, tmp_path, monkeypatch, stop, code):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("HYVINVOINTI_CACHE_DIR", str(tmp_path.parent / f"caches-{code}"))
    seen = []

    def wait(*_):
        seen.extend(temporary.iterdir())
        raise stop

    monkeypatch.setattr("hyvinvointi.preview.watching.Changes.wait", wait)
    threads = threading.active_count()
    ran = run("serve", "--port", "0", "--lang", "fi")
    assert (ran.code, len(seen), [*temporary.iterdir()]) == (code, 1, [])
    assert "http://127.0.0.1:" in ran.out
    assert threading.active_count() == threads
    assert not [*(tmp_path.parent / f"caches-{code}").glob("render-*")]


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_it_at_once(workspace, sent, code):
    command = [sys.executable, "-m", "hyvinvointi", "serve", "--port", "0"]
    # Whoever runs the suite in the background of a shell has it ignore interruptions, and all it starts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, cwd=workspace, stdout=subprocess.PIPE) as process:
        signal.signal(signal.SIGINT, before)
        try:
            assert b"http://127.0.0.1:" in process.stdout.readline()
            process.send_signal(sent)
            assert process.wait(20) == code
        finally:
            process.kill()


def test_a_port_that_is_taken_is_told(run, session):
    with Server(session.preview, session.folder, 0) as server:
        ran = run("serve", "--port", server.server_address[1])
    assert ran.code == 2
    assert f"The port {server.server_address[1]} cannot be used" in ran.err


def test_a_path_that_is_not_there_is_told(run):
    assert run("serve", "./nowhere.yaml").code == 2
