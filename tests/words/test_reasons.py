"""What the operating system says no to is told in the language of the reader."""

import errno
import os

import pytest

from hyvinvointi.disk import read_plain
from hyvinvointi.words.system import reason


@pytest.mark.parametrize(
    ("number", "fi", "sv"),
    [
        (errno.EACCES, "käyttöoikeus puuttuu", "behörighet saknas"),
        (errno.EPERM, "käyttöoikeus puuttuu", "behörighet saknas"),
        (errno.ENOSPC, "levytila ei riitä", "diskutrymmet räcker inte"),
        (
            errno.ENOTEMPTY,
            "käyttöjärjestelmän virhe ENOTEMPTY",
            "felet ENOTEMPTY i operativsystemet",
        ),
        (99999, "käyttöjärjestelmän virhe 99999", "felet 99999 i operativsystemet"),
    ],
)
def test_a_reason_is_in_each_language(number: int, fi: str, sv: str) -> None:
    said = reason(OSError(number, os.strerror(number), "tiedosto.yaml"))

    assert (said.fi, said.sv, said.en) == (fi, sv, os.strerror(number))


def test_a_fault_without_a_number_says_what_it_says() -> None:
    assert reason(OSError("jotain")).fi == "jotain"


def test_what_is_no_regular_file_is_said_by_us_in_each_language(tmp_path) -> None:
    with pytest.raises(OSError, match="not a regular file") as caught:
        read_plain(tmp_path, 1)

    said = reason(caught.value)
    assert (said.fi, said.sv, said.en) == (
        "se ei ole tavallinen tiedosto",
        "det är inte en vanlig fil",
        "it is not a regular file",
    )
