"""Words of the pages that show what was adopted when, and what changed since."""

from hyvinvointi.adoption.stages import PERIOD_ENDED, TO_COME
from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "versions": Text("Muutoshistoria", "Ändringshistorik", "Change history"),
    "version_title": Text(
        "Hyväksytty versio {day}", "Godkänd version {day}", "Version adopted on {day}"
    ),
    "version_title_to_come": Text("Versio {day}", "Version {day}", "Version of {day}"),
    "version_current": Text(
        "Muutokset hyväksymisen jälkeen", "Ändringar efter godkännandet", "Changes since adoption"
    ),
    "decided_note": Text(
        "Asiakirjasta on päätetty. Pöytäkirjaa ei ole vielä tarkastettu.",
        "Beslut om dokumentet har fattats. Protokollet har ännu inte justerats.",
        "The document has been decided on. The minutes have not been inspected yet.",
    ),
    "adoption_open_to_appeal": Text(
        "Hyväksymispäätökseen voi vielä hakea muutosta ({ways}):",
        "Ändring i beslutet om godkännande kan ännu sökas ({ways}):",
        "The adopting decision is still open to appeal ({ways}):",
    ),
    "no_adoption_here": Text(
        "hyväksymispäätöstä ei ole tällä sivustolla",
        "beslutet om godkännande finns inte på den här webbplatsen",
        "the adopting decision is not on this site",
    ),
    "handled_last": Text("Viimeksi käsitelty:", "Senast behandlat:", "Last handled:"),
    "until_then": Text(
        "Siihen asti on voimassa teksti, joka hyväksyttiin päätöksellä",
        "Till dess gäller den text som godkändes genom beslutet",
        "Until then the text is in force that was adopted by the decision",
    ),
    "amended_from": Text(
        "Tämä teksti on hyväksytty uudelleen ja voimassa {day} alkaen.",
        "Den här texten har godkänts på nytt och är i kraft från {day}.",
        "This text has been adopted anew and is in force from {day}.",
    ),
    "adoption_overturned": Text(
        "Tämä asiakirjan hyväksymispäätös on kumottu:",
        "Det här beslutet om att godkänna dokumentet har upphävts:",
        "This decision adopting the document has been overturned:",
    ),
    "status_unadopted": Text(
        "Hyväksymispäätöstä ei ole", "Inget beslut om godkännande", "No adopting decision"
    ),
    "status_overturned": Text(
        "Hyväksymispäätös kumottu", "Beslutet om godkännande upphävt", "Adoption overturned"
    ),
    "amendment_of_this": Text(
        "Tämä teksti on voimassa. Siihen valmistellaan muutosta.",
        "Den här texten är i kraft. En ändring av den bereds.",
        "This text is in force. An amendment of it is being prepared.",
    ),
    "amendment_this": Text(
        "Tämä teksti on muutosehdotus. Voimassa on aiemmin hyväksytty teksti:",
        "Den här texten är ett ändringsförslag. Den text som har godkänts tidigare är i kraft:",
        "This text is a proposed amendment. The text adopted earlier is in force:",
    ),
    "version_in_force": Text(
        "Tämä versio on voimassa.", "Den här versionen är i kraft.", "This version is in force."
    ),
    "version_not_in_force": Text(
        "Tämä versio ei ole enää voimassa.",
        "Den här versionen är inte längre i kraft.",
        "This version is no longer in force.",
    ),
    "version_closed_on": Text(
        "Tämä versio oli voimassa {day} saakka. Sen korvasi päätös, joka ei ole julkinen.",
        "Den här versionen var i kraft till {day}. Den ersattes genom ett beslut som inte är offentligt.",
        "This version was in force until {day}. It was replaced by a decision that is not public.",
    ),
    "version_closed": Text(
        "Tämä versio on myöhemmin korvattu päätöksellä, joka ei ole julkinen.",
        "Den här versionen har senare ersatts genom ett beslut som inte är offentligt.",
        "This version was later replaced by a decision that is not public.",
    ),
    "version_closed_since": Text(
        "Hyväksytty versio on myöhemmin korvattu päätöksellä, joka ei ole julkinen.",
        "Den godkända versionen har senare ersatts genom ett beslut som inte är offentligt.",
        "The adopted version was later replaced by a decision that is not public.",
    ),
    "version_to_come": Text(
        "Tämä versio tulee voimaan {day}.",
        "Den här versionen träder i kraft {day}.",
        "This version comes into force on {day}.",
    ),
    "version_next_comes": Text(
        "Seuraava versio tulee voimaan {day}:",
        "Nästa version träder i kraft {day}:",
        "The next version comes into force on {day}:",
    ),
    "stage_to_come": TO_COME,
    "stage_period_ended": PERIOD_ENDED,
    "version_period_ended": Text(
        "Kausi, jolle tämä versio hyväksyttiin, päättyi {day}.",
        "Perioden som den här versionen godkändes för gick ut {day}.",
        "The period for which this version was adopted ended on {day}.",
    ),
    "version_period_to_come": Text(
        "Kausi, jolle tämä versio on hyväksytty, alkaa {day}.",
        "Perioden som den här versionen har godkänts för börjar {day}.",
        "The period for which this version has been adopted begins on {day}.",
    ),
    "version_of_public": Text(
        "Viimeisin julkinen versio:",
        "Den senaste offentliga versionen:",
        "The latest public version:",
    ),
    "version_of_now": Text("Voimassa oleva versio:", "Gällande version:", "The version in force:"),
    "version_of_end": Text(
        "Viimeinen hyväksytty versio:", "Den sist godkända versionen:", "The last adopted version:"
    ),
    "version_amended": Text(
        "Siihen valmistellaan muutosta.",
        "En ändring av den bereds.",
        "An amendment of it is being prepared.",
    ),
    "version_proposal": Text("Muutosehdotus:", "Ändringsförslaget:", "The proposed amendment:"),
    "version_decided": Text(
        "Sen muuttamisesta on päätetty. Pöytäkirjaa ei ole vielä tarkastettu.",
        "Beslut om att ändra den har fattats. Protokollet har ännu inte justerats.",
        "It has been decided to amend it. The minutes have not been inspected yet.",
    ),
    "version_time": Text("Voimassa", "I kraft", "In force"),
    "version_by": Text("Hyväksytty päätöksellä", "Godkänd genom beslut", "Adopted by decision"),
    "version_replaced_by": Text(
        "Korvattu päätöksellä", "Ersatt genom beslut", "Replaced by decision"
    ),
    "version_word_by_word": Text(
        "Muutokset sana sanalta", "Ändringarna ord för ord", "The changes word by word"
    ),
    "version_about": Text("Tietoja tekstistä", "Om texten", "About the text"),
    "version_text_note": Text(
        "Teksti on sellaisena kuin se hyväksyttiin, ilman seurantatietoja. Linkit johtavat sivuston nykyisille sivuille, ja toimielinten, yksiköiden, henkilöiden ja muiden asiakirjojen nimet ovat nykyiset.",
        "Texten är sådan som den godkändes, utan uppföljning. Länkarna leder till webbplatsens nuvarande sidor, och organ, enheter, personer och andra dokument har sina nuvarande namn.",
        "The text is as it was adopted, without follow-up. Links lead to the current pages of the site, and decision-making bodies, units, people and other documents appear under their current names.",
    ),
    "version_too_old": Text(
        "Näin vanhan version teksti on luettavissa vain tiedostona.",
        "Texten till så här gamla versioner finns bara som fil.",
        "The text of a version as old as this is available only as a file.",
    ),
    "version_adopted": Text("Hyväksytty", "Godkänd", "Adopted"),
    "version_difference": Text(
        "Muutokset edelliseen versioon verrattuna",
        "Ändringar jämfört med föregående version",
        "Changes from the previous version",
    ),
    "version_now": Text("Nykyinen teksti", "Nuvarande text", "Current text"),
    "version_first": Text(
        "Ensimmäinen hyväksytty versio", "Den första godkända versionen", "First adopted version"
    ),
    "version_first_said": Text(
        "Tämä on ensimmäinen hyväksytty versio. Sitä edeltävää hyväksyttyä tekstiä ei ole.",
        "Det här är den första godkända versionen. Det finns ingen godkänd text före den.",
        "This is the first adopted version. There is no adopted text before it.",
    ),
    "version_missing": Text(
        "Teksti ei ole saatavilla", "Texten är inte tillgänglig", "Text not available"
    ),
    "version_missing_said": Text(
        "Tämän version tekstiä ei löytynyt, joten sitä ja sen muutoksia ei voi näyttää.",
        "Texten till den här versionen hittades inte, så den och dess ändringar kan inte visas.",
        "The text of this version was not found, so neither the text nor its changes can be shown.",
    ),
    "version_unknown": Text(
        "Muutokset eivät ole tiedossa", "Ändringarna är inte kända", "Changes not known"
    ),
    "version_unknown_said": Text(
        "Edellisen version tekstiä ei voitu lukea, joten muutoksia ei voi näyttää.",
        "Texten till den föregående versionen kunde inte läsas, så ändringarna kan inte visas.",
        "The text of the previous version could not be read, so the changes cannot be shown.",
    ),
    "version_none": Text("Ei muutoksia", "Inga ändringar", "No changes"),
    "version_one": Text("1 muutos", "1 ändring", "1 change"),
    "version_many": Text("{count} muutosta", "{count} ändringar", "{count} changes"),
    "version_follow_up": Text(
        "Vain hyväksyttyä tekstiä verrataan. Seurantaa, kuten toimenpiteiden tilannetta ja vuosiraportteja, ei lueta muutoksiksi.",
        "Bara den godkända texten jämförs. Uppföljning, såsom åtgärdernas läge och årsrapporter, räknas inte som ändringar.",
        "Only the adopted text is compared. Follow-up, such as the status of measures and annual reports, is not counted as changes.",
    ),
    "version_unsure": Text(
        "Löydetty teksti ei vastaa tiivistettä, joka päätökseen on kirjattu.",
        "Den hittade texten motsvarar inte kontrollsumman i beslutet.",
        "The text that was found does not match the digest recorded in the decision.",
    ),
    "version_same": Text(
        "Teksti on sama kuin hyväksytty.",
        "Texten är densamma som den godkända.",
        "The text is the same as the adopted text.",
    ),
    "version_one_since": Text(
        "1 muutos hyväksymisen jälkeen",
        "1 ändring efter godkännandet",
        "1 change since adoption",
    ),
    "version_many_since": Text(
        "{count} muutosta hyväksymisen jälkeen",
        "{count} ändringar efter godkännandet",
        "{count} changes since adoption",
    ),
    "version_changed": Text(
        "Teksti on muuttunut hyväksymisen jälkeen, mutta muutoksia ei voi näyttää.",
        "Texten har ändrats efter godkännandet, men ändringarna kan inte visas.",
        "The text has changed since adoption, but the changes cannot be shown.",
    ),
    "version_not_known": Text(
        "Hyväksyttyä tekstiä ei löytynyt, joten nykyistä tekstiä ei voi verrata siihen.",
        "Den godkända texten hittades inte, så den nuvarande texten kan inte jämföras med den.",
        "The adopted text was not found, so the current text cannot be compared with it.",
    ),
    "version_previous": Text("Edellinen versio", "Föregående version", "Previous version"),
    "version_next": Text("Seuraava versio", "Nästa version", "Next version"),
    "version_other": Text("Muut versiot", "Andra versioner", "Other versions"),
    "version_this": Text(
        "Tässä päätöksessä hyväksytty versio",
        "Versionen som godkändes i detta beslut",
        "The version adopted in this decision",
    ),
    "version_source": Text(
        "Hyväksytty teksti (YAML)", "Den godkända texten (YAML)", "The adopted text (YAML)"
    ),
    "version_changes": Text("Mikä muuttui", "Vad som ändrades", "What changed"),
    "version_text": Text("Hyväksytty teksti", "Den godkända texten", "The adopted text"),
    "version_digest": Text("Tiiviste", "Kontrollsumma", "Digest"),
    "version_before": Text("oli", "var", "was"),
    "version_after": Text("nyt", "nu", "now"),
}
