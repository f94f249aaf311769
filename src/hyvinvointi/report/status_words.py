"""Words of `status` that are no field of the model."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.model.progress import Progress

LATE = Text("Myöhässä", "Försenat", "Overdue")
NEXT = Text("Seuraavat määräajat", "Kommande tidsfrister", "Next deadlines")
REVIEWS = Text("Puuttuvat vuosiraportit", "Årsrapporter som saknas", "Missing annual reports")
HANDLINGS = Text("Odottaa käsittelyä", "Väntar på behandling", "Awaiting handling")
DRAFTS = Text("Valmisteilla", "Under beredning", "In preparation")
ADOPTIONS = Text("Hyväksytyt asiakirjat", "Godkända dokument", "Adopted documents")
TARGETS = Text("Tavoitearvot", "Målvärden", "Targets")
OUTDATED = Text("Päivitettävät mittarit", "Indikatorer att uppdatera", "Indicators to be updated")
OVERTURNED = Text("Kumotut hyväksymiset", "Upphävda godkännanden", "Overturned adoptions")
OVERTURNED_BY = Text("kumonnut {by}", "upphävt av {by}", "overturned by {by}")
IS_OVERTURNED = Text("kumottu", "upphävt", "overturned")
NONE_HOLDS = Text(
    "muuta voimassa olevaa hyväksymispäätöstä ei ole, joten toimenpiteitä ja tavoitearvoja ei seurata",
    "det finns inget annat gällande beslut om godkännande, så åtgärder och målvärden följs inte upp",
    "no other decision adopts it, so its measures and targets are not followed up",
)
EARLIER_HOLDS = Text(
    "aiempi hyväksyminen pätee edelleen",
    "ett tidigare godkännande gäller fortfarande",
    "an earlier adoption still stands",
)
ENDED = Text("Päättyneet asiakirjat", "Avslutade dokument", "Ended documents")
NEWER_ADOPTED = Text(
    "samantyyppinen uudempi on hyväksytty: {title}",
    "ett nyare av samma typ har godkänts: {title}",
    "a newer one of the same type has been adopted: {title}",
)
NEWER_PREPARED = Text(
    "samantyyppinen uudempi on valmisteilla: {title}",
    "ett nyare av samma typ bereds: {title}",
    "a newer one of the same type is being prepared: {title}",
)
NONE_NEWER = Text(
    "uudempaa samantyyppistä ei ole hyväksytty eikä valmisteilla",
    "inget nyare av samma typ har godkänts eller bereds",
    "no newer one of the same type has been adopted or is being prepared",
)
LEFT = Text(
    "toimenpiteitä, joita ei ole merkitty toteutuneiksi: {count}",
    "åtgärder som inte antecknats som genomförda: {count}",
    "measures not recorded as done: {count}",
)
NOT_BEGUN = Text(
    "Aloittamatta olevat ohjelmat",
    "Planerade program som inte har påbörjats",
    "Planned programmes not started",
)
UNDATED = Text(
    "Toimenpiteitä, joilla ei ole päättymispäivää: {count}",
    "Åtgärder utan slutdatum: {count}",
    "Measures without an end date: {count}",
)
REVIEW_LATE = Text("myöhässä", "försenad", "overdue")
SINCE = Text("odottanut {day} lähtien", "har väntat sedan {day}", "waiting since {day}")
PLANNED = Text("suunniteltu {day}", "planerad {day}", "planned for {day}")
PASSED = Text(
    "ajankohta on ohi, päätöstä ei ole merkitty",
    "tidpunkten har passerat, inget beslut har antecknats",
    "the time has passed, no decision is recorded",
)
LACKS = Text(
    "julkaisemisen esteitä {count}",
    "hinder för publicering: {count}",
    "obstacles to publication: {count}",
)
LACKS_NOTHING = Text(
    "ei julkaisemisen esteitä", "inga hinder för publicering", "no obstacles to publication"
)
NOT_VERIFIED = Text(
    "muuttumattomuutta ei voi tarkistaa",
    "det går inte att kontrollera om texten är oförändrad",
    "it cannot be verified that the text is unchanged",
)
NO_VALUE = Text("ei arvoja", "inga värden", "no values")
NO_DEADLINE = Text("ei määräaikaa", "ingen tidsfrist", "no deadline")
COMES = {
    1: Text("uusi arvo joka vuosi", "nytt värde varje år", "a new value every year"),
    2: Text(
        "uusi arvo joka toinen vuosi", "nytt värde vartannat år", "a new value every second year"
    ),
    4: Text(
        "uusi arvo kerran valtuustokaudessa",
        "nytt värde en gång per fullmäktigeperiod",
        "a new value once per council term",
    ),
}
NOTHING = Text("Ei mitään: {blocks}.", "Ingenting: {blocks}.", "Nothing: {blocks}.")
MORE = Text("ja {count} muuta", "och {count} till", "and {count} more")
OF = Text("vastuussa {name}", "ansvarig: {name}", "responsible: {name}")
KINDS = {
    "task": Text("tehtävä", "uppgift", "task"),
    "assignment": Text("toimeksianto", "uppdrag", "assignment"),
    "planned_program": Text("valmisteltava ohjelma", "planerat program", "planned programme"),
}
"""What has a deadline, where it is no measure."""
GROUPS = {
    "reached": Text("saavutettu", "nådda", "reached"),
    "met": Text("jo tavoitearvossa", "redan vid målvärdet", "already at the target value"),
    "towards": Text("kohti tavoitetta", "mot målet", "towards"),
    "unchanged": Text("ennallaan", "oförändrade", "unchanged"),
    "moved": Text("muuttunut", "förändrade", "changed"),
    "away": Text("poispäin tavoitteesta", "bort från målet", "away"),
    "missed": Text("jäi saavuttamatta", "nåddes inte", "not reached"),
    "worded": Text("arvioidaan sanallisesti", "bedöms i ord", "assessed in words"),
    "unknown": Text("ei tietoa", "inga uppgifter", "no data"),
}
GROUP_OF: dict[Progress, str] = {
    "reached": "reached",
    "met": "met",
    "missed": "missed",
    "lapsed": "unknown",
    "towards": "towards",
    "improved": "towards",
    "unchanged": "unchanged",
    "risen": "moved",
    "fallen": "moved",
    "away": "away",
    "worsened": "away",
    "first": "unknown",
    "apart": "unknown",
    "unknown": "unknown",
    "withheld": "unknown",
    "partial": "unknown",
    "unnamed": "unknown",
    "unmeasured": "unknown",
    "worded": "worded",
}
"""Which group a state belongs to; without a way that is better, a value only moves."""
