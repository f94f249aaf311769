"""A document is public only where that is said in plain words, or where nothing is said at all."""

import pytest

from hyvinvointi.diagnostics import Severity
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.privacy.publicity import openness
from hyvinvointi.source import read
from hyvinvointi.testing import REGISTER, TODAY
from hyvinvointi.workspace import MemoryTree, load

DECISION = """\
kind: decision
id: asia
municipality: malli
organ: kunnanhallitus
meeting: {date: 2026-01-12}
paragraph: 4
title: Asia
status: final
"""
GROUND = "JulkL 621/1999 24 § 1 mom. 25 kohta"

PUBLIC = [
    "",
    "publicity: {class: public}",
    "publicity: {class: public, ground: }",
    "publicity: {class: public, ground: Kuntalaki 140 §}",
    "publicity: {class: public, x-huomautus: Tarkistettu}",
    "published_on: 2026-01-20",
    "x-luokka: 5 B",
    "x-tiedot: {luokka: 5 B}",
    # Wrong, and told as such, but nothing else than public.
    "julkisuus: julkinen",
    "Publicity: {class: public}",
    "julkinen: true",
    "salainen: false",
    "julkaisu: 2026-01-20",
    "x-salainen: ei",
    "x-secret: false",
    "x-julkinen: kyllä",
    "x-julkisuusaste: julkinen",
    "x-access: esteetön",
    "x-julkaistu: 2026-01-20",
    "x-salaojat: kunnostettu",
    "x-salaatti: tarjoillaan",
    "x-sihteeri: Maija",
    "x-sisäinen-numero: 4",
    "publicity: {class: public, x-tarkistaja: Maija}",
    "publicity: {class: public, ground: Kuntalaki 24 §}",
    "sihteeri: Maija",
    "secretary: Maija",
    "title: Asia uudestaan",
    "published: true",
    "julkistaminen: sallittu",
    "avoimuus: avoin",
    "openness: open",
    "access_rights: everybody",
    "do_not_publish: false",
    "security_class: false",
]

SECRET = [
    f"publicity: {{class: secret, ground: {GROUND}}}",
    '"publi\\u0063ity": {class: secret}',
    # Of a wrong type.
    "publicity: secret",
    "publicity: public",
    "publicity: [{class: secret}]",
    "publicity: [public]",
    "publicity: 5",
    "publicity: true",
    'publicity: "{class: public}"',
    # Without a class, or with another.
    "publicity:",
    "publicity: {}",
    "publicity: ~",
    f"publicity: {{ground: {GROUND}}}",
    f"publicity: {{class: , ground: {GROUND}}}",
    f"publicity: {{class: null, ground: {GROUND}}}",
    f'publicity: {{class: "", ground: {GROUND}}}',
    "publicity: {class: Secret}",
    "publicity: {class: Public}",
    "publicity: {class: julkinen}",
    "publicity: {class: salainen}",
    "publicity: {class: [public]}",
    "publicity: {class: {fi: public}}",
    "publicity: {class: partly-secret}",
    # Contradicting itself.
    f"publicity: {{class: public, ground: {GROUND}}}",
    "publicity: {class: public, luokka: salainen}",
    "publicity: {class: public, klass: hemlig}",
    "publicity: {class: public, clas: secret}",
    'publicity: {class: public, ground: "JulkL 24.1 § 25 k."}',
    "publicity: {class: public, ground: Salassa pidettävä}",
    "publicity: {class: public, ground: Sekretessbelagd handling}",
    "publicity: {class: public, ground: {fi: Julkinen, sv: Hemlig}}",
    "publicity: {class: public, ground: Asiakaslaki 812/2000 14 §}",
    "publicity: {class: public, x-class: secret}",
    "publicity: {class: public, x-salainen: kyllä}",
    # In a municipality's own fields.
    "x-salassapito: JulkL 24 § 1 mom. 25 kohta",
    "x-salainen: kyllä",
    "x-salainen:",
    "x-secret: true",
    "x-sekretess: ja",
    "x-hemlig: true",
    "x-luottamuksellinen: true",
    "x-confidential: yes",
    "x-ei-julkinen: kyllä",
    "x-julkinen: ei",
    "x-offentlig: false",
    "x-is-public: false",
    "x-julkisuusaste: Salassa pidettävä",
    "x-Julkisuusluokka: Salainen",
    "x-tila: salattu",
    "x-turvallisuusluokka: TL IV",
    "x-tiedot: {salainen: true}",
    "turvaluokka: IV",
    "visibility: private",
    "access: restricted",
    "julkaistaan: ei",
    "salattu: true",
    "private: true",
    # Under another name, in another language, in another place.
    "julkisuus: {class: secret}",
    "julkisus: salainen",
    "julkisuusluokka: salassa pidettävä",
    "offentlighet: {class: secret}",
    "Publicity: {class: secret}",
    "PUBLICITY: secret",
    "publicty: {class: secret}",
    "publicity_class: secret",
    "julkisuus: 2051-01-01",
    "luokka: salainen",
    "class: secret",
    f"ground: {GROUND}",
    f"peruste: {GROUND}",
    "salassapito: ks. ohje",
    "Salassa pidettävä: kyllä",
    "hemlig: ja",
    "sekretess: {grund: x}",
    "secret: true",
    "julkinen: ei",
    "public: false",
    "ei-julkinen: true",
    "jokin: salassa pidettävä",
    "status: secret",
    "x-publicity: {class: secret}",
    "x-tiedot: {julkisuus: salassa pidettävä}",
    "attachments: [{id: a, publicity: {class: secret}}]",
    "resolution: {julkisuus: salainen}",
    # In letters that only look alike, or with some that nobody sees.
    "p\u200bublicity: {class: secret}",
    "ｐublicity: {class: secret}",
    "pu\u0308blicity: {class: secret}",
    "рublicity: {class: secret}",
    '"publicity ": {class: secret}',
    "publicity: {class: ｓecret}",
    'publicity: {class: "pub\\u00adlic"}',
    "julkisu\u00adus: {class: secret}",
    # Where a fault of the file may have hidden it.
    "publicity: {class: public}\npublicity: {class: secret}",
    "publicity: {class: secret}\npublicity: {class: public}",
    "publicity: {class: public, class: secret}",
    "meeting: {date: 2026-01-12, publicity: {class: secret}}",
    "x-pohja: &p {class: secret}\npublicity: *p",
    "x-pohja: &p secret\npublicity: {class: *p}",
    "x-pohja: &p {publicity: {class: secret}}\n<<: *p",
    "<<: {publicity: {class: secret}}",
    "publicity: !secret {class: public}",
    "? publicity\n: {class: secret}\ntitle: Uudestaan",
    "? {publicity: x}\n: {class: secret}",
    "publicity {class: secret}",
    "---\npublicity: {class: secret}",
    "published: false",
    "julkaistu: ei",
    "julkistaminen: kielletty",
    "avoimuus: suljettu",
    "openness: closed",
    "access_rights: private",
    "do_not_publish: true",
    "no_publish: true",
    "security_class: ST IV",
    "öppenhet: sluten",
]


@pytest.mark.parametrize("said", PUBLIC)
def test_public_is_what_says_so_or_says_nothing(said):
    document = read("a.yaml", f"{DECISION}{said}\n".encode())
    assert not document.broken
    assert openness(document) == "public"


@pytest.mark.parametrize("said", SECRET)
def test_everything_else_is_secret(said):
    texts = {f"{DECISION}{said}\n", *([f"{said}\n{DECISION}"] if "---" not in said else [])}
    for text in texts:
        document = read("a.yaml", text.encode())
        assert not document.broken, text
        assert openness(document) == "secret", text


@pytest.mark.parametrize("said", SECRET[2:])
def test_what_closes_a_document_without_being_plain_is_an_error(said):
    files = {"a.yaml": f"{DECISION}{said}\n".encode(), "m.yaml": REGISTER.encode()}
    rules = [one for one in all_rules() if one.rule.slug == "unclear-publicity"]
    workspace = load(MemoryTree(files), extra=["a.yaml"])
    found = lint(workspace, Options(TODAY, rules=rules)).diagnostics
    errors = [one for one in found if one.severity is Severity.ERROR and one.place.path == "a.yaml"]
    assert errors
    assert len(errors) <= 2


@pytest.mark.parametrize("kind", ["program", "strategy", "indicator", "municipality"])
def test_a_document_of_another_kind_can_be_closed_though_the_model_has_no_place_for_it(kind):
    text = f"kind: {kind}\nid: a\ntitle: Asia\n"
    assert openness(read("a.yaml", text.encode())) == "public"
    for said in ("publicity: {class: secret}", "julkisuus: salainen", "salassapito: kyllä"):
        assert openness(read("a.yaml", f"{text}{said}\n".encode())) == "secret"


def test_partly_secret_is_what_has_a_ground():
    said = f"publicity: {{class: partly-secret, ground: {GROUND}}}\n"
    assert openness(read("a.yaml", (DECISION + said).encode())) == "partly-secret"


def test_more_faults_than_are_told_leave_nothing_open():
    text = (
        DECISION
        + "title: Taas\n" * 3000
        + "publicity: {class: public}\npublicity: {class: secret}\n"
    )
    assert openness(read("a.yaml", text.encode())) == "secret"


@pytest.mark.slow
@pytest.mark.parametrize(("count", "is_closed"), [(1_000, False), (1_001, True)])
def test_a_decision_of_more_names_than_are_looked_for_is_closed(count, is_closed):
    names = "".join(f"  - {{name: Kalle Koskela{n}}}\n" for n in range(count))
    text = f"kind: decision\nid: a\norgan: kunnanvaltuusto\ntitle: Asia\nnotify:\n{names}"
    document = read("a.yaml", text.encode())
    assert (openness(document) == "secret") is is_closed
    found = lint(load(MemoryTree({"a.yaml": text.encode()})), Options(TODAY))
    assert ("too-many-names" in {one.rule.slug for one in found.diagnostics}) is is_closed
