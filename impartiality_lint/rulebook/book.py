"""A rulebook: all rules, word lists, policies, tables and the law register, ready to use."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from impartiality_lint.errors import RuleFileError, UsageError
from impartiality_lint.language.citing import InstrumentNames
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.phrases import compile_phrases
from impartiality_lint.law import Register
from impartiality_lint.policy import Commitment, Policy, Rule
from impartiality_lint.rulebook.consistency import problems_of_policy
from impartiality_lint.rulebook.knowledge import (
    KnownLimit,
    KnownProposal,
    KnownTerm,
    known_limit,
    known_proposal,
    known_term,
)
from impartiality_lint.rulebook.strict_yaml import read_yaml
from impartiality_lint.rulebook.validation import did_you_mean, validate
from impartiality_lint.tables import Tables

YAML = {".yaml", ".yml"}
"""How the names of rule files end."""


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """All rules, word lists and policies, with @names replaced.

    `places` gives each rule's file and line, `policy_files` each policy's file.
    """

    commitments: tuple[Commitment, ...]
    rules: tuple[Rule, ...]
    policies: dict[str, Policy]
    parties: dict[str, tuple[str, ...]]
    swappable: tuple[str, ...]
    statutory_terms: tuple[str, ...]
    places: dict[str, tuple[str, int]]
    policy_files: dict[str, Path]
    register: Register
    tables: Tables

    @cached_property
    def lexicon(self) -> Lexicon:
        """The field's words, for the language floor."""
        return Lexicon(
            parties=self.parties,
            statutory_terms=compile_phrases(self.statutory_terms) if self.statutory_terms else None,
        )

    @cached_property
    def instrument_names(self) -> InstrumentNames:
        """What the register's instruments are called."""
        return InstrumentNames(self.register)

    @cached_property
    def told_as_history(self) -> re.Pattern[str]:
        """What shows that a sentence speaks of law that has gone."""
        return compile_phrases(self.register.told_as_history)

    @cached_property
    def wrong_sources(self) -> re.Pattern[str]:
        """What is given as a source and is neither law nor statutory guidance."""
        return compile_phrases(self.register.wrong_sources)

    @cached_property
    def terms(self) -> tuple[KnownTerm, ...]:
        """The outdated terms, ready to look for."""
        return tuple(known_term(term) for term in self.register.terms)

    @cached_property
    def proposals(self) -> tuple[KnownProposal, ...]:
        """The proposals, ready to look for."""
        return tuple(known_proposal(proposal) for proposal in self.register.proposals)

    @cached_property
    def limits(self) -> tuple[KnownLimit, ...]:
        """The time limits, ready to look for."""
        return tuple(known_limit(limit) for limit in self.register.limits)

    def rule(self, rule_id: str) -> Rule:
        """Return a rule by its id.

        Raises:
            UsageError: there is none; the nearest id is named.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise UsageError(f"There is no rule '{rule_id}'{did_you_mean(rule_id, [rule.id for rule in self.rules])}.")

    def policy(self, name: str) -> Policy:
        """Return a policy by its id, or the one in a YAML file.

        Raises:
            UsageError: there is none; those that there are, are named.
            RuleFileError: the file is not a policy, or names what there is not.
        """
        if Path(name).suffix in YAML:
            return load_policy(Path(name), self)
        if name in self.policies:
            return self.policies[name]
        raise UsageError(
            f"There is no policy '{name}'{did_you_mean(name, list(self.policies))}. Known are: {', '.join(sorted(self.policies))}."
        )


def load_policy(path: Path, rulebook: Rulebook) -> Policy:
    """Load a policy from a file of its own.

    Raises:
        UsageError: there is no such file.
        RuleFileError: the file is not a policy, or names a rule or a commitment that is not in the rulebook.
    """
    if not path.is_file():
        raise UsageError(f"{path}: there is no such policy file.")
    source = read_yaml(path)
    policy = validate(source, Policy)
    if problems := problems_of_policy(source, policy, rulebook.commitments, rulebook.rules):
        raise RuleFileError(problems)
    return policy
