"""Data from YAML -> typed values, or every problem at once with its line and the nearest right word."""

import re
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from impartiality_lint.errors import RuleFileError, RuleProblem
from impartiality_lint.patterns import AspectPattern, ClausePattern, DocumentPattern, PhrasePattern, WordPattern
from impartiality_lint.rulebook.strict_yaml import Place, Source

Model = TypeVar("Model")

RENAMED = {"is": "is_", "from": "from_"}
"""Keys that are Python keywords: as authors write them, and as fields are called."""
SINGLE_OR_LIST = frozenset(
    {
        "who",
        "does",
        "to",
        "is_",
        "must",
        "when",
        "says",
        "word",
        "of",
        "pos",
        "mentions",
        "lacks",
        "unless",
        "also",
        "types",
        "found",
        "contradicted_by",
    }
)
"""Fields that take several words, and where an author may write one without brackets."""
_WRITTEN = {field: written for written, field in RENAMED.items()}
_KINDS = {
    "PhrasePattern": PhrasePattern,
    "WordPattern": WordPattern,
    "ClausePattern": ClausePattern,
    "DocumentPattern": DocumentPattern,
    "AspectPattern": AspectPattern,
}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_CLAUSE_SLOTS = {"who", "does", "to", "is", "must", "form", "saying", "when"}


def validate(source: Source, model: type[Model]) -> Model:
    """Return the file's content as `model`.

    Raises:
        RuleFileError: with one problem for each key or value that does not fit.
    """
    data = _prepare(source.data)
    try:
        return TypeAdapter(model).validate_python(data)
    except ValidationError as error:
        problems = [
            _problem(source, detail, data) for detail in error.errors() if _concerns_the_kind_meant(detail, data)
        ]
        raise RuleFileError(_without_repeats(problems)) from error


def pattern_kind(find: dict[str, object]) -> str:
    """Which kind a `find:` mapping means, by the keys it has."""
    if "aspect" in find:
        return "AspectPattern"
    if "lacks" in find:
        return "DocumentPattern"
    if "word" in find:
        return "WordPattern"
    if "says" in find and not _CLAUSE_SLOTS & set(find):
        return "PhrasePattern"
    return "ClausePattern"


def _prepare(value: object) -> Any:
    """Rename keywords, and let a single word stand for a list of one where a slot takes several."""
    if isinstance(value, dict):
        return {RENAMED.get(key, key): _as_list(key, _prepare(item)) for key, item in value.items()}
    if isinstance(value, list):
        return [_prepare(item) for item in value]
    return value


def _as_list(key: str, value: object) -> object:
    is_single = isinstance(value, str) and not _DATE.fullmatch(value)
    return [value] if RENAMED.get(key, key) in SINGLE_OR_LIST and is_single else value


def _concerns_the_kind_meant(detail: Any, data: Any) -> bool:
    """pydantic tries every kind of pattern; only what it says of the one that was meant helps."""
    place = detail["loc"]
    kinds = [part for part in place if part in _KINDS]
    if not kinds or "find" not in place:
        return True
    find: Any = data
    for part in place[: place.index("find") + 1]:
        find = find[part]
    if not isinstance(find, dict):
        return bool(kinds[0] == "ClausePattern")
    return bool(kinds[0] == pattern_kind({_WRITTEN.get(str(key), str(key)): value for key, value in find.items()}))


def _problem(source: Source, detail: Any, data: Any) -> RuleProblem:
    place: Place = tuple(_WRITTEN.get(part, part) for part in detail["loc"] if part not in _KINDS and part != "str")
    return RuleProblem(path=source.path, line=source.line(place), message=_explain(detail, place))


def _explain(detail: Any, place: Place) -> str:
    name = place[-1] if place else "the file"
    if detail["type"] in {"unexpected_keyword_argument", "extra_forbidden"}:
        return f"Unknown key '{name}'{did_you_mean(str(name), _known_keys(detail))}."
    if detail["type"] in {"missing", "missing_argument"}:
        return f"'{name}' is missing."
    if detail["type"] == "enum":
        allowed = [word.strip(" '") for word in detail["ctx"]["expected"].replace(" or ", ",").split(",")]
        return f"'{detail['input']}' is not one of {', '.join(allowed)}{did_you_mean(str(detail['input']), allowed)}."
    return f"'{name}': {detail['msg'][0].lower()}{detail['msg'][1:]}."


def _known_keys(detail: Any) -> list[str]:
    from impartiality_lint.policy import Clause, Policy, Rule
    from impartiality_lint.rulebook.models import LexiconFile, RuleFile, WordListFile

    kind = next((_KINDS[part] for part in detail["loc"] if part in _KINDS), None)
    owners: list[Any] = [kind] if kind else [Rule, RuleFile, Clause, Policy, WordListFile, LexiconFile]
    return [
        _WRITTEN.get(field, field)
        for owner in owners
        for field in (each.name for each in fields(owner))
        if not field.startswith("_")
    ]


def did_you_mean(word: str, known: list[str]) -> str:
    """ "; did you mean 'x'?" without its question mark, or nothing when no known word is near."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'" if near else ""


def _without_repeats(problems: list[RuleProblem]) -> list[RuleProblem]:
    return list(dict.fromkeys(problems))
