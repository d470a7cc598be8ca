"""Lines of a PDF in reading order in, paragraphs out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from impartiality_lint.readers.pdf_lines import Line
from impartiality_lint.readers.shapes import bullet_length, ends_sentence, looks_like_heading, marker_length, runs_on

_SAME_SIZE = 1.12
_WIDER_PITCH = 1.18
_USUAL_PITCHES = (0.9, 2.5)
_INDENT = 0.8
_HEADING_WORDS = 20


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What is usual in a document: `pitch` is the distance between two lines in font sizes."""

    pitch: float
    right_edges: dict[tuple[int, int], float]

    def right_edge(self, line: Line) -> float:
        """Return how far lines reach that begin where this one does, in points."""
        return self.right_edges[_column(line)]


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Put the lines together that make one paragraph, heading or list item."""
    measures = _measure(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and _continues(found[-1], line, measures):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _measure(lines: Sequence[Line]) -> Measures:
    pitches = [
        (after.bottom - line.bottom) / line.size
        for line, after in pairwise(lines)
        if line.page == after.page and _is_same_size(line, after)
    ]
    usual = [pitch for pitch in pitches if _USUAL_PITCHES[0] < pitch < _USUAL_PITCHES[1]]
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        edges[_column(line)] = max(edges.get(_column(line), 0.0), line.right)
    return Measures(pitch=quantiles(usual, n=4)[0] if len(usual) > 1 else max(usual, default=1.2), right_edges=edges)


def _column(line: Line) -> tuple[int, int]:
    """Lines that begin at about the same place of one page stand in one column."""
    return line.page, round(line.text_left / (3 * line.size))


def _continues(paragraph: list[Line], line: Line, measures: Measures) -> bool:
    last = paragraph[-1]
    if not _is_same_size(last, line) or bullet_length(line.text):
        return False
    if line.page != last.page or line.bottom <= last.bottom:
        # Over a page or column break only a sentence that is not finished goes on.
        return not _is_heading_like(paragraph, line) and runs_on(last.text, line.text)
    if line.bottom - last.bottom > _WIDER_PITCH * measures.pitch * line.size:
        return False
    if _is_heading_like(paragraph, line) or _is_outside(paragraph, line):
        return False
    return not _begins_anew(paragraph, line, measures)


def _is_heading_like(paragraph: list[Line], line: Line) -> bool:
    """Tell whether the boldness ends between a heading and the text under it, or begins with a new heading."""
    last = paragraph[-1]
    if last.is_bold == line.is_bold:
        return False
    text = " ".join(part.text for part in paragraph)
    return looks_like_heading(text, _HEADING_WORDS) if last.is_bold else ends_sentence(last.text)


def _is_outside(paragraph: list[Line], line: Line) -> bool:
    """Tell whether the line stands left of a list item's text, or too far to the side to belong to its column."""
    first, last = paragraph[0], paragraph[-1]
    if first.text_left > first.left:
        return line.left < first.text_left - 0.5 * line.size
    return line.left > last.right or line.right < last.left


def _begins_anew(paragraph: list[Line], line: Line, measures: Measures) -> bool:
    last = paragraph[-1]
    first_word = line.words[0].box[2] - line.words[0].box[0]
    had_room = last.right + 0.3 * line.size + first_word < measures.right_edge(last) - 0.5 * line.size
    finished = ends_sentence(last.text)
    if marker_length(line.text) and (finished or had_room or paragraph[0].text_left > paragraph[0].left):
        return True
    indented = line.left > last.left + _INDENT * line.size and paragraph[0].text_left == paragraph[0].left
    return finished and (had_room or indented)


def _is_same_size(line: Line, other: Line) -> bool:
    return 1 / _SAME_SIZE < line.size / other.size < _SAME_SIZE
