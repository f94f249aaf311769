"""Items in the genitive with which a Finnish sentence on what is theirs begins."""

_GENITIVES = {
    "Asetukset": "Asetusten", "Asetus": "Asetuksen", "Vertailutiedosto": "Vertailutiedoston",
    "Oma sääntö": "Oman säännön", "Kunta": "Kunnan", "Hyvinvointialue": "Hyvinvointialueen",
    "Kuntayhtymä": "Kuntayhtymän", "Toimielin": "Toimielimen", "Yksikkö": "Yksikön",
    "Henkilö": "Henkilön", "Strategia": "Strategian", "Päälinjaus": "Päälinjauksen",
    "Ohjelma": "Ohjelman", "Osio": "Osion", "Tavoite": "Tavoitteen", "Tavoitearvo": "Tavoitearvon",
    "Välitavoite": "Välitavoitteen", "Toimenpide": "Toimenpiteen", "Resurssi": "Resurssin",
    "Säädösperusta": "Säädösperustan", "Valmisteluvaihe": "Valmisteluvaiheen",
    "Valmisteltava ohjelma": "Valmisteltavan ohjelman", "Käsittelyvaihe": "Käsittelyvaiheen",
    "Liite": "Liitteen", "Ohjausryhmän jäsen": "Ohjausryhmän jäsenen",
    "Pois jätetty mittari": "Pois jätetyn mittarin", "Vuosiraportti": "Vuosiraportin",
    "Tavoitteen arviointi": "Tavoitteen arvioinnin", "Riski": "Riskin",
    "Huomio mittarista": "Mittaria koskevan huomion", "Toimenpiteen seuranta": "Toimenpiteen seurannan",
    "Mittari": "Mittarin", "Asteikon kohta": "Asteikon kohdan", "Mitattu arvo": "Mitatun arvon",
    "Päätös": "Päätöksen", "Vaikutusarvio": "Vaikutusarvion", "Äänestys": "Äänestyksen",
    "Ehdotus": "Ehdotuksen", "Esteellisyys": "Esteellisyyden", "Menettelyvaihe": "Menettelyvaiheen",
    "Oikaisuvaatimus": "Oikaisuvaatimuksen", "Ehdokas": "Ehdokkaan",
    "Eriävä mielipide": "Eriävän mielipiteen", "Toivomusponsi": "Toivomusponnen",
    "Nimeäminen": "Nimeämisen", "Hyväksymismerkintä": "Hyväksymismerkinnän",
    "Toimeksianto": "Toimeksiannon", "Tehtävä": "Tehtävän", "Muutoksenhaku": "Muutoksenhaun",
    "Korjaus": "Korjauksen", "Kohta": "Kohdan",
}  # fmt: skip


def genitive(name: str) -> str:
    """Return what an item of a type is called, in the genitive; a rare one as it is."""
    return _GENITIVES.get(name, name)
