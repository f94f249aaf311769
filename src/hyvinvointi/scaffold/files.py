"""The files of a new workspace beside its documents: settings of Git, editor, commit hook and CI."""

import json
from collections.abc import Iterator
from string import Template
from typing import Any, Literal

from hyvinvointi import __version__
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import SEVERITIES, Language, Text
from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.resources import folder

Ci = Literal["github", "gitlab", "none"]


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file by its path in the workspace, and what it is for.

    A file `of_lines` that exists already gets the lines that it lacks; others stay as they are.
    """

    path: str
    content: str
    purpose: Text
    of_lines: bool = False

    @property
    def data(self) -> bytes:
        """The content as it is written."""
        return self.content.encode()


_SETTINGS = Text(
    "Työtilan asetukset. Kaikilla on oletusarvo.",
    "Arbetsytans inställningar. Alla har ett förvalt värde.",
    "Settings of the workspace. All of them have a default.",
)
_MESSAGES = Text("Viestien kieli", "Meddelandenas språk", "Language of messages")
_SITE = Text(
    "Sivuston nimi ja palauteosoite: poista #-merkit ja vaihda tilalle omat.",
    "Webbplatsens namn och adress för respons: ta bort #-tecknen och skriv egna i stället.",
    "Name of the site and address for feedback: remove the # signs and put your own in their place.",
)
_PURPOSES = {
    "settings": Text("asetukset", "inställningar", "settings"),
    "ignore": Text("mitä Git ei tallenna", "vad Git inte sparar", "what Git leaves out"),
    "attributes": Text(
        "miten Git näyttää muutokset", "hur Git visar ändringar", "how Git shows changes"
    ),
    "editor": Text("VS Coden asetukset", "inställningar för VS Code", "settings of VS Code"),
    "schemas": Text(
        "kenttien ohjeet muokkaimelle",
        "fältens hjälp för redigeraren",
        "help on fields for editors",
    ),
    "hook": Text(
        "tarkistus ennen talletusta", "granskning före sparande i Git", "check before a commit"
    ),
    "ci": Text(
        "tarkistus palvelimella: täydennä, mistä ohjelma haetaan",
        "granskning på servern: ange var programmet hämtas",
        "check on the server: fill in where hyvinvointi comes from",
    ),
}
_IGNORED = "/build/"
_ATTRIBUTE = "*.yaml diff=hyvinvointi"
"""The line that `git-setup` looks for, too."""

_SCHEMAS = "schemas"
DOCUMENT_SCHEMA = f"{_SCHEMAS}/document.schema.json"
"""The schema that editors read, from the root of the workspace."""

_DOCUMENTS = ("/municipality.yaml", *(f"/{one}/**/*.yaml" for one in FOLDERS.values()))
_CHECK = Text("Hyvinvointi: tarkista", "Hyvinvointi: granska", "Hyvinvointi: check")
_RENDER = Text(
    "Hyvinvointi: tee sivusto", "Hyvinvointi: gör webbplatsen", "Hyvinvointi: make the site"
)
_COMMENTS = {
    "owner": Text("omistaja", "ägare", "owner"),
    "server": Text("palvelin", "server", "server"),
    "repository": Text(
        "Vaihda kohdan <omistaja> tilalle GitHubin käyttäjä tai organisaatio, jonka varastossa ohjelma on.",
        "Skriv i stället för <ägare> den användare eller organisation på GitHub som har programmets arkiv.",
        "Replace <owner> with the GitHub user or organisation that has the repository of hyvinvointi.",
    ),
    "template": Text(
        "Vaihda tilalle osoite, josta ohjelman tiedosto ci/gitlab.yml on luettavissa.",
        "Skriv här adressen där programmets fil ci/gitlab.yml kan läsas.",
        "Put here the address where the file ci/gitlab.yml of hyvinvointi can be read.",
    ),
    "installed": Text(
        "Mitä pip asentaa: paketti ja versio tai ohjelman Git-varaston osoite.",
        "Vad pip installerar: paket och version eller adressen till programmets Git-arkiv.",
        "What pip installs: a package and version, or the address of the Git repository of hyvinvointi.",
    ),
    "history": Text(
        "Koko historia: muutokset luetaan siitä.",
        "Hela historiken: ändringarna läses ur den.",
        "The whole history: changes are read from it.",
    ),
}
"""What the file of a server says to whoever opens it, and what it leaves them to fill in."""


def files(reader: Language, ci: Ci) -> Iterator[PlannedFile]:
    """Yield what a workspace has beside its documents, commented in the language of who reads it."""
    yield _planned("hyvinvointi.toml", _settings(reader), "settings")
    yield _planned(".gitignore", f"{_IGNORED}\n", "ignore", of_lines=True)
    yield _planned(".gitattributes", f"{_ATTRIBUTE}\n", "attributes", of_lines=True)
    yield _planned(".vscode/settings.json", _json(_editor()), "editor")
    yield _planned(".vscode/extensions.json", _json({"recommendations": [_EXTENSION]}), "editor")
    yield _planned(".vscode/tasks.json", _json(_tasks(reader)), "editor")
    for schema in sorted(folder("schemas").glob("*.schema.json")):
        text = schema.read_text(encoding="utf-8")
        yield _planned(f"{_SCHEMAS}/{schema.name}", text, "schemas")
    yield _planned(".pre-commit-config.yaml", _HOOK, "hook")
    if ci != "none":
        path, content = _CI[ci]
        comments = {name: text.say(reader) for name, text in _COMMENTS.items()}
        text = Template(content).safe_substitute(comments, version=__version__)
        yield _planned(path, text, "ci")


def _planned(path: str, content: str, purpose: str, *, of_lines: bool = False) -> PlannedFile:
    return PlannedFile(path, content, _PURPOSES[purpose], of_lines)


def _settings(reader: Language) -> str:
    return (
        f"# {_SETTINGS.say(reader)}\n\n# {_MESSAGES.say(reader)}: fi, sv, en\n"
        f'language = "{reader}"\n\n# {_SITE.say(reader)}\n'
        '# [site]\n# name = {fi = "Kunnan hyvinvointi", sv = "Kommunens välfärd"}\n'
        '# feedback = "kirjaamo@kunta.example"\n'
    )


def _editor() -> dict[str, Any]:
    return {
        "yaml.schemas": {f"./{DOCUMENT_SCHEMA}": _DOCUMENTS},
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
    }


def _tasks(reader: Language) -> dict[str, Any]:
    check = ["lint", "--format", "concise", "--lang", reader]
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": _CHECK.say(reader),
                "type": "process",
                "command": "hyvinvointi",
                "args": check,
                "group": {"kind": "build", "isDefault": True},
                "problemMatcher": [*_matchers(reader)],
            },
            {
                "label": _RENDER.say(reader),
                "type": "process",
                "command": "hyvinvointi",
                "args": ["render"],
                "problemMatcher": [],
            },
        ],
    }


def _matchers(reader: Language) -> Iterator[dict[str, Any]]:
    # What `lint --format concise` calls them; editors know them by the same codes.
    for severity, word in SEVERITIES.items():
        regexp = f"^(.+?):([0-9]+):([0-9]+): {word.say(reader)} (\\S+) (.*)$"
        places = {"file": 1, "line": 2, "column": 3, "code": 4, "message": 5}
        yield {
            "owner": f"hyvinvointi-{severity}",
            "source": "hyvinvointi",
            "severity": severity,
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": {"regexp": regexp, **places},
        }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


_EXTENSION = "redhat.vscode-yaml"
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: hyvinvointi-lint
        name: hyvinvointi lint
        entry: hyvinvointi lint
        language: system
        always_run: true
        pass_filenames: false
"""
_GITHUB = """\
name: hyvinvointi
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
        with:
          # $history
          fetch-depth: 0
          persist-credentials: false
      # $repository
      - id: hyvinvointi
        uses: <$owner>/hyvinvointi@v$version
      - if: ${{ !cancelled() }}
        uses: actions/upload-artifact@v4
        with:
          name: site
          path: ${{ steps.hyvinvointi.outputs.site }}
          if-no-files-found: ignore
"""
_GITLAB = """\
include:
  # $template
  - remote: https://<$server>/<$owner>/hyvinvointi/-/raw/v$version/ci/gitlab.yml
hyvinvointi:
  variables:
    # $installed
    HYVINVOINTI: hyvinvointi==$version
"""
_CI = {
    "github": (".github/workflows/hyvinvointi.yml", _GITHUB),
    "gitlab": (".gitlab-ci.yml", _GITLAB),
}
CI_FILES: tuple[Ci, ...] = ("none", "github", "gitlab")
"""The servers that there is a file for."""
