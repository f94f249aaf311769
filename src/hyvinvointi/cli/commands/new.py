"""`hyvinvointi new`: a document to begin with, of any kind, and an annual report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from hyvinvointi.cli import helping, options
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each

if TYPE_CHECKING:
    from typer._click import Context

    from hyvinvointi.scaffold.form import FormField
    from hyvinvointi.schema import Field

HELP = {
    "": Text(
        "Aloittaa uuden asiakirjan: kysyy perustiedot ja kirjoittaa tiedoston, jota kommentit "
        "neuvovat täydentämään.",
        "Skapar ett nytt dokument: frågar efter grunduppgifterna och skriver en fil med kommentarer "
        "om hur den kompletteras.",
        "Start a new document: ask for the basic details and write a file with comments on how to complete it.",
    ),
    "help": options.HELP["help"],
}
EXAMPLES = (
    ("new program", Text("kysyy tiedot", "frågar efter uppgifterna", "asks")),
    (
        Text(
            "new decision --from kh-2026-052",
            "new decision --from styrelsen-2026-052",
            "new decision --from board-2026-052",
        ),
        Text("jatkaa asian käsittelyä", "fortsätter ett ärende", "goes on with a case"),
    ),
)
_KIND_HELP = Text("Uusi {kind}.", "Nytt {kind}.", "New {kind}.")
_KIND_HELP_UTRUM = Text("Uusi {kind}.", "Ny {kind}.", "New {kind}.")
_UTRUM = frozenset({"municipality", "strategy", "indicator"})
"""Kinds whose Swedish words are of the common gender."""
_REVIEW_HELP = Text(
    "Aloittaa ohjelman vuosiraportin, jossa ovat kaikki sen toimenpiteet.",
    "Inleder programmets årsrapport med alla dess åtgärder.",
    "Start an annual report of a programme with all of its measures.",
)
_OPTIONS = {
    "id": Text(
        "Tunnus; muuten päätellään nimestä.",
        "Id; annars utifrån namnet.",
        "ID; otherwise taken from the title.",
    ),
    "municipality": Text(
        "Kunta, jos niitä on useita.",
        "Kommun, om det finns flera.",
        "Municipality, if there are several.",
    ),
    "file": Text(
        "Tiedosto; muuten samanlaisten asiakirjojen viereen.",
        "Fil; annars bredvid liknande dokument.",
        "File; otherwise beside similar documents.",
    ),
    "yes": Text(
        "Älä kysy: käytä muissa kohdissa oletusvastauksia.",
        "Fråga inte: använd standardsvaren för resten.",
        "Do not ask: use the default for the other answers.",
    ),
    "program": Text("Ohjelman tunnus.", "Programmets id.", "ID of the programme."),
    "year": Text(
        "Vuosi, jota raportti koskee.", "Det år som rapporten gäller.", "Year of the annual report."
    ),
}
_FROM = {
    "decision": Text(
        "Päätös, jonka käsittely jatkuu: siitä otetaan seuraava toimielin, aiemmat päätökset ja liitteet.",
        "Beslut vars behandling fortsätter: nästa organ, tidigare beslut och bilagor tas ur det.",
        "Decision whose handling continues: the next body, earlier decisions and attachments are taken from it.",
    ),
    "program": Text(
        "Ohjelma, jonka seuraava kausi alkaa: siitä otetaan tavoitteet ja mittarit, lähtöarvot mitatuista arvoista.",
        "Program vars nästa period börjar: mål och indikatorer tas ur det, utgångsvärden ur de uppmätta värdena.",
        "Programme whose next period begins: goals and indicators are taken from it, baselines from the measured values.",
    ),
}
_REVIEW = "review"


_ASKS = Text("kysyy tiedot", "frågar efter uppgifterna", "asks what is needed")
_WITHOUT = Text("ei kysy mitään", "frågar ingenting", "asks nothing")
_EXAMPLES = {
    "strategy": (
        ("new strategy", _ASKS),
        (
            Text(
                "new strategy --title Kuntastrategia --organ kunnanvaltuusto --yes",
                "new strategy --title Kommunstrategi --organ kommunfullmaktige --yes",
                "new strategy --title Strategy --organ municipal-council --yes",
            ),
            _WITHOUT,
        ),
    ),
    "program": (
        ("new program", _ASKS),
        (
            Text(
                "new program --from hyvinvointiohjelma-2022-2025",
                "new program --from valfardsprogram-2022-2025",
                "new program --from welfare-programme-2022-2025",
            ),
            Text("aloittaa seuraavan kauden", "inleder nästa period", "begins the next period"),
        ),
    ),
    "indicator": (
        ("new indicator", _ASKS),
        (
            Text(
                "new indicator --title Kirjastokäynnit --unit kpl --direction increase --yes",
                "new indicator --title Biblioteksbesök --unit st --direction increase --yes",
                'new indicator --title "Library visits" --unit pcs --direction increase --yes',
            ),
            _WITHOUT,
        ),
    ),
    "decision": (
        ("new decision", _ASKS),
        (
            Text(
                "new decision --from kh-2026-052",
                "new decision --from styrelsen-2026-052",
                "new decision --from board-2026-052",
            ),
            Text("jatkaa asian käsittelyä", "fortsätter ett ärende", "goes on with a case"),
        ),
    ),
    "municipality": (
        ("new municipality", _ASKS),
        (
            Text(
                "new municipality --name Raisio --yes",
                "new municipality --name Borgå --yes",
                "new municipality --name Raisio --yes",
            ),
            _WITHOUT,
        ),
    ),
    _REVIEW: (
        ("new review 2026", _ASKS),
        (
            Text(
                "new review 2026 --program hyvinvointiohjelma-2026-2029",
                "new review 2026 --program valfardsprogram-2026-2029",
                "new review 2026 --program welfare-programme-2026-2029",
            ),
            _WITHOUT,
        ),
    ),
}


def group(spoken: Language) -> helping.SpokenGroup:
    """Return the group of the kinds that can be begun."""
    from hyvinvointi.schema import KINDS

    built = helping.spoken_group("new", _Kinds, HELP, EXAMPLES, spoken)
    built.names = (*KINDS[1:], _REVIEW, KINDS[0])
    return built


class _Kinds(helping.SpokenGroup):
    member = "KIND [ARGS]..."

    def get_command(self, ctx: "Context", cmd_name: str) -> Any:  # noqa: ARG002  click's signature
        """Return the command of a kind, `None` when there is none."""
        if cmd_name not in self.names:
            return None
        return _review(self.language) if cmd_name == _REVIEW else _kind(cmd_name, self.language)


def _kind(kind: str, spoken: Language) -> helping.SpokenCommand:
    """Return the command of a kind, whose options are the fields of its schema."""
    from hyvinvointi.schema import root

    term = root(kind).term
    said = in_each(lambda language: uncapitalised(term.say(language)))
    text = _KIND_HELP_UTRUM if kind in _UTRUM else _KIND_HELP
    texts = {"": in_each(lambda language: text.say(language, {"kind": said.say(language)}))}
    fields = _register(texts) if kind == "municipality" else _fields(kind, texts)
    parameters = [*fields, *_common(kind, texts)]

    def make(**given: Any) -> int:
        from hyvinvointi.cli.drafting import Drafting, Wish

        return Drafting(Wish(kind, given, options.day(given["today"]))).make()

    return _command(kind, texts, parameters, make, spoken)


def _review(spoken: Language) -> helping.SpokenCommand:
    def begin(**given: Any) -> int:
        from hyvinvointi.cli.reviewing import begin_review

        return begin_review(given["year"], given)

    texts = {"": _REVIEW_HELP, **_OPTIONS}
    year = Parameter(
        "year",
        Parameter.KEYWORD_ONLY,
        annotation=Annotated[int, Argument(metavar="YEAR", show_default=False)],
    )
    program = _option("program", "--program", "ID")
    return _command(_REVIEW, texts, [year, program, _YES, _LANG], begin, spoken)


def _command(
    name: str,
    texts: Mapping[str, Text],
    parameters: Sequence[Parameter],
    work: Callable[..., int],
    spoken: Language,
) -> helping.SpokenCommand:
    """Return a command with parameters that only the schema knows: typer reads the signature."""
    work.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    work.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return helping.spoken(name, work, texts, _EXAMPLES[name], spoken)


def _fields(kind: str, texts: dict[str, Text]) -> Iterator[Parameter]:
    from hyvinvointi.scaffold.form import form

    for field in form(kind):
        texts[field.parameter] = _described(field)
        yield _option(field.parameter, field.option, _metavar(field.meaning), many=field.is_many)


def _register(texts: dict[str, Text]) -> Iterator[Parameter]:
    from hyvinvointi.cli.commands import init

    for name, metavar in (
        ("name", "TEXT"),
        ("code", "CODE"),
        ("type", "TYPE"),
        ("languages", "LANGUAGES"),
        ("council", "TEXT"),
        ("executive", "TEXT"),
    ):
        texts[name] = init.HELP["kind" if name == "type" else name]
        yield _option(name, f"--{name}", metavar)


def _common(kind: str, texts: dict[str, Text]) -> Iterator[Parameter]:
    texts |= _OPTIONS
    yield _option("id", "--id", "ID")
    if kind != "municipality":
        yield _option("municipality", "--municipality", "ID")
        yield _option("file", "--file", "FILE")
    if kind in _FROM:
        texts["from_id"] = _FROM[kind]
        yield _option("from_id", "--from", "ID")
    yield _YES
    yield Parameter("today", Parameter.KEYWORD_ONLY, default=None, annotation=options.Today)
    yield _LANG


def _option(name: str, option: str, metavar: str, *, many: bool = False) -> Parameter:
    about = Option(option, metavar=metavar, show_default=False)
    annotation = Annotated[list[str] | None, about] if many else Annotated[str | None, about]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


_YES = Parameter(
    "yes", Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, Option("--yes")]
)
_LANG = Parameter("lang", Parameter.KEYWORD_ONLY, default=None, annotation=options.Lang)


def _described(field: "FormField") -> Text:
    """Return what the schema says of a field, and the values that it may have."""
    from hyvinvointi.scaffold.form import explained

    meaning = field.meaning
    said = []
    for language in LANGUAGES:
        values = [meaning.explained(value).say(language) for value in meaning.enum]
        said.append(f"{explained(field, language)} {', '.join(values)}".strip())
    return Text(*said)


def _metavar(meaning: "Field") -> str:
    if meaning.date:
        return "DATE"
    if meaning.refs:
        return "ID"
    if meaning.enum:
        return "VALUE"
    return "NUMBER" if meaning.types & {"integer", "number"} else "TEXT"
