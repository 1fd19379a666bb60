"""What a reader marked and what the other stages resolved, put together into moves and quotes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from standoff.domain import (
    DateRange,
    Document,
    LinkKind,
    MarkedMove,
    MarkedQuote,
    Mention,
    Move,
    MoveMarks,
    MoveType,
    Page,
    Quote,
    Resolution,
    Span,
    Status,
    Unresolved,
    When,
)
from standoff.reading.amounts import read_amount
from standoff.reading.times import resolve_deadline, resolve_when

Names = Mapping[Mention, tuple[str, ...]]
"""The canonical names behind each mention; none where it stayed unresolved."""

_LOOKS_AHEAD = frozenset(
    {
        MoveType.DEMAND,
        MoveType.RED_LINE,
        MoveType.THREATEN,
        MoveType.PLEDGE,
        MoveType.OFFER,
        MoveType.ACCEPT,
    }
)
"""Acts whose content is still to come when they are told."""


def mentions_of(
    moves: tuple[MarkedMove, ...], quotes: tuple[MarkedQuote, ...]
) -> tuple[Mention, ...]:
    """Every mention that moves and quotes rest on, each once, in order."""
    of_moves = (mention for move in moves for mention in _mentions_of(move))
    of_quotes = (Mention(quote.speaker) for quote in quotes if quote.speaker)
    return tuple(dict.fromkeys((*of_moves, *of_quotes)))


def names_of(mentions: tuple[Mention, ...], resolutions: tuple[Resolution, ...]) -> Names:
    """The canonical names that the resolutions of these mentions give."""
    return {
        mention: () if isinstance(found, Unresolved) else tuple(party.name for party in found)
        for mention, found in zip(mentions, resolutions, strict=True)
    }


def _mentions_of(move: MarkedMove) -> list[Mention]:
    spoken_by = move.spoken_by
    spans = [span for span in (move.sender, *move.target) if span]
    mentions = [Mention(span, spoken_by) for span in spans]
    return mentions + [Mention(span) for span in (move.by, spoken_by) if span]


def complete_moves(
    document: Document, marked: tuple[MarkedMove, ...], names: Names
) -> tuple[Move, ...]:
    """The marked moves with parties named and times and amounts resolved.

    Whom a move is aimed at, where its sentence does not say, follows from its links.
    """
    moves = tuple(_complete_move(document, move, names) for move in marked)
    return tuple(
        move if move.target_is else replace(move, target_is=_linked_target(move, moves))
        for move in moves
    )


def _linked_target(move: Move, moves: tuple[Move, ...]) -> tuple[str, ...]:
    """An answer is aimed at whoever asked, an "or else" at whoever is asked."""
    for link in move.links:
        other = moves[link.to]
        if link.kind is LinkKind.ANSWERS and other.sender_is not in (None, move.sender_is):
            return (other.sender_is,) if other.sender_is else ()
        if link.kind is LinkKind.OR_ELSE:
            return tuple(name for name in other.target_is if name != move.sender_is)
    return ()


def _complete_move(document: Document, marked: MarkedMove, names: Names) -> Move:
    """A marked move with its parties named and its times and amount resolved."""
    text, published_at = document.text, document.published_at
    happened = _happened(marked, text, published_at)
    return Move(
        **_marks_of(marked),
        sender_is=_first(_sender_names(marked, names)),
        target_is=_target_names(marked, names),
        by_is=_first(_names_of(marked.by, None, names)),
        happened=happened,
        due=_due(marked, text, _only_day(happened) or published_at),
        quantity=read_amount(marked.amount.cut(text)) if marked.amount else None,
    )


def _happened(marked: MarkedMove, text: str, published_at: date | None) -> When | None:
    if marked.when is None:
        return None
    return resolve_when(marked.when.cut(text), published_at, planned=_lies_ahead(marked))


def _due(marked: MarkedMove, text: str, told_on: date | None) -> When | None:
    return resolve_deadline(marked.deadline.cut(text), told_on) if marked.deadline else None


def _only_day(happened: When | None) -> date | None:
    """The day of an act of one day: "on Sunday X gave Y 72 hours" runs from that Sunday."""
    if not isinstance(happened, DateRange) or not happened.start or not happened.end:
        return None
    return happened.start if happened.end - happened.start == timedelta(days=1) else None


def _lies_ahead(marked: MarkedMove) -> bool:
    """Whether its time is to come: the act's own, or that of what it asks or promises."""
    if marked.status in (Status.PLANNED, Status.CONSIDERED):
        return True
    content, when = marked.content, marked.when
    return marked.type in _LOOKS_AHEAD and bool(content and when and content.contains(when))


def _marks_of(marked: MarkedMove) -> dict[str, Any]:
    return {name: getattr(marked, name) for name in MoveMarks.__dataclass_fields__}


def _names_of(span: Span | None, spoken_by: Span | None, names: Names) -> tuple[str, ...]:
    return names[Mention(span, spoken_by)] if span else ()


def _sender_names(marked: MarkedMove, names: Names) -> tuple[str, ...]:
    """Who acts; a move told by a speaker, with nobody else named, is the speaker's."""
    if marked.sender:
        return _names_of(marked.sender, marked.spoken_by, names)
    return _names_of(marked.spoken_by, None, names)


def _target_names(marked: MarkedMove, names: Names) -> tuple[str, ...]:
    """Whom it is aimed at; a name that is the sender's own comes of a pronoun misread."""
    found = (name for span in marked.target for name in _names_of(span, marked.spoken_by, names))
    return tuple(dict.fromkeys(name for name in found if name not in _sender_names(marked, names)))


def _first(names: tuple[str, ...]) -> str | None:
    return names[0] if names else None


def complete_quote(page: Page, quote: MarkedQuote, names: Names) -> Quote:
    """A quotation with its speaker named; the mention is kept where its sentence holds it."""
    near = quote.speaker and page.sentences[quote.sentence].contains(quote.speaker)
    return Quote(
        sentence=quote.sentence,
        quote=quote.quote,
        speaker=quote.speaker if near else None,
        speaker_is=_first(_names_of(quote.speaker, None, names)),
    )
