"""Files of an office, as messy as they come: opened safely, mapped by people, read into one situation per dossier."""

from rotonde.screening.incoming.faults import BadUpload, IncomingFault
from rotonde.screening.incoming.incoming_dossiers import Incoming, IncomingDossier
from rotonde.screening.incoming.mapping import MappedColumn, MappedTable, Mapping
from rotonde.screening.incoming.proposing import Proposal, propose
from rotonde.screening.incoming.reading import read, read_each
from rotonde.screening.incoming.uploaded import Upload, open_pasted, open_upload

__all__ = [
    "BadUpload",
    "Incoming",
    "IncomingDossier",
    "IncomingFault",
    "MappedColumn",
    "MappedTable",
    "Mapping",
    "Proposal",
    "Upload",
    "open_pasted",
    "open_upload",
    "propose",
    "read",
    "read_each",
]
