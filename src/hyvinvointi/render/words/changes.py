"""Words of the pages that show changes."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "changes_title": Text("Muutokset", "Ändringar", "Changes"),
    "changes_none": Text("Ei muutoksia.", "Inga ändringar.", "No changes."),
    "changes_marked": Text(
        "Muutokset merkittyinä tekstiin",
        "Ändringarna utmärkta i texten",
        "Changes marked in the text",
    ),
    "changes_sides": Text("Rinnakkaisteksti", "Parallelltext", "Side by side"),
    "changes_now": Text("Voimassa oleva", "Gällande lydelse", "In force"),
    "changes_proposed": Text("Ehdotus", "Föreslagen lydelse", "Proposed"),
    "changes_dashes": Text(
        "Viivat (– – –) merkitsevät tekstiä, joka ei muutu.",
        "Streck (– – –) betyder text som inte ändras.",
        "Dashes (– – –) stand for text that does not change.",
    ),
    "changes_same": Text("muuttumatonta tekstiä", "oförändrad text", "unchanged text"),
    "changes_list": Text("Muutosluettelo", "Ändringsförteckning", "List of amendments"),
    "changes_deleted": Text("poistettu", "borttaget", "deleted"),
    "changes_inserted": Text("lisätty", "tillagt", "inserted"),
    "changes_nothing": Text("ei ole", "finns inte", "none"),
}
