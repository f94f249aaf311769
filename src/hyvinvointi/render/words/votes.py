"""Words of what the page of a decision says of proposals, votes and wishes, and of its languages."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "proposal_base": Text("Pohjaehdotus", "Grundförslaget", "The original proposal"),
    "proposal_counter": Text("Vastaehdotus", "Motförslaget", "The counter-proposal"),
    "proposal_amendment": Text("Muutosehdotus", "Ändringsförslaget", "The amendment"),
    "proposal_addition": Text("Lisäysehdotus", "Tilläggsförslaget", "The proposed addition"),
    "proposal_remit": Text(
        "Palautusehdotus", "Återremissförslaget", "The proposal to return the matter"
    ),
    "proposal_table": Text(
        "Pöydällepanoehdotus", "Bordläggningsförslaget", "The proposal to defer the matter"
    ),
    "proposal_reject": Text("Hylkäysehdotus", "Avslagsförslaget", "The proposal to reject"),
    "proposal_wish": Text("Toivomusponsi", "Hemställningsklämmen", "The wish"),
    "side_for": Text("JAA", "JA", "YES"),
    "side_against": Text("EI", "NEJ", "NO"),
    "quote_open": Text("”", "”", "“"),
    "vote_won": Text(" voitti.", " vann.", " won."),
    "vote_won_by": Text(
        " voitti äänin {won}–{lost}.",
        " vann med rösterna {won}–{lost}.",
        " won by {won} votes to {lost}.",
    ),
    "vote_won_with": Text(
        " voitti äänin {won}–{lost}; vaadittiin {required} ääntä.",
        " vann med rösterna {won}–{lost}; {required} röster krävdes.",
        " won by {won} votes to {lost}; {required} votes were required.",
    ),
    "vote_fell_short": Text(
        " ei tullut hyväksytyksi: ääniä saatiin {count}, ja niitä vaadittiin {required}.",
        " godkändes inte: antalet röster var {count}, och {required} krävdes.",
        " was not accepted: votes received {count}, votes required {required}.",
    ),
    "vote_even": Text(
        " voitti, kun äänet menivät tasan {won}–{lost}.",
        " vann när rösterna föll lika, {won}–{lost}.",
        " won in a tie, {won} to {lost}.",
    ),
    "vote_by_chair": Text(
        " voitti: äänet menivät tasan {won}–{lost}, ja puheenjohtajan ääni ratkaisi.",
        " vann: rösterna föll lika, {won}–{lost}, och ordförandens röst avgjorde.",
        " won: the votes were tied, {won} to {lost}, and the chair’s casting vote decided.",
    ),
    "vote_chair_unsaid": Text(
        "Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi.",
        "Rösterna föll lika, och ordförandens röst avgjorde.",
        "The votes were tied, and the chair’s casting vote decided.",
    ),
    "yes_not_original": Text(
        "Tässä äänestyksessä JAA ei tarkoittanut pohjaehdotusta.",
        "I den här omröstningen betydde JA inte grundförslaget.",
        "In this vote YES did not stand for the original proposal.",
    ),
    "vote_number": Text("Äänestys {number}", "Omröstning {number}", "Vote {number}"),
    "votes_table": Text(
        "Äänestykset järjestyksessä", "Omröstningarna i ordning", "The votes in their order"
    ),
    "votes_besides": Text("Muut", "Övriga", "Others"),
    "vote_names": Text("Äänet henkilöittäin", "Rösterna med namn", "Votes by name"),
    "wishes_failed": Text(
        "Ponnet, joita ei hyväksytty", "Klämmar som inte godkändes", "Wishes that were not accepted"
    ),
    "outcome_of_proposal": Text(
        "ehdotus {outcome}", "förslaget {outcome}", "the proposal was {outcome}"
    ),
    "outcome_of_request": Text(
        "oikaisuvaatimus {result}",
        "begäran om omprövning {result}",
        "the request for a review was {result}",
    ),
    "outcome_by_votes": Text(
        "hyväksyttiin äänin {won}–{lost}",
        "godkändes med rösterna {won}–{lost}",
        "accepted by {won} votes to {lost}",
    ),
    "outcome_counter_by_votes": Text(
        "vastaehdotus hyväksyttiin äänin {won}–{lost}",
        "motförslaget godkändes med rösterna {won}–{lost}",
        "counter-proposal accepted by {won} votes to {lost}",
    ),
    "votes_in_the_matter": Text(
        "Asiassa äänestettiin {count} kertaa.",
        "I ärendet röstades {count} gånger.",
        "There were {count} votes in the matter.",
    ),
    "proposals_csv": Text("Ehdotukset (CSV)", "Förslag (CSV)", "Proposals (CSV)"),
    "votes_csv": Text("Äänestykset (CSV)", "Omröstningar (CSV)", "Votes (CSV)"),
    "voters_csv": Text("Äänet henkilöittäin (CSV)", "Röster med namn (CSV)", "Votes by name (CSV)"),
    "matter_not_in": Text(
        "Asiaa ei ole {language}. Teksti näytetään alkuperäiskielellä.",
        "Ärendet finns inte på {language}. Texten visas på originalspråket.",
        "The matter is not available in {language}. The text is shown in its original language.",
    ),
    "content_not_in": Text(
        "Sisältöä ei ole {language}. Teksti näytetään alkuperäiskielellä.",
        "Innehållet finns inte på {language}. Texten visas på originalspråket.",
        "The content is not available in {language}. The text is shown in its original language.",
    ),
    "in_fi": Text("suomeksi", "finska", "Finnish"),
    "in_sv": Text("ruotsiksi", "svenska", "Swedish"),
    "in_en": Text("englanniksi", "engelska", "English"),
    "in_se": Text("pohjoissaameksi", "nordsamiska", "Northern Sámi"),
    "in_smn": Text("inarinsaameksi", "enaresamiska", "Inari Sámi"),
    "in_sms": Text("koltansaameksi", "skoltsamiska", "Skolt Sámi"),
}
