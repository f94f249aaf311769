"""What privacy rules find is never shown again, wherever it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats import formats
from hyvinvointi.__main__ import main
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint import Options, lint
from hyvinvointi.model.appeal import names_end
from hyvinvointi.model.decision import Decision
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import located
from hyvinvointi.source import read
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

identity_codes, bank_accounts, payment_cards, number_plates, private_contacts = FINDERS.values()
CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
CODE = "010190-999W"


def code(day, sign, number):
    return f"{day}{sign}{number}{CHECKS[int(day + number) % 31]}"


def seen(find, text):
    return [text[start:end] for start, end in located(find, text)]


@pytest.mark.parametrize("sign", "+-YXWVUABCDEF")
def test_identity_code_is_known_by_every_sign(sign):
    wanted = code("010105", sign, "905")
    assert seen(identity_codes, f"hakija {wanted}, Malli") == [wanted]


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(900, 999))
def test_every_temporary_code_is_found_and_no_other_check_passes(day, number):
    right = code(f"{day:%d%m%y}", "-", str(number))
    assert seen(identity_codes, right) == [right]
    for check in set(CHECKS) - {right[-1]}:
        assert seen(identity_codes, right[:-1] + check) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (CODE.lower(), [CODE.lower()]),
        ("010190\u2011999W", ["010190\u2011999W"]),
        ("010190–999W", ["010190–999W"]),
        (f"({CODE})", [CODE]),
        (f"liite-{CODE}.pdf", [CODE]),
        ("310290-999A", []),
        ("010190-999A", []),
        (f"1{CODE}", []),
        (f"{CODE}1", []),
        ("1234567-8", []),
        ("846/00.01.02/2017", []),
        ("010190-9", []),
    ],
)
def test_identity_code_in_its_surroundings(text, found):
    assert seen(identity_codes, text) == found


@pytest.mark.parametrize(
    ("find", "text", "found"),
    [
        (bank_accounts, "tili FI2112345600000785.", ["FI2112345600000785"]),
        (bank_accounts, "FI21 1234 5600 0007 85 OP", ["FI21 1234 5600 0007 85"]),
        (bank_accounts, "FI21 1234 5600 0007 86", []),
        (payment_cards, "4111-1111-1111-1111", ["4111-1111-1111-1111"]),
        (payment_cards, "378282246310005", ["378282246310005"]),
        (payment_cards, "FI21 4111 1111 1111 1111 85", []),
        (payment_cards, "4111111111111112", []),
        (number_plates, "auton rek.nro ABC-123", ["ABC-123"]),
        (number_plates, "COVID-19, ISO-900, tavoite TP-12", []),
        (private_contacts, "kaisa.k@hotmail.fi", ["kaisa.k@hotmail.fi"]),
        (private_contacts, "kirjaamo@malli.fi", []),
        (private_contacts, "Meikäläinen 0401234567", ["0401234567"]),
        (private_contacts, "Meikäläinen +358 40 123 4567", ["+358 40 123 4567"]),
        (private_contacts, "Kirjasto, neuvonta 040 123 4567", []),
        (private_contacts, "asia 0401/02.03/2026, 050 §", []),
        (private_contacts, "Mallintie 12 A 4", ["Mallintie 12 A 4"]),
        (private_contacts, "Mallintie 12", []),
    ],
)
def test_other_personal_data(find, text, found):
    assert seen(find, text) == found


DOCUMENTS = {
    "id": "kind: decision\nid: {code}\norgan: kunnanhallitus\ntitle: Asia\nstatus: draft\n",
    "reference": "kind: decision\nid: a\norgan: {code}\ntitle: Asia\nstatus: draft\n",
    "value": "kind: decision\nid: a\norgan: kunnanhallitus\ntitle: Asia\nstatus: {code}\n",
    "date": "kind: decision\nid: a\norgan: kunnanhallitus\ntitle: Asia\nstatus: draft\nprepared_on: {code}\n",
    "key": "kind: decision\nid: a\norgan: kunnanhallitus\ntitle: Asia\nstatus: draft\n{code}: 1\n",
    "kind": "kind: {code}\nid: a\ntitle: Asia\n",
    "anchor": "kind: decision\nid: &{code} a\norgan: *{code}\ntitle: Asia\nstatus: draft\n",
    "item": "kind: decision\nid: a\norgan: kunnanhallitus\ntitle: Asia\nstatus: draft\nnotify: [{code}, {code}]\n",
    "title": "kind: decision\nid: a\norgan: kunnanhallitus\ntitle: ASIA {code} koskee.\nstatus: draft\n",
    "escape": 'kind: decision\nid: a\norgan: kunnanhallitus\ntitle: "Asia 0101\\x390-999W"\nstatus: draft\n',
    "comment": "kind: decision # {code}\nid: a\norgan: kunnanhallitus\ntitle: Asia\nstatus: draft\n",
    "broken": "kind: decision\nid: a\n  organ: {code}\n",
    "conflict": "<<<<<<< {code}\na\n=======\nb\n>>>>>>> main\n",
}


@pytest.mark.parametrize("where", DOCUMENTS)
def test_identity_code_is_found_everywhere_and_shown_nowhere(where):
    content = DOCUMENTS[where].replace("{code}", CODE)
    files = {"a.yaml": content.encode(), "municipality.yaml": REGISTER.encode()}
    report = lint(load(MemoryTree(files), extra=["a.yaml"]), Options(date(2026, 1, 1)))
    assert "identity-code-in-text" in {one.rule.slug for one in report.diagnostics}
    for one in report.diagnostics:
        shown = [one.message.say(tongue) + one.help.say(tongue) for tongue in LANGUAGES]
        shown += [message.message.say("fi") for message in one.related]
        shown += [one.pointer, str(one.document), one.fingerprint, str(one.fix)]
        assert CODE not in "".join(shown), one.rule.slug
    for line in content.splitlines():
        masked = report.secrets.mask(line)
        assert CODE not in masked
        assert len(masked) == len(line)


def test_a_rule_that_was_not_asked_for_still_hides_what_it_would_find():
    content = DOCUMENTS["value"].replace("{code}", CODE).encode()
    workspace = load(MemoryTree({"a.yaml": content}), extra=["a.yaml"])
    report = lint(workspace, Options(date(2026, 1, 1), rules=[]))
    assert [one.rule.slug for one in report.diagnostics] == ["missing-register", "unknown-value"]
    assert CODE not in report.diagnostics[1].message.say("fi")
    assert CODE not in report.secrets.mask(content.decode())


@pytest.mark.parametrize("more", [[], ["--fix", "--unsafe-fixes", "--diff"], ["--select", "HV1"]])
def test_no_output_of_the_command_shows_what_was_found(tmp_path, capsys, monkeypatch, more):
    secret, account = code("020290", "-", "905"), "FI14 1009 3000 1234 58"
    text = DOCUMENTS["value"].replace("{code}", secret) + f"background: Tili {account}, {secret}\n"
    (tmp_path / "hyvinvointi.toml").write_text("")
    (tmp_path / "a.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    for form in formats()["lint"]:
        monkeypatch.setattr("sys.argv", ["hyvinvointi", "lint", "--format", form, *more])
        assert main() == 1
        shown = capsys.readouterr()
        assert secret not in shown.out + shown.err
        assert account not in shown.out + shown.err


def test_fingerprint_of_an_id_that_is_an_identity_code_tells_nothing_of_it():
    prints = set()
    for secret in (CODE, code("020290", "-", "905")):
        files = {"a.yaml": DOCUMENTS["id"].replace("{code}", secret).encode()}
        report = lint(load(MemoryTree(files), extra=["a.yaml"]), Options(date(2026, 1, 1)))
        prints.add(tuple(one.fingerprint for one in report.diagnostics))
    assert len(prints) == 1


@pytest.mark.parametrize(
    ("published", "kind", "end"),
    [
        ("2026-09-01", "rectification", date(2026, 9, 22)),
        ("2026-09-05", "rectification", date(2026, 9, 28)),  # 26.9. is a Saturday
        ("2026-12-03", "rectification", date(2026, 12, 28)),  # 24.12. is Christmas Eve
        ("2026-03-13", "rectification", date(2026, 4, 7)),  # 3.4. is Good Friday
        ("2026-05-29", "rectification", date(2026, 6, 22)),  # 19.6. is Midsummer Eve
        ("2026-03-25", "municipal-appeal", date(2026, 5, 4)),  # 1.5. is a Friday
        ("2026-09-01", "municipal-appeal", date(2026, 10, 8)),
        ("2026-09-01", "none", None),
        ("2026-09", "rectification", None),
    ],
)
def test_end_of_the_time_for_appeal(published, kind, end):
    text = f"kind: decision\npublished_on: {published}\nappeal: [{{type: {kind}}}]\n"
    document = read("a.yaml", text.encode())
    assert names_end(Decision(document, (), document.data)) == end


@pytest.mark.parametrize(
    ("appeal", "end", "reason"),
    [
        ("rectification", "27.3.2026", "muutoksenhakuaika on päättynyt"),
        ("municipal-appeal", "13.4.2026", "muutoksenhakuaika on päättynyt"),
        ("none", "13.3.2026", "päätökseen ei voi hakea muutosta"),
    ],
)
def test_no_time_for_appeal_is_said_to_have_ended_where_there_was_none(appeal, end, reason):
    content = (
        "kind: decision\nid: paatos\norgan: kunnanhallitus\ntitle: Asia\nstatus: published\n"
        f"published_on: 2026-03-06\nappeal: [{{type: {appeal}}}]\n"
        "notify: [{name: Kaisa Kuvitteellinen}]\n"
    )
    workspace = load(MemoryTree({"paatos.yaml": content.encode()}))
    found = lint(workspace, Options(date(2026, 11, 1))).diagnostics
    (one,) = (one for one in found if one.rule.slug == "private-person-after-appeal")
    assert f"vain {end} asti" in one.message.say("fi")
    assert reason in one.message.say("fi")
    assert ("muutoksenhakuaika" in one.message.say("fi")) is (appeal != "none")
