"""What the made-up Flemish people are called, and where they live, as their file says."""

from pathlib import Path
from typing import Any

import yaml

PARTS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("flemish_names.yaml").read_text("utf-8"))
LISTS = {
    "arabic": (PARTS["arabic"], PARTS["arabic_names"]),
    "turkish": (PARTS["turkish"], PARTS["turkish_names"]),
    "slavic": (PARTS["slavic"], PARTS["slavic_names"]),
}
PLACES = [
    (str(8000 + 37 * n), start + end)
    for n, (start, end) in enumerate(
        (start, end)
        for start in ("Verzon", "Ooster", "Wester", "Zuid", "Noord", "Laar", "Bever", "Dender", "Leie", "Kempen")
        for end in ("gem", "dorp", "brugge", "kerke")
    )
]
