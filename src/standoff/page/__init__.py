"""What the document as an object is: furniture, origin, translation, language, sentences."""

from standoff.page.describe import describe_page
from standoff.page.language import language_name
from standoff.page.sentences import split_sentences

__all__ = ["describe_page", "language_name", "split_sentences"]
