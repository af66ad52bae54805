"""A list read to its end, as by who presses *Volgende* until there is no more."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin

from django.test import Client

NEXT = re.compile(r'rel="next" href="([^"]+)"')


def sheets_of(client: Client, address: str) -> Iterator[str]:
    """Give every sheet of a list; the address is that of the first."""
    while address:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        html = str(answer.content.decode())
        yield html
        further = NEXT.search(html)
        address = urljoin(address, unescape(further[1])) if further else ""
