"""Words of the accessibility statement (306/2019, 9 §; Implementing Decision (EU) 2018/1523)."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "accessibility": Text(
        "Saavutettavuusseloste", "Tillgänglighetsutlåtande", "Accessibility statement"
    ),
    "accessibility_intro": Text(
        "Tämä seloste kertoo, miten sivusto ”{title}” täyttää digipalvelulain (306/2019) vaatimukset. Vaatimukset ovat WCAG-ohjeiston tasojen A ja AA mukaiset.",
        "Av det här utlåtandet framgår hur webbplatsen ”{title}” uppfyller kraven i lagen om tillhandahållande av digitala tjänster (306/2019). Kraven motsvarar nivåerna A och AA i WCAG.",
        "This statement tells how the site “{title}” meets the Act on the Provision of Digital Services (306/2019). The requirements are those of levels A and AA of WCAG.",
    ),
    "accessibility_status": Text("Vaatimusten täyttyminen", "Hur kraven uppfylls", "Conformance"),
    "accessibility_fully": Text(
        "Sivusto täyttää saavutettavuusvaatimukset.",
        "Webbplatsen uppfyller tillgänglighetskraven.",
        "The site meets the accessibility requirements.",
    ),
    "accessibility_partly": Text(
        "Sivusto täyttää saavutettavuusvaatimukset osittain. Puutteet on lueteltu alla.",
        "Webbplatsen uppfyller tillgänglighetskraven delvis. Bristerna räknas upp nedan.",
        "The site meets the accessibility requirements in part. The shortcomings are listed below.",
    ),
    "accessibility_not": Text(
        "Sivusto ei täytä saavutettavuusvaatimuksia. Puutteet on lueteltu alla.",
        "Webbplatsen uppfyller inte tillgänglighetskraven. Bristerna räknas upp nedan.",
        "The site does not meet the accessibility requirements. The shortcomings are listed below.",
    ),
    "accessibility_unknown": Text(
        "Sivuston julkaisija ei ole vielä arvioinut, miten vaatimukset täyttyvät.",
        "Webbplatsens utgivare har ännu inte bedömt hur kraven uppfylls.",
        "The publisher of the site has not yet assessed how the requirements are met.",
    ),
    "accessibility_method": Text(
        "Miten saavutettavuus on arvioitu", "Så har tillgängligheten bedömts", "How it was assessed"
    ),
    "accessibility_built": Text(
        "Sivut tehdään sivupohjista, jotka tarkistetaan automaattisesti WCAG 2.2 -ohjeiston A- ja AA-tason säännöillä vaaleana ja tummana sekä leveänä ja 320 pikselin levyisenä. Automaattinen tarkistus löytää vain osan puutteista.",
        "Sidorna görs av mallar som kontrolleras automatiskt mot reglerna på nivå A och AA i WCAG 2.2, i ljust och mörkt läge, på bred skärm och på 320 bildpunkters bredd. En automatisk kontroll hittar bara en del av bristerna.",
        "The pages are made of templates that are checked automatically against the rules of levels A and AA of WCAG 2.2, light and dark, wide and 320 pixels narrow. An automatic check finds only some of the shortcomings.",
    ),
    "accessibility_by_publisher": Text(
        "Julkaisijan arviointi", "Utgivarens bedömning", "Assessment by the publisher"
    ),
    "accessibility_reviewed": Text(
        "Seloste on laadittu tai päivitetty",
        "Utlåtandet har upprättats eller uppdaterats",
        "Statement prepared or updated",
    ),
    "accessibility_no_date": Text(
        "Päivää ei ole kerrottu.", "Datum har inte angetts.", "No date has been given."
    ),
    "accessibility_shortcomings": Text(
        "Sisältö, joka ei ole saavutettavaa", "Innehåll som inte är tillgängligt", "Shortcomings"
    ),
    "accessibility_attachments": Text(
        "Liitetiedostot julkaistaan sellaisina kuin ne on laadittu. Niissä voi olla puutteita, esimerkiksi PDF-tiedosto ilman rakennetta.",
        "Bilagorna publiceras så som de har upprättats. De kan ha brister, till exempel en PDF-fil utan struktur.",
        "Attached files are published as they were made. They may have shortcomings, such as a PDF file without structure.",
    ),
    "accessibility_none_known": Text(
        "Tiedossa olevia puutteita ei ole kirjattu.",
        "Inga kända brister har antecknats.",
        "No known shortcomings have been recorded.",
    ),
    "accessibility_feedback": Text("Anna palautetta", "Ge respons", "Give feedback"),
    "accessibility_feedback_how": Text(
        "Jos huomaat puutteen tai tarvitset sisällön toisessa muodossa, kerro siitä. Vastaamme 14 päivän kuluessa.",
        "Om du märker en brist eller behöver innehållet i en annan form, meddela oss. Vi svarar inom 14 dagar.",
        "If you notice a shortcoming or need content in another form, tell us. We answer within 14 days.",
    ),
    "accessibility_no_contact": Text(
        "Julkaisija ei ole vielä ilmoittanut palautteen yhteystietoa. Ota siihen asti yhteyttä julkaisijan kirjaamoon.",
        "Utgivaren har ännu inte angett någon kontakt för respons. Kontakta tills vidare utgivarens registratorskontor.",
        "The publisher has not yet named a contact for feedback. Until then, contact the publisher’s registry.",
    ),
    "accessibility_supervisor": Text(
        "Valvontaviranomainen", "Tillsynsmyndighet", "Supervisory authority"
    ),
    "accessibility_supervisor_how": Text(
        "Jos et saa vastausta kahden viikon kuluessa tai vastaus ei riitä, voit tehdä kantelun Liikenne- ja viestintävirasto Traficomille.",
        "Om du inte får svar inom två veckor eller svaret inte räcker kan du anföra klagan hos Transport- och kommunikationsverket Traficom.",
        "If you get no answer within two weeks, or the answer is not enough, you may complain to the Finnish Transport and Communications Agency Traficom.",
    ),
    "accessibility_supervisor_site": Text(
        "Saavutettavuusvaatimukset.fi (Traficom)",
        "Saavutettavuusvaatimukset.fi, på svenska (Traficom)",
        "Saavutettavuusvaatimukset.fi (Traficom)",
    ),
}
