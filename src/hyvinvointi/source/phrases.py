"""What messages about the text of a file are put together from, and what they advise."""

from hyvinvointi.diagnostics import Message, Text

REPLACE_BY_SPACE = Message(
    Text("Korvaa välilyönnillä", "Ersätt med mellanslag", "Replace with a space")
)
WRITE_NFC = Text("Kirjoita ”{key}”", "Skriv ”{key}”", "Write “{key}”")
ALSO_HERE = Text("Samoin tässä.", "Likaså här.", "Also here.")
FIRST_HERE = Text(
    "Sama kenttä on jo tässä.", "Samma fält finns redan här.", "The same field is here."
)
WRITE_NUMBER = Text("Kirjoita {number}", "Skriv {number}", "Write {number}")
EITHER_NUMBER = Text(
    "{thousands}, jos pilkku erottaa tuhannet, tai {decimals}, jos se on desimaalipilkku",
    "{thousands} om kommat skiljer åt tusentalen, eller {decimals} om det är ett decimalkomma",
    "{thousands} if the comma separates thousands, or {decimals} if it is a decimal comma",
)
QUOTE_TEXT = Text(
    "Pane teksti lainausmerkkeihin",
    "Sätt texten inom citattecken",
    "Put the text in quotation marks",
)
OTHER_ENCODING = Text(
    "merkistö näyttää olevan {guess}",
    "teckenkodningen verkar vara {guess}",
    "it appears to be encoded in {guess}",
)
WINDOWS_1252 = Text(
    "Windows-1252 tai ISO-8859-1",
    "Windows-1252 eller ISO-8859-1",
    "Windows-1252 or ISO-8859-1",
)
CUT_UTF8 = Text(
    "sen viimeinen merkki on jäänyt kesken",
    "det sista tecknet är avhugget",
    "its last character is cut off",
)
