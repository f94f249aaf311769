"""By which words a resolution approves a plan or an attachment."""

import pytest

from hyvinvointi.lint.minutes.approvals import approved
from hyvinvointi.lint.minutes.passages import Passage

APPROVED = [
    ("Valtuusto hyväksyi hyvinvointiohjelman.", "hyvinvointiohjelman"),
    ("Valtuusto päätti hyväksyä hyvinvointiohjelman yksimielisesti.", "hyvinvointiohjelman"),
    ("Valtuusto päätti yksimielisesti hyväksyä hyvinvointiohjelman.", "hyvinvointiohjelman"),
    ("Valtuusto päättää hyväksyä hyvinvointiohjelman.", "hyvinvointiohjelman"),
    ("Päätettiin hyväksyä hyvinvointiohjelma.", "hyvinvointiohjelma"),
    ("Päätettiin hyväksyä liitteen mukainen suunnitelma.", "liitteen mukainen suunnitelma"),
    ("Hyvinvointiohjelma hyväksyttiin.", "Hyvinvointiohjelma"),
    ("Hyvinvointiohjelma vuosille 2026–2029 hyväksyttiin yksimielisesti.", "Hyvinvointiohjelma"),
    ("Ohjelma hyväksytään liitteen mukaisena.", "Ohjelma"),
    ("Hyväksyttiin hyvinvointiohjelma vuosille 2026–2029.", "hyvinvointiohjelma"),
    ("Valtuusto vahvisti hyvinvointiohjelman.", "hyvinvointiohjelman"),
    ("Kuntastrategia vahvistettiin muutettuna.", "Kuntastrategia"),
    ("Kuntastrategia vahvistettiin.", "Kuntastrategia"),
    (
        "Valtuusto hyväksyi hyvinvointiohjelman hallituksen esityksen mukaisena.",
        "hyvinvointiohjelman",
    ),
    (
        "Valtuusto hyväksyi hallituksen esittämän hyvinvointiohjelman.",
        "hallituksen esittämän hyvinvointiohjelman",
    ),
    (
        "Valtuusto päätti hyväksyä liitteenä 1 olevan hyvinvointiohjelman.",
        "liitteenä 1 olevan hyvinvointiohjelman",
    ),
    ("Merkittiin tiedoksi. Valtuusto hyväksyi suunnitelman.", "suunnitelman"),
    (
        "Valtuusto päätti hyväksyä ohjelman ja esittää, että hallitus seuraa sitä.",
        "ohjelman",
    ),
    ("Fullmäktige beslutade godkänna välfärdsprogrammet.", "välfärdsprogrammet"),
    ("Fullmäktige beslutar att godkänna välfärdsplanen.", "välfärdsplanen"),
    ("Fullmäktige beslöt enhälligt att anta kommunstrategin.", "kommunstrategin"),
    ("Fullmäktige beslutade godkänna det reviderade programmet.", "det reviderade programmet"),
    ("Välfärdsplanen godkändes.", "Välfärdsplanen"),
    ("Välfärdsplanen för åren 2026–2029 godkändes enhälligt.", "Välfärdsplanen"),
    ("Fullmäktige fastställde välfärdsplanen.", "välfärdsplanen"),
    ("Valtuusto hyväksyi liitteen 1.", "liitteen 1"),
    ("Valtuusto päätti hyväksyä liitteen 1.", "liitteen 1"),
    ("Valtuusto hyväksyi liitteet 1 ja 2.", "liitteet 1"),
    ("Fullmäktige godkände bilaga 1.", "bilaga 1"),
]
OTHERWISE = [
    "Hyväksyttiin pöytäkirja.",
    "Hyväksyttiin pöytäkirja ja hyvinvointiohjelma merkittiin tiedoksi.",
    "Hyvinvointiohjelma merkittiin tiedoksi ja pöytäkirja hyväksyttiin.",
    "Valtuusto hyväksyi asian käsittelyjärjestyksen.",
    "Valtuusto päätti olla hyväksymättä hyvinvointiohjelmaa.",
    "Valtuusto ei hyväksynyt hyvinvointiohjelmaa.",
    "Hyvinvointiohjelmaa ei hyväksytty.",
    "Hallitus esittää valtuustolle, että valtuusto hyväksyy hyvinvointiohjelman.",
    "Hallitus päätti ehdottaa, että valtuusto päättää hyväksyä hyvinvointiohjelman.",
    "Hallitus päätti esittää valtuustolle, että hyvinvointiohjelma hyväksytään.",
    "Hallitus päätti lähettää hyvinvointiohjelman valtuuston hyväksyttäväksi.",
    "Hyvinvointiohjelma hyväksytään valtuustossa keväällä.",
    "Valtuusto hyväksyi ehdotuksen. Hyvinvointiohjelma laaditaan syksyllä.",
    "Valtuusto hyväksyi hyvinvointiohjelman vuosiraportin.",
    "Päätettiin hyväksyä hyvinvointiohjelman laatimisen aikataulu.",
    "Valtuusto merkitsi tiedoksi, että hallitus vahvisti suunnitelman.",
    "Valtuusto hyväksyi hyvinvointiohjelman 30.3.2026 § 24.",
    "Hyväksyttiin siten muutettuna, että ohjelma valmistellaan uudelleen.",
    "Jos valtuusto hyväksyy ohjelman, työ alkaa.",
    "Valtuusto hyväksyi liitteen 7.",
    "Valtuusto hyväksyi liitteen 1 mukaisen käsittelyjärjestyksen.",
    "Fullmäktige godkände inte välfärdsplanen.",
    "Välfärdsplanen godkändes inte.",
    "Fullmäktige godkände tidtabellen för välfärdsplanen.",
    "Styrelsen föreslår att fullmäktige godkänner välfärdsplanen.",
    "Protokollet godkändes.",
    "Fullmäktige godkände välfärdsprogrammets uppföljning.",
]


def said(text: str) -> str | None:
    span = approved(Passage("a.yaml", (), text), {"1", "2"})
    return span and text[slice(*span)]


@pytest.mark.parametrize(("text", "what"), APPROVED)
def test_what_is_approved(text: str, what: str | None) -> None:
    assert said(text) == what


@pytest.mark.parametrize("text", OTHERWISE)
def test_other_words_approve_no_plan(text: str) -> None:
    assert said(text) is None
