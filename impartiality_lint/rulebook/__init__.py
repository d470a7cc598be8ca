"""YAML rule files -> Policy and Rules."""

from impartiality_lint.rulebook.book import Rulebook, load_policy
from impartiality_lint.rulebook.loading import load_rulebook, rules_folder
from impartiality_lint.rulebook.measured import load_measured
from impartiality_lint.rulebook.starting import start_policy

__all__ = ["Rulebook", "load_measured", "load_policy", "load_rulebook", "rules_folder", "start_policy"]
