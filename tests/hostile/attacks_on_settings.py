"""Checkouts whose configuration, own rules, templates and modules would run, reach or exhaust."""

from hostile.checkout import DIFF, EVERY, LINT, PUBLISH, RENDER, Checkout, attack

BROKEN = dict.fromkeys(EVERY, 2)
TEMPLATE = "templates/html/program.html"
"""A template of the checkout that stands before ours."""


@attack("own rules that the configuration names", told="Custom rules were not run")
def _(made):
    made.put("hyvinvointi.toml", '[lint]\nrules = ["rules"]\n')
    made.put("rules/rule.py", made.python)


@attack("own rules that a configuration further down names")
def _(made):
    made.put("programs/hyvinvointi.toml", '[lint]\nrules = ["rules"]\n')
    made.put("programs/rules/rule.py", made.python)


@attack(
    "own rules beside the checkout",
    *EVERY,
    environment=lambda _: {"HYVINVOINTI_OWN_RULES": "1"},
    ends={LINT: 2},
)
def _(made):
    (made.beside / "rule.py").write_text(made.python)
    made.put("hyvinvointi.toml", '[lint]\nrules = ["../beside"]\n')


@attack(
    "own rules behind a link that leaves the checkout",
    *EVERY,
    environment=lambda _: {"HYVINVOINTI_OWN_RULES": "1"},
    ends={LINT: 2},
)
def _(made):
    (made.beside / "rule.py").write_text(made.python)
    made.link("rules", made.beside)
    made.put("hyvinvointi.toml", '[lint]\nrules = ["rules"]\n')


MODULES = (
    "yaml",
    "jinja2",
    "typer",
    "rich",
    "sitecustomize",
    "usercustomize",
    "hyvinvointi",
    "json",
)


@attack("modules of the names of libraries", *EVERY)
def _(made):
    for name in MODULES:
        made.put(f"{name}.py", made.python)
    made.put("conftest.py", made.python)
    made.put("setup.py", made.python)


@attack("faults of reading that the configuration would ignore", LINT, ends={LINT: 2})
def _(made):
    made.put("hyvinvointi.toml", '[lint]\nignore = ["HV0", "HV1", "HV7"]\n')
    made.put("programs/x.yaml", "kind: program\nid: [\n")


def _with_settings(name: str, content: str, ends: int | None = 2) -> None:
    """Add the attack of a configuration file."""

    commands = (LINT, RENDER)

    @attack(
        f"a configuration of {name}", *commands, ends=dict.fromkeys(commands, ends) if ends else {}
    )
    def _(made: Checkout) -> None:
        made.put("hyvinvointi.toml", content)


_with_settings("50,000 dots", "a" + ".a" * 50_000 + "=1")
_with_settings("nested brackets", "a=" + "[" * 100_000)
_with_settings("nested tables", "a=" + "{a=" * 50_000)
_with_settings("a large file", "# " + "x" * 5_000_000)
_with_settings("another encoding", "name = '\udcff'")
_with_settings("wrong types", "documents = 7\nlint = []\nsite = 1")
_with_settings("a forged line", 'language = "x\\n::error::y"', None)
_with_settings("paths beyond the checkout", 'documents = ["../**/*.yaml", "/**/*.yaml"]', None)
_with_settings("a slow pattern", f'documents = ["{"*a" * 60}.yaml"]', None)
_with_settings("many asterisks", f'documents = ["{"**/" * 60}x*y*z*.yaml"]', None)
_with_settings("many path patterns", f"documents = {['x*y*' + str(n) for n in range(5000)]}", None)
_with_settings(
    "a logo beyond the checkout", '[site.logo]\nfile = "../beside/secret.svg"\nalt = "x"', None
)
_with_settings(
    "an address that runs", '[site]\nurl = "javascript:alert(1)"\nfeedback = "javascript:1"', None
)
_with_settings("a colour that is more", '[site.colours]\naccent = "#fff;}</style><script>"', None)


@attack("a configuration that is a folder", ends=BROKEN)
def _(made):
    (made.folder / "hyvinvointi.toml").unlink()
    made.put("hyvinvointi.toml/x", "")


@attack("a configuration that leads beyond the checkout", LINT, RENDER)
def _(made):
    (made.beside / "other.toml").write_text('language = "SECRET-BESIDE"\n')
    made.link("hyvinvointi.toml", made.beside / "other.toml")


@attack("a logo that is a program", RENDER)
def _(made):
    made.put("logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    made.put("hyvinvointi.toml", '[site.logo]\nfile = "logo.svg"\nalt = "x"\n')


@attack("a logo that grows", RENDER)
def _(made):
    entities = '<!ENTITY a0 "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
    )
    made.put(
        "logo.svg",
        f'<!DOCTYPE svg [{entities}]><svg xmlns="http://www.w3.org/2000/svg">&a11;</svg>',
    )
    made.put("hyvinvointi.toml", '[site.logo]\nfile = "logo.svg"\nalt = "x"\n')


TEMPLATES = {
    "loops in loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "a flood": "{% for a in range(99999) %}{{ 'x' * 99999 }}{% endfor %}",
    "a long text": "{{ 'x' * 10**10 }}",
    "a large number": "{{ 10**(10**8) }}",
    "a wide field": "{{ '%1000000000d' % 1 }}",
    "a wide format": "{{ '{:>1000000000}'.format(1) }}",
    "a wide line": "{{ 'x' | center(10**10) }}",
    "a list without end": "{{ ([0] * 10**9) | length }}",
    "words without end": "{{ lipsum(n=100000) }}",
    "itself": "{% include 'html/program.html' %}",
    "a macro in itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "deep brackets": "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}",
    "deep blocks": "{% if 1 %}" * 5_000 + "{% endif %}" * 5_000,
    "the way to all classes": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "the way by a format": "{{ '{0.__class__.__init__.__globals__}'.format(cycler) }}",
    "the way by an attribute": "{{ (''|attr('__class__'))|attr('__mro__') }}",
    "the way by an error": "{{ self.__init__.__globals__ }}{{ lipsum.__globals__ }}",
    "a file of the machine": "{% include '/etc/passwd' %}",
    "a file beside": "{% include '../../beside/precious.txt' %}",
    "a file above": "{% include '../../../beside/precious.txt' %}",
}


def _with_template(name: str, text: str) -> None:
    """Add the attack of a template of the checkout."""

    @attack(f"a template of {name}", RENDER, ends={RENDER: 2})
    def _(made: Checkout) -> None:
        made.put(TEMPLATE, text)


for _name, _text in TEMPLATES.items():
    _with_template(_name, _text)


RUNNING = {
    "a script": "<script>alert(1)</script>",
    "what a click runs": '{% extends "ours:html/program.html" %}{% block footer %}<b onclick=x>{% endblock %}',
    "an address that runs": "<a href='java&#115;cript:alert(1)'>x</a>",
    "a million tags": "{% for a in range(9999) %}<a data:=script: refresh 'b=\"'{% endfor %}<b onx=1>",
}


def _with_code(name: str, text: str) -> None:
    """Add the attack of a template that puts code into pages."""

    @attack(
        f"a template that puts out {name}",
        RENDER,
        PUBLISH,
        DIFF,
        ends={RENDER: 1, DIFF: 0},
        told="code in a custom template",
        in_git=True,
    )
    def _(made: Checkout) -> None:
        made.put(TEMPLATE, text)


for _name, _text in RUNNING.items():
    _with_code(_name, _text)


@attack("5,000 files beside the templates", DIFF, in_git=True, told="template-changed")
def _(made):
    for number in range(5_000):
        made.put(f"templates/html/{number}.html", "x")


@attack("a template that lies beyond the checkout", RENDER, PUBLISH)
def _(made):
    (made.beside / "program.html").write_text("SECRET-BESIDE")
    made.link(TEMPLATE, made.beside / "program.html")


@attack("templates that lie beyond the checkout", RENDER, DIFF)
def _(made):
    (made.beside / "html").mkdir()
    (made.beside / "html" / "program.html").write_text("SECRET-BESIDE")
    made.link("templates", made.beside)
