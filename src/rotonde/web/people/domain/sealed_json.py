"""Data in a sealed column: written as JSON, compressed, sealed for one organisation or person, and one purpose."""

import json
import zlib
from typing import Any

from rotonde.web.accounts.sealing import Organisation, seal, unseal


def seal_json(organisation: Organisation, purpose: str, data: Any) -> bytes:
    """Seal data; the same data gives other bytes each time."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return seal(organisation, purpose, zlib.compress(text.encode(), 1))


def unseal_json(organisation: Organisation, purpose: str, sealed: bytes) -> Any:
    """Give the data back; raises what `unseal` raises when it was sealed for another organisation or purpose."""
    return json.loads(zlib.decompress(unseal(organisation, purpose, bytes(sealed))))
