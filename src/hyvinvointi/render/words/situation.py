"""Words of where things stand, and of the pages that a program has."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "standing": Text("Tilannekuva", "Lägesbild", "Where it stands"),
    "standing_of_year": Text("Tilannekuva {year}", "Lägesbild {year}", "Where it stood in {year}"),
    "standing_of_programs": Text(
        "Voimassa olevat ohjelmat yhteensä",
        "Alla gällande program sammanlagt",
        "All programmes in force together",
    ),
    "standing_of_program": Text(
        "Voimassa oleva ohjelma", "Det gällande programmet", "The programme in force"
    ),
    "standing_of_unit": Text(
        "Toimenpiteet, joista yksikkö vastaa voimassa olevissa ohjelmissa",
        "Åtgärder som enheten ansvarar för i gällande program",
        "Measures that the unit is responsible for in programmes in force",
    ),
    "standing_of_adopted_programs": Text(
        "Hyväksytyt ohjelmat yhteensä",
        "Alla godkända program sammanlagt",
        "All adopted programmes together",
    ),
    "standing_of_adopted_program": Text(
        "Hyväksytty ohjelma", "Det godkända programmet", "The adopted programme"
    ),
    "standing_of_unit_in_adopted": Text(
        "Toimenpiteet, joista yksikkö vastaa hyväksytyissä ohjelmissa",
        "Åtgärder som enheten ansvarar för i godkända program",
        "Measures that the unit is responsible for in adopted programmes",
    ),
    "standing_by_program": Text("Ohjelmittain", "Per program", "By programme"),
    "measures": Text("Toimenpiteet", "Åtgärder", "Measures"),
    "goals": Text("Tavoitteet", "Mål", "Goals"),
    "target_values": Text("Tavoitearvot", "Målvärden", "Target values"),
    "target_values_served": Text(
        "Tavoitearvot, joita toimenpiteet edistävät",
        "Målvärden som åtgärderna bidrar till",
        "Target values that the measures contribute to",
    ),
    "trend_of_unknown": Text(
        "Suunta tiedetään, vaikka uutta tietoa ei ole:",
        "Riktningen är känd, fast nya uppgifter saknas:",
        "The trend is known, although there are no new data:",
    ),
    "indicators_by_change": Text(
        "Mittarien muutos", "Förändringen i indikatorerna", "How the indicators change"
    ),
    "progress_not_comparable": Text(
        "Ei vertailtavia arvoja", "Inga jämförbara värden", "No values to compare"
    ),
    "target_lost": Text(
        "tavoitearvo saavutettiin vuonna {year}, mutta vuonna {now} arvo ei enää ollut tavoitteessa",
        "målvärdet nåddes {year}, men {now} låg värdet inte längre på målnivån",
        "the target value was reached in {year}, but in {now} the value was no longer there",
    ),
    "milestone_reached": Text(
        "välitavoite {milestone} saavutettiin",
        "delmålet {milestone} nåddes",
        "the milestone {milestone} was reached",
    ),
    "milestone_missed": Text(
        "välitavoitetta {milestone} ei saavutettu: arvo oli {value}",
        "delmålet {milestone} nåddes inte: värdet var {value}",
        "the milestone {milestone} was not reached: the value was {value}",
    ),
    "baseline_revised": Text(
        "mittarin mukaan arvo oli {value} lähtövuonna {year}",
        "enligt indikatorn var värdet {value} utgångsåret {year}",
        "the indicator gives {value} for the baseline year {year}",
    ),
    "baseline_compared": Text(
        "siihen verrattuna: {state}",
        "jämfört med det: {state}",
        "compared with that: {state}",
    ),
    "year_disputed": Text(
        "vuodelta {year} on eri arvoja, joita ei arvioida",
        "för {year} finns olika värden, som inte bedöms",
        "there are different values for {year}, which are not assessed",
    ),
    "value_before": Text("Edellinen arvo", "Föregående värde", "Previous value"),
    "criterion": Text("Muutosraja", "Gräns för förändring", "What counts as a change"),
    "criterion_none": Text("ei kirjattu", "inte angiven", "not specified"),
    "criterion_usual": Text(
        "{amount} (kyselyjen yleinen raja, mittarilla ei ole omaa)",
        "{amount} (allmän gräns för enkäter, indikatorn har ingen egen)",
        "{amount} (usual for surveys; the indicator has none of its own)",
    ),
    "judged_note": Text(
        "Uusinta arvoa verrataan edelliseen. Muutos on todettu, kun ero on vähintään muutosrajan suuruinen; ilman kirjattua rajaa jokainen ero on muutos.",
        "Det nyaste värdet jämförs med det föregående. En förändring har skett när skillnaden är minst lika stor som gränsen; utan gräns är varje skillnad en förändring.",
        "The newest value is compared with the one before. There is a change where the difference is at least the limit; without a specified limit every difference counts as a change.",
    ),
    "state_not_said": Text("Tilannetta ei ole kerrottu", "Läget anges inte", "Status not reported"),
    "year_before_count": Text("{year}: {count}", "{year}: {count}", "{year}: {count}"),
    "euros": Text("Määrärahat", "Anslag", "Funding"),
    "set_aside": Text("Varattu", "Reserverat", "Set aside"),
    "for_program": Text("ohjelmalle", "för programmet", "for the programme"),
    "for_measures": Text("toimenpiteille", "för åtgärderna", "for the measures"),
    "for_both": Text(
        "ohjelmalle ja sen toimenpiteille",
        "för programmet och dess åtgärder",
        "for the programme and its measures",
    ),
    "spent_of": Text(
        "raportoitu {count}/{total} toimenpiteestä",
        "rapporterat för {count}/{total} åtgärder",
        "reported for {count} of {total} measures",
    ),
    "whole_period": Text("Koko kausi", "Hela perioden", "Whole period"),
    "euros_not_told": Text(
        "Määrärahoja ei ole kirjattu.",
        "Inga anslag har antecknats.",
        "No funding has been recorded.",
    ),
    "next_deadlines": Text("Seuraavat määräajat", "Kommande tidsfrister", "Next deadlines"),
    "no_deadlines": Text(
        "Ei tulevia määräaikoja.", "Inga kommande tidsfrister.", "No deadlines ahead."
    ),
    "last_decisions": Text("Viimeisimmät päätökset", "De senaste besluten", "Latest decisions"),
    "last_decisions_of": Text(
        "Ohjelman viimeisimmät päätökset",
        "De senaste besluten om programmet",
        "Latest decisions on the programme",
    ),
    "no_decisions": Text(
        "Päätöksiä ei ole julkaistu täällä.",
        "Inga beslut har publicerats här.",
        "No decisions are published here.",
    ),
    "no_measures": Text(
        "Toimenpiteitä ei ole kirjattu.",
        "Inga åtgärder har antecknats.",
        "No measures are recorded.",
    ),
    "no_targets": Text(
        "Tavoitearvoja ei ole kirjattu.",
        "Inga målvärden har antecknats.",
        "No target values are recorded.",
    ),
    "no_indicators": Text(
        "Mittareita ei ole kirjattu.",
        "Inga indikatorer har antecknats.",
        "No indicators are recorded.",
    ),
    "pages_of_program": Text("Ohjelman sivut", "Programmets sidor", "Pages of the programme"),
    "whole_program": Text(
        "Koko ohjelma yhdellä sivulla",
        "Hela programmet på en sida",
        "The whole programme on one page",
    ),
    "participation": Text(
        "Osallisuus ja vastuut", "Delaktighet och ansvar", "Participation and responsibilities"
    ),
    "program_history": Text(
        "Päätökset ja historia", "Beslut och historia", "Decisions and history"
    ),
    "more_in_whole": Text(
        "Koko ohjelmassa on myös", "I hela programmet finns också", "The whole programme also has"
    ),
    "amended": Text("muutettu {cited}", "ändrat {cited}", "amended {cited}"),
    "moved_on": Text("Tämä on nyt täällä:", "Finns nu här:", "This is now here:"),
    "targets_and_indicators": Text(
        "Tavoitearvot ja mittarit", "Målvärden och indikatorer", "Target values and indicators"
    ),
    "goal_before": Text("Edellinen tavoite", "Föregående mål", "Previous goal"),
    "goal_after": Text("Seuraava tavoite", "Nästa mål", "Next goal"),
    "trend": Text("Suunta", "Riktning", "Trend"),
    "no_euros": Text("ei määrärahoja kirjattu", "inga anslag antecknade", "no funding recorded"),
    "nobody_named": Text("Ei kirjattu", "Inte angivet", "Nobody named"),
    "sort_by": Text("Järjestä: {column}", "Sortera efter: {column}", "Sort by: {column}"),
    "year": Text("Vuosi", "År", "Year"),
    "money_of_goals": Text(
        "Toimenpiteille varattu ja käytetty raha tavoitteittain",
        "Reserverade och använda medel för åtgärderna enligt mål",
        "Money set aside and spent on measures by goal",
    ),
    "money_of_years": Text(
        "Toimenpiteille varattu ja käytetty raha vuosittain",
        "Reserverade och använda medel för åtgärderna per år",
        "Money set aside and spent on measures by year",
    ),
    "money_of_cancelled": Text(
        "Varatusta rahasta {amount} on toimenpiteille, joista on luovuttu.",
        "Av de reserverade medlen är {amount} för åtgärder som har slopats.",
        "Of the money set aside, {amount} is for cancelled measures.",
    ),
}
