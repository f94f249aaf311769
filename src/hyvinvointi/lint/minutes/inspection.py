"""What to do about the text of minutes, which is not changed any more once they are inspected."""

from hyvinvointi.diagnostics import Text

INSPECTED = Text(
    "Vertaa tiedoston tekstiä pöytäkirjaan ja korjaa tiedosto sen mukaiseksi. Tarkastetun pöytäkirjan tekstiä ei muuteta: jos virhe on pöytäkirjassa, sen korjaus merkitään päätökseen (corrections).",
    "Kontrollera protokollet, och rätta uppgifterna enligt det. Texten i ett justerat protokoll ändras inte; ett fel i den antecknas som en rättelse (corrections).",
    "Check the minutes. If the text here differs from them, correct it to match. The text of inspected minutes is not changed: a clerical error in them is recorded as a correction (corrections).",
)
"""What to do where the text of inspected minutes seems to be wrong."""
