"""What only pages of one kind of document show."""

from typing import Any

from hyvinvointi.model import Program, Strategy
from hyvinvointi.render.indicators import chart, progress
from hyvinvointi.render.pages import related
from hyvinvointi.render.pages.timeline import timelines
from hyvinvointi.render.values.deadlines import agenda
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.sums import sums
from hyvinvointi.source import Document


def special(page: Page, document: Document, fact: Fact) -> dict[str, Any]:
    """Return what the template of a document is given beside the document itself."""
    match document.kind:
        case "decision":
            return {"tree": related.tree(page, fact.planned_programs)}
        case "program":
            program = Program(document, (), document.data)
            used = [one for measure in program.measures for one in measure.resources]
            declared, spent = sums(program.resources, page.locale), sums(used, page.locale)
            measures = tuple(page.fact(document, one.route) for one in program.measures)
            return {
                "declared": declared,
                "spent": spent,
                "timelines": timelines(program, measures, page.site.today),
                "measures": measures,
                "agenda": agenda(page, measures),
            }
        case "strategy":
            strategy = Strategy(document, (), document.data)
            used = [one for goal in strategy.goals for m in goal.measures for one in m.resources]
            tree = related.tree(page, fact.planned_programs)
            return {"spent": sums(used, page.locale), "tree": tree}
        case "indicator":
            aims = related.aims(page, document)
            table = progress.table(page, fact)
            charts = chart.chart(page, fact, [aim.target for aim in aims])
            return {"aims": aims, "table": table, "charts": charts}
    return {}
