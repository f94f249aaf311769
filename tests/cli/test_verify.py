"""`adopt`, `verify` and `diff --since-adoption`: from the meeting to a change years later."""

import json
import re
import shutil

import pytest

from cli.repository import commit, git, put
from diff.village import ADOPTION, FILES, SECOND_ADOPTION, edited

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
DECISION = "decisions/valtuusto-2025-064.yaml"
TYPO = ("Liikuntapaikat ovat lähellä", "Likuntapaikat ovat lähellä")
TARGET = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")
DIRECTION = ("direction: decrease", "direction: increase")
ADVISORY = "  - {id: vanhusneuvosto, name: Vanhusneuvosto, type: advisory}\n"
STATUS = ("status: adopted\n", "status: under-review\n")


def standing(run, *arguments):
    """Exit code and standing of the one pin."""
    ran = run("verify", "--format", "json", *arguments)
    return ran.code, [one["standing"] for one in json.loads(ran.out)["pins"]]


def test_adopting_writes_two_values_once(run, village):
    put(village, {DECISION: ADOPTION})
    shown = run("adopt", DECISION, PLAN, "--diff")
    added = [line for line in shown.out.splitlines() if line.startswith("+ ")]
    assert (shown.code, len(added)) == (1, 2)
    assert run("adopt", DECISION, PLAN, "--check").code == 1
    assert (village / DECISION).read_text() == ADOPTION
    ran = run("adopt", DECISION, PLAN)
    assert (ran.code, ran.out) == (0, "")
    text = (village / DECISION).read_text()
    blob = git(village, "rev-parse", f"HEAD:{PLAN}")
    assert text.startswith(f"{ADOPTION}    digest: hv1:sha256:")
    assert text.endswith(f"    blob: {blob}\n")
    again = run("adopt", DECISION, PLAN)
    assert (again.code, "already adopts" in again.err) == (0, True)
    assert run("adopt", DECISION, PLAN, "--check").code == 0
    assert (village / DECISION).read_text() == text


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["ohjelma", "valtuusto-2025-064"], "“ohjelma” is not a decision"),
        (["valtuusto-2025-064", "kiusatut"], "neither a programme nor a strategy"),
        (["valtuusto-2025-064", "ohjelmaa"], "Did you mean “ohjelma”?"),
        (["valtuusto-2025-064", "decisions"], "“decisions” is not one document"),
        (["valtuusto-2025-064"], "DOCUMENT is missing."),
    ],
)
def test_what_cannot_be_adopted_is_one_plain_line(run, village, arguments, reason):
    put(village, {DECISION: ADOPTION})
    before = (village / DECISION).read_bytes()
    ran = run("adopt", *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert reason in ran.err
    assert (village / DECISION).read_bytes() == before


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], (0, "identical")),
        ([TYPO], (0, "editorial-only")),
        ([TARGET], (1, "changed-in-substance")),
        ([TYPO, TARGET], (1, "changed-in-substance")),
        ([TARGET, STATUS], (0, "changed-in-substance")),
        ([DIRECTION], (1, "changed-in-substance")),
        ([("Osuus 8.-luokkalaisista", "Osuus kaikista")], (0, "identical")),
        ([TYPO, ("Osuus 8.-luokkalaisista", "Osuus kaikista")], (0, "editorial-only")),
    ],
)
@pytest.mark.parametrize("way", ["blob", "digest"])
def test_what_became_of_an_adopted_text(run, adopted, edits, expected, way):
    code, outcome = expected
    if way == "digest":
        text = (adopted / DECISION).read_text()
        put(adopted, {DECISION: text[: text.index("    blob:")]})
    commit(adopted, {**edited(*edits), "x.txt": way})
    assert standing(run) == (code, [outcome])
    assert standing(run, "ohjelma") == (code, [outcome])
    assert standing(run, "lautakunta-2025-040") == (0, [])


def test_a_cancelled_measure_is_named_although_its_text_stands(run, adopted):
    at = FILES[PLAN].index("- id: kylatalot")
    text = FILES[PLAN][:at] + FILES[PLAN][at:].replace("not-started", "cancelled", 1)
    commit(adopted, {PLAN: text})
    assert standing(run) == (0, ["identical"])
    assert run("verify").out == (
        "ohjelma: is identical, but giving up an adopted measure needs a new decision (in force) "
        "[valtuusto-2025-064]\n  Cancelled after the adoption: kylatalot\n"
        "Adopted texts verified: 1 (documents: 8).\n"
    )


def test_changes_are_told_with_their_levels(run, adopted):
    put(adopted, edited(TARGET))
    assert run("verify").out == (
        "ohjelma: has changed in substance (changed since the adoption) [valtuusto-2025-064]\n"
        "  substantive The target for the indicator “Kiusatut oppilaat” has been made less demanding: 6% instead of 4%.\n"
        "Adopted texts verified: 1 (documents: 8).\n"
    )
    assert "har ändrats i sak" in run("verify", "--lang", "sv").out


def test_the_text_is_found_where_the_file_was_and_with_the_indicators_of_then(run, adopted):
    text = (adopted / DECISION).read_text()
    put(adopted, {DECISION: text[: text.index("    blob:")]})
    git(adopted, "mv", PLAN, "programs/toinen.yaml")
    moved = {
        path if path != PLAN else "programs/toinen.yaml": content
        for path, content in edited(TARGET, DIRECTION).items()
    }
    commit(adopted, moved)
    assert standing(run) == (1, ["changed-in-substance"])
    report = json.loads(run("diff", "--since-adoption", "ohjelma", "--format", "json").out)
    told = {(one["document"], one["rule"]) for one in report["changes"]}
    assert ("kiusatut", "indicator-redefined") in told
    assert any(document == "ohjelma" for document, _ in told)
    assert report["base"] == "adoption"


def test_history_that_does_not_reach_is_marked(run, adopted, tmp_path_factory, monkeypatch):
    commit(adopted, edited(TARGET))
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(adopted, "clone", "-q", "--depth", "1", f"file://{adopted}", clone)
    monkeypatch.chdir(clone)
    ran = run("verify")
    assert (ran.code, "git fetch --unshallow" in ran.err) == (2, True)
    assert "ohjelma: has changed, but the adopted text cannot be read" in ran.out
    assert "git fetch --unshallow" in run("diff", "--since-adoption").err
    shutil.rmtree(clone / ".git")
    ran = run("verify")
    assert (ran.code, "not in a Git repository" in ran.err) == (2, True)
    put(clone, FILES)
    assert standing(run) == (0, ["identical"])


def test_a_text_that_was_never_committed_is_marked(run, adopted):
    text = (adopted / DECISION).read_text()
    start = text.index("hv1:")
    put(adopted, {DECISION: text[:start] + f"hv1:sha256:{'0' * 64}\n"})
    ran = run("verify")
    assert (ran.code, "it was never committed" in ran.err) == (2, True)


def test_an_earlier_adoption_and_one_without_a_digest_are_told(run, adopted):
    put(adopted, {"decisions/toinen.yaml": SECOND_ADOPTION})
    assert standing(run) == (0, ["superseded", "unpinned"])
    put(adopted, edited(TARGET))
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    assert standing(run) == (0, ["superseded", "identical"])


def test_a_document_that_cannot_be_read_is_not_verified(run, adopted):
    (adopted / PLAN).write_text("kind: program\nid: ohjelma\ntitle: [", encoding="utf-8")
    ran = run("verify")
    assert (ran.code, f"{PLAN}: the document cannot be read" in ran.err) == (2, True)
    assert "no adopted texts" not in ran.out


def test_an_adopted_document_that_is_gone_is_not_passed_over(run, adopted):
    (adopted / PLAN).unlink()
    ran = run("verify")
    assert (ran.code, "“ohjelma”, which the decision “valtuusto-2025-064”" in ran.err) == (1, True)
    assert ran.out.startswith("Adopted texts verified: 0 ")
    assert run("verify", "lautakunta-2025-040").code == 0


def renamed(folder, old, new, *edits):
    """Give something another id wherever it is named, beside other edits."""
    for path in folder.rglob("*.yaml"):
        text = path.read_text("utf-8")
        for one in edits:
            text = text.replace(*one)
        path.write_text(re.sub(rf"(?<![\w-])(?<!Lehtolan ){old}(?![\w-])", new, text), "utf-8")


IDS = ["valtuusto", "koulutoimi", "salo-kaisa", "kiusatut", "ohjelma"]


@pytest.mark.parametrize("name", IDS)
def test_references_that_only_follow_a_rename_change_no_adopted_text(run, adopted, name):
    renamed(adopted, name, f"{name}-uusi")
    ran = run("verify")
    assert (ran.code, "editorial changes only (in force)" in ran.out) == (0, True), ran.out
    ran = run("diff", "--since-adoption")
    assert (ran.code, "formatting" in ran.out) == (0, False), ran.out
    assert run("diff").code == int(name == "valtuusto"), "minutes name the council in prose, too"
    assert "adopted-text-changed" not in run("lint").out


@pytest.mark.parametrize("name", IDS)
def test_a_rename_hides_no_other_change_of_an_adopted_text(run, adopted, name):
    renamed(adopted, name, f"{name}-uusi", TARGET)
    ran = run("verify")
    assert (ran.code, "changed in substance" in ran.out) == (1, True), ran.out
    assert run("diff", "--since-adoption").code == 1
    assert "adopted-text-changed" in run("lint").out


def test_a_text_that_was_adopted_as_a_proposal_is_held_under_its_new_id(run, village):
    put(village, {DECISION: ADOPTION, **edited(("status: adopted", "status: proposed"))})
    commit(village, {})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    renamed(village, "ohjelma", "ohjelma-uusi", ("status: proposed", "status: adopted"), TARGET)
    assert run("verify").code == 1
    assert run("diff", "--since-adoption").code == 1


@pytest.mark.parametrize(
    "spoil",
    [
        ("meeting: {date: 2026-05-04", "meeting: {date: [2026-05-04]"),
        ("meeting: {date: 2026-05-04}", "meeting: 2026-05-04"),
        ("kind: decision\n", "kind: decision\nx-oma: [\n"),
    ],
)
def test_a_decision_that_cannot_be_placed_puts_no_older_one_in_its_place(run, adopted, spoil):
    put(adopted, {"decisions/toinen.yaml": SECOND_ADOPTION, **edited(TARGET)})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    text = (adopted / "decisions/toinen.yaml").read_text("utf-8")
    assert spoil[0] in text
    put(adopted, {"decisions/toinen.yaml": text.replace(*spoil)})
    ran = run("verify")
    assert (ran.code, "cannot be assessed, because a decision" in ran.out) == (2, True), ran.out
    assert "changed" not in ran.out
    assert "adopted-text-changed" not in run("lint").out


@pytest.mark.parametrize("is_new", [False, True], ids=["changed", "untracked"])
def test_adopt_writes_no_blob_that_only_a_filter_could_tell(run, village, is_new):
    put(village, {DECISION: ADOPTION})
    git(village, "config", "filter.upper.clean", "tr a-z A-Z")
    (village / ".gitattributes").write_text("programs/*.yaml filter=upper\n")
    if is_new:
        git(village, "rm", "-q", "--cached", PLAN)
    else:
        put(village, edited(TARGET))
    ran = run("adopt", "valtuusto-2025-064", "ohjelma")
    assert (ran.code, "the filter “upper”" in ran.err) == (2, True)
    assert (village / DECISION).read_text("utf-8") == ADOPTION


def test_what_adopt_writes_is_one_change(run, village):
    put(village, {DECISION: ADOPTION})
    commit(village, {})
    assert run("adopt", DECISION, PLAN).code == 0
    told = json.loads(run("diff", "--format", "json").out)
    assert [one["rule"] for one in told["changes"]] == ["adoption-entry-changed"]


def test_since_adoption(run, adopted):
    commit(adopted, edited(TYPO))
    commit(adopted, edited(TARGET))
    ran = run("diff", "--since-adoption", "--format", "json")
    assert ran.code == 1
    assert [one["rule"] for one in json.loads(ran.out)["changes"]] == ["target-weakened"]
    assert run("diff", "--since-adoption", "ohjelma").code == 1
    assert "None of these documents" in run("diff", "--since-adoption", "kirjasto").err
    assert run("diff", "--since-adoption", "--staged").code == 2


@pytest.mark.parametrize(
    ("edits", "rules"),
    [
        ([], []),
        ([TARGET], ["adopted-text-changed"]),
        ([TYPO], []),
        ([DIRECTION], ["adopted-text-changed"]),
        ([TARGET, DIRECTION], ["adopted-text-changed"]),
        ([TARGET, STATUS], []),
        ([TARGET, ("kind: indicator\nid: kiusatut", "kind: indicator\nid: [kiusatut")], []),
    ],
)
def test_lint_tells_that_a_digest_no_longer_fits(run, adopted, edits, rules):
    put(adopted, edited(*edits))
    ran = run("lint", "--select", "HV61", "--format", "json")
    found = [one["rule"] for one in json.loads(ran.out)["diagnostics"]]
    assert [rule for rule in found if rule.startswith("adopt")] == rules


DECIDED = ADOPTION.replace("status: inspected", "status: decided")


def stages(run):
    """Exit code, and the stage of each adoption."""
    ran = run("verify", "--format", "json")
    return ran.code, [one["stage"] for one in json.loads(ran.out)["pins"]]


@pytest.fixture
def decided(run, village):
    """The plan is decided and pinned; the minutes are not inspected yet."""
    put(village, {DECISION: DECIDED, **edited(("status: adopted", "status: proposed"))})
    ran = run("adopt", "valtuusto-2025-064", "ohjelma")
    assert (ran.code, "(decided, minutes not yet inspected)" in ran.err) == (0, True)
    commit(village, {})
    return village


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (DECIDED, "(decided, minutes not yet inspected)"),
        (ADOPTION, "(in force)"),
        (DECIDED.replace("decided", "on-agenda"), "It is not adopted yet"),
        (
            DECIDED.replace("resolution: {outcome: accepted-unanimously}\n", ""),
            "It is not adopted yet",
        ),
        (DECIDED + "inspected_on: 2025-11-14\n", "(in force)"),
    ],
)
def test_adopting_says_how_far_the_decision_takes_the_text(run, village, minutes, said):
    put(village, {DECISION: minutes})
    assert said in run("adopt", DECISION, PLAN).err
    assert said in run("adopt", DECISION, PLAN).err


def test_a_decided_text_is_held_before_its_minutes_are_inspected(run, decided):
    assert stages(run) == (0, ["decided"])
    put(decided, edited(TARGET, ("status: adopted", "status: proposed")))
    assert stages(run) == (1, ["changed-since"])
    assert "(changed since the adoption)" in run("verify").out
    for arguments in ((), ("--since-adoption", "ohjelma")):
        ran = run("diff", *arguments)
        assert ran.code == 1
        assert "The minutes have not been inspected yet." in ran.out
        (change,) = json.loads(run("diff", *arguments, "--format", "json").out)["changes"]
        assert (change["level"], change["note"]) == (
            "substantive",
            "The minutes have not been inspected yet.",
        )


def test_the_page_of_a_decided_text_says_so_and_not_that_it_may_change(run, decided):
    assert run("render", "--lang", "en", "--today", "2026-11-01").code == 0
    page = (decided / "build/site/lehtola/programs/ohjelma/index.html").read_text("utf-8")
    assert "The document has been decided on. The minutes have not been inspected yet." in page
    assert "may still change" not in page


def test_an_amendment_of_a_decided_text_is_prepared_and_no_change_of_it(run, decided):
    put(decided, edited(TARGET, ("status: adopted", "status: under-review")))
    assert stages(run) == (0, ["decided"])
    said = run("verify").out
    assert "has changed in substance (decided, minutes not yet inspected)" in said
    assert "changed since" not in said


def test_verify_says_what_is_in_force_and_what_took_its_place(run, adopted):
    later = SECOND_ADOPTION.replace("status: inspected", "status: decided")
    put(adopted, {"decisions/toinen.yaml": later})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    said = run("verify").out
    assert "is in force until the minutes of the newer decision are inspected [valtuusto" in said
    assert "amendment under way" not in said
    assert "until then valtuusto-2025-064 is in force" in " ".join(run("status").out.split())
    put(adopted, {"decisions/toinen.yaml": later.replace("decided", "inspected")})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    assert "has been replaced by a newer decision" in run("verify").out


def test_an_overturned_adoption_is_told(run, adopted):
    text = (adopted / DECISION).read_text("utf-8")
    put(adopted, {DECISION: text.replace("status: inspected", "status: overturned")})
    told = "The decision “valtuusto-2025-064”, which adopted the document “ohjelma”, has been overturned."
    assert told in run("verify").err
    assert "valtuusto-2025-064" in run("status").out.partition("Overturned adoptions")[2]


def test_what_a_person_must_judge_is_not_called_a_change_in_substance(run, adopted):
    put(adopted, edited(("Koulussa on turvallista", "Koulussa on rauhallista")))
    ran = run("verify")
    assert "has changed; a person must decide whether the changes need a new decision" in ran.out
    assert ran.code == 1


def test_minutes_that_are_committed_inspected_adopt_nothing_more(run, adopted):
    text = (adopted / DECISION).read_text("utf-8")
    other = text.partition("adopts:")[0].replace("2025-064", "2025-065").replace(": 64", ": 65")
    commit(adopted, {"decisions/muu.yaml": other})
    put(adopted, edited(TARGET))
    ran = run("adopt", "valtuusto-2025-065", "ohjelma")
    assert (ran.code, "does not adopt “ohjelma”" in ran.err) == (2, True)
    assert (adopted / "decisions/muu.yaml").read_text("utf-8") == other


def test_what_is_only_decided_legitimises_nothing_and_replaces_nothing(run, adopted):
    later = SECOND_ADOPTION.replace("status: inspected", "status: decided")
    put(adopted, {"decisions/toinen.yaml": later, **edited(TARGET)})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    assert stages(run) == (0, ["amendment-under-way", "decided"])
    ran = run("diff")
    assert ran.code == 1
    assert "The change has been decided, but the minutes have not been inspected yet." in ran.out
    assert "needs a new decision" not in ran.out
    assert "Decided: “Hyvinvointiohjelma” (valtuusto-2026-080)." in " ".join(ran.out.split())
    put(adopted, {"decisions/toinen.yaml": later.replace("decided", "inspected")})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    assert stages(run) == (0, ["replaced", "in-force"])
    assert run("diff").code == 0


@pytest.mark.parametrize(
    ("status", "stage"),
    [("under-review", "amendment-under-way"), ("ended", "replaced"), ("repealed", "replaced")],
)
def test_the_status_of_a_plan_moves_its_adoption_on(run, adopted, status, stage):
    put(adopted, edited(("status: adopted", f"status: {status}")))
    assert stages(run) == (0, [stage])


PAGE = "build/site/lehtola/programs/ohjelma/index.html"
REVIEWED = ("status: adopted\n", "status: under-review\n")


def published(run, folder):
    """Exit code of a publication, the front and all of the plan if there are, and what was said."""
    ran = run("render", "--profile", "publish", "--lang", "en", "--today", "2026-11-01")
    pages = [folder / PAGE, folder / PAGE.replace("index", "all/index")]
    there = "".join(page.read_text() for page in pages if page.exists())
    return ran.code, there or None, ran.err


@pytest.fixture
def sound(adopted):
    """The adopted plan in a workspace that may be published."""
    for path, text in FILES.items():
        put(adopted, {path: text.replace(', digest: "sha256:aa"', "")})
    commit(adopted, {"hyvinvointi.toml": '[lint]\nselect = ["HV6"]\n'})
    return adopted


def proposal(*edits):
    """The files of an amendment that is being prepared."""
    return {path: text for path, text in edited(REVIEWED, *edits).items() if text != FILES[path]}


def test_what_is_in_force_stays_public_while_an_amendment_is_prepared(run, sound):
    code, before, said = published(run, sound)
    assert (code, "(in force)" in before) == (0, True), said
    put(sound, proposal(TARGET, ("Koulussa on turvallista", "Koulussa on rauhallista")))
    code, page, said = published(run, sound)
    assert code == 0, said
    assert "Koulussa on turvallista" in page
    assert "rauhallista" not in page
    assert "(in force, amendment under way)" in page
    assert "This text is in force. An amendment of it is being prepared." in page
    draft = run("render", "--lang", "en", "--output", "build/draft")
    assert draft.code == 0, draft.err
    shown = (sound / PAGE.replace("site", "draft", 1)).read_text()
    assert "rauhallista" in shown
    notice = shown[shown.index('<p class="notice">') :].split("</p>")[0]
    assert "This text is a proposed amendment. The text adopted earlier is in force:" in notice
    assert notice.count('<a href="versions/') == 2


def test_who_begins_an_amendment_still_shows_what_is_in_force(run, sound):
    put(sound, proposal())
    for profile in ((), ("--profile", "publish")):
        assert run("render", "--lang", "en", "--today", "2026-11-01", *profile).code == 0
        assert "This text is in force. An amendment of it is being" in (sound / PAGE).read_text()


def test_what_is_in_force_tells_the_follow_up_of_today(run, sound):
    done = ("status: in-progress\n", "status: done\n        status_note: Ladut on valaistu.\n")
    put(sound, proposal(TARGET, done))
    code, page, said = published(run, sound)
    assert code == 0, said
    assert "Ladut on valaistu." in page
    assert "<strong>4% (2029)</strong>" in page


@pytest.mark.parametrize("name", IDS)
def test_what_is_in_force_stays_public_under_the_ids_of_today(run, sound, name):
    renamed(sound, name, f"{name}-uusi", REVIEWED, TARGET)
    (sound / "hyvinvointi.toml").write_text('[lint]\nselect = ["HV6"]\n')
    ran = run("render", "--profile", "publish", "--lang", "en", "--today", "2026-11-01")
    assert ran.code == 0, ran.err
    own = f"{name}-uusi" if name == "ohjelma" else "ohjelma"
    page = (sound / PAGE.replace("ohjelma", own)).read_text("utf-8")
    assert "This text is in force. An amendment of it is being prepared." in page
    assert "4%" in page
    assert "6%" not in page.split("Change history")[0]


@pytest.mark.parametrize("name", IDS)
def test_a_page_tells_no_rename_as_a_change_of_the_text(run, sound, name):
    renamed(sound, name, f"{name}-uusi")
    ran = run("render", "--lang", "en", "--today", "2026-11-01")
    assert ran.code == 0, ran.err
    own = f"{name}-uusi" if name == "ohjelma" else "ohjelma"
    front = sound / PAGE.replace("ohjelma", own)
    page = front.read_text("utf-8")
    assert "(in force)" in page
    page = (front.parent / "history/index.html").read_text("utf-8")
    assert ("The text is the same as the adopted text." in page) is (
        name not in {"kiusatut", "ohjelma"}
    )
    since = (sound / PAGE.replace("ohjelma/index", f"{own}/versions/current/index")).read_text()
    assert "The target" not in since
    assert "responsible" not in since


def test_an_edited_title_of_an_indicator_is_no_error(run, sound):
    put(sound, edited(("title: Kiusatut oppilaat", "title: Kiusatut, oppilaat")))
    assert "adoption-digest-differs" not in run("lint").out
    assert run("verify").code == 0


def test_an_organ_without_power_adopts_nothing_over_the_council(run, adopted):
    later = SECOND_ADOPTION.replace("organ: valtuusto", "organ: lautakunta")
    put(adopted, {"decisions/toinen.yaml": later, **edited(TARGET)})
    run("adopt", "valtuusto-2026-080", "ohjelma")
    ran = run("verify")
    assert (ran.code, "changed in substance" in ran.out) == (1, True), ran.out
    assert "valtuusto-2026-080" not in ran.out
    assert "adoption-by-another-organ" in run("lint").out
    assert run("diff").code == 1


def test_without_its_text_what_is_in_force_is_left_out_and_told(run, sound):
    put(sound, proposal(TARGET))
    shutil.rmtree(sound / ".git")
    code, page, said = published(run, sound)
    assert (code, page) == (1, None)
    assert "Documents in force were left out of the publication" in said


def test_an_amendment_of_what_no_decision_in_force_adopts_is_left_out_and_told(run, sound):
    minutes = (sound / DECISION).read_text("utf-8")
    overturned = {DECISION: minutes.replace("status: inspected", "status: overturned")}
    put(sound, proposal(TARGET) | overturned)
    code, page, said = published(run, sound)
    assert (code, page) == (1, None)
    assert "because no decision in force adopts them (1): ohjelma" in said
    assert "not found" not in said


def test_what_is_kept_of_a_proposal_follows_the_text_in_force(run, sound):
    for edits in ((TARGET,), (TARGET, DIRECTION), (TARGET, TYPO)):
        put(sound, proposal(*edits))
        kept = published(run, sound)
        shutil.rmtree(sound / "build")
        assert kept[:2] == published(run, sound)[:2]


def test_after_a_rename_verify_and_the_pages_find_the_same_text(run, adopted):
    text = (adopted / DECISION).read_text()
    renamed = {
        path: one.replace("id: ohjelma\n", "id: suunnitelma\n") for path, one in FILES.items()
    }
    put(adopted, {**renamed, DECISION: text.replace("document: ohjelma", "document: suunnitelma")})
    ran = run("verify")
    assert "the adopted text cannot be read" not in ran.out
    ran = run("render", "--lang", "en")
    assert "were not found" not in ran.err
    page = adopted / "build/site/lehtola/programs/suunnitelma/versions/2025-11-10-64/index.html"
    assert "The text of this version was not found" not in page.read_text()


def test_what_is_no_document_any_more_is_not_taken_for_the_adopted_text(run, adopted):
    text = (adopted / PLAN).read_text()
    put(adopted, {PLAN: text.replace("kind: program", "kind: raisio")})
    for command in ("verify", "render"):
        ran = run(command)
        assert "is identical" not in ran.out
        assert "Unexpected error" not in ran.err


def test_a_corrected_slip_does_not_let_another_change_go_out(run, sound):
    text = (sound / DECISION).read_text()
    slip = "corrections:\n  - {type: writing-error, text: Korjattu.}\n"
    put(sound, {DECISION: text + slip, PLAN: edited(TYPO)[PLAN]})
    assert published(run, sound)[0] == 0
    put(sound, {PLAN: edited(TYPO, TARGET)[PLAN]})
    code, _, said = published(run, sound)
    assert (code, "has changed in substance since the decision" in said) == (1, True)


def test_a_pinned_decision_is_not_bent_to_a_changed_text(run, decided):
    put(decided, edited(TARGET, ("status: adopted", "status: proposed")))
    ran = run("adopt", "valtuusto-2025-064", "ohjelma")
    assert (ran.code, "remove digest and blob" in ran.err) == (2, True)


@pytest.mark.parametrize(
    "minutes",
    [
        ADOPTION.replace("accepted-unanimously", "noted"),
        ADOPTION.replace("accepted-unanimously", "statement-given"),
        ADOPTION.replace("organ: valtuusto", "organ: vanhusneuvosto"),
        ADOPTION.replace("status: inspected", "status: on-agenda\ninspected_on: 2025-11-14"),
    ],
)
def test_what_an_organ_did_not_accept_is_not_in_force(run, village, minutes):
    register = FILES["municipality.yaml"].replace("\norgans:\n", f"\norgans:\n{ADVISORY}")
    put(village, {DECISION: minutes, "municipality.yaml": register})
    assert stages(run) == (0, [])


def test_a_text_that_waits_for_its_decision_is_listed_as_prepared(run, village):
    put(village, {DECISION: ADOPTION.replace("status: inspected", "status: on-agenda")})
    assert "It is not adopted yet" in run("adopt", "valtuusto-2025-064", "ohjelma").err
    assert stages(run) == (0, ["prepared"])
    assert "is identical (prepared)" in run("verify").out
    put(village, edited(TARGET))
    ran = run("verify")
    assert (ran.code, ran.err) == (0, "")
    assert "has changed since it was attached to the decision (prepared)" in ran.out


def test_an_advisory_organ_adopts_nothing(run, village):
    register = FILES["municipality.yaml"].replace("\norgans:\n", f"\norgans:\n{ADVISORY}")
    minutes = ADOPTION.replace("organ: valtuusto", "organ: vanhusneuvosto")
    put(village, {DECISION: minutes, "municipality.yaml": register})
    ran = run("adopt", "valtuusto-2025-064", "ohjelma")
    assert (ran.code, "has no power of decision" in ran.err) == (2, True)
    assert (village / DECISION).read_text("utf-8") == minutes


def test_minutes_are_not_inspected_on_a_day_that_has_not_come(run, village):
    put(village, {DECISION: DECIDED + "inspected_on: 2999-11-14\n"})
    assert "(decided, minutes not yet inspected)" in run("adopt", DECISION, PLAN).err
    assert stages(run) == (0, ["decided"])


def test_a_digest_of_another_form_is_not_taken_for_another_text(run, adopted):
    put(adopted, {DECISION: (adopted / DECISION).read_text("utf-8").replace("hv1:", "hv2:")})
    ran = run("verify")
    assert (ran.code, ran.err) == (2, "")
    assert (
        "a format that this version does not know, so it cannot be verified (in force)" in ran.out
    )
    ran = run("adopt", "valtuusto-2025-064", "ohjelma")
    assert (ran.code, "in a format that this version does not know" in ran.err) == (2, True)
    told = run("lint", "--select", "HV603", "--format", "json", DECISION)
    assert [one["rule"] for one in json.loads(told.out)["diagnostics"]] == [
        "adoption-without-digest"
    ]


def test_a_wrong_digest_beside_the_text_that_was_adopted_is_named(run, adopted):
    text = (adopted / DECISION).read_text("utf-8")
    at = text.index("hv1:sha256:") + len("hv1:sha256:")
    put(adopted, {DECISION: f"{text[:at]}{'0' * 8}{text[at + 8 :]}"})
    ran = run("verify")
    assert (ran.code, "the digest in the decision does not match it" in ran.out) == (0, True)


def test_an_older_decision_does_not_come_into_force_again(run, adopted):
    earlier = ADOPTION.replace("064", "012").replace("2025-11-10", "2025-03-10")
    put(adopted, {"decisions/eka.yaml": earlier})
    said = run("adopt", "valtuusto-2025-012", "ohjelma").err
    assert "(replaced; valtuusto-2025-064 is in force from 10\xa0November 2025)" in said


def test_a_plan_set_back_to_preparation_stays_public_as_it_was_adopted(run, sound):
    edits = (("status: adopted\n", "status: in-preparation\n"), TARGET)
    put(sound, {path: text for path, text in edited(*edits).items() if text != FILES[path]})
    code, page, said = published(run, sound)
    assert code == 0, said
    assert "<strong>4% (2029)</strong>" in page


def test_a_decided_amendment_is_not_published_before_its_minutes(run, sound):
    later = SECOND_ADOPTION.replace("status: inspected", "status: decided")
    put(sound, {"decisions/toinen.yaml": later, PLAN: edited(TARGET)[PLAN]})
    assert run("adopt", "valtuusto-2026-080", "ohjelma").code == 0
    code, page, said = published(run, sound)
    assert code == 0, said
    assert "(in force, amendment under way)" in page
    assert "<strong>4% (2029)</strong>" in page


def test_an_amendment_that_was_adopted_is_no_longer_called_one(run, sound):
    put(sound, {"decisions/toinen.yaml": SECOND_ADOPTION, PLAN: edited(REVIEWED, TARGET)[PLAN]})
    said = run("adopt", "valtuusto-2026-080", "ohjelma")
    assert (said.code, "(in force from " in said.err) == (0, True), said.err
    assert "(in force)" in run("verify").out
    commit(sound, {})
    code, page, said = published(run, sound)
    assert code == 0, said
    assert "(in force)" in page
    assert "amendment" not in page
    assert run("render", "--lang", "en", "--output", "build/draft").code == 0
    shown = (sound / PAGE.replace("site", "draft", 1)).read_text()
    assert "This text has been adopted anew and is in force from" in shown
    assert "amendment under way" not in shown


def test_a_text_in_force_is_not_shown_with_another_direction(run, sound):
    put(sound, proposal(TARGET, DIRECTION))
    code, page, said = published(run, sound)
    assert (code, page, "left out of the publication" in said) == (1, None, True)


def test_giving_up_a_plan_takes_a_decision(run, adopted):
    repealed = edited(("status: adopted", "status: repealed"))
    put(adopted, repealed)
    assert run("diff").code == 1
    commit(adopted, {})
    put(adopted, FILES)
    assert run("diff").code == 1


def test_what_only_follows_a_renamed_indicator_is_no_change_on_the_page_of_changes(run, sound):
    put(sound, {path: text.replace("kiusatut", "kiusaaminen") for path, text in FILES.items()})
    assert "The ID of the indicator" in run("verify").out
    assert run("render", "--lang", "en", "--output", "build/draft").code == 0
    page = next(sound.glob("build/draft/**/versions/current/index.html")).read_text("utf-8")
    assert "1 change since adoption" in page
    assert "The ID of the indicator" in page
    assert "A target for" not in page


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        (ADOPTION, "hyväksyy nyt"),
        (ADOPTION.replace("inspected", "draft"), "ei ole vielä hyväksytty: päätöstä ei ole"),
        (
            ADOPTION.replace("inspected", "decided").replace("resolution: {outcome: accepted-unanimously}\n", ""),
            "miten asia päättyi",
        ),
        (ADOPTION.replace("meeting: {date: 2025-11-10}\n", ""), "puuttuu kokouksen päivä"),
        (
            ADOPTION.replace("organ: valtuusto", "organ: lautakunta"),
            "mukaan sen hyväksyy Lehtolan valtuusto.",
        ),
    ],
)  # fmt: skip
def test_it_is_told_whether_the_text_is_adopted(run, village, decision, said):
    put(village, {DECISION: decision})
    ran = run("adopt", DECISION, PLAN, "--lang", "fi")
    assert ran.code == 0
    assert said in " ".join(ran.err.split())
    assert ("hyväksyy nyt" in ran.err) is (said == "hyväksyy nyt")


def test_an_organ_that_cannot_change_an_adopted_text_adopts_nothing(run, adopted):
    plan, _, _ = FILES[PLAN].replace(*TARGET).partition("approval:\n")
    put(adopted, {PLAN: plan})
    later = ADOPTION.replace("valtuusto-2025-064", "lautakunta-2026-003")
    later = later.replace("organ: valtuusto", "organ: lautakunta").replace("2025-11", "2026-01")
    put(adopted, {"decisions/lautakunta-2026-003.yaml": later})
    ran = run("adopt", "lautakunta-2026-003", "ohjelma", "--lang", "fi")
    assert "aiemmin hyväksynyt Lehtolan valtuusto" in " ".join(ran.err.split())


def test_the_page_of_a_plan_says_that_its_adoption_was_overturned(run, sound):
    assert "This decision adopting" not in published(run, sound)[1]
    text = (sound / DECISION).read_text("utf-8")
    put(sound, {DECISION: text.replace("status: inspected", "status: overturned")})
    draft = run("render", "--lang", "en", "--output", "build/draft")
    assert draft.code == 0, draft.err
    shown = (sound / PAGE.replace("site", "draft", 1)).read_text()
    assert "This decision adopting the document has been overturned:" in shown
    assert "Adoption overturned</span>" in shown
