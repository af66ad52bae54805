"""The small town: 132 made-up households beside the published examples, shipped as a folder that is quick to screen.

python -m rotonde.screening.town.small_town [FOLDER]
"""

import sys
from pathlib import Path

from rotonde.screening.town.caseload_tables import write_caseload
from rotonde.screening.town.drawn_homes import SEED, draw_homes
from rotonde.screening.town.homes import Home
from rotonde.screening.town.published_examples import example_homes

FILES = 132
FOLDER = Path(__file__).parent / "small_town_files"


def small_town() -> list[Home]:
    """The examples first, then the drawn households.

    >>> homes = small_town()
    >>> len(homes), homes[0].id, homes[-1].id
    (167, 'voorbeeld-heat_01', 'verzonnen-132')
    """
    return [*example_homes(), *draw_homes(FILES, SEED)]


if __name__ == "__main__":
    write_caseload(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, small_town())
