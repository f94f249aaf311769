"""Personal data and secrets that are planted in documents, in the spellings that people write."""

CODE = "131052-308T"
ACCOUNT = "FI21 1234 5600 0007 85"
CARD = "4111 1111 1111 1111"
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
        "FI21 1234 5600 0007 85",
        "FI2112345600000785",
        "FI21-1234-5600-0007-85",
        "FI21 1234\u00ad 5600 0007 85",
        "**FI21** 1234 5600 0007 85",
        "fi21 1234 5600 0007 85",
        "FI21\u00a01234\u00a05600\u00a00007\u00a085",
    ],
    "card": [
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111111111111111",
        "4111 1111\u200b 1111 1111",
        "4111 **1111** 1111 1111",
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
