"""YAML rule files -> Policy and Rules."""

from impartiality_lint.rulebook.loading import Rulebook, load_policy, load_rulebook, rules_folder

__all__ = ["Rulebook", "load_policy", "load_rulebook", "rules_folder"]
