"""Words of what every site has beside its documents: the licence, what was not found, days."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "licence": Text(
        "Tekstien ja tietojen lisenssi:",
        "Licens för texter och data:",
        "Licence for texts and data:",
    ),
    "changed_on": Text(
        "Asiakirjaa on viimeksi muutettu {day}.",
        "Dokumentet ändrades senast {day}.",
        "The document was last changed on {day}.",
    ),
    "register_of_one": Text(
        "toimielimet, yksiköt ja vastuuhenkilöt",
        "organ, enheter och ansvariga personer",
        "decision-making bodies, units and people in charge",
    ),
    "measures_sheet": Text(
        "Toimenpiteet taulukkolaskentaan (CSV)",
        "Åtgärder för kalkylprogram (CSV)",
        "Measures for a spreadsheet (CSV)",
    ),
    "money_sheet": Text(
        "Määrärahat taulukkolaskentaan (CSV)",
        "Anslag för kalkylprogram (CSV)",
        "Funding for a spreadsheet (CSV)",
    ),
    "period_over": Text(
        "Kausi päättyi {day}. Tiedot voivat olla vanhentuneita.",
        "Perioden tog slut {day}. Uppgifterna kan vara inaktuella.",
        "The period is over (end: {day}). The information may be out of date.",
    ),
    "begins": Text("Alkaa", "Börjar", "Begins"),
    "ends": Text("Päättyy", "Slutar", "Ends"),
    "not_found": Text("Sivua ei löytynyt", "Sidan hittades inte", "Page not found"),
    "not_found_why": Text(
        "Osoitteessa voi olla kirjoitusvirhe, tai sivu on voitu poistaa. Tarkista osoite tai aloita etusivulta.",
        "Adressen kan vara felskriven eller sidan borttagen. Kontrollera adressen eller börja från startsidan.",
        "The address may be mistyped, or the page may have been removed. Check the address or start from the front page.",
    ),
}
