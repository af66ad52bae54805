"""The lines of an archive about somebody, without a database."""

from collections.abc import Iterable, Iterator

from rotonde.web.audit.chain.verifying import EVENT


def lines_about(lines: Iterable[bytes], subjects: set[str]) -> Iterator[bytes]:
    """The lines about any of these persons or files, by their numbers.

    >>> list(lines_about([b'{"about":["a"],"at":"x"}', b'{"about":["b"]}', b'{"batch":{}}'], {"a"}))
    [b'{"about":["a"],"at":"x"}']
    """
    wanted = [f'"{subject}"'.encode() for subject in subjects]
    for line in lines:
        whom = line.partition(b"]")[0]
        if line.startswith(EVENT) and any(one in whom for one in wanted):
            yield line
