"""A state of health or means is found where a sentence says it of a person, and nowhere else."""

from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load

REGISTER = (
    "kind: municipality\nid: malli\nname: Malli\ncode: '998'\nlanguages: [fi]\n"
    "organs: [{id: lautakunta, name: Lautakunta, type: committee}]\n"
    "people: [{id: v, name: Ville Virkanen, title: johtaja}, {id: j, name: Jaana Malli, title: johtaja}]\n"
)
HEAD = (
    "kind: decision\nid: a\nmunicipality: malli\norgan: lautakunta\ntitle: A\nstatus: draft\n"
    "background: |\n  {text}\n"
)


def is_told(text):
    files = {"malli.yaml": REGISTER, "a.yaml": HEAD.format(text=text.replace("\n", "\n  "))}
    loaded = load(MemoryTree({path: one.encode() for path, one in files.items()}))
    return any(
        one.rule.code == "HV706" for one in lint(loaded, Options(date(2026, 1, 1))).diagnostics
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ville Virkanen on ollut päihdekuntoutuksessa.",
        "Virkanen sai syöpädiagnoosin.",
        "Ville Virkasen avioero ja toimeentulotuki käsiteltiin.",
        "V. Virkanen on sairauslomalla.",
        "VIRKANEN on sairauslomalla.",
        "Virkasen Villellä on dementia.",
        "Ville Virkanen on osatyökyvytön.",
        "Virkanen sai aivoinfarktin.",
        "Ville Virkanen saa toimeentulotukea.",
        "Ville Virkanen on vankilassa.",
        "Ville Virkanen on ulosotossa.",
        "Ville Virkasen lapsi on sijoitettu.",
        "Ville Virkanen kuuluu ammattiliittoon JHL.",
        "Ville Virkanen jää työkyvyttömyyseläkkeelle.",
        "Ville Virkanen on poissa.\nHän on sairauslomalla 31.3. asti.",
        "Virkanen kertoi sairastavansa masennusta.",
        "Ville Virkasen sairausloman sijaiseksi valittiin Jaana Malli.",
        "Ville Virkanens depression fortsätter.",
        "Virkanen är sjukskriven.",
        "Virkanen är borta. Hon får utkomststöd.",
    ],
)
def test_what_is_said_of_a_person_is_told(text):
    assert is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ville Virkanen totesi, että sairauspoissaolot vähenivät.",
        "Ville Virkanen kertoi, että lapsen huostaanottoja oli vähemmän.",
        "Ville Virkanen esitteli masennuksen ehkäisyn toimet.",
        "Masennuksen ehkäisystä raportoi Jaana Malli.",
        "Ville Virkanen vastaa vammaispalvelujen hankinnasta.",
        "Jaana Malli presenterade barnskyddets statistik.",
        "Jaana Malli berättade att sjukfrånvaron minskade och cancer är vanlig.",
        "Virkanen esitteli asian. Sairauspoissaolot vähenivät.",
        "Virkanen esitteli asian. Hän totesi, että masennus on yleistä.",
    ],
)
def test_what_a_person_speaks_of_is_not(text):
    assert not is_told(text)


@pytest.mark.parametrize(
    ("recipients", "text", "severity"),
    [
        ("[]", "Ville Virkanen on sairauslomalla.", "warning"),
        ("[]", "Virkasen sairausloma jatkuu. Malli on sijaisena.", "warning"),
        ("[{name: Outi Oksanen, title: hakija}]", "Outi Oksanen on sairauslomalla.", "error"),
        ("[{name: Outi Oksanen, title: hakija}]", "Ville Virkanen on sairauslomalla.", "warning"),
        (
            "[{name: Outi Oksanen, title: hakija}]",
            "Oksanen ja Virkanen ovat sairauslomalla.",
            "error",
        ),
        ("[]", "Lapsi Veeti Virtanen (s. 2015) on sijoitettu.", "error"),
        ("[]", "Lapsi Veeti Oksanen ja Ville Virkanen ovat sairauslomalla.", "error"),
    ],
)
@pytest.mark.parametrize("profile", ["draft", "publish"])
def test_only_what_is_said_of_a_private_person_is_an_error(recipients, text, severity, profile):
    content = HEAD.format(text=text).replace("background:", f"notify: {recipients}\nbackground:")
    files = {"malli.yaml": REGISTER, "a.yaml": content}
    loaded = load(MemoryTree({path: one.encode() for path, one in files.items()}))
    found = lint(loaded, Options(date(2026, 1, 1), profile)).diagnostics
    assert [one.severity for one in found if one.rule.code == "HV706"] == [severity]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Kehitysvammaisten asumisyksikkö Virkasen Koti laajenee.", False),
        ("Mielenterveyskuntoutujien klubitalo Virkanen muuttaa.", False),
        ("Muistisairaiden päivätoimintaa järjestää Malli-Koti.", False),
        ("Mallin Diabetesyhdistys ry:n sihteeri on Ville Virkanen.", False),
        ("Diabetesföreningens ordförande är Ville Virkanen.", False),
        ("Toimeentulotukea koskevan selvityksen laati Ville Virkanen.", False),
        ("Asumisyksikössä Virkanen sai masennusdiagnoosin.", True),
        ("Diabetesyhdistyksen sihteeri Ville Virkanen sairastaa masennusta.", True),
        ("Puheenjohtaja Ville Virkanen on syöpäseurannassa.", True),
        ("Ville Virkanen on Diabetesyhdistyksen jäsen.", True),
    ],
)
def test_houses_and_bodies_are_no_persons(text, tells):
    assert is_told(text) is tells
