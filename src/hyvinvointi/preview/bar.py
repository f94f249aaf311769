"""The bar on a page that is served: what is wrong with its document, and what reloads it.

Text comes from documents of strangers, and is escaped. Style and script are the same on every page,
so that its policy (CSP) can name them by their digests.
"""

import base64
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from types import MappingProxyType

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.preview.state import Finding, State

EVENTS = "/.hyvinvointi/builds"
"""Where a page hears that another one has been made; no document has such an address."""

_LABEL = Text("Asiakirjan huomautukset", "Anmärkningar på dokumentet", "Findings in the document")
_COUNTS = MappingProxyType(
    {
        "error": (
            Text("1 virhe", "1 fel", "1 error"),
            Text("{count} virhettä", "{count} fel", "{count} errors"),
        ),
        "warning": (
            Text("1 varoitus", "1 varning", "1 warning"),
            Text("{count} varoitusta", "{count} varningar", "{count} warnings"),
        ),
        "info": (
            Text("1 huomio", "1 upplysning", "1 note"),
            Text("{count} huomiota", "{count} upplysningar", "{count} notes"),
        ),
    }
)
_NOT_RENEWED = Text(
    "Sivuja ei päivitetty. Tässä ovat viimeksi onnistuneet sivut.",
    "Sidorna uppdaterades inte. Här visas de senaste som lyckades.",
    "The pages were not updated. These are the last ones that could be made.",
)
_NO_PAGE = Text("Sivua ei ole", "Sidan finns inte", "Page not found")
_TO_FRONT = Text("Etusivulle", "Till startsidan", "To the front page")
_MOST = 100
"""Findings that are shown; the report of `lint` has them all."""
_MORE = Text(
    "… ja {count} muuta: hyvinvointi lint",
    "… och {count} till: hyvinvointi lint",
    "… and {count} more: hyvinvointi lint",
)

_STYLE = """
#hyvinvointi-bar { position: fixed; inset: auto 0 0; z-index: 9; max-height: 45vh; overflow: auto;
  padding: .6rem 1rem; border-top: 3px solid #b45309; background: #fffbeb; color: #1c1917;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
#hyvinvointi-bar[data-severity=error] { border-color: #b91c1c; background: #fef2f2; }
#hyvinvointi-bar[data-severity=info] { border-color: #1d4ed8; background: #eff6ff; }
#hyvinvointi-bar summary { cursor: pointer; font-weight: 600; }
#hyvinvointi-bar :focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
#hyvinvointi-bar ul { margin: .5rem 0 0; padding: 0; list-style: none; }
#hyvinvointi-bar li { margin-block: .5rem; }
#hyvinvointi-bar p { margin: 0; }
#hyvinvointi-bar code { color: #44403c; font-size: .9em; }
body:has(#hyvinvointi-bar details[open]) { padding-bottom: 45vh; }
@media print { #hyvinvointi-bar { display: none; } }
"""
_SCRIPT = """
{
  const { build, builds } = document.currentScript.dataset;
  let source;
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(builds);
    source.onmessage = (event) => { if (event.data !== build) location.reload(); };
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", listen);
}
"""
"""Only the page that is seen listens: a browser opens few connections to a server."""


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


SOURCES = MappingProxyType(
    {"script-src": _digest(_SCRIPT), "style-src": _digest(_STYLE), "connect-src": "'self'"}
)
"""What a page's policy has to allow beside what it allows anyway."""


def with_bar(page: bytes, findings: Sequence[Finding], state: State, build: str) -> bytes:
    """Return a page with a bar that shows findings, and with what reloads it."""
    body, end, rest = page.rpartition(b"</body>")
    if not end:
        body, rest = page, b""
    return b"".join((body, _markup(findings, state, build).encode(), end, rest))


def missing_page(findings: Sequence[Finding], state: State, build: str) -> bytes:
    """Return what is shown at an address that has no page, or none yet."""
    title, link = _NO_PAGE.say(state.language), _TO_FRONT.say(state.language)
    page = (
        f'<!DOCTYPE html><html lang="{state.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title}</title></head><body><h1>{title}</h1><p><a href="/">{link}</a></p>'
        "</body></html>\n"
    )
    return with_bar(page.encode(), findings, state, build)


def _markup(findings: Sequence[Finding], state: State, build: str) -> str:
    script = f'<script data-build="{build}" data-builds="{EVENTS}">{_SCRIPT}</script>'
    if not findings and not state.problem:
        return script
    language = state.language
    severity = "error" if state.problem else findings[0].severity
    heading = ", ".join(_counts(findings, language)) or _NOT_RENEWED.say(language)
    items = [_item(finding) for finding in findings[:_MOST]]
    if len(findings) > _MOST:
        items.append(f"<li>{_MORE.say(language, {'count': len(findings) - _MOST})}</li>")
    is_open = " open" if severity == "error" else ""
    return (
        f"<style>{_STYLE}</style>"
        f'<section id="hyvinvointi-bar" lang="{language}" data-severity="{severity}" '
        f'aria-label="{_LABEL.say(language)}"><details{is_open}><summary>{heading}</summary>'
        f"{_problem(state)}<ul>{''.join(items)}</ul></details></section>{script}"
    )


def _problem(state: State) -> str:
    if not state.problem:
        return ""
    said = f"{_NOT_RENEWED.say(state.language)} {state.problem}" if state.pages else state.problem
    return f"<p>{_escaped(said)}</p>"


def _counts(findings: Sequence[Finding], language: Language) -> list[str]:
    counts = Counter(finding.severity for finding in findings)
    return [
        (one if counts[severity] == 1 else many).say(language, {"count": counts[severity]})
        for severity, (one, many) in _COUNTS.items()
        if counts[severity]
    ]


def _item(finding: Finding) -> str:
    about = f"{finding.place} {finding.code}"
    return (
        f"<li><p><strong>{_escaped(finding.message)}</strong> {_escaped(finding.help)}</p>"
        f"<p><code>{_escaped(about)}</code></p></li>"
    )


def _escaped(text: str) -> str:
    """Return a text with nothing hidden in it, as text of a page."""
    return escape(visible.text(text))
