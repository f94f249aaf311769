"""A reader tells states apart by their words alone: no two of one list have the same ones."""

from collections import Counter

import pytest

from hyvinvointi.render.build.rendering import cleared_site
from hyvinvointi.render.indicators.situation import measure_states
from hyvinvointi.render.pages.situation_values import TARGETS, TRENDS, state_label, trend_label
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.locale import Locale
from render.sites import workspace

LISTS = {
    "measures": (measure_states(), state_label),
    "targets": (TARGETS, state_label),
    # Of an indicator without values there is as little to compare as of one with unclear values.
    "trends": ([one for one in TRENDS if one != "unmeasured"], trend_label),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_no_two_states_are_called_the_same(language, name):
    states, label = LISTS[name]
    page = Page(cleared_site(workspace(), Options()), Locale(language, language), "")
    told = Counter(str(label(page, one)).casefold() for one in states)
    assert [one for one, count in told.items() if count > 1] == []
