"""What must not go out is in no file of a site: not on pages, not in data, not in the source."""

from datetime import date

import pytest

from hyvinvointi.render.site import publication
from render.sites import REGISTER, site, workspace

PERSON = "Aino Meikäläinen"
DECISION = """\
kind: decision
id: avustus
municipality: malli
organ: lautakunta
meeting: {date: 2026-03-03}
paragraph: 12
title: Avustus hakijalle Aino Meikäläinen
status: published
# Aino Meikäläisen puhelinnumero on tiedossa.
background: |
  Meikäläinen Aino pyysi avustusta. Aino
  Meikäläisen hakemus on liitteenä. Meikäläisellä on perhe.
resolution:
  text: "Avustus annetaan: \\u0041ino Meikäläinen."
  outcome: accepted
notify:
  - {name: Aino Meikäläinen, email: aino.m@esimerkki.example}
  - {name: Seura ry}
  - {id: malli-maija, name: Maija Malli}
appeal:
  - {type: rectification}
published_on: 2026-03-10
"""
END = date(2026, 3, 31)
LAST_NAME = "Meikäläi"


def _texts(files: dict[str, bytes]) -> str:
    names = "\n".join(files)
    pages = (one for path, one in files.items() if "fonts/" not in path)
    return names + b"\n".join(pages).decode().replace("\u00ad", "")


def _told(**documents: str) -> list[str]:
    heard = []
    site(workspace(**documents), tell=lambda one: heard.append(one.say("en")))
    return heard


def test_names_stay_while_an_appeal_is_open() -> None:
    shown = _texts(site(workspace(avustus=DECISION), today=END))
    assert PERSON in shown
    assert "aino.m@esimerkki.example" in shown


@pytest.mark.parametrize("today", [date(2026, 4, 1), None])
def test_names_of_private_persons_leave_every_file_when_the_time_for_appeal_ends(today) -> None:
    files = site(workspace(avustus=DECISION), today=today)
    shown = _texts(files) + _texts(
        site(workspace(avustus=DECISION), today=today, format="markdown")
    )
    assert [word for word in (LAST_NAME, "Aino", "aino.m") if word in shown] == []
    assert "Avustus hakijalle (nimi poistettu)" in shown
    assert "(nimi poistettu) hakemus on liitteenä" in " ".join(shown.split())
    assert "Maija Malli" in shown
    assert "Seura ry" in shown
    source = files["malli/decisions/avustus/index.yaml"].decode()
    assert source.count("\n") < 60


def test_without_an_appeal_names_leave_when_the_minutes_are_known() -> None:
    never = DECISION.replace("rectification", "none")
    assert PERSON in _texts(site(workspace(a=never), today=date(2026, 3, 17)))
    assert PERSON not in _texts(site(workspace(a=never), today=date(2026, 3, 18)))


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("Lampi", "Lammen Lammelle Lammella"),
        ("Mäki", "Mäen Mäkeä Mäelle"),
        ("Aalto", "Aallon Aaltoa Aalloille"),
        ("Kukka", "Kukan Kukkaa Kukalta"),
        ("Niemi", "Niemen Niemeä Niemelle"),
        ("Saari", "Saaren Saarta Saarelle"),
        ("Koski", "Kosken Koskea Koskelta"),
        ("Ahonen", "Ahosen Ahosta Ahosille"),
        ("Mattila", "Mattilan Mattilaa Mattilalle"),
        ("Lähde", "Lähteen Lähdettä Lähteelle"),
    ],
)
def test_a_last_name_is_found_in_every_case_alone_and_after_the_given_name(
    last: str, said: str
) -> None:
    text = DECISION.replace("Aino Meikäläinen", f"Aino {last}")
    there = "Meikäläisen hakemus on liitteenä. Meikäläisellä on perhe."
    forms = [*said.split(), *(f"Aino {form}" for form in said.split())]
    # On a line of its own each, so that nothing else is masked along with it.
    body = "\n".join(f"  Näin {form} asia." for form in forms)
    shown = _texts(site(workspace(a=text.replace(f"  {there}", body + "\n  Kukaan ei Kosketa."))))
    assert [form for form in said.split() if form in shown] == []
    assert shown.count("Näin (nimi poistettu) asia.") >= len(forms)
    assert "Kukaan ei Kosketa." in shown


def test_an_office_holder_of_the_same_last_name_is_not_taken_for_the_person() -> None:
    text = DECISION.replace("Aino Meikäläinen", "Kalle Malli").replace(
        "Meikäläisellä on perhe.", "Johtaja Malli esitteli."
    )
    shown = _texts(site(workspace(a=text)))
    assert "Johtaja Malli esitteli" in shown
    assert "Kalle" not in shown


@pytest.mark.parametrize(
    ("ground", "leaves"),
    [
        ("JulkL 621/1999 24 § 1 mom. 25 k.", True),
        ("JulkL 24 §:n 1 momentin 32 kohta", True),
        ("JulkL 24 § 1 mom. 20 k.", False),
    ],
)
def test_a_ground_that_protects_a_person_hides_the_name_at_once(ground: str, leaves: bool) -> None:
    publicity = f"publicity: {{class: partly-secret, ground: '{ground}'}}\n"
    shown = _texts(site(workspace(avustus=DECISION + publicity), today=END))
    assert (PERSON not in shown) is leaves
    assert ground in shown.replace("\u00a0", " ")


CLOSED = """
publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k}
"""
FURTHER = """
case_number: 12/2026
x-muistio: Muistutus isännöitsijälle
attachments: [{id: lausunto, title: Lausunto lapsesta, file: lausunto.pdf}]
tasks: [{id: tehtava, title: Yhteydenotto huoltajaan, due: 2030-01-01}]
"""
CLOSED += FURTHER
OTHER = "kind: decision\nid: toinen\norgan: lautakunta\nmunicipality: malli\ntitle: Toinen\nstatus: final\nearlier: [avustus]\n"


def _closed_site(class_: str = "secret") -> dict[str, bytes]:
    text = DECISION + CLOSED.replace("secret", class_)
    return site(workspace(a=text, b=OTHER), today=END, read=lambda _path: b"%PDF")


def test_of_a_secret_matter_only_a_mention_goes_out() -> None:
    files = _closed_site()
    shown = _texts(files)
    hidden = [
        "Meikäläi",
        "Avustus",
        "hakemus",
        "Muistutus",
        "Lausunto",
        "lausunto",
        "Seura ry",
        "12/2026",
    ]
    assert [word for word in hidden if word in shown] == []
    assert "Salassa pidettävä asia" in shown
    assert "JulkL 24" in shown
    assert not [path for path in files if path.endswith(".pdf")]
    assert "3.3.2026 §\u00a012" in files["malli/decisions/toinen/index.html"].decode()


@pytest.mark.parametrize("class_", ["secret", "Secret", "salainen", "partly-secret"])
def test_what_is_not_surely_public_is_only_mentioned(class_: str) -> None:
    text = DECISION + f"publicity: {{class: {class_}}}\n"
    assert "hakemus" not in _texts(site(workspace(a=text), today=END))


@pytest.mark.parametrize(
    "path",
    [
        "lausunto.pdf",
        "./lausunto.pdf",
        "liitteet/../lausunto.pdf",
        "LAUSUNTO.pdf",
        ".\\lausunto.pdf",
        "/lausunto.pdf",
        "julkinen.pdf",
    ],
)
def test_who_loses_a_file_to_a_secret_matter_is_told(path: str) -> None:
    shared = OTHER + f"attachments: [{{id: liite, title: Liite, file: {path}}}]\n"
    heard: list[str] = []
    files = site(
        workspace(a=DECISION + CLOSED, b=shared),
        today=END,
        read=lambda _path: b"%PDF",
        tell=lambda one: heard.append(one.say("en")),
    )
    assert not [one for one in files if one.endswith(".pdf")]
    assert (
        "An attached file was left out, because it also belongs to a secret matter (1): toinen."
        in heard
    )


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_masked_address_is_printed_nowhere(format_: str) -> None:
    register = REGISTER.replace("languages: [fi]", "languages: [sv, fi]")
    coded = "{name: Kirjaamo, email: 131052-308T@esimerkki.example}"
    given = DECISION.replace("{name: Seura ry}", coded)
    files = site(workspace(register=register, avustus=given), format=format_)
    pages = [one.decode() for path, one in files.items() if path.endswith((".html", ".md"))]
    page = next(one for one in pages if "(namnet borttaget)" in one and "Kirjaamo" in one)
    notified = page.split("Kirjaamo")[0].rpartition("För kännedom")[2]
    assert notified.count("(namnet borttaget)") == 1
    assert not [one for one in pages if "mailto:" in one or "308T" in one]


UNCLEAR = [
    "publicity: {class: , ground: JulkL 24 § 1 mom. 25 k}",
    "publicity: secret",
    "publicity: [{class: secret}]",
    "julkisuus: {class: secret}",
    "offentlighet: salainen",
    "Publicity: {class: secret}",
    "x-pohja: &p {class: secret}\npublicity: *p",
    "publicity: {class: public}\npublicity: {class: secret}",
]
READERS = """\
kind: decision
id: toinen
municipality: malli
organ: lautakunta
meeting: {date: 2026-04-07}
paragraph: 3
title: Toinen
status: final
case_number: 99/2026
earlier: [avustus]
references: [{id: avustus}]
forward_to: [{organ: lautakunta, role: adopt, decision: avustus}]
corrections: [{date: 2026-04-08, decision: avustus, type: content, text: Korjattu}]
overturned_by: {id: avustus}
"""
PROGRAM = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
status: adopted
approval: [{organ: lautakunta, role: adopt, decision: avustus}]
reviews: [{year: 2026, decision: avustus}]
"""


@pytest.mark.parametrize("profile", [None, "publish"])
@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("said", UNCLEAR)
def test_a_matter_is_closed_wherever_its_publicity_is_unclear(said, format_, profile) -> None:
    given = workspace(a=DECISION + said + FURTHER, b=READERS, c=PROGRAM)
    files = site(given, today=END, format=format_, profile=profile, read=lambda _path: b"%PDF")
    shown = _texts(files)
    words = [
        "Meikäläi",
        "Avustus",
        "hakemus",
        "Muistutus",
        "Lausunto",
        "huoltaja",
        "12/2026",
        "puhelin",
    ]
    assert [word for word in words if word in shown] == []
    assert "3.3.2026 §\u00a012" in shown
    assert not [path for path in files if path.endswith(".pdf")]


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_single_files_close_a_matter_as_a_site_does(format_) -> None:
    given = workspace(a=DECISION + "publicity: secret\n", b=READERS)
    shown = _texts(site(given, today=END, format=format_, single_file=True))
    assert [word for word in ("Meikäläi", "Avustus", "hakemus") if word in shown] == []


def test_a_mention_takes_nothing_from_a_field_that_may_tell_more() -> None:
    text = """\
kind: decision
id: asia
municipality: malli
organ: Lapsen Aino SALA asia
meeting: {date: 2026-03-03, place: SALA, number: SALA, x-muu: SALA}
paragraph: SALA
title: SALA
status: SALA
publicity: {class: secret, ground: Lapsen SALA perhetilanne, x-muu: SALA}
inspected_on: SALA
published_on: SALA
x-SALA: SALA
SALA: SALA # SALA
former_ids: [SALA]
"""
    files = site(workspace(a=text, b=OTHER.replace("avustus", "asia")))
    assert [path for path, one in files.items() if "sala" in path.lower() or b"SALA" in one] == []


def test_a_program_that_is_closed_tells_nothing_of_its_goals() -> None:
    closed = (
        PROGRAM
        + "julkisuus: salainen\ngoals: [{id: g, title: SALA, measures: [{id: m, title: SALA}]}]\n"
    )
    files = site(workspace(a=DECISION, b=closed))
    assert "SALA" not in _texts(files)


def test_of_a_broken_file_nothing_is_said_on_the_pages_of_others() -> None:
    broken = DECISION + 'publicity: {class: secret\nx: "'
    given = workspace(a=broken, b=READERS)
    assert given.by_path["a.yaml"].broken
    shown = _texts(site(given, only=frozenset({"b.yaml", "register.yaml"})))
    assert [word for word in ("Meikäläi", "Avustus", "hakemus") if word in shown] == []


def test_an_earlier_state_closes_what_is_closed_today() -> None:
    before = workspace(a=DECISION + CLOSED.replace("secret", "partly-secret"), b=READERS)
    today = workspace(renamed=DECISION + CLOSED.replace("lausunto.pdf", "siirretty.pdf"), b=READERS)
    files = site(
        before,
        today=END,
        as_of=END,
        now=today,
        read=lambda path: b"%PDF lausunto" if path == "lausunto.pdf" else None,
        read_now=lambda path: b"%PDF lausunto" if path == "siirretty.pdf" else None,
    )
    shown = _texts(files)
    assert [word for word in ("Meikäläi", "Avustus", "hakemus", "Lausunto") if word in shown] == []
    assert not [path for path in files if path.endswith(".pdf")]


def test_files_of_a_partly_secret_matter_stay_in() -> None:
    files = _closed_site("partly-secret")
    assert not [path for path in files if path.endswith(".pdf")]
    assert "Lausunto lapsesta" in _texts(files)


CODE = "131052-308T"


@pytest.mark.parametrize(
    "place",
    [
        f"x-muu: {CODE}\n",
        f"# {CODE}\n",
        f"x-{CODE}: kyllä\n",
        'x-muu: "131052\\u002D308T"\n',
        f"x-muu: |\n  Rivi {CODE},\n  toinen.\n",
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_identity_codes_never_go_out(place: str, ending: str) -> None:
    text = (OTHER + place).replace("\n", ending)
    shown = _texts(site(workspace(a=text)))
    assert "308T" not in shown
    # A comment goes out in no form, so there is nothing to take out of it.
    assert ("(henkilötunnus poistettu)" in shown) is not place.startswith("#")


def test_who_publishes_is_told_what_was_done_without_what_was_taken_out() -> None:
    closed = DECISION.replace("Aino\n  Meikäläisen hakemus on liitteenä.", "Muu tieto.") + CLOSED
    told = _told(a=closed, b=DECISION.replace("avustus", "tuki"), c=OTHER + f"# {CODE}")
    assert told == [
        "Only a mention is shown of secret matters (1): avustus.",
        "Names of private persons were removed (1): tuki.",
        "Personal identity codes were removed; correct the source files (1): toinen.",
    ]


def test_clearing_what_is_clear_changes_nothing() -> None:
    closed = DECISION.replace("Aino\n  Meikäläisen hakemus on liitteenä.", "Muu tieto.") + CLOSED
    given = workspace(a=closed, b=DECISION.replace("avustus", "tuki"))
    once = publication.clear(given, None).workspace
    again = publication.clear(once, None).workspace
    assert [one.content for one in again.documents] == [one.content for one in once.documents]
    assert [one.broken for one in once.documents] == [False, False, False]


def test_the_words_of_a_mask_are_in_the_language_of_the_page() -> None:
    register = workspace().documents[0].text.replace("[fi]", "[sv, fi]")
    decision = DECISION.replace(
        'text: "Avustus annetaan: \\u0041ino Meikäläinen."',
        "text: {sv: Understöd beviljas Aino Meikäläinen., fi: Avustus annetaan Aino Meikäläiselle.}",
    ).replace("title: Avustus hakijalle Aino Meikäläinen", "title: {sv: Understöd, fi: Avustus}")
    files = site(workspace(register=register, a=decision))
    swedish, finnish = (
        files[f"malli/decisions/avustus/{name}"].decode()
        for name in ("index.html", "fi/index.html")
    )
    assert "Understöd beviljas (namnet borttaget)." in swedish
    assert "Avustus annetaan (nimi poistettu)." in finnish
    # A name that is typed once is masked for readers of either page; a text keeps its own language.
    assert "(nimi poistettu)" not in swedish
    assert "<li>(nimi poistettu)</li>" in finnish


def test_drafts_stay_in_when_a_site_is_published_and_leave_no_trace() -> None:
    draft = DECISION.replace("published\n", "on-agenda\n")
    files = site(workspace(a=draft, b=OTHER), profile="publish", today=END)
    assert "Avustus" not in _texts(files)
    assert not [path for path in files if "/avustus/" in path]
