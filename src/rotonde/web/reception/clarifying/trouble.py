"""What went wrong with a form: one sentence, the status that says so to a program, and the field it is about."""

from dataclasses import dataclass

BAD, CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED = 400, 409, 412, 428


@dataclass(frozen=True)
class Trouble:
    """Why nothing was kept; without a sentence there is no trouble. `is_meanwhile`: a colleague wrote too."""

    sentence: str = ""
    status: int = 200
    field: str = ""
    is_meanwhile: bool = False


NONE = Trouble()
