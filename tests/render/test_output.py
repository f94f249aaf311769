"""A site takes the place of the one before, whole or not at all, and of nothing else."""

import os
import shutil
import stat
import threading
from contextlib import suppress
from hashlib import sha256

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build import exchange, manifest, writing
from hyvinvointi.render.build.writing import opened
from hyvinvointi.workspace import FolderTree
from hyvinvointi.workspace.made_sites import SITE_MARKER

STAGING = ".hyvinvointi-staging"
OWN = {
    "CNAME": b"ohjelmat.malli.fi",
    ".nojekyll": b"",
    ".git/config": b"[core]",
    "liitteet/own.pdf": b"%PDF",
    "a/own.txt": b"own",
}


def put(folder, files):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def held(folder):
    """Return what a folder holds but for the list of what was made, and new files on their way."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != SITE_MARKER and STAGING not in path.parts
    }


def write(target, files, mark="mark", keep=()):
    with opened(target, keep) as folder:
        return folder.write([("", path, content) for path, content in files.items()], mark)


def renew(target, files, outdated, mark="new"):
    with opened(target) as folder:
        made = [("", path, content) for path, content in files.items()]
        return folder.renew(made, outdated, mark)


def listing(files, mark="x"):
    """Return a list of files such as anybody can write."""
    digests = {path: sha256(content).hexdigest() for path, content in files.items()}
    head = manifest.Manifest().content().decode().partition("\n")[0]
    lines = (f"{digest}  {path}\n" for path, digest in digests.items())
    return f"{head}\n# site {mark}\n{''.join(lines)}".encode()


def test_a_site_replaces_the_one_before(tmp_path):
    target = tmp_path / "a" / "site"
    write(target, {"old.html": b"1", "x/old.html": b"2"})
    with opened(target) as folder:
        assert folder.mark == "mark"
        result = folder.write([("x", "x/new.html", b"3")], "next")
    assert [(path, size) for path, size, _ in result.written["x"]] == [("x/new.html", 1)]
    assert result.gone == ["old.html", "x/old.html"]
    assert held(target) == {"x/new.html": b"3"}
    assert sorted(one.name for one in target.iterdir()) == [SITE_MARKER, "x"]
    assert [one.name for one in target.parent.iterdir()] == ["site"]


def test_the_list_is_that_of_sha256sum(tmp_path):
    write(tmp_path / "site", {"b/index.html": b"1", "a.csv": b"2"})
    head, site, *lines = (tmp_path / "site" / SITE_MARKER).read_text().splitlines()
    assert (head[0], site) == ("#", "# site mark")
    assert lines == [
        f"{sha256(content).hexdigest()}  {path}"
        for path, content in (("a.csv", b"2"), ("b/index.html", b"1"))
    ]


def test_what_others_have_put_there_stays(tmp_path):
    write(tmp_path, {"index.html": b"1", "a/index.html": b"1", "b/index.html": b"1"})
    put(tmp_path, OWN)
    git = (tmp_path / ".git").stat().st_ino
    for number in range(3):
        write(tmp_path, {"index.html": b"%d" % number})
        assert held(tmp_path) == OWN | {"index.html": b"%d" % number}
    assert (tmp_path / ".git").stat().st_ino == git


def test_folders_that_hold_nothing_any_more_go_and_empty_ones_of_others_stay(tmp_path):
    write(tmp_path, {"a/b/c.html": b"1", "index.html": b"1"})
    (tmp_path / "own").mkdir()
    write(tmp_path, {"index.html": b"1"})
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_dir()) == ["own"]


@pytest.mark.parametrize("names", [[".git"], [".git", "CNAME", ".nojekyll"], [".well-known/x"]])
def test_what_publishers_put_beside_pages_keeps_nobody_out(tmp_path, names):
    put(tmp_path, dict.fromkeys(names, b"own"))
    write(tmp_path, {"index.html": b"1"})
    assert held(tmp_path) == {"index.html": b"1"} | dict.fromkeys(names, b"own")


@pytest.mark.parametrize(
    ("keep", "is_allowed"),
    [((), False), (("own.txt",), False), (("own.txt", "images"), True), (("*",), True)],
)
def test_other_files_have_to_be_named(tmp_path, keep, is_allowed):
    own = {"own.txt": b"own", "images/a.png": b"png"}
    put(tmp_path, own)
    if is_allowed:
        write(tmp_path, {"index.html": b"1"}, keep=keep)
        write(tmp_path, {"index.html": b"2"})  # the folder is a site now
        assert held(tmp_path) == own | {"index.html": b"2"}
    else:
        with pytest.raises(WorkError, match=r"did not make: .*--keep NAME"):
            write(tmp_path, {"index.html": b"1"}, keep=keep)
        assert held(tmp_path) == own


def test_what_is_no_folder_is_refused(tmp_path):
    (tmp_path / "file").write_text("own")
    with pytest.raises(WorkError, match="not a folder"):
        write(tmp_path / "file", {})
    with pytest.raises(WorkError, match="Cannot write to the folder"):
        write(tmp_path / "file" / "site", {})


@pytest.mark.parametrize("own", ["index.html", "a/index.html", "a", "b/index.html/x"])
def test_no_page_takes_the_place_of_a_file_of_others(tmp_path, own):
    before = {"old.html": b"1", own: b"own"}
    write(tmp_path, {"old.html": b"1"})
    put(tmp_path, {own: b"own"})
    pages = {"index.html": b"2", "a/index.html": b"2", "b/index.html": b"2"}
    for change in (write, lambda *given: renew(*given, ["old.html"])):
        with pytest.raises(WorkError, match="would take the place of a file"):
            change(tmp_path, pages)
        assert held(tmp_path) == before
        assert manifest.mark_of(tmp_path) == "mark"


def test_a_file_that_is_the_same_is_ours(tmp_path):
    put(tmp_path, {"index.html": b"1"})
    write(tmp_path, {"index.html": b"1"}, keep=["index.html"])
    write(tmp_path, {"index.html": b"2"})
    assert held(tmp_path) == {"index.html": b"2"}


def test_a_page_that_somebody_edited_is_made_again_and_never_taken_away(tmp_path):
    write(tmp_path, {"index.html": b"1", "a.html": b"1"})
    put(tmp_path, {"index.html": b"edited", "a.html": b"edited"})
    result = write(tmp_path, {"index.html": b"2"})
    assert (result.gone, result.changed) == ([], ["a.html"])
    assert held(tmp_path) == {"index.html": b"2", "a.html": b"edited"}


def test_a_page_that_is_missing_is_no_fault(tmp_path):
    write(tmp_path, {"a.html": b"1"})
    (tmp_path / "a.html").unlink()
    result = write(tmp_path, {"b.html": b"1"})
    assert (result.gone, result.changed) == ([], [])


HOSTILE = [
    "../precious.txt",
    "/etc/passwd",
    "a/../../precious.txt",
    "./own.txt",
    ".git/config",
    "a/.git/config",
    ".GIT/config",
    "git~1/config",
    "GIT~1/config",
    ".nojekyll",
    ".hyvinvointi-site",
    "C:/own.txt",
    "a\\own.txt",
    "a//own.txt",
    "own.",
    "a\x1b]0;x\x07.html",
    "a\N{RIGHT-TO-LEFT OVERRIDE}.html",
    "a b.html",
    "a\r.html",
    "",
]


@pytest.mark.parametrize("path", HOSTILE)
def test_a_list_leads_nowhere_else(tmp_path, path):
    assert not manifest.are_addresses([path])
    assert not manifest.are_addresses(["a.html", path, "b.html"])
    (tmp_path / SITE_MARKER).write_bytes(listing({path: b"own", "a.html": b"1"}))
    found = manifest.read(tmp_path)
    assert (found.mark, [*found.files]) == ("", ["a.html"])


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "malli/sv/index.html",
        "malli/cases/846_00.01.02_2017/index.html",
        "malli/cases/hel~2022-011138/index.html",
        "malli/cases/x~~0123456789ab/index.html",
        "malli/decisions/kv-1/äänestys-²3.pdf",
        "fonts/OFL.txt",
    ],
)
def test_every_address_of_a_site_may_stand_in_a_list(path):
    assert manifest.are_addresses([path])


def test_a_hostile_list_takes_no_hidden_file_and_none_that_is_not_as_listed(tmp_path):
    put(tmp_path, OWN)
    hidden = {path: content for path, content in OWN.items() if path.startswith(".")}
    wrong = dict.fromkeys(OWN.keys() - hidden.keys(), b"something else")
    (tmp_path / SITE_MARKER).write_bytes(listing(hidden | wrong))
    write(tmp_path, {"index.html": b"1"})
    assert held(tmp_path) == OWN | {"index.html": b"1"}


def test_nothing_is_reached_through_a_link(tmp_path):
    outside, target = tmp_path / "outside", tmp_path / "site"
    put(outside, {"precious.html": b"1", "index.html": b"1"})
    target.mkdir()
    (target / "a").symlink_to(outside)
    (target / "b.html").symlink_to(outside / "precious.html")
    listed = {"a/precious.html": b"1", "a/index.html": b"1", "b.html": b"1"}
    (target / SITE_MARKER).write_bytes(listing(listed))
    with pytest.raises(WorkError, match="would take the place"):
        write(target, {"a/index.html": b"2"})
    result = write(target, {"c.html": b"2"})
    assert (result.gone, result.changed) == ([], ["b.html"])
    assert held(outside) == {"precious.html": b"1", "index.html": b"1"}
    assert (target / "b.html").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
@pytest.mark.parametrize("kind", ["link", "fifo", "folder", "huge", "binary"])
def test_a_list_that_is_no_plain_text_is_none(tmp_path, kind):
    marker = tmp_path / SITE_MARKER
    put(tmp_path, {"own.html": b"own"})
    if kind == "link":
        put(tmp_path, {".elsewhere": listing({"own.html": b"own"})})
        marker.symlink_to(".elsewhere")
    elif kind == "fifo":
        os.mkfifo(marker)
    elif kind == "folder":
        marker.mkdir()
    elif kind == "huge":
        with marker.open("wb") as file:
            file.truncate(2**40)
    else:
        marker.write_bytes(b"\xff\x00" * 99)
    with pytest.raises(WorkError, match="did not make"):
        write(tmp_path, {"index.html": b"1"})
    assert manifest.read(tmp_path) is None
    assert held(tmp_path)["own.html"] == b"own"


def test_where_git_has_joined_two_lists_all_files_of_both_are_known(tmp_path):
    write(tmp_path, {"index.html": b"1", "a.html": b"1"}, mark="one")
    ours = (tmp_path / SITE_MARKER).read_text().splitlines(keepends=True)
    put(tmp_path, {"b.html": b"2"})
    theirs = f"{sha256(b'2').hexdigest()}  b.html\n"
    conflict = [
        ours[0],
        "<<<<<<< HEAD\n",
        *ours[1:],
        "=======\n",
        "# site two\n",
        theirs,
        ">>>>>>>\n",
    ]
    (tmp_path / SITE_MARKER).write_text("".join(conflict))
    with opened(tmp_path) as folder:
        assert folder.mark == ""
        assert not folder.lists(["index.html"])
    write(tmp_path, {"index.html": b"3"})
    assert held(tmp_path) == {"index.html": b"3"}


def test_line_ends_that_git_changed_do_no_harm(tmp_path):
    write(tmp_path, {"a.html": b"1"})
    marker = tmp_path / SITE_MARKER
    marker.write_bytes(marker.read_bytes().replace(b"\n", b"\r\n"))
    assert manifest.read(tmp_path).mark == "mark"
    write(tmp_path, {"b.html": b"1"})
    assert held(tmp_path) == {"b.html": b"1"}


def test_a_folder_that_is_not_needed_is_not_left(tmp_path):
    with opened(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()
    assert not [*tmp_path.iterdir()]


def test_a_link_to_a_folder_is_followed_and_stays(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write(tmp_path / "link", {"index.html": b"1"})
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "real") == {"index.html": b"1"}


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_pages_have_the_modes_that_files_have(tmp_path):
    put(tmp_path, {"own/own.txt": b""})
    target = tmp_path / "site"
    write(target, {"index.html": b"1", "a/index.html": b"1"})
    for path, own in (("index.html", "own/own.txt"), ("a", "own"), ("a/index.html", "own/own.txt")):
        mode = stat.S_IMODE((target / path).stat().st_mode)
        assert mode == stat.S_IMODE((tmp_path / own).stat().st_mode)


LEFT_OVER = {
    "begun": {},
    "marked": {SITE_MARKER: b""},
    "filled": {SITE_MARKER: b"", "new/index.html": b"2", "old/a": b"0"},
    "half away": {SITE_MARKER: b"", "old/a": b"0"},
}


@pytest.mark.parametrize("name", [STAGING, f"{STAGING}-1"])
@pytest.mark.parametrize("files", LEFT_OVER.values(), ids=LEFT_OVER)
def test_what_a_killed_run_left_goes(tmp_path, files, name):
    write(tmp_path, {"index.html": b"1"})
    (tmp_path / name).mkdir()
    put(tmp_path / name, files)
    with opened(tmp_path):
        assert not (tmp_path / name).exists()


OTHERS = {
    "without a mark": {"new/own.txt": b"own"},
    "a file of its own": {"own.txt": b"own"},
    "a file beside ours": {SITE_MARKER: b"", "new/index.html": b"2", "own.txt": b"own"},
}


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS)
def test_a_folder_of_others_that_is_called_as_ours_stays(tmp_path, files):
    put(tmp_path / STAGING, files)
    write(tmp_path, {"index.html": b"1"})
    write(tmp_path, {"index.html": b"2"})
    assert held(tmp_path) == {"index.html": b"2"}
    there = {path: (tmp_path / STAGING / path).read_bytes() for path in files}
    assert there == files
    assert not (tmp_path / f"{STAGING}-1").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_place_of_new_files_is_not_followed(tmp_path):
    put(tmp_path, {"outside/x": b"own"})
    target = tmp_path / "site"
    target.mkdir()
    (target / STAGING).symlink_to(tmp_path / "outside")
    write(target, {"index.html": b"1"})
    assert (target / STAGING).is_symlink()
    assert held(tmp_path / "outside") == {"x": b"own"}


BEFORE = {"index.html": b"1", "a/index.html": b"1", "gone/index.html": b"1", "stays.html": b"1"}
NEW = {"index.html": b"2", "a/index.html": b"2", "b/c/index.html": b"2", "b/d.html": b"2"}
AFTER = NEW | {"stays.html": b"1"}


class Steps:
    """The steps that a disk is asked for, each of which can be made to fail, or to end the run."""

    NAMES = ("replace", "link", "rmdir", "fsync", "mkdir", "makedirs")

    def __init__(self, monkeypatch, watch=lambda: None):
        self.count = 0
        self.failing = None
        self._watch = watch
        for name in self.NAMES:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))
        for module in (exchange, writing):
            monkeypatch.setattr(module, "open", self._counted(open), raising=False)

    def _counted(self, step):
        def counted(*args, **given):
            self._watch()
            self.count += 1
            number, fault, is_done = self.failing or (0, None, False)
            if self.count == number and not is_done:
                raise fault
            result = step(*args, **given)
            if self.count == number:
                raise fault
            return result

        return counted


@pytest.mark.parametrize(
    ("fault", "is_done"),
    [(OSError(28, "No space left on device"), False), (KeyboardInterrupt(), True)],
    ids=["full", "stopped"],
)
@pytest.mark.parametrize("is_whole", [True, False])
def test_whatever_step_fails_the_site_is_the_old_one_or_the_new(
    tmp_path, monkeypatch, is_whole, fault, is_done
):
    """And it is not marked as the one while it is the other."""
    write(tmp_path / "0", BEFORE, "old")
    put(tmp_path / "0", OWN)
    marks = []
    while True:
        number = len(marks) + 1
        target = tmp_path / str(number)
        shutil.copytree(tmp_path / "0", target)
        with monkeypatch.context() as patched:
            steps = Steps(patched)
            steps.failing = (number, fault, is_done)
            with suppress(WorkError, KeyboardInterrupt):
                write(target, AFTER, "new") if is_whole else renew(target, NEW, ["gone/index.html"])
        if steps.count < number:
            break
        marks.append(manifest.mark_of(target))
        assert (held(target), marks[-1]) in [(BEFORE | OWN, "old"), (AFTER | OWN, "new")]
        if number % 5 == 0:
            write(target, AFTER, "new")
            assert held(target) == AFTER | OWN
            assert not (target / STAGING).exists()
    assert marks.count("old") > 15
    assert "new" in marks


def test_at_no_moment_an_address_is_missing(tmp_path, monkeypatch):
    seen = []
    write(tmp_path, BEFORE)

    with monkeypatch.context() as patched:
        Steps(patched, lambda: seen.append(held(tmp_path)))
        renew(tmp_path, NEW, ["gone/index.html", "a/index.html"])
    assert held(tmp_path) == AFTER
    for files in seen:
        assert files.keys() >= BEFORE.keys() & AFTER.keys()
        # What a new page may link to is there before it, and what an old one links to after it.
        if files["index.html"] == b"2":
            assert files.keys() >= AFTER.keys()
        else:
            assert "gone/index.html" in files
    assert len(seen) > 15


def test_a_disk_without_hard_links_is_as_safe(tmp_path, monkeypatch):
    def no_links(*_args, **_given):
        raise OSError

    write(tmp_path, BEFORE, "old")
    move, moves = os.replace, []

    def failing(source, goal):
        moves.append(goal)
        if len(moves) == 9:
            raise KeyboardInterrupt
        move(source, goal)

    with monkeypatch.context() as patched:
        patched.setattr(os, "link", no_links)
        patched.setattr(os, "replace", failing)
        with pytest.raises(KeyboardInterrupt):
            renew(tmp_path, NEW, ["gone/index.html"])
    assert len(moves) > 9
    assert (held(tmp_path), manifest.mark_of(tmp_path)) == (BEFORE, "old")


@pytest.mark.parametrize("is_new", [False, True])
def test_one_run_waits_for_another(tmp_path, is_new):
    """And makes the folder again when the other one has taken it away."""
    target, told, order = tmp_path / "site", [], []
    if not is_new:
        write(target, BEFORE)
    is_waiting = threading.Event()

    def second():
        def tell(message):
            told.append(message.say("en"))
            is_waiting.set()

        with opened(target, tell=tell) as folder:
            order.append("second")
            folder.write([("", "index.html", b"2")], "second")

    with opened(target):
        thread = threading.Thread(target=second)
        thread.start()
        assert is_waiting.wait(20)
        order.append("first")
    thread.join(20)
    assert order == ["first", "second"]
    assert told == [f"Another run is writing into the folder {target}; waiting for it to end."]
    assert held(target) == {"index.html": b"2"}


def test_nobody_takes_pages_that_are_being_made_for_documents(tmp_path):
    document = b"kind: indicator\nid: osuus\n"
    put(tmp_path, {"own.yaml": document})
    seen, modes = [], []

    def made():
        yield "", "index.yaml", document
        seen.extend(FolderTree(tmp_path).paths())
        modes.append(stat.S_IMODE((tmp_path / "site" / STAGING).stat().st_mode))
        yield "", "index.html", b"1"

    with opened(tmp_path / "site") as folder:
        folder.write(made(), "mark")
    assert seen == ["own.yaml"]
    assert modes == [0o700] or os.name == "nt"
    assert [*FolderTree(tmp_path).paths()] == ["own.yaml"]
