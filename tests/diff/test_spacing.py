"""Spaces, soft hyphens and breaks that changed: the place is marked, not the paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.diff.prose import compare_prose
from hyvinvointi.diff.sentences import spaced
from hyvinvointi.diff.words import Effort, unseen_edits


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        (
            "Halli on 20 km päässä.",
            "Halli on 20\u00a0km päässä.",
            "Halli on 20[-␣-]{+⍽+}km päässä.",
        ),
        ("Kahvi on maksuton.", "Kahvi  on maksuton.", "Kahvi {+␣+}on maksuton."),
        ("Hyvin\u00advointi", "Hyvinvointi", "Hyvin[-¬-]vointi"),
        ("Yksi.\n\nKaksi.", "Yksi. Kaksi.", "Yksi.[-¶-]{+␣+}Kaksi."),
        ("Ovi on auki. kahvi on", "Ovi on auki. Kahvi on", "Ovi on auki. [-kahvi-]{+Kahvi+} on"),
    ],
)
def test_only_the_place_is_marked(old: str, new: str, marked: str) -> None:
    prose = compare_prose(old, new, Effort())
    signs = {"kept": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    assert prose.sort == "punctuation"
    assert "".join(signs[one.op].format(one.text) for one in spaced(prose.edits)) == marked


@pytest.mark.parametrize(
    ("old", "new", "sides"),
    [
        ("Vuosina 2026\u00ad2029.", "Vuosina 20262029.", ("2026\u00ad2029.", "20262029.")),
        ("Halli on 20 km.", "Halli on 20\u00a0km.", ("20 km.", "20\u00a0km.")),
        ("Yksi.\n\nKaksi.", "Yksi. Kaksi.", ("Yksi.\n\nKaksi.", "Yksi. Kaksi.")),
        ("\u00adSana", "Sana", ("\u00adSana", "Sana")),
        ("Sana on ", "Sana on", ("on ", "on")),
        ("Pa\u0308iva\u0308", "Päivä", ("", "")),
    ],
)
def test_what_differs_is_shown_with_the_words_that_touch_it(old, new, sides):
    prose = compare_prose(old, new, Effort())
    assert (prose.old, prose.new) == sides


_TEXT = st.lists(st.sampled_from(["Kahvi", "kahvi", "on", " ", "\u00a0", "\u00ad", "\n\n"])).map(
    "".join
)


@given(_TEXT, _TEXT)
def test_the_stretches_spell_both_texts(old: str, new: str) -> None:
    edits = unseen_edits(old, new)
    for text, other in ((old, "inserted"), (new, "deleted")):
        assert "".join(one.text for one in edits if one.op != other) == text
