"""Sociaal internetaanbod: fixed internet at a maximum price, for a home where somebody is protected.

Wet van 13 juni 2005 betreffende de elektronische communicatie, as changed in 2023; since 1 March 2024.
"""

from rotonde.engine.notation import always, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.protected_customers.notion import protected_now
from rotonde.rights.vocabulary import a_household

LAW = "Wet van 13 juni 2005 betreffende de elektronische communicatie"

amounts = amounts_beside(__file__)
home = a_household()
never = ~always

saving = Quantity(
    "internet_saving",
    "household",
    (home.internet_price_month.in_("month", on) - amounts.max_price_internet.at(on)).at_least(0).per_year(),
    {
        "nl": "wat het aanbod per jaar bespaart tegenover het internet van nu",
        "fr": "ce que l’offre fait économiser par an par rapport à l’internet actuel",
        "en": "what the offer saves a year compared with the internet of now",
    },
    LAW,
)

right = Right(
    id="sociaal_internetaanbod",
    kind="household",
    conditions=[
        Condition(
            "no_old_tariff",
            ~home.old_social_telecom.at(on),
            LAW,
            "internet_fod_faq",
            {
                "nl": "niemand van het gezin heeft nog het oude sociaal telecomtarief (wie overstapt, geeft dat op)",
                "fr": "aucun membre du ménage n’a encore l’ancien tarif social télécom (qui change, y renonce)",
                "en": "nobody in the household still has the old social telecom tariff (who changes over, gives it up)",
            },
        ),
        Condition(
            "protected_member",
            since({"2005-07-01": never, "2024-03-01": home.members.any(protected_now.of)}),
            LAW,
            "internet_fod_faq",
            {
                "nl": "iemand van het gezin krijgt een uitkering die recht geeft (het aanbod bestaat sinds maart 2024)",
                "fr": "un membre du ménage reçoit une allocation qui donne droit (l’offre existe depuis mars 2024)",
                "en": "somebody in the household gets a benefit that opens the right (the offer began in March 2024)",
            },
        ),
        Condition(
            "own_line",
            ~home.in_subsidised_home.at(on) | home.own_internet_contract.at(on),
            LAW,
            "internet_voo",
            {
                "nl": "woont niet in een rusthuis of andere gemeenschap, of heeft er een eigen contract voor zichzelf",
                "fr": "n’habite pas en maison de repos ou autre communauté, ou y a un contrat propre pour son usage",
                "en": "doesn’t live in a rest home or other community, or has an own contract there for own use",
            },
        ),
    ],
    amount=None,
    per="year",
    counted_once_per="household",
    in_kind="internet",
    about=about_beside(__file__),
    worth=amounts.estimated_saving.at(on),
)
