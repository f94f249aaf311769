"""What the operating system says no to is told in the language of the reader."""

import errno
import os

import pytest

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
