"""The pages of a bilingual town: each is in its own language, in HTML and in Markdown."""

import html
import re

import pytest

from render.sites import example_site, site, workspace

SWEDISH = re.compile(r"\b(?:och|för|med|inte|från|ska|av|till|är|Årskurs|årskurs|Källa|Åtgärder)\b")
FINNISH = re.compile(r"\b(?:on|ei|sekä|kuin|että|vuosi|luokka|kpl|Tavoite|ovat|Toimenpiteet)\b")
NAMES = re.compile(r"Exempelnäs [A-ZÅÄÖ]\w+ rf|Skärgårdens Vandrare rf|På svenska|Suomeksi")


@pytest.mark.parametrize(
    ("format_", "ending"),
    [("html", "html"), pytest.param("markdown", "md", marks=pytest.mark.slow)],
)
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


ORIGINAL = {
    "fi": "Sisältöä ei ole suomeksi. Teksti näytetään alkuperäiskielellä.",
    "sv": "Innehållet finns inte på svenska. Texten visas på originalspråket.",
}
KINDS = {
    "programs": "kind: program\ntype: other\nstatus: in-preparation\nsummary: {}\n",
    "strategies": "kind: strategy\nstatus: in-preparation\nvision: {}\n",
    "indicators": "kind: indicator\nunit: kpl\ndescription: {}\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vain suomeksi.", {"sv"}),
        ("{sv: Bara på svenska.}", {"fi"}),
        ("{fi: Suomeksi., sv: På svenska.}", set()),
        ("{fi: Suomeksi., sv: ''}", {"sv"}),
        ("null", set()),
    ],
)
@pytest.mark.parametrize("folder", KINDS)
def test_a_page_says_that_its_document_is_written_in_the_other_language_alone(
    folder: str, text: str, told: set[str], format_: str
) -> None:
    register = "kind: municipality\nid: malli\nname: Malli\nlanguages: [fi, sv]\n"
    document = (
        f"id: a\nmunicipality: malli\ntitle: {{fi: Nimi, sv: Namn}}\n{KINDS[folder].format(text)}"
    )
    made = site(workspace(register=register, a=document), format=format_)
    ending = {"html": "html", "markdown": "md"}[format_]
    pages = {"fi": f"malli/{folder}/a/index.{ending}", "sv": f"malli/{folder}/a/sv/index.{ending}"}
    assert {
        language for language, path in pages.items() if ORIGINAL[language] in made[path].decode()
    } == told
