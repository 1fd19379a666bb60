"""Argument patterns: from a cue in its clause to the places of its arguments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from standoff.domain import Span
from standoff.reading.tables.clause import Clause
from standoff.reading.tables.vocabulary import Cue, word_class

Range = tuple[int, int] | None
_TO_TARGET = ("to", "against", "with", "on", "towards", "toward", "at", "into", "of", "for")


@dataclass(frozen=True, slots=True)
class Arguments:
    """Token ranges of a cue's arguments, each half-open or None."""

    sender: Range = None
    target: Range = None
    content: Range = None


@dataclass(frozen=True, slots=True)
class Found:
    """A cue at tokens [start, end) of its clause."""

    cue: Cue
    start: int
    end: int


def arguments_of(clause: Clause, found: Found) -> Arguments:
    """Where sender, target and content of a cue stand."""
    if special := _SPECIAL.get(found.cue.pattern):
        return special(clause, found)
    if _is_passive(clause, found):
        return _passive(clause, found)
    active = _PATTERNS[found.cue.pattern](clause, clause.behind_time(found.end))
    return Arguments(subject_of(clause, found), active.target, active.content)


def subject_of(clause: Clause, found: Found) -> Range:
    """Who is the subject of a verb; None where it has none of its own that can act."""
    begin = clause.verb_group_start(found.start)
    bare_ing = found.cue.words[0].endswith("ing") and begin == found.start
    if bare_ing or clause.word(begin - 1) in ("and", "but", "or"):
        return None
    phrase = clause.noun_phrase_before(begin)
    return phrase if phrase and clause.names_somebody(phrase) else None


def _is_passive(clause: Clause, found: Found) -> bool:
    if not found.cue.participle or (
        found.cue.pattern in ("says", "meets", "asks") and clause.word(found.end) != "by"
    ):
        return False
    if clause.word(found.end) == "by" and found.cue.pattern != "noun":
        return True
    group = range(clause.verb_group_start(found.start), found.start)
    return any(clause.is_in(at, "be") for at in group) and not any(
        clause.word(at) in ("has", "have", "had") and at == found.start - 1 for at in group
    )


def _passive(clause: Clause, found: Found) -> Arguments:
    by = clause.find(("by",), found.end)
    sender = clause.noun_phrase_after(by + 1) if by is not None else None
    if sender and not clause.names_somebody(sender):
        sender = None
    patient = clause.noun_phrase_before(clause.verb_group_start(found.start))
    if found.cue.pattern in ("wants", "does"):
        return Arguments(sender, None, patient)
    if found.cue.pattern == "gives":
        return Arguments(sender, *_given_in_passive(clause, found, patient))
    return Arguments(sender, patient, _after(clause, found.end, ("to", "of", "for", "with")))


def _given_in_passive(clause: Clause, found: Found, patient: Range) -> tuple[Range, Range]:
    """Tell "X was supplied with arms" and "arms were supplied to X"."""
    to = clause.find(("to",), found.end)
    if to is not None:
        return clause.noun_phrase_after(to + 1), patient
    return patient, _after(clause, found.end, ("with",))


def _after(clause: Clause, start: int, words: tuple[str, ...]) -> Range:
    """The content phrase behind the first of `words`, from the word itself where that is "to"."""
    at = clause.find(words, start)
    if at is None or at > start + 12 or clause.is_in(at + 1, "day"):
        return None
    return clause.content_after(at if clause.word(at) == "to" else at + 1)


def _party_after(clause: Clause, start: int, words: tuple[str, ...]) -> Range:
    """The noun phrase behind the first of `words` in this phrase, where it names somebody."""
    within = clause.content_after(start)
    at = clause.find(words, start, within[1] if within else start + 1)
    return _named_behind(clause, at) if at is not None else None


def _named_behind(clause: Clause, preposition: int) -> Range:
    """The noun phrase behind a preposition, where it names somebody; "to leave" does not."""
    phrase = clause.clause_subject(preposition + 1)
    if not phrase or not clause.names_somebody(phrase):
        return None
    first = phrase[0]
    is_noun = clause.tokens[first].capital or clause.is_in(first, "determiner")
    return phrase if is_noun or clause.word(preposition) != "to" else None


def _asks(clause: Clause, start: int) -> Arguments:
    target = clause.noun_phrase_after(start)
    if target is None:
        return Arguments(None, None, clause.content_after(start))
    begin = target[1]
    skip = clause.word(begin) in ("that", "for", "about")
    return Arguments(None, target, clause.content_after(begin + skip))


def _wants(clause: Clause, start: int) -> Arguments:
    if clause.word(start) == "that":
        target = clause.clause_subject(start + 1)
        return Arguments(None, target, clause.content_after(start + 1))
    begin = start + (clause.word(start) == "for")
    target = _party_after(clause, begin, ("from", "of", "on", "to"))
    return Arguments(None, target, clause.content_after(begin))


def _says(clause: Clause, start: int) -> Arguments:
    target = clause.noun_phrase_after(start) if clause.word(start) not in ("that", "of") else None
    if target and not (
        clause.word(target[1]) in ("that", "of", "against", "not") and clause.names_somebody(target)
    ):
        target = None
    begin = target[1] if target else start
    return Arguments(
        None, target, clause.content_after(begin + (clause.word(begin) in ("that", "of")))
    )


def _acts(clause: Clause, start: int) -> Arguments:
    target = clause.noun_phrase_after(start)
    if target and (of := clause.find(("of",), *target)) and clause.word(of + 1).endswith("ing"):
        target = (target[0], of)
    begin = target[1] if target else start
    for_what = clause.word(begin) in ("for", "of", "over", "with", "to", "from")
    content = clause.content_after(begin + 1) if for_what else None
    return Arguments(None, _somebody_in(clause, target), content)


def _somebody_in(clause: Clause, target: Range) -> Range:
    """Where "bombed apartment buildings in Ukraine" names somebody: behind "in"."""
    if (
        not target
        or clause.names_somebody(target)
        or clause.word(target[1]) not in ("in", "by", "of")
    ):
        return target
    place = clause.noun_phrase_after(target[1] + 1)
    return place if place and clause.names_somebody(place) else target


def _gives(clause: Clause, start: int) -> Arguments:
    first = clause.noun_phrase_after(start)
    if first is None:
        return Arguments(None, None, clause.content_after(start))
    if clause.word(first[1]) == "with":
        return Arguments(None, first, clause.content_after(first[1] + 1))
    to = clause.find(("to", "for"), first[1])
    if (
        to is not None
        and clause.word(to - 1) not in ("destined", "intended", "meant", "bound")
        and (phrase := clause.noun_phrase_after(to + 1))
    ):
        return Arguments(None, phrase, (first[0], to))
    return Arguments(None, None, clause.content_after(first[0]))


def _does(clause: Clause, start: int) -> Arguments:
    target = _party_after(clause, start, ("to", "against", "with", "on", "towards", "toward"))
    if target and target[0] == start + 1:
        return Arguments(None, target, None)
    return Arguments(None, target, clause.content_after(start + (clause.word(start) == "that")))


def _meets(clause: Clause, start: int) -> Arguments:
    begin = start + (clause.word(start) in ("with", "to", "by"))
    target = clause.noun_phrase_after(begin)
    after = target[1] if target else begin
    if clause.word(start) not in ("with", "to") and (other := clause.find(("with",), after)):
        target = clause.noun_phrase_after(other + 1)
    return Arguments(None, target, _after(clause, after, ("on", "about", "regarding", "over")))


def _obliges(clause: Clause, found: Found) -> Arguments:
    return Arguments(None, subject_of(clause, found), clause.content_after(found.start + 1))


def _faults(clause: Clause, found: Found) -> Arguments:
    content = clause.content_after(clause.verb_group_start(found.start))
    return Arguments(None, subject_of(clause, found), content)


def _whole_clause(clause: Clause, found: Found) -> Arguments:
    """The clause around the cue, from its first word on."""
    content = clause.content_after(clause.start_before(found.start))
    return Arguments(subject_of(clause, found), None, content)


def _alone(clause: Clause, found: Found) -> Arguments:
    return Arguments(subject_of(clause, found), None, None)


def _nominal(clause: Clause, found: Found) -> Arguments:
    """Read "Moscow's attack on Kyiv", "the Russian refusal to leave", "talks between X and Y"."""
    sender = _owner(clause, found.start)
    if clause.word(found.end) in ("by", "between"):
        sender = clause.noun_phrase_after(found.end + 1)
    if clause.word(found.end) == "from":
        return _from_somewhere(clause, found, sender)
    if clause.word(found.end) == "between" and sender and (split := _split_pair(clause, sender)):
        return Arguments(*split, None)
    inside = clause.word(found.end - 1) in _TO_TARGET
    preposition = found.end - inside
    behind = clause.word(preposition) in _TO_TARGET
    target = _target_behind(clause, preposition) if behind else None
    begin = target[1] if target else found.end
    if clause.word(begin) in ("to", "that", "not"):
        return Arguments(sender, target, clause.content_after(begin, finite=True))
    told = behind and not target
    return Arguments(sender, target, clause.content_after(preposition + 1) if told else None)


def _target_behind(clause: Clause, preposition: int) -> Range:
    """Whom an act is against, named or not ("attacks on civilians"); else only who is named."""
    if clause.word(preposition) in ("against", "on"):
        phrase = clause.clause_subject(preposition + 1)
        return phrase if phrase and not clause.is_in(phrase[0], "day") else None
    return _named_behind(clause, preposition)


def _from_somewhere(clause: Clause, found: Found, sender: Range) -> Arguments:
    """Read "rocket attacks from Gaza into Israel"."""
    source = clause.clause_subject(found.end + 1)
    into = clause.find(("into", "on", "against", "at"), source[1]) if source else None
    target = clause.clause_subject(into + 1) if into is not None else None
    return Arguments(sender or source, target, None)


def _split_pair(clause: Clause, phrase: tuple[int, int]) -> tuple[Range, Range] | None:
    """The two sides of "X and Y"."""
    at = clause.find(("and",), *phrase)
    return ((phrase[0], at), (at + 1, phrase[1])) if at and phrase[0] < at else None


def _owner(clause: Clause, start: int) -> Range:
    """Whose act a noun tells: the possessive or the adjective of a name before it."""
    begin = start
    while begin > 0 and clause.is_noun_like(begin - 1):
        begin -= 1
    for at in range(start - 1, begin - 1, -1):
        if clause.word(at) in ("'s", "'"):
            return clause.noun_phrase_before(at)
        if clause.word(at) in ("its", "his", "their", "our", "her"):
            return at, at + 1
        if clause.tokens[at].capital and at > 0:
            return at, at + 1
    return None


_SPECIAL: Mapping[str, Callable[[Clause, Found], Arguments]] = {
    "noun": _nominal,
    "obliges": _obliges,
    "faults": _faults,
    "clause": _whole_clause,
    "alone": _alone,
}

_PATTERNS: Mapping[str, Callable[[Clause, int], Arguments]] = {
    "asks": _asks,
    "wants": _wants,
    "says": _says,
    "acts": _acts,
    "gives": _gives,
    "does": _does,
    "meets": _meets,
}


def span_of(clause: Clause, phrase: Range) -> Span | None:
    return clause.span(*phrase) if phrase else None


def looks_nominal(clause: Clause, start: int) -> bool:
    """Whether a word that may be noun or verb stands as a noun."""
    before = clause.word(start - 1)
    if before in ("'s", "'") or clause.is_in(start - 1, "owner"):
        return True
    if before == "to" or clause.is_in(start - 1, "auxiliary") or clause.is_in(start - 1, "pronoun"):
        return False
    if clause.is_in(start - 1, "determiner") or clause.is_in(start - 1, "preposition"):
        return True
    if clause.word(start).endswith("ed"):
        return False
    if start == 0 or before in (",", "and"):
        return clause.word(start).endswith("s")
    return before.endswith(tuple(word_class("adjective_ending"))) and not clause.is_in(
        start - 1, "actor"
    )
