"""Invented stories: moves laid out in a text, so that tests can be read like the rules."""

from dataclasses import dataclass, field
from datetime import date

from standoff.domain import Link, LinkKind, Move, MoveType, Span, Status, Thread, ThreadStatus, When
from standoff.ledger import find_threads


@dataclass
class Story:
    """Collects a text sentence by sentence; each `add` tells one move and returns its index."""

    text: str = ""
    moves: list[Move] = field(default_factory=list)

    def add(
        self,
        kind: MoveType,
        sender: str | None,
        target: str | tuple[str, ...] = (),
        content: str | None = None,
        *,
        status: Status = Status.DONE,
        condition: str | None = None,
        deadline: str | None = None,
        due: When | None = None,
        sentences_later: int = 1,
        **links: int,
    ) -> int:
        cue = self._write(f"{kind.value}:")
        latest = self.moves[-1].sentence if self.moves else 0
        self.moves.append(
            Move(
                sentence=latest + sentences_later,
                type=kind,
                cue=cue,
                sender_is=sender,
                target_is=(target,) if isinstance(target, str) else target,
                content=self._write(content),
                condition=self._write(condition),
                deadline=self._write(deadline),
                due=due,
                status=status,
                links=tuple(Link(LinkKind(name), to) for name, to in links.items()),
            )
        )
        return len(self.moves) - 1

    def threads(self, published_at: date | None = None) -> tuple[Thread, ...]:
        return find_threads(self.text, tuple(self.moves), published_at)

    def status(self, published_at: date | None = None) -> ThreadStatus:
        """How the thread stands that comes first in the story."""
        return self.threads(published_at)[0].status

    def _write(self, words: str | None) -> Span | None:
        if words is None:
            return None
        start = len(self.text)
        self.text += words + " "
        return Span(start, start + len(words))
