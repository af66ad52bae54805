"""The doors of the made-up town: streets that don't exist, points in the neighbourhood."""

from decimal import Decimal
from random import Random
from uuid import UUID

from rotonde.web.directory.hsds.details import Accessibility, Address
from rotonde.web.directory.hsds.records import Location
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.made_up.made_up_ids import made_up_id
from rotonde.web.directory.places import neighbourhoods

TOWN, POSTCODE = "99999", "9999"
STREETS = {
    "A": ("Markt", "Verzonnenstraat", "Kladplein", "Sprookjessteeg"),
    "B": ("Denkbeeldlaan", "Noorderproef", "Luchtkasteelstraat"),
    "C": ("Proefweg", "Oosterschets", "Potloodstraat"),
    "D": ("Créatiedreef", "Westerdroom", "Inktpotstraat"),
    "E": ("Zuiderverhaal", "Fabelweg", "Voetnootstraat"),
}
WITHOUT_DOOR = {
    "secret": ("Geheim adres", "Het adres is geheim. Bel of mail: wij spreken af waar we elkaar zien."),
    "line": ("Aan de telefoon", "Er is geen loket. Bel of mail."),
}
WAYS_IN = (
    ("Toegankelijk met een rolstoel: geen trap aan de ingang, een brede deur en een aangepast toilet.", "wheelchair"),
    ("De ingang heeft één trede. Bel aan: wij leggen een plank. Er is geen aangepast toilet.", ""),
    ("Met een rolstoel geraak je niet binnen: er is een trap. Wij komen naar buiten of bij je thuis.", "not"),
    ("Toegankelijk met een rolstoel. Er is een ringleiding voor wie een hoorapparaat draagt.", "wheelchair"),
)
"""How one gets in: in words, and the term of `accessibility` where these are sure."""
BUSES = ("Bus 9 stopt voor de deur.", "Halte Kladplein, vijf minuten stappen.", "Gratis parkeren achter het gebouw.")
SPREAD = 0.0045


def place_at(id: UUID, name: str, neighbourhood: str, where: str) -> Location:
    """Give a place in a neighbourhood; its street and point follow from its id."""
    if where in WITHOUT_DOOR:
        called, told = WITHOUT_DOOR[where]
        return Location(id=id, location_type="virtual", name=called, description=told)
    draw = Random(str(id))
    latitude, longitude = neighbourhoods(TOWN)[ord(neighbourhood) - ord("A")].point
    told_way_in = draw.random() < 0.7
    return Location(
        id=id,
        location_type="physical",
        name=name,
        latitude=_degrees(latitude, draw),
        longitude=_degrees(longitude, draw),
        transportation=draw.choice(BUSES) if draw.random() < 0.6 else None,
        addresses=[
            Address(
                id=made_up_id(id, "address"),
                address_1=f"{draw.choice(STREETS[neighbourhood])} {draw.randint(1, 180)}",
                city="Verzonnen",
                state_province="Oost-Vlaanderen",
                postal_code=POSTCODE,
                country="BE",
                address_type="physical",
            )
        ],
        accessibility=[_way_in(made_up_id(id, "way_in"), *draw.choice(WAYS_IN))] if told_way_in else [],
    )


def _way_in(id: UUID, told: str, code: str) -> Accessibility:
    return Accessibility(id=id, description=told, attributes=[term(id, "accessibility", code)] if code else [])


def _degrees(centre: float, draw: Random) -> Decimal:
    return Decimal(f"{centre + draw.uniform(-SPREAD, SPREAD):.5f}")
