"""Fields in the definite form in which a Swedish sentence names what is amended."""

_DEFINITE = {
    "programtyp": "programtypen", "programperiod": "programperioden", "strategiperiod": "strategiperioden",
    "period": "perioden", "ansvarigt organ": "det ansvariga organet", "ansvarig": "de ansvariga",
    "rättslig grund": "den rättsliga grunden", "sammandrag": "sammandraget", "syfte": "syftet",
    "styrgrupp": "styrgruppen", "beredning": "beredningen", "rubrik": "rubriken", "namn": "namnet",
    "resurser": "resurserna", "belopp": "beloppet", "årsverken": "årsverkena", "år": "året",
    "finansieringskälla": "finansieringskällan", "budgetmoment": "budgetmomentet", "enhet": "enheten",
    "avsnitt": "avsnitten", "nuläge": "nuläget", "styrkor": "styrkorna",
    "utvecklingsbehov": "utvecklingsbehoven", "indikatorer": "indikatorerna", "mål": "målen",
    "beskrivning": "beskrivningen", "prioritet": "prioriteten", "målvärden": "målvärdena",
    "målvärde": "målvärdet", "utgångsvärde": "utgångsvärdet", "delmål": "delmålen",
    "åtgärder": "åtgärderna", "samarbetspartner": "samarbetsparterna", "tidsplan": "tidsplanen",
    "målgrupp": "målgruppen", "vision": "visionen", "värderingar": "värderingarna",
    "huvudlinjer": "huvudlinjerna", "tidsfrist": "tidsfristen", "måttenhet": "måttenheten",
    "önskad riktning": "den önskade riktningen", "typ av indikator": "typen av indikator",
    "motivering": "motiveringen", "bilagor": "bilagorna", "källa": "källan", "värde": "värdet",
    "decimaler": "decimalerna", "mätfrekvens": "mätfrekvensen", "jämförelse": "jämförelsen",
    "överordnat program": "det överordnade programmet",
    "överordnad strategi": "den överordnade strategin", "resultat": "resultatet",
    "utelämnade indikatorer": "de utelämnade indikatorerna", "slutsatser": "slutsatserna",
    "uppgift": "uppgiften", "tidpunkt": "tidpunkten", "resurstyp": "resurstypen",
}  # fmt: skip


def definite(label: str) -> str:
    """Return a label in small letters as a sentence names that field; a rare one is quoted."""
    return _DEFINITE.get(label.lower()) or f"uppgiften ”{label}”"
