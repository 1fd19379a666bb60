"""Which side somebody is on, by name alone."""

import re

_IN_OFFICE = re.compile(r"\(([^()]+)\)\s*$")


def side_of(name: str) -> str:
    """The party a name acts for: the state of a person in office, else the name itself.

    >>> side_of("Sergei Ryabkov (Russia)")
    'Russia'
    >>> side_of("NATO")
    'NATO'
    """
    match = _IN_OFFICE.search(name)
    return match.group(1) if match else name


def sides_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(side_of, names))


def name_sides(holder: str | None, towards: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Holder and towards by the sides they are on, each once.

    Within one side the full names stay, for else nobody could tell them apart.

    >>> name_sides("Ilse Thornqvist (Ollund)", ("Tavrenia", "Ranko Vessel (Tavrenia)"))
    ('Ollund', ('Tavrenia',))
    >>> name_sides("Miners (Ollund)", ("Ollund",))
    ('Miners (Ollund)', ('Ollund',))
    """
    if holder is not None and side_of(holder) in sides_of(towards):
        return holder, tuple(dict.fromkeys(towards))
    side = None if holder is None else side_of(holder)
    return side, tuple(dict.fromkeys(map(side_of, towards)))
