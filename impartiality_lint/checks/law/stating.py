"""Whether a text says what a time limit is, or tells how long something took, what someone aims at or what others get wrong."""

import re
from itertools import pairwise

from impartiality_lint.checks.law.lengths import Stated, is_date

_HAPPENED = (
    r"was|were|had|did|took|taken|came|arrived|waited|waiting|gave|got|went|wrote|said|told|asked|been|lasted|spent|missed|met|"
    r"sent|issued|received|made|decided|replied|answered|held|happened|began|started|heard|agreed|refused|left|let"
)
_HOLDS = (
    r"must|has to|have to|had to|should|shall|will|would|can|cannot|can't|(?<!\d )may|might|needs?|is|are|isn't|aren't|be|due|within|"
    r"inside|no later|not later|no more than|not more than|at least|minimum|maximum|at the latest|deadline|limit|limits|by|"
    r"has|have|'ve|gets?|gives?|allows?|means|takes?|requires?|says|makes?|lasts?|follows?|entitled|allowed|every|"
    r"run|runs|apply|applies|goes|don't|doesn't|does not|do not|longest|shortest"
)
_PAST = re.compile(rf"\b(?:{_HAPPENED})\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:\b(?:must|has to|have to|should|shall|will|would|can|cannot|can't|(?<!\d )may|needs?|is|are|be|due|gets?|gives?|allows?|"
    r"means|requires?|no later than|by law|entitled|does|do|doesn't|don't|applies|apply|says|expects?|run|runs)|'ve got|'ve|"
    r"\b(?:has|have)(?! (?:\w+ )?(?:taken|waited|been|had|missed|spent|lasted)\b))\b",
    re.IGNORECASE,
)
_STATES = re.compile(rf"(?:\b|(?=')|(?<=\w))(?:{_HOLDS})\b", re.IGNORECASE)
# What happened, right before the length: "was issued after 31 weeks".
_TELLS = re.compile(
    rf"\b(?:{_HAPPENED})\b(?:(?!\b(?:must|has|have|should|shall|will|would|can|cannot|(?<!\d )may|needs?|is|are|due|gets?|within|no later|"
    r"not later|by|under|less than|at least|at the latest|last|past|previous|preceding|entitled|allowed|up to|a maximum|a minimum)\b)[^;:])*$",
    re.IGNORECASE,
)
# "Must be sent" has not happened.
_PASSIVE = re.compile(
    rf"\b(?:(?:be|is|are|being|get|gets|(?:must|to|should) have)(?: (?:not|also|\w+ly))? (?:{_HAPPENED})|(?:'ve|has|have) got)\b",
    re.IGNORECASE,
)
_JUST_GONE = re.compile(
    r"^[ ,]*-?(?:late|ago|overdue|old|of age|or so|so far|behind|left|remaining|to go|of (?:your|my|her|his|their|our) (?:life|time|lives))\b",
    re.IGNORECASE,
)
# "If nothing has come after eight weeks" is a condition.
_CONDITION = re.compile(
    r"\b(?:if|where|when|even)\b(?:(?!\b(?:must|should|has to|have to)\b)[^,;])*(?<!no )(?<!not )(?:over|after|more than|longer than) $",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(?:not|rather than|instead of|never|nor|isn't|aren't|past|beyond|outside|missed|miss|next|coming|about|around|roughly|approximately|nearly|almost) (?:(?:the|your|that|those|these) )?$",
    re.IGNORECASE,
)
_SETS_A_DAY = re.compile(r"\b(?:by|before|until|than|(?:deadline|date|limit)\b.* (?:is|of)) (?:the )?$", re.IGNORECASE)
_STILL_COUNTS = re.compile(r"\b(?:under|less than|fewer than) $", re.IGNORECASE)
# What our service told a family of the law still says what the law is.
_WE_TOLD = re.compile(
    r"^.*?\b(?:(?:we|I|our (?:adviser|officer|team|service)|the adviser)(?: (?:have|also|then|again))*"
    r" (?:told|explained|confirmed|advised|said|let|pointed out|reminded|clarified|informed|made clear|went over|set out|mentioned))\b",
    re.IGNORECASE,
)
_EXCUSED = re.compile(
    r"\b(?:(?:is|are|was|were|be) (?:a |quite |simply |just )?(?:wrong|mistaken|incorrect|false|misprint|out of date|outdated|myth)|myths?|misprint|"
    r"used to|before (?:September )?2014|until 2014|previously|formerly|no longer(?! than)|historically|in the days of|2001 regulations|statement(?:s|ed|ing)?|"
    r"government|ministers|reforms?|would (?:give|become|mean|allow)|in (?:this|our|your|the) area|locally|white paper|green paper|draft bill|wales|welsh|scotland|scottish|northern ireland|ALN|"
    r"(?:some|most|many|few) (?:schools|colleges|councils|authorities|parents|families|professionals|decisions|plans|reviews|appeals)|others|"
    r"aims?|aiming|targets?|tries|trying|hopes?|hoping|on average|average|averages|typical|typically|in practice|tends?|per cent|percent|"
    r"waiting (?:list|time|times)|waits (?:of|for|are)|(?:a|the|average|long) wait|local (?:policy|protocol|practice|agreement|offer)|own policy|ombudsman|complaints?|survey|panel meets)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|us|our|ours|helpline|I|my)\b", re.IGNORECASE)
_CUTS = (
    re.compile(r"[;:]|, (?:and|but|or|while|whereas|then|with)\b|\bwhereas\b|\bwhile\b"),
    re.compile(r"\bor\b", re.IGNORECASE),
    re.compile(r"\b(?:and|but|then|plus)\b", re.IGNORECASE),
    re.compile(r"[,(–]"),
)


def states_a_limit(text: str, stated: Stated) -> bool:
    """Whether a sentence gives a length as what must or will be. `text` is plain; `stated` was found in it."""
    told = _WE_TOLD.search(text)
    body = text[told.end() :] if told and told.end() <= stated.start else text
    before, after = text[len(text) - len(body) : stated.start], text[stated.end :]
    if _EXCUSED.search(body) or (not told and _OURS.search(_part(text, stated))):
        return False
    if is_date(stated.length) and not _SETS_A_DAY.search(before):
        return False
    if (
        (_JUST_GONE.search(after) and not _STILL_COUNTS.search(before))
        or _CONDITION.search(before)
        or _NOT_THIS.search(before)
    ):
        return False
    if told:
        return True
    happened = _PAST.search(_PASSIVE.sub("be", body)) is not None and _PRESENT.search(body) is None
    return _STATES.search(body) is not None and not happened and _TELLS.search(_PASSIVE.sub("be", before)) is None


def recurs(text: str, stated: Stated) -> bool:
    """Whether a length says how often something comes round: "every six months"."""
    return text[: stated.end].lower().rfind("every ", max(0, stated.start - len("every ")), stated.end) >= 0


def _part(text: str, stated: Stated) -> str:
    """The part between commas and the like that a length stands in."""
    start = max(text.rfind(mark, 0, stated.start) for mark in ",;:(") + 1
    ends = [found for mark in ",;:)" if (found := text.find(mark, stated.end)) >= 0]
    return text[start : min(ends, default=len(text))]


def stretches(text: str, lengths: list[Stated]) -> list[tuple[int, int]]:
    """Cut a sentence where it passes from one length to the next; return the start and end of each length's own part."""
    cuts = [_cut(text, first.end, second.start) for first, second in pairwise(lengths)]
    return list(zip([0, *cuts], [*cuts, len(text)], strict=True)) if lengths else []


def _cut(text: str, start: int, end: int) -> int:
    between = text[start:end]
    for pattern in _CUTS:
        match = pattern.search(between)
        if match:
            return start + match.start()
    return end
