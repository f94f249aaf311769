"""Words that stand on paper alone."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "whose_values": Text("Keiden arvot", "Vems värden", "Whose values"),
    "annex_day": Text("Päätöspäivä", "Beslutsdag", "Date of the decision"),
    "annex_digest": Text("Tekstin tiiviste", "Textens kontrollsumma", "Digest of the text"),
    "annex_adopted": Text(
        "Tiiviste on sama kuin päätökseen kirjattu: liitteessä on se teksti, jota päätös koskee. Seurantatiedot, kuten toimenpiteiden tila, mitatut arvot ja vuosiraportit, eivät sisälly siihen.",
        "Kontrollsumman är densamma som i beslutet: bilagan innehåller den text som beslutet gäller. Uppföljningen, såsom åtgärdernas läge, uppmätta värden och årsrapporter, ingår inte i den.",
        "The digest is the same as in the decision: this annex contains the text that the decision concerns. Follow-up, such as the status of measures, measured values and annual reports, is not part of it.",
    ),
    "annex_proposed": Text(
        "Tiiviste yksilöi liitteenä olevan tekstin. Sitä ei ole kirjattu päätökseen.",
        "Kontrollsumman identifierar texten i bilagan. Den är inte införd i beslutet.",
        "The digest identifies the text of the annex. It is not recorded in the decision.",
    ),
    "paper_as_of_day": Text(
        "Asiakirja on sellaisena kuin se oli {date}. Se on voinut muuttua sen jälkeen.",
        "Dokumentet är som det var {date}. Det kan ha ändrats sedan dess.",
        "The document as it stood on {date}. It may have changed since then.",
    ),
    "paper_as_of_revision": Text(
        "Asiakirjan versio on {revision}. Asiakirja on voinut muuttua sen jälkeen.",
        "Dokumentets version är {revision}. Det kan ha ändrats sedan dess.",
        "The revision {revision} of the document. It may have changed since then.",
    ),
}
