"""A folder of rule files -> one Rulebook, or every problem in them at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from impartiality_lint.errors import RuleFileError, RuleProblem
from impartiality_lint.law import Contents
from impartiality_lint.policy import Commitment, Policy, Rule
from impartiality_lint.rulebook.book import YAML, Rulebook
from impartiality_lint.rulebook.consistency import problems_of_policy, problems_of_rule
from impartiality_lint.rulebook.models import LAW_FILES, TABLE_FILES, LexiconFile, RuleFile, WordListFile
from impartiality_lint.rulebook.strict_yaml import Source, read_yaml
from impartiality_lint.rulebook.tables import register_of, tables_of
from impartiality_lint.rulebook.validation import did_you_mean, validate
from impartiality_lint.rulebook.wordlists import UnknownWordList, expand_exceptions, expand_pattern
from impartiality_lint.tables import LedgerTable, PositionTable, RouteTable, SourceTable, Tables

_LEXICON = "lexicon"


def rules_folder() -> Path:
    """Where the rules are: inside an installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rulebook(folder: Path | None = None) -> Rulebook:
    """Load every rule file of a folder.

    Raises:
        RuleFileError: with all problems of all files.
    """
    folder = folder or rules_folder()
    problems: list[RuleProblem] = []
    sources = [source for path in _yaml_files(folder) if (source := _collect(problems, read_yaml, path))]
    kinds = {Path(source.path): _model_of(Path(source.path), folder) for source in sources}
    loaded = [
        (source, content)
        for source in sources
        if (content := _collect(problems, validate, source, kinds[Path(source.path)]))
    ]
    if problems:
        raise RuleFileError(problems)
    return _assemble(loaded, folder)


def _yaml_files(folder: Path) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.suffix in YAML)
    if not files:
        raise RuleFileError([RuleProblem(path=str(folder), line=1, message="There are no rule files here.")])
    return files


def _model_of(path: Path, folder: Path) -> type:
    parent = path.parent.relative_to(folder).parts[:1]
    if parent == ("lists",):
        return WordListFile
    if parent == ("policies",):
        return Policy
    if parent == ("law",):
        return LAW_FILES.get(path.stem, Contents)
    if parent == ("documents",) and path.stem in TABLE_FILES:
        return TABLE_FILES[path.stem]
    return LexiconFile if path.stem == _LEXICON else RuleFile


def _collect(problems: list[RuleProblem], step: Callable[..., Any], *arguments: object) -> Any:
    """Take a step; if it finds problems, keep them and go on to the next file."""
    try:
        return step(*arguments)
    except RuleFileError as error:
        problems.extend(error.problems)
        return None


def _assemble(loaded: list[tuple[Source, object]], folder: Path) -> Rulebook:
    problems: list[RuleProblem] = []
    lists = {
        name: words
        for _, content in loaded
        if isinstance(content, WordListFile)
        for name, words in content.lists.items()
    }
    lexicon = next((content for _, content in loaded if isinstance(content, LexiconFile)), None)
    if lexicon is None:
        raise RuleFileError(
            [RuleProblem(path=str(folder / f"{_LEXICON}.yaml"), line=1, message="The lexicon of parties is missing.")]
        )
    rules, places = _rules(loaded, lists, set(lexicon.parties), problems)
    files = [content for _, content in loaded if isinstance(content, RuleFile)]
    commitments = tuple(Commitment(id=file.commitment, title=file.title, text=file.text) for file in files)
    policies = {content.id: content for _, content in loaded if isinstance(content, Policy)}
    for source, content in loaded:
        if isinstance(content, Policy):
            problems += problems_of_policy(source, content, commitments, tuple(rules.values()))
    tables = _tables(loaded, lists, folder, problems)
    if problems:
        raise RuleFileError(problems)
    return Rulebook(
        commitments=commitments,
        rules=tuple(rules.values()),
        policies=policies,
        parties=dict(lexicon.parties),
        swappable=lexicon.swappable,
        statutory_terms=lexicon.statutory_terms,
        places=places,
        policy_files={content.id: Path(source.path) for source, content in loaded if isinstance(content, Policy)},
        register=register_of(loaded),
        tables=tables,
    )


def _rules(
    loaded: list[tuple[Source, object]],
    lists: dict[str, tuple[str, ...]],
    parties: set[str],
    problems: list[RuleProblem],
) -> tuple[dict[str, Rule], dict[str, tuple[str, int]]]:
    """The rules by their ids, @names replaced, and where each stands."""
    rules: dict[str, Rule] = {}
    places: dict[str, tuple[str, int]] = {}
    for source, content in loaded:
        if isinstance(content, RuleFile):
            for position, rule in enumerate(content.rules):
                place = (source.path, source.line(("rules", position)))
                problems += problems_of_rule(rule, place, rules, parties)
                rules[rule.id], places[rule.id] = _resolve(rule, content.commitment, lists, place, problems), place
    return rules, places


def _tables(
    loaded: list[tuple[Source, object]],
    lists: dict[str, tuple[str, ...]],
    folder: Path,
    problems: list[RuleProblem],
) -> Tables:
    try:
        return tables_of(loaded, lists)
    except UnknownWordList as error:
        name = str(error.args[0])
        message = f"There is no word list '@{name}'{did_you_mean(name, list(lists))}."
        problems.append(RuleProblem(path=str(folder / "documents"), line=1, message=message))
        return Tables(positions=PositionTable(), routes=RouteTable(), sources=SourceTable(), ledger=LedgerTable())


def _resolve(
    rule: Rule, commitment: str, lists: dict[str, tuple[str, ...]], place: tuple[str, int], problems: list[RuleProblem]
) -> Rule:
    try:
        return replace(
            rule,
            commitment=commitment,
            find=expand_pattern(rule.find, lists),
            unless=expand_exceptions(rule.unless, lists),
        )
    except UnknownWordList as error:
        name = str(error.args[0])
        problems.append(
            RuleProblem(
                path=place[0],
                line=place[1],
                message=f"{rule.id}: there is no word list '@{name}'{did_you_mean(name, list(lists))}.",
            )
        )
        return rule
