"""Where the embedded English pipeline is and which one it is, without importing spaCy."""

import json
from importlib import resources
from pathlib import Path

from impartiality_lint.errors import PipelineError

_FOLDER = "english_pipeline"


def pipeline_folder() -> Path:
    """The folder of the trained model inside the installed package."""
    return Path(str(resources.files("impartiality_lint.language").joinpath(_FOLDER)))


def pipeline_version() -> str:
    """Language, name and version of the model, for reports.

    Raises:
        PipelineError: the model's description is missing or damaged.
    """
    try:
        meta = json.loads((pipeline_folder() / "meta.json").read_text(encoding="utf-8"))
        return f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (OSError, ValueError, KeyError) as error:
        raise PipelineError(
            f"The English pipeline in {pipeline_folder()} is damaged; install the package again."
        ) from error
