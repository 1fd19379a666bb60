"""Who speaks a quotation, by the words before or behind it in its sentence."""

from standoff.domain import Span
from standoff.reading.quotes.phrases import Words, clause_start, phrase_from, phrase_until
from standoff.reading.quotes.words import tokens, vocabulary


def speaker_before(text: str, start: int, end: int) -> Span | None:
    """The speaker named before a quotation: "Putin" of "Putin warned the West that"."""
    words = tokens(text, start, end)
    if length := _naming(words, 0):
        return phrase_from(words, length)
    for at in range(len(words) - 1, -1, -1):
        if length := _naming(words, at):
            return phrase_from(words, at + length)
        if _is_verb(words, at):
            found = _speaker_of(words, at)
            if found is not None and not _is_content(words, at):
                return found
    return None


def speaker_behind(text: str, start: int, end: int) -> Span | None:
    """The speaker named behind a quotation: "Putin" of ", said Putin on Friday"."""
    words, vocab = tokens(text, start, end), vocabulary()
    first = next((at for at, token in enumerate(words) if token.is_word), len(words))
    words = words[first:]
    if not words:
        return None
    if words[0].word in vocab.pronouns:
        return Span(words[0].start, words[0].end)
    if words[0].word == "so" or (
        words[0].word in vocab.verbs and words[0].word not in vocab.participles
    ):
        return phrase_from(words, 1)
    if length := _naming(words, 0):
        return phrase_from(words, length)
    for at in range(1, len(words)):
        if _is_verb(words, at) or words[at].word in vocab.convinced:
            return _speaker_of(words, at)
    return None


def main_subject(text: str, start: int, end: int) -> Span | None:
    """The subject of the first verb of a stretch that begins a sentence."""
    words = tokens(text, start, end)
    return _main_subject(words, len(words))


def _main_subject(words: Words, end: int) -> Span | None:
    if end and words[0].word in vocabulary().pronouns:
        return Span(words[0].start, words[0].end)
    subjects = (
        phrase_until(words, subject_end)
        for at in range(1, end)
        if _looks_finite(words, at) and (subject_end := _subject_end(words, at))
        if words[subject_end - 1].word not in vocabulary().coordinating
    )
    return next((subject for subject in subjects if subject is not None), None)


def _speaker_of(words: Words, verb: int) -> Span | None:
    """Whose words a verb of speaking tells: its subject, or whom the subject quotes."""
    vocab = vocabulary()
    quotes = words[verb].word in vocab.quoting and words[verb - 1].word not in vocab.being
    behind = words[verb + 1 :]
    if quotes and behind and behind[0].word != "as" and any(w.word == "saying" for w in behind):
        return phrase_from(words, verb + 1)
    return _subject(words, verb)


def _subject(words: Words, verb: int) -> Span | None:
    """The subject of a verb, that of the verb before it where two share theirs."""
    vocab = vocabulary()
    end = _subject_end(words, verb)
    if not end:
        return None
    if words[end - 1].word in vocab.coordinating | vocab.participles:
        return _main_subject(words, end)
    if words[end - 1].word in vocab.relative:
        return phrase_until(words, end - 1) if end > 1 else None
    start = clause_start(words, end)
    before = words[start - 1] if start else None
    if before is not None and before.word == "who":
        return phrase_until(words, start - 1) if start > 1 else None
    if before is not None and before.word in vocab.finite and start < end:
        return _subject(words, start - 1)
    return phrase_until(words, end)


def _subject_end(words: Words, verb: int) -> int:
    """Where the subject before a verb ends, its helping words and adverbs left out."""
    end = verb
    while end and (
        words[end - 1].word in vocabulary().helping or words[end - 1].word.endswith("ly")
    ):
        end -= 1
    return end


def _is_content(words: Words, verb: int) -> bool:
    """True where a pronoun's speaking is itself reported: "Rice said that she hoped"."""
    vocab = vocabulary()
    pronoun = _subject_end(words, verb) - 1
    if pronoun < 2 or words[pronoun].word not in vocab.pronouns:
        return False
    before = pronoun - 1 - (words[pronoun - 1].word == "that")
    return _is_verb(words, before) and words[0].word not in vocab.pronouns


def _is_verb(words: Words, at: int) -> bool:
    """True for a verb of speaking with a subject of its own, not passive, no noun."""
    vocab, token = vocabulary(), words[at]
    if (token.is_name and at) or token.word not in vocab.verbs:
        return False
    nearest = reversed(words[max(0, at - 5) : at])
    before = next((word.word for word in nearest if not word.word.endswith("ly")), "")
    if before in vocab.determiners | {"to", "of"} or before.endswith(("'s", "’s")):
        return False
    if token.word in vocab.participles:
        return before in vocab.being
    if token.word in vocab.plain:
        plural = before.endswith("s") and len(before) > 3
        return plural or before in vocab.pronouns | {"who", "you", "also", "police"}
    passive = before in vocab.being and token.word.endswith("ed")
    return token.word in vocab.finite and (not passive or token.word in vocab.quoting)


def _looks_finite(words: Words, at: int) -> bool:
    vocab, token = vocabulary(), words[at]
    if words[at - 1].word in vocab.determiners or token.is_name or "-" in token.word:
        return False
    past = token.word.endswith("ed") and len(token.word) > 4
    return past or token.word in vocab.finite or token.word in vocab.auxiliary


def _naming(words: Words, at: int) -> int:
    """How many words from `at` on set a speaker's name off; 0 for none."""
    if words[at : at + 1] and words[at].word not in vocabulary().naming_starts:
        return 0
    for length in (2, 3, 4):
        phrase = " ".join(token.word for token in words[at : at + length])
        if phrase in vocabulary().naming:
            follows = words[at + length].word if at + length < len(words) else ""
            return 0 if follows.endswith("ing") else length
    return 0
