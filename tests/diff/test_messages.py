"""What a change says to people, word for word, in the three languages."""

import pytest

from diff.village import FILES, PLAN, compared, edited, workspace
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff import compare, sentences, terms
from hyvinvointi.schema import root


def said(*edits: tuple[str, str]) -> list[tuple[str, ...]]:
    """Return the message of each change in Finnish, Swedish and English."""
    changes = compared(edited(*edits)).changes
    return [tuple(one.message.say(language) for language in LANGUAGES) for one in changes]


@pytest.mark.parametrize(
    ("edit", "dates"),
    [
        (
            ("end: 2029-03", "end: 2029-09-01"),
            ("3/2029 → 1.9.2029.", "3/2029 → 1.9.2029.", "March 2029 → 1\u00a0September 2029."),
        ),
        (("end: 2029-12", "end: 2031"), ("12/2029 → 2031.",) * 2 + ("December 2029 → 2031.",)),
        # What is no date, and a title that looks like one, stay as they are.
        (("start: 2026-10,", "start: 2026-13,"), ("10/2026 → 2026-13.",) * 2 + ("October 2026 → 2026-13.",)),
        (("source: käyttötalous", "source: 2027-05"), ("käyttötalous → 2027-05.",) * 3),
    ],
)  # fmt: skip
def test_dates_are_written_as_each_language_writes_them(
    edit: tuple[str, str], dates: tuple[str, str, str]
) -> None:
    [message] = said(edit)
    for whole, shown in zip(message, dates, strict=True):
        old, _, new = shown.rstrip(".").partition(" → ")
        assert old in whole
        assert whole.rstrip(".)”").endswith(new)


def test_dates_inside_a_value_are_written_so_too() -> None:
    period = root("program").properties["period"]
    shown = terms.value({"start": "2026-08", "end": "2029-12-31"}, period)
    assert shown == Text(
        "8/2026, 31.12.2029", "8/2026, 31.12.2029", "August 2026, 31\u00a0December 2029"
    )


VALUE = "target: {year: 2029, value: 4}"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            (", end: 2029-03", ""),
            (
                "Toimenpiteen ”Latuverkko kirkonkylälle” määräaika (3/2029) on poistettu.",
                "Åtgärden ”Latuverkko kirkonkylälle”: tidsfristen har slopats; den var 3/2029.",
                "The deadline for the measure “Latuverkko kirkonkylälle” has been removed. It was March 2029.",
            ),
        ),
        (
            ("start: 2026-10, ", ""),
            (
                "Toimenpiteen ”Latuverkko kirkonkylälle” alkamisajankohta (10/2026) on poistettu.",
                "Åtgärden ”Latuverkko kirkonkylälle”: starttidpunkten har tagits bort; den var 10/2026.",
                "The start date of the measure “Latuverkko kirkonkylälle” has been removed. It was October 2026.",
            ),
        ),
        (
            (VALUE, "target: {year: 2029}"),
            (
                "Mittarin ”Kiusatut oppilaat” tavoitearvo (4\u00a0%) on poistettu.",
                "Målvärdet för indikatorn ”Kiusatut oppilaat” har slopats; det var 4\u00a0%.",
                "The target value for the indicator “Kiusatut oppilaat” has been removed. It was 4%.",
            ),
        ),
        (
            (VALUE, "target: {year: 2029, value: 4, max: 4.5}"),
            (
                "Mittarin ”Kiusatut oppilaat” tavoite on muuttunut: enintään 4\u00a0% → 4–4,5\u00a0%.",
                "Målvärdet för indikatorn ”Kiusatut oppilaat” har ändrats från högst 4\u00a0% till 4–4,5\u00a0%.",
                "The target for the indicator “Kiusatut oppilaat” has changed: it is 4–4.5% instead of at most 4%.",
            ),
        ),
        (
            (VALUE, "target: {value: 4}"),
            (
                "Mittarin ”Kiusatut oppilaat” tavoitevuosi (2029) on poistettu.",
                "Målåret för indikatorn ”Kiusatut oppilaat” har slopats; det var 2029.",
                "The target year for the indicator “Kiusatut oppilaat” has been removed. It was 2029.",
            ),
        ),
        (
            (VALUE, "target: {year: 2028, value: 4}"),
            (
                "Mittarin ”Kiusatut oppilaat” tavoitevuosi aikaistuu: 2029 → 2028.",
                "Målåret för indikatorn ”Kiusatut oppilaat” har tidigarelagts från 2029 till 2028.",
                "The target year for the indicator “Kiusatut oppilaat” has been brought forward from 2029 to 2028.",
            ),
        ),
        (
            (VALUE, 'target: {year: 2029, value: 4, operator: "<="}'),
            (
                "Mittarin ”Kiusatut oppilaat” tavoite on kirjoitettu toisin, mutta sen saavuttavat samat arvot kuin ennen: 4\u00a0%.",
                "Målvärdet för indikatorn ”Kiusatut oppilaat” är skrivet på ett annat sätt, men nås av samma värden som förut: 4\u00a0%.",
                "The target for the indicator “Kiusatut oppilaat” is written in another way, but the same values reach it as before: 4%.",
            ),
        ),
        (
            ("valaistaan iltaisin ja", "valaistaan ja"),
            (
                "Toimenpiteen ”Latuverkko kirkonkylälle” kohdassa ”Kuvaus” on muutettu sanamuotoa: ”iltaisin” on poistettu.",
                "Åtgärden ”Latuverkko kirkonkylälle”: formuleringen i beskrivningen har ändrats. Följande har tagits bort: ”iltaisin”.",
                "In the measure “Latuverkko kirkonkylälle”, the wording of “Description” has changed. “iltaisin” has been removed.",
            ),
        ),
        (
            ("appeal:\n  - {type: none}\n", ""),
            (
                "Päätöksestä ”Hyvinvointiohjelma” on poistettu muutoksenhakutieto (muutoksenhakukielto).",
                "Uppgiften om ändringssökande (besvärsförbud) har tagits bort ur beslutet ”Hyvinvointiohjelma”.",
                "The appeal instructions (no appeal) have been removed from the decision “Hyvinvointiohjelma”.",
            ),
        ),
    ],
)  # fmt: skip
def test_what_came_or_went_is_told_as_that(
    edit: tuple[str, str], message: tuple[str, str, str]
) -> None:
    assert said(edit) == [message]


def test_a_target_of_a_group_goes_by_its_indicator_and_the_group() -> None:
    edit = ("- indicator: kiusatut\n", "- indicator: kiusatut\n            group: 8. luokka\n")
    assert [finnish for finnish, *_ in said(edit)] == [
        "Tavoitearvon ”Kiusatut oppilaat (8. luokka)” kohta ”Ryhmä”: 8. luokka on lisätty."
    ]


def test_a_target_of_another_group_and_value_is_told_with_value_and_year() -> None:
    edit = (
        "- indicator: kiusatut\n            baseline: {year: 2025, value: 7.2}\n            target: {year: 2029, value: 4}",
        "- indicator: kiusatut\n            group: 8. luokka\n            target: {year: 2029, value: 3}",
    )
    assert sorted(finnish for finnish, *_ in said(edit)) == [
        "Mittarille ”Kiusatut oppilaat (8. luokka)” on lisätty tavoitearvo: 3\u00a0% (2029).",
        "Mittarin ”Kiusatut oppilaat” tavoitearvo on poistettu: 4\u00a0% (2029).",
    ]


@pytest.mark.parametrize(
    ("old", "new", "finnish", "swedish", "english"),
    [
        (
            "[kiusatut]",
            "[kiusatut, kirjasto]",
            "Kirjastokäynnit on lisätty",
            "Följande har lagts till: Kirjastokäynnit",
            "Kirjastokäynnit has been added",
        ),
        (
            "[kiusatut]",
            "[kirjasto, liikkujat]",
            "Kirjastokäynnit ja Riittävästi liikkuvat on lisätty ja Kiusatut oppilaat on poistettu",
            "Följande har lagts till: Kirjastokäynnit, Riittävästi liikkuvat; följande har tagits bort: Kiusatut oppilaat",
            "Kirjastokäynnit and Riittävästi liikkuvat have been added and Kiusatut oppilaat has been removed",
        ),
        (
            "[kiusatut]",
            "[]",
            "Kiusatut oppilaat on poistettu",
            "Följande har tagits bort: Kiusatut oppilaat",
            "Kiusatut oppilaat has been removed",
        ),
        (
            "[kiusatut]",
            "[kiusatut, poissa]",
            "poissa on lisätty",
            "Följande har lagts till: poissa",
            "poissa has been added",
        ),
    ],
)
def test_a_list_of_indicators_says_what_came_and_what_left(
    old: str, new: str, finnish: str, swedish: str, english: str
) -> None:
    [message] = said((f"indicators: {old}", f"indicators: {new}"))
    measure = "Yhteinen toimintatapa kaikkiin kouluihin"
    assert message == (
        f"Toimenpiteen ”{measure}” kohta ”Mittarit” on muuttunut: {finnish}.",
        f"Åtgärden ”{measure}”: indikatorerna har ändrats. {swedish}.",
        f"In the measure “{measure}”, the field “Indicators” has changed. {english}.",
    )


def test_a_long_list_shows_what_left_too() -> None:
    many = ", ".join(f"mittari-{at}" for at in range(30))
    [[finnish, *_]] = said(("indicators: [kiusatut]", f"indicators: [{many}]"))
    assert finnish.endswith("mittari-16, … (21) on lisätty ja Kiusatut oppilaat on poistettu.")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            ("responsible: [koulutoimi, niemi-aino]", "responsible: [liikuntatoimi, laine-otto]"),
            "Toimenpiteen ”Yhteinen toimintatapa kaikkiin kouluihin” vastuutaho on muuttunut: Liikuntatoimi ja Otto Laine on lisätty ja Koulutoimi ja Aino Niemi on poistettu.",
        ),
        (("owner: valtuusto", "owner: hallitus"), "Ohjelman ”Lehtolan hyvinvointiohjelma” vastuutaho on muuttunut: Lehtolan valtuusto → Lehtolan hallitus."),
        (
            (VALUE, "target: {year: 2029, value: 5.5}"),
            "Mittarin ”Kiusatut oppilaat” tavoite lievenee: 4\u00a0% → 5,5\u00a0%.",
        ),
        (
            ("milestones:\n              - {year: 2027, value: 6}", "milestones:\n              - {year: 2027, value: 6.5}"),
            "Mittarin ”Kiusatut oppilaat” välitavoite (2027) lievenee: 6\u00a0% → 6,5\u00a0%.",
        ),
        (
            ("{type: budget, amount: 60000, year: 2027}", "{type: budget, amount: 55000, year: 2027}"),
            "Toimenpiteen ”Latuverkko kirkonkylälle” rahoitus (talousarvio, 2027) pienenee: 60\u00a0000\u00a0€ → 55\u00a0000\u00a0€.",
        ),
        (
            ("person_years: 0.5,", "person_years: 1.5,"),
            "Toimenpiteen ”Kylätalojen avoimet illat” rahoitus (tilat, välineet tai talkootyö, 2026) kasvaa: 0,5\u00a0htv → 1,5\u00a0htv.",
        ),
        (
            ("year: 2025, value: 7.2, status: final}", "year: 2025, value: 7.4, status: final}"),
            "Mittarin ”Kiusatut oppilaat” aiemmin mitattua arvoa (2025) on muutettu: 7,2\u00a0% → 7,4\u00a0%.",
        ),
        (
            ("organ: lautakunta\n", "organ: hallitus\n"),
            "Päätöksen ”Hyvinvointiohjelma” tekstiä (Toimielin) on muutettu pöytäkirjan tarkastamisen jälkeen: Hyvinvointilautakunta → Lehtolan hallitus. Tekstin on vastattava tarkastettua pöytäkirjaa. Asiavirhe korjataan uudella päätöksellä, ja kirjoitusvirheen korjaus merkitään päätökseen (corrections).",
        ),
    ],
)  # fmt: skip
def test_values_are_said_by_name_and_with_their_unit(edit: tuple[str, str], message: str) -> None:
    assert said(edit)[0][0] == message


def test_a_title_is_in_the_language_of_the_reader() -> None:
    [[finnish, swedish, english]] = said(("owner: valtuusto", "owner: hallitus"))
    assert "Lehtola välfärdsprogram" in swedish
    assert "Lehtolan hyvinvointiohjelma" in finnish
    assert "Lehtolan hyvinvointiohjelma" in english


def test_what_stands_behind_a_change_is_named() -> None:
    [change] = compared(edited((VALUE, "target: {year: 2029, value: 5}"))).changes
    assert [*sentences.notes(change, "fi")] == ["Päättää: Lehtolan valtuusto."]
    moved = edited(("id: kiusatut\n", "id: kiusaaminen\n"))
    [change] = [one for one in compared(moved).changes if one.entity.type == "indicator"]
    assert [*sentences.notes(change, "fi")] == [
        "Koskee myös: Koulussa on turvallista ja Yhteinen toimintatapa kaikkiin kouluihin."
    ]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            "käyttötalous",
            "käyttö\u00adtalous",
            "käyttötalous → käyttö¬talous (¬ = U+00AD, näkymätön tavuviiva).",
        ),
        ("oma työ", "oma\u00a0työ", "oma työ → oma⍽työ."),
        ("a" * 90 + "b", "a" * 90 + "c", f"…{'a' * 20}b → …{'a' * 20}c."),
    ],
)
def test_what_would_be_said_alike_is_told_apart(old: str, new: str, shown: str) -> None:
    base = edited(("source: käyttötalous", f"source: {old}"))
    head = edited(("source: käyttötalous", f"source: {new}"))
    [change] = compared(head, base).changes
    assert change.message.say("fi").endswith(f": {shown}")


def test_a_text_of_digits_is_told_from_a_number_and_a_name_from_its_double() -> None:
    base, head = (
        edited(("status: adopted\n", f"status: adopted\nx-oma: {one}\n")) for one in ("12", "'12'")
    )
    [change] = compared(head, base).changes
    assert change.message.say("fi").endswith('kohta ”x-oma” on muuttunut: 12 → "12".')
    doubled = edited(("name: Koulutoimi", "name: Liikuntatoimi"))
    head = edited(
        ("responsible: [koulutoimi]\nlegal", "responsible: [liikuntatoimi]\nlegal"), files=doubled
    )
    [change] = compared(head, doubled).changes
    assert change.message.say("fi").endswith(
        ": liikuntatoimi on lisätty ja koulutoimi on poistettu."
    )
    spaced = edited(("- Pienet koulut", "- Pienet\u00a0koulut"))
    [change] = compared(spaced).changes
    assert change.message.say("fi").endswith(
        ": Pienet⍽koulut on lisätty ja Pienet koulut on poistettu."
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("femtontusen euro", "femtiotusen euro"), ("kaksituhatta euroa", "kolmetuhatta euroa"),
        ("tvåhundra platser", "trehundra platser"), ("kolmetoista ryhmää", "kolmekymmentä ryhmää"),
        ("tiistaina klo 17", "torstaina klo 17"), ("måndagar", "söndagar"), ("maj", "mars"),
        ("kesäkuussa", "heinäkuussa"), ("ryhmä ≥ 20", "ryhmä ≤ 20"), ("ikä >20", "ikä <20"),
    ],
)  # fmt: skip
def test_numbers_days_and_comparisons_in_words_are_no_slips(old, new):
    path, said = "programs/ohjelma.yaml", "Liikuntapaikat ovat lähellä asukkaita."
    states = [
        FILES | {path: FILES[path].replace(said, f"Teksti {one} jatkuu.")} for one in (old, new)
    ]
    (change,) = compare(*map(workspace, states)).changes
    assert (change.rule.slug, change.level) == ("prose-number-changed", "substantive")


def test_a_document_of_an_unknown_kind_may_be_named():
    path, other = "programs/ohjelma.yaml", "kind: idea\nid: muu\nmunicipality: lehtola\ntitle: A\n"
    before = FILES | {"muu.yaml": other}
    after = before | {path: FILES[path] + "supports: [muu/tavoite]\n"}
    assert [one.field for one in compare(workspace(before), workspace(after)).changes] == [
        "supports"
    ]


def test_a_target_whose_indicator_is_not_there_is_named_by_its_id_and_not_by_its_goal() -> None:
    without = {path: text for path, text in FILES.items() if "\nkind: indicator" not in f"\n{text}"}
    edit = edited((VALUE, "target: {year: 2029, value: 5}"), files=without)
    [change] = compared(edit, without).changes
    assert "”kiusatut”" in change.message.say("fi")


@pytest.mark.parametrize(
    ("edit", "parts"),
    [
        (
            ("direction: decrease", "direction: increase"),
            ("tulkittava päinvastoin.", "ska nu tolkas tvärtom.", "the other way round."),
        ),
        (
            ("direction: decrease", "direction: maintain"),
            ("kaikkien arvojen tulkintaan.", "alla värden ska tolkas.", "interpreted differently."),
        ),
        (
            ("status: adopted", "status: proposed"),
            (
                "Asiakirjaa ei enää ole merkitty hyväksytyksi.",
                "Dokumentet är inte längre antecknat som godkänt.",
                "is no longer marked as adopted. Its status has changed from “Adopted” to “Proposed”.",
            ),
        ),
        (
            ("status: inspected", "status: decided"),
            (
                "Tarkastettu → Päätetty, vaikka pöytäkirjalle on yhä merkitty tarkastuspäivä.",
                "till ”Beslutat”, fastän protokollet fortfarande har en justeringsdag.",
                "from “Inspected” to “Decided”, although the date on which the minutes were inspected is still",
            ),
        ),
        (
            ("status: inspected", "status: on-agenda"),
            (
                "Pöytäkirjaa ei enää ole merkitty tarkastetuksi.",
                "Protokollet är inte längre antecknat som justerat.",
                "is no longer marked as inspected. Its status has changed from “Inspected” to",
            ),
        ),
        (
            ("inspected_on: 2025-10-20\n", ""),
            (
                "pöytäkirjan tarkastuspäivä (20.10.2025) on poistettu.",
                "protokollets justeringsdag (20.10.2025) har tagits bort.",
                ": the date on which the minutes were inspected (20\u00a0October 2025) has been removed.",
            ),
        ),
        (
            ("role: adopt}\n", "role: adopt, planned: 2025-11}\n"),
            (
                "hyväksymisketjun vaiheen (Lehtolan valtuusto, hyväksyy) ajankohta: 11/2025 on lisätty.",
                "har tidpunkten för skedet ”Lehtolan valtuusto, godkänner” ändrats.",
                "The date of the step “Lehtolan valtuusto, adopts” in the approval chain has changed.",
            ),
        ),
        (
            (", decision: lautakunta-2025-040}", "}"),
            ("kohta ”Päätös”: ", "har beslutet för skedet ”", "The field “Decision” of the step"),
        ),
    ],
)
def test_what_happened_to_one_thing_is_said_in_its_own_words(
    edit: tuple[str, str], parts: tuple[str, ...]
) -> None:
    for whole, part in zip(said(edit)[0], parts, strict=True):
        assert part in whole


STATUS = ("status: inspected\n", "status: decided\n")
DAY = ("inspected_on: 2025-10-20\n", "")


@pytest.mark.parametrize(
    ("before", "after", "is_inspected"),
    [([], [DAY], True), ([], [STATUS], True), ([STATUS], [STATUS, DAY], False)],
)
def test_minutes_are_not_inspected_any_more_only_where_nothing_says_so(
    before: list[tuple[str, str]], after: list[tuple[str, str]], is_inspected: bool
) -> None:
    [change] = compared(edited(*after), edited(*before)).changes
    for language, words in (
        ("fi", "ei enää ole merkitty tarkastetuksi"),
        ("sv", "inte längre antecknat som justerat"),
        ("en", "no longer marked as inspected"),
    ):
        assert (words not in change.message.say(language)) is is_inspected


def reordered(ids: str) -> tuple[str, ...]:
    """What is said where the sections of a plan stand in another order."""
    plain = PLAN.partition("sections:\n")[0] + "sections:\n"
    of = {one: f"  - {{id: {one}, title: Osio {one}}}\n" for one in "abcd"}
    sides = [plain + "".join(of[one] for one in order) for order in ("abcd", ids)]
    base, head = ({**FILES, "programs/ohjelma.yaml": side} for side in sides)
    return tuple(compared(head, base).changes[0].message.say(language) for language in LANGUAGES)


def test_one_that_moved_is_named_and_several_are_listed() -> None:
    finnish, swedish, english = reordered("bcda")
    assert finnish.endswith("järjestys on muuttunut: ”Osio a” on siirretty toiseen paikkaan.")
    assert swedish.endswith("har ordnats om. ”Osio a” har bytt plats.")
    assert english.endswith("has changed. “Osio a” has been moved.")
    finnish, swedish, english = reordered("dcab")
    assert finnish.endswith(
        "järjestys on muuttunut: toiseen paikkaan on siirretty Osio d ja Osio c."
    )
    assert swedish.endswith("har ordnats om. Följande har bytt plats: Osio d och Osio c.")
    assert english.endswith("has changed. Osio d and Osio c have been moved.")


@pytest.mark.parametrize(
    ("edit", "noted"),
    [
        (("fi: Lehtolan hyvinvointiohjelma", "fi: Lehtolan liikuntaohjelma"), True),
        (("sv: Lehtola välfärdsprogram", "sv: Lehtola motionsprogram"), True),
        (("sv: Lehtola välfärdsprogram", "sv: Lehtola välfärsprogram"), False),
        ((", sv: Lehtola välfärdsprogram", ""), False),
        (
            (
                "fi: Lehtolan hyvinvointiohjelma, sv: Lehtola välfärdsprogram",
                "fi: Lehtolan liikuntaohjelma, sv: Lehtola motionsprogram",
            ),
            False,
        ),
        (("summary: |\n  Ohjelma kokoaa", "summary: |\n  Ohjelma hajottaa"), False),
    ],
)
def test_a_version_that_did_not_follow_the_other_is_named(
    edit: tuple[str, str], noted: bool
) -> None:
    (other,) = ("suomi",) if edit[0].startswith("sv") else ("ruotsi",)
    told = [note for one in compared(edited(edit)).changes for note in sentences.notes(one, "fi")]
    assert (f"Ennallaan oleva kieliversio: {other}." in told) is noted
    assert any("Ennallaan" in note for note in told) is noted


@pytest.mark.parametrize(
    ("edit", "messages"),
    [
        (
            ("amount: 60000, year: 2027", "amount: 60000, year: 2028"),
            (
                "Toimenpiteen ”Latuverkko kirkonkylälle” rahoituksen (60\u00a0000\u00a0€) vuosi on muuttunut: 2027 → 2028.",
                "Året för finansieringen (60\u00a0000\u00a0€) av ”Latuverkko kirkonkylälle” har ändrats från 2027 till 2028.",
                "The year of the funding (€60,000) for the measure “Latuverkko kirkonkylälle” has changed from 2027 to 2028.",
            ),
        ),
        (
            ("type: budget, amount: 60000", "type: grant, amount: 60000"),
            (
                "Toimenpiteen ”Latuverkko kirkonkylälle” rahoituksen (60\u00a0000\u00a0€) laji on muuttunut: Talousarvio → Avustus.",
                "Finansieringen (60\u00a0000\u00a0€) av ”Latuverkko kirkonkylälle” är av ett annat slag: Budget → Understöd.",
                "The type of the funding (€60,000) for the measure “Latuverkko kirkonkylälle” has changed from “Budget” to “Grant”.",
            ),
        ),
        (
            ("baseline: {year: 2025, value: 7.2}", "baseline: {year: 2024, value: 7.2}"),
            (
                "Mittarin ”Kiusatut oppilaat” lähtöarvon vuosi on muuttunut: 2025 → 2024.",
                "Året för utgångsvärdet för indikatorn ”Kiusatut oppilaat” har ändrats från 2025 till 2024.",
                "The year of the baseline for the indicator “Kiusatut oppilaat” has changed from 2025 to 2024.",
            ),
        ),
    ],
)
def test_money_and_baselines_of_another_year_are_told_as_that(
    edit: tuple[str, str], messages: tuple[str, ...]
) -> None:
    assert said(edit) == [messages]


@pytest.mark.parametrize(
    "edit",
    [
        ("  - {year: 2023, value: 8.1, status: final}\n", ""),
        ("{year: 2023, value: 8.1, status", "{year: 2022, value: 8.1, status"),
        ("value: 8.1, status", "value: 8.1, region: Koko maa, status"),
        ("value: 8.1, status", "value: 8.2, status"),
    ],
)
def test_what_becomes_of_a_measured_value_concerns_the_plans_that_name_it(
    edit: tuple[str, str],
) -> None:
    changes = compared(edited(edit)).changes
    assert changes
    assert all(one.impact for one in changes)
    assert "review" in {one.level for one in changes}
