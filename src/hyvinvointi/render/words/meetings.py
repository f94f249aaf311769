"""Words of meetings, and of lists of decisions."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "outcome": Text("Tulos", "Utfall", "Outcome"),
    "meeting": Text("Kokous", "Sammanträde", "Meeting"),
    "meetings": Text("Kokoukset", "Sammanträden", "Meetings"),
    "meeting_items": Text("Asiat", "Ärenden", "Items"),
    "meeting_known": Text(
        "Tässä ovat kokouksen asiat, jotka on julkaistu tällä sivustolla. Kokouksessa on voitu käsitellä muitakin.",
        "Här finns de ärenden från sammanträdet som har publicerats på den här webbplatsen. Sammanträdet kan ha behandlat också andra.",
        "These are the items of the meeting that are published on this site. The meeting may have handled others, too.",
    ),
    "earlier_meetings": Text(
        "Aiemmat kokoukset ({count})",
        "Tidigare sammanträden ({count})",
        "Earlier meetings ({count})",
    ),
    "attendance": Text("Läsnäolo", "Närvaro", "Attendance"),
    "all_decisions": Text(
        "Kaikki päätökset ({count})", "Alla beslut ({count})", "All decisions ({count})"
    ),
    "without_date": Text("Päivä ei tiedossa", "Datum inte känt", "Day not known"),
    "newest_listed": Text(
        "Luettelossa ovat uusimmat päätökset. Vanhemmat löytyvät vuosittain.",
        "Listan innehåller de nyaste besluten. Äldre finns år för år.",
        "The list has the newest decisions. Older ones are found by year.",
    ),
    "technical": Text("Tekniset tiedot", "Tekniska uppgifter", "Technical details"),
    "technical_summary": Text(
        "Tiivisteet, joilla hyväksytty teksti tunnistetaan",
        "Kontrollsummor som identifierar den godkända texten",
        "Digests that identify the adopted text",
    ),
}
