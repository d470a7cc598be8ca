"""The embedded English pipeline, loaded fast and once."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from impartiality_lint.errors import PipelineError
from impartiality_lint.language import tokenizer
from impartiality_lint.language.model import pipeline_folder


@cache
def load_pipeline() -> Language:
    """Load the trained pipeline; every Doc it makes is one sentence.

    Raises:
        PipelineError: the model's files are missing or damaged.
    """
    try:
        pipeline = spacy.load(pipeline_folder(), exclude=["tokenizer", "vocab"])
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"The English pipeline in {pipeline_folder()} cannot be loaded; install the package again."
        ) from error
    pipeline.tokenizer = tokenizer.create_tokenizer(pipeline)
    return pipeline


def parse_alone(pipeline: Language, text: str) -> Doc:
    """Parse a text as one sentence."""
    return pipeline(as_one_sentence(pipeline.make_doc(text)))


def as_one_sentence(doc: Doc) -> Doc:
    """Fix the sentence boundaries before the parser sees them."""
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc
