"""The table-driven reader: cues from a vocabulary, arguments by a clause-level grammar.

An open, small stand-in for a trained model behind the `MoveReader` port. Types
and fields are those of the codebook.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from standoff.domain import (
    Document,
    MarkedMove,
    MarkedQuote,
    MoveType,
    Page,
    Reader,
    Span,
    Status,
)
from standoff.reading.quotes import find_turns, quoted_spans
from standoff.reading.tables.attribution import Surroundings, attribute
from standoff.reading.tables.clause import Clause, tokenize
from standoff.reading.tables.links import link_moves
from standoff.reading.tables.lists import spell_out_red_lines
from standoff.reading.tables.patterns import (
    Arguments,
    Found,
    arguments_of,
    looks_nominal,
    span_of,
)
from standoff.reading.tables.placing import place_amounts, place_times
from standoff.reading.tables.vocabulary import cues, word_class

_LETS_DEEDS_STAND = frozenset({MoveType.ACCUSE, MoveType.DENY})
"""What these say of others is told as deeds of their own; other contents are not."""
_DEEDS = frozenset(
    {
        MoveType.AID,
        MoveType.ASSAULT,
        MoveType.COERCE,
        MoveType.DEPLOY,
        MoveType.SANCTION,
        MoveType.RETREAT,
    }
)
_MET_FOR = frozenset({MoveType.CONSULT, MoveType.AGREE})
"""Acts that a sentence tells by verb and noun at once: "met for talks"."""
_ANNOUNCED = frozenset({*_DEEDS, MoveType.CONSULT, MoveType.COOPERATE, MoveType.AGREE})
"""What lies ahead when it is announced; a promise or a demand is made when it is told."""
_CONDITIONAL = frozenset(
    {
        MoveType.THREATEN,
        MoveType.PLEDGE,
        MoveType.OFFER,
        MoveType.REFUSE,
        MoveType.RED_LINE,
        MoveType.ACCUSE,
    }
)


class TableReader:
    """Finds moves by the cue vocabulary of `cues.toml`."""

    reader = Reader("tables", "1")

    def read(
        self, document: Document, page: Page, quotes: tuple[MarkedQuote, ...]
    ) -> tuple[MarkedMove, ...]:
        """The moves of a page in reading order; see `MoveReader`."""
        text = document.text
        around = Surroundings(quoted_spans(text, page.sentences), quotes, find_turns(text, page))
        moves = [
            move
            for number, sentence in enumerate(page.sentences)
            if not page.is_furniture(sentence)
            for move in _read_sentence(text, number, sentence, around)
        ]
        return link_moves(text, spell_out_red_lines(text, page, tuple(moves)))


def _read_sentence(
    text: str, number: int, sentence: Span, around: Surroundings
) -> Iterator[MarkedMove]:
    clause = Clause(tokenize(text, sentence))
    found = _find_cues(clause)
    moves = list(_mark(clause, number, found))
    moves = place_times(text, sentence, moves)
    moves = place_amounts(text, sentence, moves)
    for move in moves:
        yield attribute(clause, _add_condition(clause, move), around)


# ── cues ───────────────────────────────────────────────────────────────────────


def _find_cues(clause: Clause) -> list[Found]:
    """Cues from left to right, longest first, none overlapping."""
    found: list[Found] = []
    at = 0
    while at < len(clause.tokens):
        cue = _cue_at(clause, at)
        if cue:
            found.append(cue)
        at = cue.end if cue else at + 1
    return found


def _cue_at(clause: Clause, at: int) -> Found | None:
    for cue in cues().get(clause.word(at), ()):
        end = clause.end_of(cue.words, at)
        if not end or (cue.beside and not clause.has(cue.beside)):
            continue
        if len(cue.words) > 1 or cue.nominal == looks_nominal(clause, at):
            return Found(cue, at, end)
    return None


# ── one move ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Held:
    """What an act says or asks: tokens in which other acts are its content."""

    content: tuple[int, int]
    type: MoveType
    target: tuple[int, int] | None


def _mark(clause: Clause, number: int, found: list[Found]) -> Iterator[MarkedMove]:
    """The moves of a clause; an act that is only the content of another is none of its own."""
    held: list[_Held] = []
    told: set[MoveType] = set()
    last_subject = None
    condition = clause.condition()
    for cue in found:
        holder = next((one for one in held if _is_within(cue, one.content)), None)
        if holder and not _stands_within(holder.type, cue.cue.type):
            continue
        if _is_within(cue, condition) or _is_noun_for(cue, told):
            continue
        told.add(cue.cue.type)
        arguments = arguments_of(clause, cue)
        if holder:
            arguments = replace(arguments, sender=_sender_within(clause, arguments.sender, holder))
        elif not cue.cue.nominal and cue.cue.pattern not in ("obliges", "faults"):
            last_subject = arguments.sender or last_subject or _implied_subject(clause, cue)
            arguments = replace(arguments, sender=last_subject)
        if arguments.content:
            held.append(_Held(arguments.content, cue.cue.type, arguments.target))
        if _says_enough(cue, arguments):
            yield _move(clause, number, cue, arguments, alleged=bool(holder))


def _is_within(cue: Found, tokens: tuple[int, int] | None) -> bool:
    return tokens is not None and tokens[0] <= cue.start < tokens[1]


def _is_noun_for(cue: Found, told: set[MoveType]) -> bool:
    """Whether the cue only names again what a verb of the sentence told: "met for talks"."""
    return cue.cue.nominal and cue.cue.type in _MET_FOR and cue.cue.type in told


def _sender_within(
    clause: Clause, sender: tuple[int, int] | None, holder: _Held
) -> tuple[int, int] | None:
    """Who acts inside an accusation: whoever is named, else the accused ("its pledges")."""
    if sender is None or clause.is_in(sender[0], "owner"):
        return holder.target or sender
    return sender


def _implied_subject(clause: Clause, found: Found) -> tuple[int, int] | None:
    """Whoever opens the sentence, for a verb that shares its subject with one before."""
    before = clause.word(clause.verb_group_start(found.start) - 1)
    shares = found.cue.words[0].endswith("ing") or before in ("and", "but")
    return clause.opening_name() if shares else None


def _says_enough(found: Found, arguments: Arguments) -> bool:
    """A bare "talks" or "offer", with no side and no matter, reports no act."""
    stated = any((arguments.sender, arguments.target, arguments.content))
    return stated or not found.cue.nominal or found.cue.type in _DEEDS


def _stands_within(holder: MoveType, kind: MoveType) -> bool:
    """Whether an act told inside another's content is an act of its own.

    So are deeds that somebody is accused of or denies, and the pledge that was not kept.
    """
    return holder in _LETS_DEEDS_STAND and (kind in _DEEDS or kind is MoveType.PLEDGE)


def _move(
    clause: Clause, number: int, found: Found, arguments: Arguments, *, alleged: bool
) -> MarkedMove:
    cue = clause.span(found.start, found.end)
    assert cue is not None  # noqa: S101  # a cue has at least one word
    target = span_of(clause, arguments.target)
    return MarkedMove(
        sentence=number,
        type=found.cue.type,
        cue=cue,
        sender=span_of(clause, arguments.sender),
        target=(target,) if target else (),
        content=span_of(clause, arguments.content),
        status=Status.ALLEGED if alleged and found.cue.type in _DEEDS else _status(clause, found),
    )


def _status(clause: Clause, found: Found) -> Status:
    reach = found.start - 4 if found.cue.nominal else clause.verb_group_start(found.start)
    begin = max(reach, found.start - 6, 0)
    group = tuple(clause.word(at) for at in range(begin, found.start))
    if not found.cue.nominal and any(word in word_class("negation") for word in group):
        return Status.NEGATED
    if any(word in word_class("considered") for word in group):
        return Status.CONSIDERED
    if found.cue.type in _ANNOUNCED and _lies_ahead((*group, *found.cue.words)):
        return Status.PLANNED
    return Status.DONE


def _lies_ahead(words: tuple[str, ...]) -> bool:
    """Whether a verb group speaks of what is to come: "will meet", "are to meet"."""
    is_to = any(first in ("is", "are") and then == "to" for first, then in pairwise(words))
    return is_to or any(word in word_class("planned") for word in words)


def _add_condition(clause: Clause, move: MarkedMove) -> MarkedMove:
    condition = clause.condition() if move.type in _CONDITIONAL else None
    return replace(move, condition=clause.span(*condition)) if condition else move
