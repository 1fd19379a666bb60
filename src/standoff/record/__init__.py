"""Readings as JSON records of the codebook's shape, and back.

One JSON object a document; offsets count Unicode code points, end exclusive.
Beside the codebook's fields a record holds what Standoff resolves: `happened`,
`due` and `quantity` of a move, `due` of a thread, `reader`, and on the page
`language`, `origin`, `furniture` and `signs` (the places and kinds of
`republished_from`, `boilerplate` and `artefacts`). docs/record.md lists them.
A record may leave these out, as gold files do. Unknown fields are refused by name.
"""

from standoff.record.decode import decode_reading, decode_readings
from standoff.record.encode import encode_reading, to_builtins

__all__ = ["decode_reading", "decode_readings", "encode_reading", "to_builtins"]
