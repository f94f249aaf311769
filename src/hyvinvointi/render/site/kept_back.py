"""Plans without the baselines that tell what an indicator keeps back."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cached_property

from hyvinvointi.adoption import Directory
from hyvinvointi.model import Indicator, Municipality, Plan, Program, Strategy
from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.privacy.small_groups import BASELINE_VALUES, has_kept_back, tells_kept_back
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written
from hyvinvointi.workspace import Workspace

_PLANS: dict[str, type[Plan]] = {"program": Program, "strategy": Strategy}


class KeptBack:
    """What the indicators of a workspace keep back, as the plans beside them may tell it."""

    def __init__(
        self,
        workspace: Workspace,
        facts: DocumentFacts,
        register: Callable[[Document], Municipality | None],
    ) -> None:
        self._workspace = workspace
        self._facts = facts
        self._register = register

    def without(self, document: Document) -> Document:
        """Return a document without the baselines whose values must not be shown."""
        if document.kind not in _PLANS or document.broken or not self._series:
            return document
        plan = _PLANS[document.kind](document, (), document.data)
        routes = [
            target.baseline.route
            for target in _targets(plan)
            if target.baseline is not None and self._is_told(target, document)
        ]
        return _cut(document, routes) if routes else document

    @cached_property
    def _series(self) -> dict[str, SeriesOf]:
        """The indicators that keep anything back, by path: hardly any does."""
        known = self._facts.of_each_document("kept back", self._workspace.documents, has_kept_back)
        return {
            one.path: SeriesOf(Indicator(one, (), one.data), self._register(one))
            for one, keeps in known
            if keeps
        }

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._workspace)

    def _is_told(self, target: Target, document: Document) -> bool:
        indicator = self._directory.find(target.indicator, document)
        known = self._series.get(indicator.path) if indicator else None
        if known is None:
            return False
        return tells_kept_back(target, known, self._register(document)) is not None


def _targets(plan: Plan) -> Iterator[Target]:
    return (target for goal in plan.all_goals for target in goal.targets)


def _cut(document: Document, routes: Iterable[tuple[str | int, ...]]) -> Document:
    """Return a document with nothing but the year of the baselines at some routes."""
    data = deepcopy(document.data)
    for route in routes:
        baseline = data
        for step in route:
            baseline = baseline[step]
        for name in BASELINE_VALUES:
            baseline.pop(name, None)
    return read(document.path, written(data))
