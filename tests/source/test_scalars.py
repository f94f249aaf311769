"""What a plain scalar means, and what stays as typed."""

from hashlib import sha1

import pytest

from hyvinvointi.source import read
from hyvinvointi.source.scalars import NotANumber, resolve


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-0", 0),
        ("12", 12),
        ("-7", -7),
        ("1.10", 1.1),
        ("1e3", 1000.0),
        ("1E-2", 0.01),
        ("0.000000000000001", 1e-15),
        ("123456789012345", 123456789012345),
    ],
)
def test_json_scalars(typed: str, value: object) -> None:
    assert resolve(typed) == value
    assert type(resolve(typed)) is type(value)


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "yes", "on", "No", "TRUE", "Null", "NULL", "n", "t", "f", "nan", ".nan", ".inf"),
        *("020", "0x1F", "0o7", "1_000", "+1", "1.", ".5", "1e", "12:30", "-", "--1", "1 000"),
        *("2022-02-30", "2022-08", "846/00.01.02/2017", "9,4", "٣", "½", "24.1.2018", "null "),
    ],
)
def test_everything_else_is_text(typed: str) -> None:
    assert resolve(typed) == typed


@pytest.mark.parametrize(
    "typed", ["1e400", "-1e400", "1234567890123456", "9" * 5000, "0." + "1" * 16]
)
def test_numbers_that_cannot_be_kept(typed: str) -> None:
    with pytest.raises(NotANumber):
        resolve(typed)


def test_quoted_scalars_are_text() -> None:
    document = read("a.yaml", b"a: '1'\nb: \"true\"\nc: |-\n  2\n")

    assert document.data == {"a": "1", "b": "true", "c": "2"}
    assert not document.has_empty


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", '""', "|", "{}", "{ }", "[]", "[ ]"])
def test_what_is_empty_is_known_however_it_is_written(nothing: str) -> None:
    assert read("a.yaml", f"a: {nothing}\n".encode()).has_empty


def git_blob(content: bytes) -> str:
    return sha1(b"blob " + str(len(content)).encode() + b"\0" + content).hexdigest()  # noqa: S324


def test_the_document_knows_its_head() -> None:
    document = read("a.yaml", b"\xef\xbb\xbfkind: municipality\nid: malli\nx:\n")

    assert (document.kind, document.id, document.municipality) == ("municipality", "malli", "malli")
    assert document.bom == 1
    assert document.has_empty
    assert document.blob == git_blob(document.content)
    assert document.line(2) == "id: malli"
    assert document.line(99) == ""
    assert read("a.yaml", b"kind: 5\nid: [a]\n").kind is None
