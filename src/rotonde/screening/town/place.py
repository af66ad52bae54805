"""The made-up town itself: a name, streets and offices that are nowhere, and the municipality whose amounts count."""

# Nobody lives in Voorbeeldegem, and no letter gets there: Belgian postal codes start at 1000.
TOWN, POSTAL_CODE = "Voorbeeldegem", "0000"
STREETS = ("Verzonnenstraat", "Denkbeeldlaan", "Proefweg", "Kladplein", "Créatiedreef")
# Eeklo: its UiTPAS regulation was read whole, and so was what East Flanders exempts from its tax; no other
# municipality leaves fewer amounts open. Nobody of the town lives there: nobody of the town exists.
MUNICIPALITY = "43005"
# The offices, and their parts of the files. From the active files of the last one a sample is drawn.
OFFICES = {"Centrum": 0.30, "Noord": 0.20, "Oost": 0.17, "West": 0.15, "Zuid": 0.18}
SAMPLED_OFFICE, SAMPLE = "Zuid", 132


def address(place: int) -> tuple[str, str]:
    """Street and number of a household.

    >>> address(0), address(7)
    (('Verzonnenstraat', '1'), ('Proefweg', '2'))
    """
    return STREETS[place % len(STREETS)], str(place // len(STREETS) + 1)
