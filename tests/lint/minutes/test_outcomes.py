"""What resolutions say, in words that minutes use."""

from time import process_time

import pytest

from hyvinvointi.lint.minutes.outcomes import contradiction, read

PROPOSAL = "Lautakunta päättää esittää liitteenä 1 olevan ohjelman kunnanhallitukselle."

PROVED = [
    ("Lautakunta hyväksyi ehdotuksen yksimielisesti.", {"accepted"}),
    ("Hyväksyttiin.", {"accepted"}),
    ("Hyvaksyttiin ehdotuksen mukaan.", {"accepted"}),
    ("Päätettiin ehdotuksen mukaisesti.", {"accepted"}),
    ("Päätettiin hyväksyä ohjelma.", {"accepted"}),
    ("Nämnden godkände förslaget enhälligt.", {"accepted"}),
    ("Godkändes enligt förslaget.", {"accepted"}),
    ("Beslutades enligt beslutsförslaget.", {"accepted"}),
    ("Lautakunta hylkäsi ehdotuksen.", {"rejected"}),
    ("Ehdotus hylättiin äänin 5–4.", {"rejected"}),
    ("Valtuusto päätti hylätä aloitteen.", {"rejected"}),
    ("Valtuusto ei hyväksynyt ehdotusta.", {"rejected"}),
    ("Ehdotusta ei hyväksytty.", {"rejected"}),
    ("Lautakunta päätti jättää ehdotuksen hyväksymättä.", {"rejected"}),
    ("Förslaget förkastades.", {"rejected"}),
    ("Fullmäktige godkände inte förslaget.", {"rejected"}),
    ("Lautakunta merkitsi raportin tiedoksi.", {"noted"}),
    ("Merkittiin tiedoksi.", {"noted"}),
    ("Kunnanhallitus päätti merkitä asian tiedoksi.", {"noted"}),
    ("Antecknades för kännedom.", {"noted"}),
    ("Lautakunta palautti asian valmisteltavaksi.", {"returned"}),
    ("Asia palautettiin uudelleen valmisteluun.", {"returned"}),
    ("Kunnanhallitus päätti yksimielisesti palauttaa asian lautakunnalle.", {"returned"}),
    ("Päätettiin lähettää asia takaisin valmisteluun.", {"returned"}),
    ("Ärendet återremitterades.", {"returned"}),
    ("Nämnden beslutade återremittera ärendet för ny beredning.", {"returned"}),
    ("Palautusehdotus hyväksyttiin äänin 7–4.", {"returned"}),
    ("Lautakunta päätti jättää asian pöydälle.", {"tabled"}),
    ("Lautakunta päätti, että asia jätetään pöydälle.", {"tabled"}),
    ("Asia pantiin pöydälle.", {"tabled"}),
    ("Asia jäi pöydälle 28.5.2024 pidettävään kokoukseen.", {"tabled"}),
    ("Lautakunta päätti siirtää asian seuraavaan kokoukseen.", {"tabled"}),
    ("Ärendet bordlades till nästa möte.", {"tabled"}),
    ("Nämnden beslutade bordlägga ärendet.", {"tabled"}),
    ("Asia poistettiin esityslistalta.", {"removed"}),
    ("Esittelijä veti asian pois esityslistalta.", {"removed"}),
    ("Ärendet ströks från föredragningslistan.", {"removed"}),
    ("Puheenjohtajaksi valittiin Maija Malli.", {"elected"}),
    ("Valtuusto päätti valita puheenjohtajaksi Maija Mallin.", {"elected"}),
    ("Till ordförande valdes Maija Malli.", {"elected"}),
    ("Asia siirrettiin toimivaltaiselle viranomaiselle.", {"transferred"}),
    ("Ärendet överfördes till den behöriga myndigheten.", {"transferred"}),
    ("Oikaisuvaatimus jätettiin tutkimatta.", {"inadmissible"}),
    ("Begäran om omprövning prövades inte.", {"inadmissible"}),
    ("Asia raukesi.", {"lapsed"}),
    ("Ärendet förföll.", {"lapsed"}),
    ("Vanhusneuvosto antoi seuraavan lausunnon.", {"statement-given"}),
    ("Annettiin lausunto.", {"statement-given"}),
    ("Rådet gav ett utlåtande.", {"statement-given"}),
    ("Lautakunta ei palauttanut asiaa vaan hyväksyi ehdotuksen.", {"accepted"}),
    ("Lautakunta hyväksyi ehdotuksen eikä jättänyt asiaa pöydälle.", {"accepted"}),
    ("Asiaa ei jätetty pöydälle.", set()),
    ("Lautakunta päätti, ettei asiaa palauteta valmisteltavaksi.", set()),
    ("Ärendet återremitterades inte.", set()),
    ("Jos rahoitusta ei saada, asia palautetaan valmisteltavaksi.", set()),
    ("Mikäli hakemusta ei täydennetä, se jätetään tutkimatta.", set()),
    ("Om finansiering saknas, återremitteras ärendet.", set()),
    ("Jäsen Virtanen ehdotti, että asia jätetään pöydälle.", set()),
    ("Vastaehdotus hylättiin.", set()),
    ("Virtasen ehdotus raukesi kannattamattomana.", set()),
    ("Motförslaget förföll i brist på understöd.", set()),
    ("Lautakunta palautti asian valmisteltavaksi 3.2.2026 § 9.", set()),
    ("Toivomusponsi hylättiin.", set()),
]


@pytest.mark.parametrize(("text", "acts"), PROVED)
def test_text_proves_the_act_it_says(text, acts):
    assert set(read(text).proved) == acts


CONTRADICTIONS = [
    ("accepted-unanimously", "Lautakunta päätti jättää asian pöydälle.", "tabled"),
    ("accepted", "Asia palautettiin valmisteluun Virtasen ehdotuksen mukaisesti.", "returned"),
    ("accepted", "Lautakunta jätti asian pöydälle. Lautakunta kehotti kuulemaan.", "tabled"),
    ("accepted-after-vote", "Ehdotus hylättiin äänin 5–4.", "rejected"),
    ("accepted", "Merkittiin tiedoksi.", "noted"),
    ("tabled", "Lautakunta hyväksyi ehdotuksen yksimielisesti.", "accepted-unanimously"),
    ("returned", "Asia jätettiin pöydälle.", "tabled"),
    ("rejected", "Ehdotus hyväksyttiin.", "accepted"),
    ("noted", "Ärendet bordlades.", "tabled"),
    ("accepted-unanimously", "Ehdotus hyväksyttiin äänin 5–4.", "accepted-after-vote"),
    ("accepted-after-vote", "Ehdotus hyväksyttiin yksimielisesti.", "accepted-unanimously"),
    ("accepted-unanimously", "Förslaget godkändes efter omröstning.", "accepted-after-vote"),
    # How a proposal was accepted is said only where the text says one thing of it.
    ("tabled", "Lautakunta hyväksyi ehdotuksen äänin 7–2.", "accepted-after-vote"),
    ("returned", "Förslaget godkändes efter omröstning.", "accepted-after-vote"),
    ("tabled", "Ehdotus hyväksyttiin.", "accepted"),
    (
        "tabled",
        "Ehdotus hyväksyttiin äänin 7–2. Klausuuli hyväksyttiin yksimielisesti.",
        "accepted",
    ),
]


@pytest.mark.parametrize(("outcome", "text", "says"), CONTRADICTIONS)
def test_outcome_against_the_text(outcome, text, says):
    found = contradiction(outcome, text, PROPOSAL)
    assert found is not None
    assert found[1] == says


@pytest.mark.parametrize(
    ("outcome", "text", "quoted"),
    [
        ("accepted-after-vote", "Ehdotus hyväksyttiin yksimielisesti.", "yksimielisesti"),
        ("accepted-after-vote", "Förslaget godkändes enhälligt.", "enhälligt"),
        ("accepted-unanimously", "Ehdotus hyväksyttiin äänin 15–12.", "äänin 15–12"),
    ],
)
def test_words_are_quoted_whole(outcome, text, quoted):
    found = contradiction(outcome, text, PROPOSAL)
    assert found is not None
    assert text[slice(*found[2])] == quoted


AGREEING = [
    ("accepted", "Hyväksyttiin. Lautakunta nimesi valmisteluun kaksi edustajaa."),
    ("accepted-after-vote", "Palautusehdotus hylättiin äänin 7–2."),
    ("accepted-after-vote", "Vastaehdotus hylättiin äänin 7–2. Ehdotus hyväksyttiin."),
    ("accepted-unanimously", "Lautakunta myönsi avustuksen. Toinen hakemus hylättiin."),
    ("accepted-as-amended", "Hyväksyttiin muutettuna yksimielisesti."),
    ("accepted-unanimously", "Lautakunta päätti esittää ohjelman kunnanhallitukselle."),
    ("tabled", "Lautakunta päätti, että asiaa käsitellään seuraavan kerran 28.5.2024."),
    ("returned", "Lautakunta hyväksyi yksimielisesti palautusehdotuksen."),
    ("rejected", "Vastaehdotus hyväksyttiin äänin 6–5."),
    ("removed", "Asiaa ei käsitelty."),
    ("unheard-of", "Hyväksyttiin."),
]


@pytest.mark.parametrize(("outcome", "text"), AGREEING)
def test_outcome_that_the_text_bears_out(outcome, text):
    assert contradiction(outcome, text, PROPOSAL) is None


def test_accepting_a_proposal_to_reject_is_both():
    proposal = "Lautakunta päättää hylätä oikaisuvaatimuksen."
    for outcome in ("accepted", "rejected"):
        assert contradiction(outcome, "Oikaisuvaatimus hylättiin.", proposal) is None
        assert contradiction(outcome, "Ehdotus hyväksyttiin.", proposal) is None


def test_hostile_text_is_read_in_time():
    for word in ("ei ", "päätti ", "ehdotus", "\n \n", ", ", "xn "):
        start = process_time()
        read(word * 20_000)
        assert process_time() - start < 5, word
