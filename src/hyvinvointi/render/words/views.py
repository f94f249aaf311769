"""Words of the pages that gather what several documents say."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "feed_title": Text("{name}: päätökset", "{name}: beslut", "{name}: decisions"),
    "feed_link": Text(
        "Päätökset syötteenä (Atom)", "Besluten som flöde (Atom)", "Decisions as a feed (Atom)"
    ),
    "calendar_title": Text("{name}: määräajat", "{name}: tidsfrister", "{name}: deadlines"),
    "calendar_link": Text(
        "Määräajat kalenterina (iCalendar)",
        "Tidsfrister som kalender (iCalendar)",
        "Deadlines as a calendar (iCalendar)",
    ),
    "earlier_decisions": Text(
        "Aiemmat päätökset ({count})", "Tidigare beslut ({count})", "Earlier decisions ({count})"
    ),
    "fold_year": Text("Vuosi {year} ({count})", "År {year} ({count})", "{year} ({count})"),
    "fold_rest_of_year": Text(
        "Vuosi {year}, loput ({count})", "År {year}, resten ({count})", "{year}, the rest ({count})"
    ),
    "fold_no_year": Text("Muut ({count})", "Övriga ({count})", "Others ({count})"),
    "by_year": Text("Päätökset vuosittain", "Besluten per år", "Decisions by year"),
    "all_by_year": Text("Kaikki vuosittain", "Alla per år", "All by year"),
    "of_one_year": Text("Vuoden päätökset", "Årets beslut", "Decisions of the year"),
    "year_before": Text("Edellinen vuosi", "Föregående år", "Previous year"),
    "year_after": Text("Seuraava vuosi", "Följande år", "Next year"),
    "other_years": Text("Muut vuodet", "Andra år", "Other years"),
    "more_of_list": Text(
        "Näytä loput ({count})", "Visa resten ({count})", "Show the rest ({count})"
    ),
    "whole_list": Text("Koko luettelo", "Hela förteckningen", "The whole list"),
    "subscribe": Text("Tilaa", "Prenumerera", "Subscribe"),
    "planned_program": Text("Valmisteltava ohjelma", "Planerat program", "Planned programme"),
    "assignment": Text("Toimeksianto", "Uppdrag", "Assignment"),
    "measures_csv": Text("Toimenpiteet (CSV)", "Åtgärder (CSV)", "Measures (CSV)"),
    "targets_csv": Text("Tavoitearvot (CSV)", "Målvärden (CSV)", "Target values (CSV)"),
    "followed_csv": Text(
        "Seurattavat mittarit (CSV)",
        "Indikatorer som följs upp (CSV)",
        "Monitored indicators (CSV)",
    ),
    "money_csv": Text("Määrärahat (CSV)", "Anslag (CSV)", "Funding (CSV)"),
    "risks_csv": Text("Riskit (CSV)", "Risker (CSV)", "Risks (CSV)"),
    "reviews_csv": Text("Seuranta (CSV)", "Uppföljning (CSV)", "Follow-up (CSV)"),
    "search_label": Text("Mitä etsit?", "Vad söker du?", "What are you looking for?"),
    "search_hint": Text(
        "Haku löytää ohjelmat, päätökset, tavoitteet, toimenpiteet ja mittarit. Se ymmärtää taivutusmuotoja, pieniä kirjoitusvirheitä ja samaa tarkoittavia sanoja.",
        "Sökningen hittar program, beslut, mål, åtgärder och indikatorer. Den förstår böjningar, små skrivfel och ord med samma betydelse.",
        "The search finds programmes, decisions, goals, measures and indicators. It also recognises inflected forms, synonyms and small spelling mistakes.",
    ),
    "search_kind": Text("Mistä haetaan", "Sök bland", "Search in"),
    "policy": Text("Päälinjaus", "Huvudlinje", "Policy"),
    "section": Text("Osio", "Avsnitt", "Section"),
    "organisation": Text("Organisaatio", "Organisation", "Organisation"),
    "search_some": Text("Tuloksia {count}", "Träffar: {count}", "Results: {count}"),
    "search_none": Text(
        "Ei tuloksia. Kokeile lyhyempää sanaa.",
        "Inga träffar. Försök med ett kortare ord.",
        "No results. Try a shorter word.",
    ),
    "search_some_of": Text(
        "Tuloksia vähintään {count}",
        "Träffar: minst {count}",
        "Results: at least {count}",
    ),
    "search_none_of": Text(
        "Ei tuloksia, mutta kaikkea ei käyty läpi. Kokeile toista tai tarkempaa sanaa.",
        "Inga träffar, men allt gicks inte igenom. Försök med ett annat eller mer exakt ord.",
        "No results, but not everything was examined. Try another or a more specific word.",
    ),
    "search_further": Text("Näytä lisää tuloksia", "Visa fler träffar", "Show more results"),
    "search_results": Text("Hakutulokset", "Sökresultat", "Search results"),
    "search_noscript": Text(
        "Haku tarvitsee JavaScriptin. Alla on kaikki julkaistu luettelona.",
        "Sökningen behöver JavaScript. Nedan finns allt som har publicerats.",
        "The search needs JavaScript. Everything published is listed below.",
    ),
    "search_noscript_parts": Text(
        "Haku tarvitsee JavaScriptin. Kunnan sivulla on luettelo kaikesta, mitä kunta on julkaissut.",
        "Sökningen behöver JavaScript. På kommunens sida listas allt som kommunen har publicerat.",
        "The search needs JavaScript. The municipality’s page lists everything that the municipality has published.",
    ),
    "search_noscript_parts_of_organisations": Text(
        "Haku tarvitsee JavaScriptin. Kunkin organisaation sivulla on luettelo kaikesta, mitä se on julkaissut.",
        "Sökningen behöver JavaScript. På varje organisations sida listas allt som den har publicerat.",
        "The search needs JavaScript. The page of each organisation lists everything that it has published.",
    ),
    "filters": Text("Rajaa luetteloa", "Avgränsa listan", "Narrow the list"),
    "filter_all": Text("Kaikki", "Alla", "All"),
    "filter_none_chosen": Text("Luettelossa {all}", "{all} i listan", "{all} listed"),
    "filter_some": Text("Näkyvissä {count}/{all}", "Visas {count}/{all}", "{count} of {all} shown"),
    "filter_nothing": Text(
        "Mikään ei täytä kaikkia ehtoja.",
        "Inget uppfyller alla villkor.",
        "Nothing meets all conditions.",
    ),
    "search_goals": Text("Tavoitteet ja osiot", "Mål och avsnitt", "Goals and sections"),
    "search_measures": Text("Toimenpiteet", "Åtgärder", "Measures"),
    "search_register": Text(
        "Kunnat, toimielimet ja vastuut",
        "Kommuner, organ och ansvar",
        "Municipalities, decision-making bodies and responsibilities",
    ),
    "search_register_of_organisations": Text(
        "Organisaatiot, toimielimet ja vastuut",
        "Organisationer, organ och ansvar",
        "Organisations, decision-making bodies and responsibilities",
    ),
    "search_gathered": Text(
        "Asiat, kokoukset, vuosiraportit ja versiot",
        "Ärenden, sammanträden, årsrapporter och versioner",
        "Cases, meetings, annual reports and versions",
    ),
    "search": Text("Hae sivustolta", "Sök på webbplatsen", "Search the site"),
    "organ": Text("Toimielin", "Organ", "Decision-making body"),
    "unit": Text("Yksikkö", "Enhet", "Unit"),
    "person": Text("Vastuuhenkilö", "Ansvarsperson", "Person in charge"),
    "case": Text("Asia", "Ärende", "Case"),
    "cases": Text("Asiat", "Ärenden", "Cases"),
    "case_title": Text("Asia {number}", "Ärende {number}", "Case {number}"),
    "handlings": Text("Käsittely vaiheittain", "Behandlingen steg för steg", "Handling by stages"),
    "no_date_yet": Text("päivä ei vielä tiedossa", "datum ännu inte känt", "date not yet known"),
    "owned_plans": Text(
        "Ohjelmat ja strategiat, joista toimielin vastaa",
        "Program och strategier som organet ansvarar för",
        "Programmes and strategies that the body is responsible for",
    ),
    "adopted_plans": Text(
        "Toimielimen hyväksymät ohjelmat ja strategiat",
        "Program och strategier som organet har godkänt",
        "Programmes and strategies that the body has adopted",
    ),
    "answers_plans": Text(
        "Vastaa ohjelmista", "Ansvarar för program", "Responsible for programmes"
    ),
    "answers_measures": Text(
        "Vastaa toimenpiteistä", "Ansvarar för åtgärder", "Responsible for measures"
    ),
    "answers_indicators": Text(
        "Vastaa mittareista", "Ansvarar för indikatorer", "Responsible for indicators"
    ),
    "answers_sections": Text(
        "Vastaa ohjelmien osioista",
        "Ansvarar för avsnitt i program",
        "Responsible for sections of programmes",
    ),
    "answers_tasks": Text(
        "Päätöksissä annetut tehtävät", "Uppdrag i beslut", "Assignments in decisions"
    ),
    "handled": Text(
        "Mainitaan myös",
        "Nämns också",
        "Also mentioned in",
    ),
    "answers_nothing": Text(
        "Julkaistuihin asiakirjoihin ei ole vielä kirjattu vastuita tälle taholle.",
        "I de publicerade dokumenten har inget ansvar ännu antecknats för den här aktören.",
        "No responsibilities have been recorded for this body or person in the published documents yet.",
    ),
    "role": Text("Rooli", "Roll", "Role"),
    "role_responsible": Text("vastaa", "ansvarar", "responsible"),
    "steering_group": Text("ohjausryhmä", "styrgrupp", "steering group"),
    "role_partner": Text("kumppani", "samarbetspart", "partner"),
    "baseline": Text("Lähtöarvo", "Utgångsvärde", "Baseline"),
    "target": Text("Tavoitearvo", "Målvärde", "Target"),
    "deadline": Text("Määräaika", "Tidsfrist", "Deadline"),
    "task": Text("Tehtävä", "Uppgift", "Task"),
    "in_charge": Text("Vastuutaho", "Ansvarig", "Responsible"),
    "belongs_here": Text("Tähän kuuluvat", "Hit hör", "Included in this"),
    "report_title": Text("Vuosiraportti {year}", "Årsrapport {year}", "Annual report {year}"),
    "reports": Text("Vuosiraportit", "Årsrapporter", "Annual reports"),
    "to_council": Text("Valtuustolle", "Till fullmäktige", "To the council"),
    "to_council_law": Text(
        "Kunta raportoi valtuustolle vuosittain asukkaidensa hyvinvoinnista ja terveydestä sekä toteutetuista toimenpiteistä (laki 612/2021, 6{nbsp}§).",
        "Kommunen rapporterar årligen till fullmäktige om invånarnas välfärd och hälsa och om genomförda åtgärder (lag 612/2021, 6{nbsp}§).",
        "The municipality reports to its council every year on the wellbeing and health of its residents and on the measures carried out (Act 612/2021, section{nbsp}6).",
    ),
    "to_council_law_of_county": Text(
        "Hyvinvointialue raportoi aluevaltuustolle vuosittain asukkaidensa hyvinvoinnista ja terveydestä sekä toteutetuista toimenpiteistä (laki 612/2021, 7{nbsp}§).",
        "Välfärdsområdet rapporterar årligen till välfärdsområdesfullmäktige om invånarnas välfärd och hälsa och om genomförda åtgärder (lag 612/2021, 7{nbsp}§).",
        "The wellbeing services county reports to the county council every year on the wellbeing and health of its residents and on the measures carried out (Act 612/2021, section{nbsp}7).",
    ),
    "handled_in": Text("Käsitelty", "Behandlad", "Handled"),
    "not_handled": Text(
        "Raportin käsittelyä ei ole vielä kirjattu.",
        "Behandlingen av rapporten har ännu inte antecknats.",
        "No handling of the report has been recorded yet.",
    ),
    "moved": Text("Sivu on siirtynyt", "Sidan har flyttats", "The page has moved"),
    "moved_here": Text(
        "Siirry sivun nykyiseen osoitteeseen",
        "Gå till sidans nuvarande adress",
        "Go to the current address of the page",
    ),
    "in_report": Text("Vuosiraportissa", "I årsrapporten", "In the annual report"),
    "by_report": Text(
        "vuosiraportin {year} mukaan",
        "enligt årsrapporten {year}",
        "according to the annual report for {year}",
    ),
    "told_by_report": Text(
        "vuosiraportin {year} mukaan: {state}",
        "enligt årsrapporten {year}: {state}",
        "according to the annual report for {year}: {state}",
    ),
    "told_by_program": Text(
        "ohjelmaan merkitty tila: {state}",
        "läget enligt programmet: {state}",
        "according to the programme: {state}",
    ),
    "start_open": Text(
        "alkamisaikaa ei ole vielä päätetty",
        "startdatumet är ännu inte bestämt",
        "start date not decided yet",
    ),
    "has_left": Text("ei enää jäsen", "inte längre ledamot", "no longer a member"),
    "assessment_in_year": Text("Arvio {year}", "Bedömning {year}", "Assessment {year}"),
    "situation_in_year": Text("Tilanne {year}", "Läge {year}", "Situation {year}"),
    "goals_by_assessment": Text(
        "Tavoitteet arvion mukaan", "Mål enligt bedömning", "Goals by assessment"
    ),
    "granted": Text("Myönnetty", "Beviljat", "Granted"),
    "spent": Text("Käytetty", "Använt", "Spent"),
    "reached": Text("Saavutettu", "Uppnått", "Reached"),
    "spent_and_granted": Text(
        "Käytetty ja myönnetty raha {year}",
        "Använda och beviljade medel {year}",
        "Money spent and granted {year}",
    ),
    "money_on_measures": Text(
        "Toimenpiteet, joiden käytetty raha on raportoitu",
        "Åtgärder vars använda medel har rapporterats",
        "Measures whose spending has been reported",
    ),
    "reviewed_indicators": Text(
        "Huomioita mittareista", "Iakttagelser om indikatorerna", "Notes on indicators"
    ),
    "measures_by_state": Text(
        "Toimenpiteet tilanteen mukaan", "Åtgärder enligt läge", "Measures by status"
    ),
    "count": Text("Määrä", "Antal", "Number"),
    "measures_in_year": Text(
        "Toimenpiteiden tilanne {year}", "Åtgärdernas läge {year}", "Status of the measures {year}"
    ),
    "not_reported": Text("ei raportoitu", "inte rapporterad", "not reported"),
    "indicators_in_year": Text(
        "Mittarit ja tavoitearvot {year}",
        "Indikatorer och målvärden {year}",
        "Indicators and target values {year}",
    ),
    "value_by": Text(
        "Viimeisin arvo vuoden {year} loppuun mennessä",
        "Senaste värde till utgången av {year}",
        "Latest value by the end of {year}",
    ),
    "text_of_now": Text(
        "Tavoitteet, määräajat ja määrärahat ovat ohjelman nykyisestä tekstistä. Ne voivat poiketa siitä, mitä oli voimassa vuonna {year}:",
        "Målen, tidsfristerna och anslagen är från programmets nuvarande text. De kan avvika från det som gällde {year}:",
        "Targets, deadlines and money are those of the programme as it stands now. They may differ from what was in force in {year}:",
    ),
    "value_by_note": Text(
        "Arvon jäljessä on vuosi, jolta se on. Jos vuodelta ei ole arvoa, taulukossa on sitä edeltävä viimeisin arvo.",
        "Efter värdet står det år som det gäller. Om årets värde saknas visas det senaste värdet före det.",
        "The year of each value is given after it. If there is no value for the year, the latest earlier value is shown.",
    ),
    "money_in_year": Text(
        "Määrärahat ja henkilötyövuodet {year}",
        "Anslag och årsverken {year}",
        "Funding and person-years {year}",
    ),
    "declared_of_year": Text(
        "Ohjelman resurssit {year}",
        "Programmets resurser {year}",
        "Resources of the programme {year}",
    ),
    "spent_of_year": Text(
        "Toimenpiteiden resurssit {year}",
        "Åtgärdernas resurser {year}",
        "Resources of all measures {year}",
    ),
    "plan_of_year": Text(
        "Suunnitellut resurssit {year}",
        "Planerade resurser {year}",
        "Planned resources {year}",
    ),
    "all_measures": Text(
        "Toimenpiteet taulukkona", "Åtgärderna som tabell", "The measures as a table"
    ),
}
