"""What is said when something goes wrong: RFC 9457, with where it is and what to do."""

from ninja import Schema


class Part(Schema):
    where: str
    why: str
    what_to_do: str


class Problem(Schema):
    """Comes as application/problem+json."""

    type: str
    title: str
    status: int
    detail: str
    where: str
    what_to_do: str
    errors: list[Part]
