"""The made-up town, or some of its files, as a folder that `rotonde screen` reads.

python -m rotonde.screening.town.town_folder FOLDER [FILES]
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from rotonde.screening.town.caseload_tables import write_caseload
from rotonde.screening.town.make_town import FILES, ClientFile, Town, make_town

SAID = """# Verzonnen dossiers

Alles in deze map is verzonnen, met startgetal {seed}: geen enkel gezin, geen enkele persoon en geen enkel bedrag hoort
bij iemand die bestaat. Er staat geen naam in. De tabellen gelden voor 21 november 2026.
"""


def write_town(folder: Path, town: Town, files: Sequence[ClientFile] | None = None) -> None:
    """Write some files, or all; who is related to somebody in another file comes with that file."""
    chosen = with_related(town, town.files if files is None else files)
    told = [one for file in chosen for one in file.told]
    write_caseload(folder, [file.home for file in chosen], told)
    (folder / "README.md").write_text(SAID.format(seed=town.seed), "utf-8")


def with_related(town: Town, files: Sequence[ClientFile]) -> list[ClientFile]:
    """The files, and those of the other parent where a child lives in two homes.

    >>> town = make_town(files=40)
    >>> len(with_related(town, town.files))
    40
    """
    of_person = {person.id: file for file in town.files for person in file.home.persons}
    of_home = {file.home.id: file for file in town.files}
    chosen = {file.dossier.number for file in files}
    for file in town.files:
        for row in file.home.relations:
            others = [of_home.get(row["other_id"]) or of_person[row["other_id"]], of_person[row["person_id"]]]
            numbers = {file.dossier.number, *(other.dossier.number for other in others)}
            if numbers & chosen:
                chosen |= numbers
    return [file for file in town.files if file.dossier.number in chosen]


if __name__ == "__main__":
    write_town(Path(sys.argv[1]), make_town(int(sys.argv[2]) if len(sys.argv) > 2 else FILES))
