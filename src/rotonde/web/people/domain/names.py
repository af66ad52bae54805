"""What people of a file are called, for who may read it: never in an address, a log or a download."""

from rotonde.web.people.domain.dossiers import Contents


def called(file: Contents, record: str = "") -> str:
    """The name of somebody in a file, of the applicant where nobody is named; empty where the file holds no name.

    >>> called(Contents("7", {}, identity={"a": {"full_name": "Ada Verzonnen"}}, roles={"a": "applicant"}))
    'Ada Verzonnen'
    """
    wanted = record or next((person for person, role in file.roles.items() if role == "applicant"), "")
    return name_of(file.identity.get(wanted) or {})


def name_of(told: dict[str, str]) -> str:
    """Somebody's name, however the office's file has it."""
    parts = [told.get("first_name", ""), told.get("last_name", "")]
    return told.get("full_name") or " ".join(filter(None, parts))
