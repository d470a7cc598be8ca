"""YAML as rule authors expect it: `no` is a word, a key counts once, and every value knows its line."""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path

import yaml

from impartiality_lint.errors import RuleFileError, RuleProblem

Place = tuple[str | int, ...]
"""Keys and list positions that lead to a value."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the C parser where libyaml is there
    """YAML 1.2's idea of a scalar: only true and false are truth values; dates stay words."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in {"tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp"}
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """A parsed YAML file. `lines` gives the line, from 1, on which a value stands."""

    path: str
    data: object
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest value around it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path) -> Source:
    """Parse a file.

    Raises:
        RuleFileError: the file is not YAML, or a key stands twice in one mapping.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleFileError(
            [RuleProblem(path=str(path), line=line, message=f"This is not YAML: {error.problem}.")]
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise RuleFileError(
            [RuleProblem(path=str(path), line=1, message=f"This file cannot be read: {error}.")]
        ) from error
    lines: dict[Place, int] = {}
    problems: list[RuleProblem] = []
    _walk(node, (), lines, problems, str(path))
    if problems:
        raise RuleFileError(problems)
    loader = _Loader("")
    data = loader.construct_document(node) if node is not None else None
    return Source(path=str(path), data=data, lines=lines)


def _walk(
    node: yaml.Node | None, place: Place, lines: dict[Place, int], problems: list[RuleProblem], path: str
) -> None:
    if node is None:
        return
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            _walk(item, (*place, position), lines, problems, path)
    elif isinstance(node, yaml.MappingNode):
        seen: set[Hashable] = set()
        for key, value in node.value:
            if key.value in seen:
                problems.append(
                    RuleProblem(
                        path=path, line=key.start_mark.line + 1, message=f"'{key.value}' stands here a second time."
                    )
                )
            seen.add(key.value)
            _walk(value, (*place, key.value), lines, problems, path)
            lines[(*place, key.value)] = key.start_mark.line + 1
