"""What the page of a rule rests on, in the reader's language."""

import pytest

from hyvinvointi.lint.pages import bases

LINES = """\
- Kuntalaki 410/2015 104 § (äänestys) ja 107 § (pöytäkirja).
- Hallintolaki 434/2003 27 §; KHO:2021:141 (päätös kumottiin).
- Käytäntö: vain liitteet ovat osa pöytäkirjaa (kuntalaki 410/2015 107 §).
"""


def test_finnish_readers_see_what_was_written_for_the_rule() -> None:
    assert bases(LINES, "fi") == LINES


@pytest.mark.parametrize(
    ("language", "starts"),
    [
        ("sv", ["- 104 § i kommunallagen (410/2015): om flera", "- 107 § i kommunallagen (410/2015): över",
                "- 27 § i förvaltningslagen (434/2003): den", "- HFD:2021:141", "- (på finska) Käytäntö"]),
        ("en", ["- Local Government Act (410/2015), section 104: where", "- Local Government Act (410/2015), section 107: min",
                "- Administrative Procedure Act (434/2003), section 27: a",
                "- KHO:2021:141", "- (in Finnish) Käytäntö"]),
    ],
)  # fmt: skip
def test_others_see_each_provision_as_the_register_has_it(language, starts) -> None:
    lines = bases(LINES, language).splitlines()
    assert len(lines) == len(starts)
    assert all(line.startswith(start) for line, start in zip(lines, starts, strict=True)), lines
