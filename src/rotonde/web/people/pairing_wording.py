"""What the log says of pairings, in three languages."""

NAMES: dict[str, tuple[str, str, str]] = {
    "people.paired": (
        "koppelde een gezin aan een ervaringsdeskundige",
        "a jumelé un ménage avec un expert du vécu",
        "paired a household with an expert by experience",
    ),
    "people.pairing_agreed": (
        "noteerde dat de cliënt akkoord gaat met een koppeling",
        "a noté l’accord du client pour un jumelage",
        "recorded that the client agrees to a pairing",
    ),
    "people.unpaired": (
        "beëindigde een koppeling met een ervaringsdeskundige",
        "a mis fin au jumelage avec un expert du vécu",
        "ended a pairing with an expert by experience",
    ),
    "people.paired_read": (
        "bekeek met welke gezinnen er een koppeling is",
        "a consulté les ménages jumelés",
        "looked at the households there is a pairing with",
    ),
}
