"""A linter of meaning: does a document keep the promises of an impartiality policy?

>>> from impartiality_lint import Linter
>>> report = Linter(policy="walsall-pps").check_text("You should appeal.", type="leaflet")
"""

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impartiality_lint.engine import Linter as Linter

__version__ = version("impartiality-lint")
__all__ = ["Linter", "__version__"]


def __getattr__(name: str) -> object:
    """Import the engine when it is first asked for, so that `--version` need not wait for it."""
    if name == "Linter":
        from impartiality_lint.engine import Linter

        return Linter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
