"""The command line: the only place that prints and exits."""

from impartiality_lint.cli.app import main

__all__ = ["main"]
