"""The first address: what there is."""

from ninja import Schema


class Index(Schema):
    catalogue: str
    languages: list[str]
    rights: int
    parameters: int
    facts: int
    addresses: list[str]
