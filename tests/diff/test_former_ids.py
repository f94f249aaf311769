"""Who gives something another id tells the former one: then it is the same beyond doubt."""

from diff.village import FILES, compared, told

PATH = "programs/ohjelma.yaml"
TEXT = FILES[PATH]


def _head(*edits: tuple[str, str], files: dict[str, str] = FILES) -> dict[str, str]:
    text = files[PATH]
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return files | {PATH: text}


RENAMED = ("id: latuverkko\n", "id: hiihto\n        former_ids: [latuverkko]\n")


def test_a_rename_that_is_told_is_one_notice() -> None:
    assert told(compared(_head(RENAMED), FILES)) == ["notice id-renamed hiihto id"]
    assert told(compared(FILES, _head(RENAMED))) == ["notice id-renamed latuverkko id"]


def test_it_is_the_same_whatever_else_has_changed() -> None:
    start = TEXT.index("      - id: latuverkko\n")
    end = TEXT.index("      - id:", start + 1) if "      - id:" in TEXT[start + 1 :] else len(TEXT)
    other = "      - {id: hiihto, former_ids: [latuverkko], title: Aivan muuta tehdään}\n"
    head = FILES | {PATH: TEXT[:start] + other + TEXT[end:]}
    found = told(compared(head, FILES))
    assert "notice id-renamed hiihto id" in found
    assert not [one for one in found if "measure-removed" in one or "measure-added" in one]


def test_the_message_says_that_the_old_id_still_leads_there() -> None:
    [change] = compared(_head(RENAMED), FILES).changes
    assert "Myös vanha tunnus toimii" in change.message.say("fi")


def test_a_former_id_told_later_is_follow_up() -> None:
    base = _head(("id: latuverkko\n", "id: hiihto\n"))
    assert told(compared(_head(RENAMED), base)) == ["notice status-recorded hiihto former_ids"]


def test_a_reference_that_goes_over_to_the_id_of_today_is_no_change() -> None:
    review = "reviews:\n  - {{year: 2026, measures: [{{measure: {}, status: in-progress}}]}}\n"
    renamed = _head(RENAMED)[PATH]
    base = FILES | {PATH: renamed + review.format("latuverkko")}
    head = FILES | {PATH: renamed + review.format("hiihto")}
    assert told(compared(head, base)) == []


def test_who_takes_the_id_that_was_given_up_takes_it_over() -> None:
    taking = "      - {id: latuverkko, title: Uimahalli rakennetaan}\n"
    at = TEXT.index("      - id: latuverkko\n")
    head = _head(RENAMED)
    head[PATH] = head[PATH][:at] + taking + head[PATH][at:]
    found = told(compared(head, FILES))
    assert "critical id-reused latuverkko id" in found
    assert "notice id-renamed hiihto id" in found


def test_what_keeps_its_id_is_the_same_whatever_other_id_it_claims() -> None:
    claiming = ("id: latuverkko\n", "id: latuverkko\n        former_ids: [uimataito]\n")
    found = told(compared(_head(claiming), FILES))
    assert found == ["notice status-recorded latuverkko former_ids"]
