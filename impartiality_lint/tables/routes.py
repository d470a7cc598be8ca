"""The ways to settle a disagreement, by decision point: `rules/documents/routes.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class Route:
    """One way to go, and the phrases that name it; `not_meant` are phrases that only seem to name it."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    id: str
    title: str
    says: tuple[str, ...]
    not_meant: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecisionPoint:
    """A decision that families may disagree with, the phrases that tell it, and the routes that are open there."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    id: str
    title: str
    says: tuple[str, ...]
    routes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RouteTable:
    """All routes and decision points.

    `disagreement` are phrases of documents about a disagreement, `decided` those of titles that name what a public body
    decides. A sentence that breaks a rule of `run_down_by`, or holds a phrase of `run_down`, names a route only to warn
    off it; one with a phrase of `not_open` says that it is closed. `proposes` are phrases that offer a way, even one
    that is run down elsewhere. `benefits` and `drawbacks` are phrases that speak for and against a route.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    routes: tuple[Route, ...] = ()
    decision_points: tuple[DecisionPoint, ...] = ()
    disagreement: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    run_down_by: tuple[str, ...] = ()
    run_down: tuple[str, ...] = ()
    not_open: tuple[str, ...] = ()
    proposes: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    drawbacks: tuple[str, ...] = ()
