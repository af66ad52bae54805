"""What lines of the log about referrals say."""

NAMES: dict[str, tuple[str, str, str]] = {
    "referrals.started": ("begon een doorverwijzing", "a commencé une orientation", "started a referral"),
    "referrals.moved": ("antwoordde in een doorverwijzing", "a répondu à une orientation", "answered in a referral"),
    "referrals.read": ("las een doorverwijzing", "a lu une orientation", "read a referral"),
    "referrals.names_read": (
        "las de namen op het bord van doorverwijzingen",
        "a lu les noms au tableau des orientations",
        "read the names on the board of referrals",
    ),
    "referrals.clock_ran_out": (
        "volgde een doorverwijzing op waarvan de tijd om was",
        "a suivi une orientation dont le délai était passé",
        "followed up a referral whose time was up",
    ),
    "referrals.taken_out": (
        "nam een doorverwijzing mee voor een ander programma",
        "a emporté une orientation pour un autre programme",
        "took out a referral for another program",
    ),
    "referrals.picked_up": (
        "nam een doorverwijzing opnieuw op",
        "a repris une orientation",
        "took up a referral again",
    ),
    "referral": ("doorverwijzing", "orientation", "referral"),
    "referralsaid": ("stap in een doorverwijzing", "étape d’une orientation", "step in a referral"),
    "pickedup": ("opgenomen doorverwijzing", "orientation reprise", "referral taken up"),
}
