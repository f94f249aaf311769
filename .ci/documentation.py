"""Lay out what the documentation is built of: sources and settings, a site for each language.

English lies at the root of the site and holds the pages that are written in English only.
"""

import re
import shutil
import tomllib
from pathlib import Path

import tomli_w

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
MADE = ROOT / "build" / "docs"
LANGUAGES = {"en": "English", "fi": "Suomi", "sv": "Svenska"}
# What a page links to outside of the documentation stays a word.
_OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./(?:CONTRIBUTING|SECURITY|src|schemas)[^)]*\)")
# English pages lie above the sites of the other languages, each of which ends at its own root.
_ENGLISH = re.compile(r"\]\(\.\./\.\./([a-z-]+)\.md")


def settings(language: str, page: dict) -> dict:
    """Return the settings of the site in a language."""
    english = language == "en"
    root = "./" if english else "../"
    links = {name: root if name == "en" else f"{root}{name}/" for name in LANGUAGES}
    return {
        "site_name": "hyvinvointi",
        "site_description": page["description"],
        "docs_dir": "source" if english else f"source/{language}",
        "site_dir": "site" if english else f"site/{language}",
        "exclude_docs": "/fi/\n/sv/\nnavigation.toml\n" if english else "",
        "use_directory_urls": False,
        "nav": page["nav"],
        "theme": {
            "language": language,
            "font": False,  # nothing is fetched from another host
            "features": ["navigation.sections", "navigation.top", "content.code.copy"],
            "palette": [{"media": "(prefers-color-scheme)"}],
        },
        "extra": {
            "generator": False,
            "alternate": [
                {"name": LANGUAGES[name], "link": f"{link}index.html", "lang": name}
                for name, link in links.items()
            ],
        },
    }


def main() -> None:
    """Write sources and settings to `build/docs`."""
    shutil.rmtree(MADE, ignore_errors=True)
    shutil.copytree(DOCS, MADE / "source")
    for page in (MADE / "source").rglob("*.md"):
        text = _OUTSIDE.sub(r"\1", page.read_text("utf-8"))
        if page.relative_to(MADE / "source").parts[0] in {"fi", "sv"}:
            text = _ENGLISH.sub(r"](../../\1.html", text)
        page.write_text(text, encoding="utf-8")
    navigation = tomllib.loads((DOCS / "navigation.toml").read_text("utf-8"))
    for language in LANGUAGES:
        project = {"project": settings(language, navigation[language])}
        (MADE / f"{language}.toml").write_text(tomli_w.dumps(project), encoding="utf-8")


main()
