"""No report of lint or diff spells personal data again, however the documents spell it."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats import formats
from generation.spellings import SECRETS, quoted, spelled, squeezed
from hyvinvointi.__main__ import main
from hyvinvointi.limits import HIDDEN_EACH
from hyvinvointi.privacy.masking import COVER, Secrets, without_personal_data

pytestmark = pytest.mark.slow

HEAD = "kind: decision\nid: asia\norgan: lautakunta\nmunicipality: malli\n"
REGISTER = "kind: municipality\nid: malli\nname: Malli\ncode: '999'\nlanguages: [fi]\norgans:\n  - {id: lautakunta, name: Lautakunta, type: committee}\n"
# Where other rules, too, would quote what is written.
PLACES = (
    "title: {text}\nstatus: draft\n",
    "title: Asia\nstatus: {text}\n",
    "title: Asia\nstatus: draft\nreferences: [{text}, {text}]\n",
    "title: Asia\nstatus: draft\nprepared_on: {text}\n",
    "title: Asia\nstatus: draft\nmeeting: {{date: {text}}}\n",
    "title: Asia\nstatus: draft\n? {text}\n: 1\n",
    "title: Asia\nstatus: draft\nbackground: {text}\n",
    "title: Asia\nstatus: draft\nnotify: [{{name: {text}}}]\n",
    "title: Asia\nstatus: draft\nattachments: [{{id: {text}, title: {text}, type: liite}}]\n",
    "title: Asia\nstatus: draft\nassignments: [{{title: {text}, due: {text}}}]\n",
    "title: Asia\nstatus: &{text} draft\n",
    "title: Asia\n  status: {text}\n",
    "title: Asia\nstatus: draft\n# {text}\nbackground: '- {text}'\n",
)
_QUOTED = len(PLACES) - 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("reports")
    (path / "hyvinvointi.toml").write_text("")
    (path / "malli.yaml").write_text(REGISTER)
    return path


def _document(secret, place, chance):
    text = f"Alku, {spelled(secret, chance)}, loppu." if chance.random() < 0.7 else secret
    text = quoted(text, chance) if place < _QUOTED else text.replace("\n", " ").replace("- ", "-")
    return HEAD + PLACES[place].format(text=text)


def _run(monkeypatch, capsys, folder, *arguments):
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.argv", ["hyvinvointi", *arguments])
    main()
    told = capsys.readouterr()
    return told.out + told.err


CASES = (st.sampled_from([*SECRETS]), st.sampled_from(range(len(PLACES))), st.integers(0, 2**32))


@pytest.mark.parametrize("form", [*formats()["lint"], "fixes", "baseline"])
def test_no_report_of_lint_spells_it_again(form, folder, monkeypatch, capsys):
    more = {
        "fixes": ["--fix", "--unsafe-fixes", "--diff"],
        "baseline": ["--baseline", "b.json"],
    }.get(form, ["--format", form])

    @given(*CASES)
    @settings(max_examples=settings.default.max_examples // 2)
    def check(kind, place, seed):
        chance = Random(seed)
        secret = SECRETS[kind](chance)
        source = _document(secret, place, chance)
        (folder / "a.yaml").write_text(source)
        told = squeezed(_run(monkeypatch, capsys, folder, "lint", *more))
        assert squeezed(secret) not in told.replace("U200E", ""), source

    check()


def test_a_key_is_covered_in_a_pointer_whatever_signs_the_pointer_escapes(
    folder, monkeypatch, capsys
):
    key = '"Alku, 250927<b>V97</b>4S"'
    (folder / "a.yaml").write_text(f"{HEAD}title: Asia\nstatus: draft\n? {key}\n: 1\n")
    told = _run(monkeypatch, capsys, folder, "lint", "--format", "json")
    assert "unknown-field" in told
    assert "V97" not in told


@pytest.mark.parametrize("form", formats()["diff"])
def test_no_report_of_diff_spells_it_again(form, folder, monkeypatch, capsys):
    @given(*CASES)
    @settings(max_examples=settings.default.max_examples // 2)
    def check(kind, place, seed):
        chance = Random(seed)
        secret = SECRETS[kind](chance)
        sources = [_document(secret, place, chance), HEAD + "title: Asia\nstatus: draft\n"]
        sources = [sources, sources[::-1], [sources[0], _document(secret, place, chance)]][seed % 3]
        for name, source in zip(("a.yaml", "b.yaml"), sources, strict=True):
            (folder / name).write_text(source)
        told = _run(monkeypatch, capsys, folder, "diff", "a.yaml", "b.yaml", "--format", form)
        assert squeezed(secret) not in squeezed(told), sources

    check()


PHONE = "soita 040 1234567 "
CODE = "tunnus 131052-308T "


def test_each_is_hidden_alone_up_to_the_limit_and_then_all_that_follows():
    most = PHONE * HIDDEN_EACH
    assert (
        without_personal_data(f"{most}ja muuta")
        == f"soita {COVER * 11} " * HIDDEN_EACH + "ja muuta"
    )
    shown = without_personal_data(f"{CODE}{most}{PHONE}ja muuta {CODE}")
    told = f"tunnus {COVER * 11} " + f"soita {COVER * 11} " * HIDDEN_EACH + "soita "
    assert shown == told + COVER * len(f"040 1234567 ja muuta {CODE}")


@pytest.mark.parametrize("late", ["hetu 131052 308X", "tili 123456-785", "a.b@gmail.com"])
def test_what_is_known_in_another_way_is_hidden_before_the_limit(late):
    shown = without_personal_data(f"{late} {CODE * 2 * HIDDEN_EACH}")
    assert shown.split(" tunnus ")[0].count(COVER) > len(late) // 2


def test_a_value_is_hidden_with_and_without_the_ends_of_its_lines():
    secrets = Secrets(["131052-308T"])
    assert secrets.mask("  tunnus 131052-308T\n\n") == f"  tunnus {COVER * 11}\n\n"
    assert secrets.mask(" \n") == " \n"


@pytest.mark.parametrize("report", ["text", "json"])
def test_nothing_behind_the_limit_is_told_of_a_file(report, tmp_path, monkeypatch, capsys):
    phones = "".join(f"  {PHONE}\n" for _ in range(2 * HIDDEN_EACH))
    text = (
        HEAD
        + f"title: Asia\nbackground: |\n{phones}  hetu on\n  131052 308X\nstatus: ehdotus 131052 308X\n"
    )
    (tmp_path / "hyvinvointi.toml").write_text("")
    (tmp_path / "a.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["hyvinvointi", "lint", "--format", report])
    main()
    assert "308X" not in capsys.readouterr().out
