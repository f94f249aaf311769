"""The pages of a bilingual town: each is in its own language, in HTML and in Markdown."""

import html
import re

import pytest

from render.sites import example_site

SWEDISH = re.compile(r"\b(?:och|för|med|inte|från|ska|av|till|är|Årskurs|årskurs|Källa|Åtgärder)\b")
FINNISH = re.compile(r"\b(?:on|ei|sekä|kuin|että|vuosi|luokka|kpl|Tavoite|ovat|Toimenpiteet)\b")
NAMES = re.compile(r"Exempelnäs [A-ZÅÄÖ]\w+ rf|Skärgårdens Vandrare rf|På svenska|Suomeksi")


@pytest.mark.parametrize(("format_", "ending"), [("html", "html"), ("markdown", "md")])
def test_no_page_speaks_the_other_language(format_: str, ending: str) -> None:
    pages = {
        path: content.decode()
        for path, content in example_site(format_).items()
        if path.startswith("exempelnas/") and path.endswith(f"index.{ending}")
    }
    finnish = [path for path in pages if "/fi/" in path]
    assert len(finnish) > 30
    assert len(finnish) == len(pages) - len(finnish)
    wrong = []
    for path, page in pages.items():
        text = page.partition("<main")[2] if format_ == "html" else page
        text = re.sub(r"<(script|style).*?</\1>|\]\([^)]*\)", " ", text, flags=re.DOTALL)
        text = html.unescape(re.sub("<[^>]+>", " ", text)).replace("\u00ad", "")
        found = (SWEDISH if "/fi/" in path else FINNISH).findall(NAMES.sub(" ", text))
        wrong += [(path, found)] if found else []
    assert wrong == []
