"""Words of pages that are no field of the model, in the three languages of pages.

What is a field or a value of one has its words in the schemas.
"""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.render.words import (
    changes,
    charts,
    kit,
    meetings,
    paper,
    situation,
    statement,
    versions,
    views,
    votes,
)

PARTS: tuple[dict[str, Text], ...] = (
    {
        "skip": Text("Siirry sisältöön", "Gå till innehållet", "Skip to content"),
        "front": Text("Etusivu", "Startsida", "Front page"),
        "breadcrumb": Text("Murupolku", "Sökväg", "Breadcrumb"),
        "main_menu": Text("Päävalikko", "Huvudmeny", "Main menu"),
        "languages": Text(
            "Sivu muilla kielillä", "Sidan på andra språk", "This page in other languages"
        ),
        "feedback": Text("Anna palautetta", "Ge respons", "Give feedback"),
        "link_to": Text("Linkki kohtaan", "Länk till", "Link to"),
        "contents": Text("Sisällys", "Innehåll", "Contents"),
        "site_title": Text(
            "Hyvinvointiohjelmat ja päätökset",
            "Välfärdsprogram och beslut",
            "Welfare programmes and decisions",
        ),
        "site_intro": Text(
            "Kunnan hyvinvointityön tavoitteet, toimenpiteet, mittarit ja niitä koskevat päätökset yhdessä paikassa.",
            "Målen, åtgärderna, indikatorerna och besluten i kommunens välfärdsarbete på ett ställe.",
            "The goals, measures, indicators and decisions of municipal welfare work in one place.",
        ),
        "site_intro_of_organisations": Text(
            "Hyvinvointityön tavoitteet, toimenpiteet, mittarit ja niitä koskevat päätökset yhdessä paikassa.",
            "Målen, åtgärderna, indikatorerna och besluten i välfärdsarbetet på ett ställe.",
            "The goals, measures, indicators and decisions of welfare work in one place.",
        ),
        "municipalities": Text("Kunnat", "Kommuner", "Municipalities"),
        "municipalities_of_organisations": Text("Organisaatiot", "Organisationer", "Organisations"),
        "shared_plans": Text(
            "Muiden kanssa yhteiset suunnitelmat",
            "Planer gemensamma med andra",
            "Plans shared with others",
        ),
        "shared_by": Text("Kenen suunnitelma tämä on", "Vems plan detta är", "Whose plan this is"),
        "organisations_in_all": Text(
            "{count} organisaatiota", "{count} organisationer", "{count} organisations"
        ),
        "not_adopted_yet": Text("ei vielä hyväksytty", "ännu inte godkänd", "not adopted yet"),
        "adoption_not_known": Text(
            "hyväksymisestä ei ole tässä tietoa",
            "ingen uppgift här om godkännandet",
            "it is not known here whether it has been adopted",
        ),
        "programs": Text("Ohjelmat", "Program", "Programmes"),
        "strategies": Text("Strategiat", "Strategier", "Strategies"),
        "decisions": Text("Päätökset", "Beslut", "Decisions"),
        "indicators": Text("Mittarit", "Indikatorer", "Indicators"),
        "program": Text("Ohjelma", "Program", "Programme"),
        "strategy": Text("Strategia", "Strategi", "Strategy"),
        "decision": Text("Päätös", "Beslut", "Decision"),
        "indicator": Text("Mittari", "Indikator", "Indicator"),
        "minutes_extract": Text("Pöytäkirjanote", "Protokollsutdrag", "Extract from the minutes"),
        "office_holders_decision": Text(
            "Viranhaltijapäätös", "Tjänsteinnehavarbeslut", "Office-holder’s decision"
        ),
        "reviewed_note": Text(
            "Päätökseen on vaadittu oikaisua:",
            "Omprövning av beslutet har begärts:",
            "A review of this decision has been requested:",
        ),
        "agenda_item": Text("Esityslistan asia", "Ärende på föredragningslistan", "Agenda item"),
        "preparers": Text("Valmistelijat", "Beredare", "Preparers"),
        "people_in_charge": Text("Vastuut", "Ansvar", "Responsibilities"),
        "basics": Text("Perustiedot", "Grunduppgifter", "Basic information"),
        "made_on": Text("Sivut tehty {day}.", "Sidorna gjordes {day}.", "Pages made on {day}."),
        "overdue": Text("Myöhässä", "Över tidsfristen", "Overdue"),
        "left_undone": Text(
            "Ei merkitty toteutuneeksi",
            "Inte antecknad som genomförd",
            "Not recorded as done",
        ),
        "left_undone_by": Text(
            "Ei merkitty toteutuneeksi, kausi päättyi {day}",
            "Inte antecknad som genomförd, perioden gick ut {day}",
            "Not recorded as done by the end of the period ({day})",
        ),
        "deadline_passed": Text(
            "Määräaika on mennyt", "Tidsfristen har gått ut", "Deadline passed"
        ),
        "agenda_on": Text("Tilanne {day}", "Läget {day}", "As of {day}"),
        "overdue_measures": Text(
            "Määräaika on mennyt", "Tidsfristen har gått ut", "Past their deadline"
        ),
        "next_measures": Text("Seuraavaksi päättyvät", "Avslutas härnäst", "Next to be completed"),
        "goal": Text("Tavoite", "Mål", "Goal"),
        "milestone": Text("Välitavoite", "Delmål", "Milestone"),
        "measure": Text("Toimenpide", "Åtgärd", "Measure"),
        "aims_table": Text(
            "Tavoitearvot ja viimeisin mitattu arvo",
            "Målvärden och senast uppmätta värde",
            "Target values and the latest measured value",
        ),
        "latest": Text("Viimeisin", "Senaste", "Latest"),
        "developed_at": Text(
            "Kehitys on esitetty tavoitteessa",
            "Utvecklingen visas vid målet",
            "The development is shown at the goal",
        ),
        "situation": Text("Tilanne", "Läge", "Progress"),
        "progress_reached": Text("Tavoite saavutettu", "Målet har nåtts", "Target reached"),
        "progress_met": Text(
            "Tavoitearvo saavutettu ennen tavoitevuotta",
            "Målvärdet uppnått före målåret",
            "Target value reached before the target year",
        ),
        "progress_missed": Text(
            "Tavoitetta ei saavutettu", "Målet nåddes inte", "The target was not reached"
        ),
        "progress_lapsed": Text(
            "Ei arvioitavissa: tavoitevuodelta ei ole arvoa",
            "Kan inte bedömas: det finns inget värde för målåret",
            "Cannot be assessed: there is no value for the target year",
        ),
        "progress_towards": Text("Kohti tavoitetta", "Mot målet", "Towards the target"),
        "progress_unchanged": Text("Ennallaan", "Oförändrat", "Unchanged"),
        "progress_away": Text("Poispäin tavoitteesta", "Bort från målet", "Away from the target"),
        "progress_improved": Text("Parantunut", "Förbättrats", "Improved"),
        "progress_worsened": Text("Heikentynyt", "Försämrats", "Worsened"),
        "progress_risen": Text("Noussut", "Stigit", "Risen"),
        "progress_fallen": Text("Laskenut", "Sjunkit", "Fallen"),
        "progress_first": Text(
            "Ensimmäinen mitattu arvo", "Första uppmätta värdet", "First measured value"
        ),
        "progress_apart": Text(
            "Ei vertailtavaa aiempaa arvoa",
            "Inget jämförbart tidigare värde",
            "No earlier value to compare with",
        ),
        "progress_partial": Text(
            "Ei arvioitavissa: uusimmat arvot, joita tavoite koskee, ovat vain osalta vuotta",
            "Kan inte bedömas: de nyaste värdena som målet gäller avser bara en del av året",
            "Cannot be assessed: the latest values that the target concerns cover only part of a year",
        ),
        "progress_unknown": Text(
            "Ei vielä uutta tietoa", "Inga nya uppgifter än", "No new data yet"
        ),
        "progress_withheld": Text(
            "Ei arvioitavissa: uusi arvo on mitattu, mutta sitä ei julkaista",
            "Kan inte bedömas: ett nytt värde har uppmätts, men det publiceras inte",
            "Cannot be assessed: a new value has been measured, but it is not published",
        ),
        "progress_unnamed": Text(
            "Ei arvioitavissa: tavoite ei kerro, mitä arvoista se koskee",
            "Kan inte bedömas: målet anger inte vilka av värdena det gäller",
            "Cannot be assessed: the target does not say which values it concerns",
        ),
        "progress_unmeasured": Text(
            "Ei arvioitavissa: mittarissa ei ole arvoja, joita tavoite koskee",
            "Kan inte bedömas: indikatorn har inga värden av det slag som målet gäller",
            "Cannot be assessed: the indicator has no values of the kind that the target concerns",
        ),
        "progress_worded": Text("Arvioidaan sanallisesti", "Bedöms i ord", "Assessed in words"),
        "followed_by": Text("Seuranta", "Följs upp med", "Monitored with"),
        "follows": Text(
            "Tällä mittarilla seurataan",
            "Med den här indikatorn följs",
            "Monitored with this indicator",
        ),
        "comparison": Text("{region} (vertailu)", "{region} (jämförelse)", "{region} (comparison)"),
        "rank": Text("sija {place}", "plats {place}", "place {place}"),
        "rank_of": Text("sija {place}/{of}", "plats {place} av {of}", "place {place} of {of}"),
        "line_of_day": Text("Pystyviiva: {day}", "Lodrätt streck: {day}", "Vertical line: {day}"),
        "girls": Text("Tytöt", "Flickor", "Girls"),
        "boys": Text("Pojat", "Pojkar", "Boys"),
        "money": Text(
            "Määrärahat ja henkilötyövuodet",
            "Anslag och årsverken",
            "Funding and person-years",
        ),
        "money_declared": Text(
            "Ohjelman resurssit vuosittain",
            "Programmets resurser per år",
            "Resources of the programme by year",
        ),
        "money_both": Text(
            "Ohjelman ja sen toimenpiteiden resurssit vuosittain",
            "Programmets och dess åtgärders resurser per år",
            "Resources of the programme and its measures by year",
        ),
        "money_measures": Text(
            "Toimenpiteiden resurssit yhteensä vuosittain",
            "Åtgärdernas resurser sammanlagt per år",
            "Resources of all measures by year",
        ),
        "money_of_all": Text(
            "Suunnitelma on usean kunnan yhteinen. Summista ei käy ilmi, minkä kunnan rahaa ne ovat.",
            "Planen är gemensam för flera kommuner. Av summorna framgår det inte vilken kommuns pengar det gäller.",
            "Several municipalities share this plan. The sums do not show which municipality’s money they are.",
        ),
        "money_of_all_of_organisations": Text(
            "Suunnitelma on usean organisaation yhteinen. Summista ei käy ilmi, minkä organisaation rahaa ne ovat.",
            "Planen är gemensam för flera organisationer. Av summorna framgår det inte vilken organisations pengar det gäller.",
            "Several organisations share this plan. The sums do not show which organisation’s money they are.",
        ),
        "money_without_shared": Text(
            "Usean kunnan yhteisten suunnitelmien rahat eivät ole mukana, koska niistä ei käy ilmi, minkä kunnan rahaa ne ovat.",
            "Pengarna i kommunernas gemensamma planer är inte medräknade, eftersom det inte framgår vilken kommuns pengar de är.",
            "The money of plans shared by several municipalities is not included, because the plans do not show which municipality’s money it is.",
        ),
        "money_without_shared_of_organisations": Text(
            "Usean organisaation yhteisten suunnitelmien rahat eivät ole mukana, koska niistä ei käy ilmi, minkä organisaation rahaa ne ovat.",
            "Pengarna i organisationernas gemensamma planer är inte medräknade, eftersom det inte framgår vilken organisations pengar de är.",
            "The money of plans shared by several organisations is not included, because the plans do not show which organisation’s money it is.",
        ),
        "total": Text("Yhteensä", "Totalt", "Total"),
        "without_year": Text("Vuotta ei ole kerrottu", "Utan år", "No year given"),
        "aimed_by": Text(
            "Suunnitelmat, jotka tavoittelevat tätä",
            "Planer som siktar på det här",
            "Plans that aim at this",
        ),
        "supported_by": Text("Tätä toteuttavat", "Genomförs av", "Carried out by"),
        "mentioned_by": Text("Viittaukset tähän", "Hänvisningar hit", "Referred to by"),
        "realised_as": Text("Laadittu ohjelma", "Färdigt program", "Programme prepared"),
        "values_table": Text("Mitatut arvot", "Uppmätta värden", "Measured values"),
        "development": Text("Kehitys", "Utveckling", "Development"),
        "concerns": Text("Koskee", "Gäller", "About"),
        "everybody": Text("kaikki", "alla", "all"),
        "no_value": Text("ei tietoa", "ingen uppgift", "no data"),
        "values_of_parts": Text(
            "arvot vain ryhmittäin tai alueittain",
            "värden bara per grupp eller område",
            "values by group or region only",
        ),
        "not_published": Text("ei julkaista", "publiceras inte", "not published"),
        "scroll": Text("Taulukko: {title}", "Tabell: {title}", "Table: {title}"),
        "votes_cast": Text("Ääniä", "Röster", "Votes"),
        "person_years": Text("htv", "årsv.", "FTE"),
        "left_yes": Text(
            "poistui kokouksesta", "avlägsnade sig från sammanträdet", "left the meeting"
        ),
        "left_no": Text(
            "ei poistunut kokouksesta", "avlägsnade sig inte", "did not leave the meeting"
        ),
        "publication": Text(
            "Tarkastus ja julkaisu", "Justering och publicering", "Inspection and publication"
        ),
        "review": Text("Vuosiraportti", "Årsrapport", "Annual report"),
        "planned_time": Text("suunniteltu {date}", "planerat {date}", "planned {date}"),
        "vote": Text("Äänestys", "Omröstning", "Vote"),
        "files": Text(
            "Tämän sivun tiedot", "Uppgifterna på den här sidan", "The data of this page"
        ),
        "source_file": Text("Lähdetiedosto (YAML)", "Källfil (YAML)", "Source file (YAML)"),
        "data_file": Text("Tiedot (JSON)", "Data (JSON)", "Data (JSON)"),
        "csv_file": Text("Arvot (CSV)", "Värden (CSV)", "Values (CSV)"),
        "file_not_here": Text(
            "Tiedostoa ei julkaista täällä.",
            "Filen publiceras inte här.",
            "The file is not published here.",
        ),
        "own_fields": Text("Muut tiedot", "Övriga uppgifter", "Other information"),
        "nothing_yet": Text("Ei vielä asiakirjoja.", "Inga dokument ännu.", "No documents yet."),
        "draft_note": Text(
            "Asiakirja on valmisteltavana. Sisältö voi vielä muuttua.",
            "Dokumentet är under beredning. Innehållet kan ännu ändras.",
            "The document is being prepared. Its content may still change.",
        ),
        "as_of_day": Text(
            "Sivustolla ovat asiakirjat sellaisina kuin ne olivat {date}. Ne ovat voineet muuttua sen jälkeen.",
            "Webbplatsen visar dokumenten som de var {date}. De kan ha ändrats sedan dess.",
            "The site shows the documents as they stood on {date}. They may have changed since then.",
        ),
        "as_of_revision": Text(
            "Sivustolla on asiakirjojen versio {revision}. Asiakirjat ovat voineet muuttua sen jälkeen.",
            "Webbplatsen visar dokumentens version {revision}. De kan ha ändrats sedan dess.",
            "The site shows the revision {revision} of the documents. They may have changed since then.",
        ),
        "overturned": Text("kumottu", "upphävt", "overturned"),
        "overturned_note": Text(
            "Päätös on kumottu.", "Beslutet har upphävts.", "The decision has been overturned."
        ),
        "corrected_note": Text(
            "Päätöksen tekstiä on korjattu:",
            "Beslutets text har rättats:",
            "The text of the decision has been corrected:",
        ),
        "appeal_until": Text(
            "viimeinen päivä {whom} {day}", "sista dagen {whom} {day}", "last day {whom} {day}"
        ),
        "appeal_from": Text(
            "Määräaika on laskettu siitä, kun pöytäkirja julkaistiin verkossa {day}: jäsenen katsotaan saaneen tiedon päätöksestä seitsemän päivän kuluttua julkaisemisesta ({law}, {notice}{nbsp}§). Asianosaisen määräaika lasketaan siitä, kun päätös on annettu hänelle tiedoksi ({service}{nbsp}§).",
            "Tiden har räknats från att protokollet fanns tillgängligt i det allmänna datanätet {day}: en medlem anses ha fått del av beslutet sju dagar senare ({law}, {notice}{nbsp}§). För en part räknas tiden från att beslutet delgavs parten ({service}{nbsp}§).",
            "Counted from the publication of the minutes on the net on {day}: a member is deemed to know the decision seven days later ({law}, section{nbsp}{notice}). For a party the time runs from when the decision was served on them (section{nbsp}{service}).",
        ),
        "repealed_note": Text(
            "Asiakirja ei ole enää voimassa.",
            "Dokumentet gäller inte längre.",
            "The document is no longer in force.",
        ),
        "under_review_note": Text(
            "Asiakirjaan valmistellaan muutosta.",
            "En ändring av dokumentet bereds.",
            "An amendment of the document is being prepared.",
        ),
    },
    views.WORDS,
    situation.WORDS,
    charts.WORDS,
    statement.WORDS,
    changes.WORDS,
    paper.WORDS,
    versions.WORDS,
    votes.WORDS,
    kit.WORDS,
    meetings.WORDS,
)
"""What each list knows, none of it twice."""
CATALOGUE = {name: text for part in PARTS for name, text in part.items()}


_OF_ORGANISATIONS = "_of_organisations"


@dataclass(frozen=True)
class Words:
    """The catalogue in one language: `words.skip`.

    Where other organisations than municipalities have pages, some words are others.
    """

    language: Language
    of_municipalities_alone: bool = True

    def __getattr__(self, name: str) -> str:
        known = None
        if not self.of_municipalities_alone:
            known = CATALOGUE.get(f"{name}{_OF_ORGANISATIONS}")
        try:
            word = (known or CATALOGUE[name]).say(self.language)
        except KeyError:
            raise AttributeError(name) from None
        # Said on every page: the next time it is an attribute.
        self.__dict__[name] = word
        return word
