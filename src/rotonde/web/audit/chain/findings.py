"""What is wrong with an export of the log, and where, in a sentence."""

from dataclasses import dataclass

LANGUAGES = ("nl", "fr", "en")

SENTENCES: dict[str, tuple[str, str, str]] = {
    "altered": (
        "Regel {position} van reeks {batch} is veranderd.",
        "La ligne {position} de la série {batch} a été modifiée.",
        "Line {position} of batch {batch} was altered.",
    ),
    "deleted": (
        "Regel {position} van reeks {batch} is weg.",
        "La ligne {position} de la série {batch} manque.",
        "Line {position} of batch {batch} is gone.",
    ),
    "inserted": (
        "In reeks {batch} staat op plaats {position} een regel die er niet in hoort.",
        "Dans la série {batch}, à la place {position}, se trouve une ligne qui n’en fait pas partie.",
        "In batch {batch}, at place {position}, stands a line that doesn’t belong there.",
    ),
    "moved": (
        "In reeks {batch} staat een regel op plaats {position} die elders in die reeks hoort.",
        "Dans la série {batch}, la ligne à la place {position} devrait se trouver ailleurs dans cette série.",
        "In batch {batch}, the line at place {position} belongs elsewhere in that batch.",
    ),
    "leaves": (
        "De lijst van vingerafdrukken van reeks {batch} is veranderd.",
        "La liste des empreintes de la série {batch} a été modifiée.",
        "The list of fingerprints of batch {batch} was altered.",
    ),
    "signature": (
        "Het controlepunt van reeks {batch} is veranderd: de handtekening klopt niet.",
        "Le point de contrôle de la série {batch} a été modifié : la signature n’est pas valable.",
        "The checkpoint of batch {batch} was altered: its signature doesn’t hold.",
    ),
    "other_key": (
        "Het controlepunt van reeks {batch} is met een andere sleutel getekend.",
        "Le point de contrôle de la série {batch} est signé avec une autre clé.",
        "The checkpoint of batch {batch} is signed with another key.",
    ),
    "chain": (
        "Reeks {batch} sluit niet aan op de reeks ervoor.",
        "La série {batch} ne fait pas suite à la série précédente.",
        "Batch {batch} doesn’t follow the batch before it.",
    ),
    "emptied": (
        "De regels van reeks {batch} zijn weg.",
        "Les lignes de la série {batch} manquent.",
        "The lines of batch {batch} are gone.",
    ),
    "batch_missing": ("Reeks {batch} is weg.", "La série {batch} manque.", "Batch {batch} is gone."),
    "batch_moved": (
        "Reeks {batch} staat niet op haar plaats.",
        "La série {batch} n’est pas à sa place.",
        "Batch {batch} doesn’t stand in its place.",
    ),
    "not_as_known": (
        "Reeks {batch} is niet de reeks die in de tweede bewaarplaats staat.",
        "La série {batch} n’est pas celle qui est conservée en second lieu.",
        "Batch {batch} isn’t the batch that the second place holds.",
    ),
    "bad_known": (
        "Het controlepunt van reeks {batch} in de tweede bewaarplaats is zelf vervalst.",
        "Le point de contrôle de la série {batch} conservé en second lieu est lui-même falsifié.",
        "The checkpoint of batch {batch} in the second place is itself forged.",
    ),
    "unreadable": (
        "Regel {line} van het bestand hoort niet in een logboek (na reeks {batch}).",
        "La ligne {line} du fichier n’appartient pas à un journal (après la série {batch}).",
        "Line {line} of the file doesn’t belong in a log (after batch {batch}).",
    ),
    "cut_off": (
        "Het bestand houdt op na regel {line}, in of na reeks {batch}: het einde is weg.",
        "Le fichier s’arrête après la ligne {line}, dans ou après la série {batch} : la fin manque.",
        "The file stops after line {line}, in or after batch {batch}: its end is gone.",
    ),
    "end": (
        "De slotregel van het bestand (regel {line}) is veranderd.",
        "La ligne finale du fichier (ligne {line}) a été modifiée.",
        "The closing line of the file (line {line}) was altered.",
    ),
}
OF = ("Organisatie {organisation}: ", "Organisation {organisation} : ", "Organisation {organisation}: ")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: what, in whose log, in which batch, at which place in it, on which line of the file."""

    code: str
    organisation: str = ""
    batch: int = 0
    position: int = 0
    line: int = 0
    event: str = ""

    def said(self, language: str = "en") -> str:
        """The finding in a sentence."""
        place = LANGUAGES.index(language)
        told = {"batch": self.batch, "position": self.position, "line": self.line}
        of = OF[place].format(organisation=self.organisation) if self.organisation else ""
        number = f" ({self.event})" if self.event else ""
        return of + SENTENCES[self.code][place].format(**told) + number
