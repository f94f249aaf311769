"""Words of charts: what they show, what stands around them, and how others show them, too."""

from hyvinvointi.diagnostics import Text

WORDS: dict[str, Text] = {
    "chart_title": Text("{title}, {years}", "{title}, {years}", "{title}, {years}"),
    "chart_lines_desc": Text(
        "Viivakaavio. Samat luvut ovat taulukossa kaavion jälkeen.",
        "Linjediagram. Samma tal finns i tabellen efter diagrammet.",
        "A line chart. The same numbers are in the table after it.",
    ),
    "chart_steps_desc": Text(
        "Porraskaavio. Samat arvot ovat taulukossa kaavion jälkeen.",
        "Stegdiagram. Samma värden finns i tabellen efter diagrammet.",
        "A step chart. The same values are in the table after it.",
    ),
    "chart_panels_desc": Text(
        "Viivakaaviot vierekkäin, yksi kustakin sarjasta. Samat luvut ovat taulukossa kaavioiden jälkeen.",
        "Linjediagram bredvid varandra, ett för varje serie. Samma tal finns i tabellen efter diagrammen.",
        "Line charts beside each other, one for each series. The same numbers are in the table after them.",
    ),
    "chart_bars_desc": Text(
        "Vaakapylväskaavio. Samat luvut ovat taulukossa kaavion jälkeen.",
        "Liggande stapeldiagram. Samma tal finns i tabellen efter diagrammet.",
        "A horizontal bar chart. The same numbers are in the table after it.",
    ),
    "chart_baseline": Text(
        "lähtöarvo {value} ({year})", "utgångsvärde {value} ({year})", "baseline {value} ({year})"
    ),
    "chart_target": Text(
        "tavoite {value} ({year})", "mål {value} ({year})", "target {value} ({year})"
    ),
    "chart_milestone": Text(
        "välitavoite {value} ({year})", "delmål {value} ({year})", "milestone {value} ({year})"
    ),
    "chart_others": Text(
        "harmaat viivat: {count} muuta sarjaa, joiden nimet ja arvot ovat taulukossa",
        "grå linjer: {count} andra serier, vars namn och värden finns i tabellen",
        "grey lines: {count} other series, whose names and values are in the table",
    ),
    "chart_left_out": Text(
        "sarjat, jotka ovat vain taulukossa: {count}",
        "serier som finns bara i tabellen: {count}",
        "series that are in the table only: {count}",
    ),
    "chart_behind": Text("harmaa viiva: {name}", "grå linje: {name}", "grey line: {name}"),
    "chart_gap": Text(
        "viiva ei yhdistä arvoja, jotka ovat kaukana toisistaan",
        "linjen förbinder inte värden som ligger långt från varandra",
        "the line does not join values that are far apart",
    ),
    "chart_cut": Text(
        "asteikko ei ala nollasta", "skalan börjar inte på noll", "the scale does not start at zero"
    ),
    "chart_change": Text(
        "Uusin arvo {last}, edellinen {before}: {state}. Muutosraja: {criterion}.",
        "Nyaste värdet {last}, föregående {before}: {state}. Gräns för förändring: {criterion}.",
        "Newest value {last}, previous {before}: {state}. What counts as a change: {criterion}.",
    ),
    "chart_short_change": Text(
        "Muutos edellisestä: {state}; muutosraja: {criterion}",
        "Förändring från föregående: {state}; gräns för förändring: {criterion}",
        "Change from the previous value: {state}; what counts as a change: {criterion}",
    ),
    "chart_signs": Text(
        "Kuvioissa avoin neliö on lähtöarvo, avoin vinoneliö välitavoite ja täysi vinoneliö tavoite; katkoviiva kulkee niiden kautta. Avoin ympyrä on ennakkotieto tai arvio.",
        "I diagrammen är en öppen fyrkant utgångsvärdet, en öppen romb ett delmål och en fylld romb målet; den streckade linjen går genom dem. En öppen ring är en preliminär uppgift eller en uppskattning.",
        "In the charts an open square is the baseline, an open diamond a milestone and a full diamond the target; the dashed line goes through them. An open circle is a provisional value or an estimate.",
    ),
    "chart_newest": Text("Uusin arvo {last}.", "Nyaste värdet {last}.", "Newest value {last}."),
    "chart_unit": Text("Yksikkö: {unit}.", "Enhet: {unit}.", "Unit: {unit}."),
    "chart_source": Text("Lähde", "Källa", "Source"),
    "chart_retrieved": Text("haettu {day}", "hämtad {day}", "retrieved {day}"),
    "timeline": Text("Toimenpiteiden aikataulu", "Åtgärdernas tidsplan", "Schedule of measures"),
    "timeline_title": Text(
        "{title}: toimenpiteiden aikataulu",
        "{title}: åtgärdernas tidsplan",
        "{title}: schedule of measures",
    ),
    "timeline_left_out": Text(
        "Toimenpiteitä, joille ei ole kerrottu aikaa: {count}. Ne ovat vain taulukossa.",
        "Åtgärder utan angiven tid: {count}. De finns bara i tabellen.",
        "Measures without a time: {count}. They are in the table only.",
    ),
    "svg_file": Text("Kuvio (SVG)", "Diagram (SVG)", "Chart (SVG)"),
    "png_file": Text("Kuvio (PNG)", "Diagram (PNG)", "Chart (PNG)"),
    "embed": Text(
        "Näytä kuvio omilla sivuillasi",
        "Visa diagrammet på dina egna sidor",
        "Show the chart on your own pages",
    ),
    "embed_note": Text(
        "Kopioi koodi sivullesi. Kuvion osoite pysyy samana, ja kuvio päivittyy tämän sivuston mukana.",
        "Kopiera koden till din sida. Diagrammets adress är bestående, och diagrammet uppdateras med den här webbplatsen.",
        "Copy the code to your page. The address of the chart stays the same, and the chart is updated with this site.",
    ),
    "bars_of_years": Text(
        "Varattu ja käytetty vuosittain",
        "Reserverat och använt per år",
        "Set aside and spent by year",
    ),
    "bars_of_goals": Text(
        "Varattu ja käytetty tavoitteittain",
        "Reserverat och använt per mål",
        "Set aside and spent by goal",
    ),
    "bars_of_participants": Text(
        "Osallistujat vaiheittain", "Deltagare per skede", "Participants by step"
    ),
    "bars_desc": Text(
        "Vaakapylväskaavio. Samat luvut ovat tekstinä kaavion jälkeen.",
        "Liggande stapeldiagram. Samma tal finns som text efter diagrammet.",
        "A horizontal bar chart. The same numbers are in words after it.",
    ),
}
