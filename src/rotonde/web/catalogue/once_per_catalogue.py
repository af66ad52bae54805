"""What is worked out from the catalogue is kept for as long as the catalogue stays the same."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any

from rotonde.engine.catalogue import Catalogue
from rotonde.web.entitlements import engine_port

KEPT = 512


def once_per_catalogue[Result](make: Callable[..., Result]) -> Callable[..., Result]:
    """Call a function of the catalogue and other hashable values once for each catalogue and these values."""

    @lru_cache(maxsize=KEPT)
    def made(fingerprint: str, *asked: Any) -> Result:
        return make(engine_port.catalogue(), *asked)

    @wraps(make)
    def kept(*asked: Any) -> Result:
        catalogue: Catalogue = engine_port.catalogue()
        return made(catalogue.hash, *asked)

    return kept
