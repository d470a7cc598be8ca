"""The ways to settle a disagreement, by decision point: `rules/documents/routes.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class Route:
    """One way to go: its phrases, and those that state what speaks for it and what against."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    id: str
    title: str
    says: tuple[str, ...]


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
    """All routes and decision points; `disagreement` are phrases of documents about a disagreement."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    routes: tuple[Route, ...] = ()
    decision_points: tuple[DecisionPoint, ...] = ()
    disagreement: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    drawbacks: tuple[str, ...] = ()
