"""Personal data and secrets that are planted in documents, in the spellings that people write."""

CODE = "131052-308T"
ACCOUNT = "FI49 5000 9420 0287 30"
CARD = "5105 1051 0510 5100"
MAIL = "maija.mallikas@gmail.com"
HOME = "Mallintie 12 A 4"

SPELLINGS = {
    "code": [
        "131052-308T",
        "131052-308t",
        "131052–308T",
        "131052 -308T",
        "131052 - 308T",
        "131052\u00ad-308T",
        "131052-\u200b308T",
        "1310\u20605\u20602-308T",
        "131052\u200e-308T",
        "131052&#45;308T",
        "131052\\-308T",
        "131052&shy;-308T",
        "**131052**-308T",
        "131052**-**308T",
        "*131052*-308T",
        "`131052-308T`",
        "[131052](https://malli.example)-308T",
        "hetu131052-308T",
        "131052\n-308T",
        "131052-\n  308T",
        "１３１０５２-３０８T",
        "131052\u2212308T",
        "13.10.1952-308T",
        "010105A905X",
    ],
    "account": [
        "FI49 5000 9420 0287 30",
        "FI4950009420028730",
        "FI49-5000-9420-0287-30",
        "FI49 5000\u00ad 9420 0287 30",
        "**FI49** 5000 9420 0287 30",
        "fi49 5000 9420 0287 30",
        "FI49\u00a05000\u00a09420\u00a00287\u00a030",
    ],
    "card": [
        "5105 1051 0510 5100",
        "5105-1051-0510-5100",
        "5105105105105100",
        "5105 1051\u200b 0510 5100",
        "5105 **1051** 0510 5100",
    ],
    "contact": [
        "maija.mallikas@gmail.com",
        "maija.mallikas@**gmail**.com",
        "maija.mallikas (at) gmail.com",
        "maija.mallikas@gm\u00adail.com",
        "Mallintie 12 A 4",
        "Mallintie 12\u00a0A\u00a04",
        "Mallintie **12 A 4**",
    ],
}
