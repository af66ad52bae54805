"""Signing in by the sign-in service of a government."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "outside": ("Aanmelden via de overheid", "Se connecter via l’autorité publique", "Sign in through the government"),
    "outside_lead": (
        "Zoals bij andere diensten van de overheid. Je account moet er eerst mee gekoppeld zijn.",
        "Comme pour d’autres services publics. Votre compte doit d’abord y être lié.",
        "As with other services of the government. Your account must be linked to it first.",
    ),
    "outside_link": (
        "Liever via de overheid aanmelden?",
        "Plutôt vous connecter via l’autorité publique ?",
        "Rather sign in through the government?",
    ),
    "outside_link_lead": (
        "Dan koppel je dit account aan je aanmelding daar. Je hebt hier dan geen wachtwoord nodig.",
        "Vous liez alors ce compte à votre connexion là-bas. Vous n’avez plus besoin d’un mot de passe ici.",
        "Then you link this account to your sign-in there. You need no password here.",
    ),
    "outside_refused": (
        "Je bent niet aangemeld",
        "Vous n’êtes pas connecté",
        "You are not signed in",
    ),
    "outside_trouble": (
        "Aanmelden via de overheid lukte niet. Probeer opnieuw. Lukt het weer niet, zeg het dan je beheerder.",
        "La connexion via l’autorité publique a échoué. Réessayez, ou parlez-en à votre administrateur.",
        "Signing in through the government did not work. Try again. If it fails again, tell your administrator.",
    ),
    "outside_down": (
        "De aanmelding van de overheid antwoordt nu niet. Probeer het straks opnieuw, of gebruik je wachtwoord.",
        "La connexion de l’autorité publique ne répond pas. Réessayez plus tard, ou utilisez votre mot de passe.",
        "The sign-in of the government does not answer now. Try again later, or use your password.",
    ),
    "outside_cancelled": (
        "Je hebt het aanmelden bij de overheid afgebroken. Probeer het opnieuw wanneer je wilt.",
        "Vous avez interrompu la connexion auprès de l’autorité publique. Réessayez quand vous voulez.",
        "You broke off signing in at the government. Try again when you like.",
    ),
    "outside_not_linked": (
        "Bij deze aanmelding hoort hier geen account. Vraag je beheerder een link om je account te koppelen.",
        "Aucun compte ici ne correspond à cette connexion. Demandez à votre administrateur un lien pour le lier.",
        "No account here belongs to this sign-in. Ask your administrator for a link to link your account.",
    ),
    "outside_another_organisation": (
        "Je koos bij de overheid een andere organisatie dan die van je account. Begin opnieuw en kies de juiste.",
        "Vous avez choisi une autre organisation que celle de votre compte. Recommencez et choisissez la bonne.",
        "At the government you chose another organisation than your account’s. Begin again and choose the right one.",
    ),
    "outside_linked_already": (
        "Je hebt in deze organisatie al een ander account dat gekoppeld is. Vraag het aan je beheerder.",
        "Vous avez déjà un autre compte lié dans cette organisation. Adressez-vous à votre administrateur.",
        "You have another account in this organisation that is linked already. Ask your administrator.",
    ),
    "outside_too_often": (
        "Er is te vaak geprobeerd om aan te melden. Wacht een minuut en probeer opnieuw.",
        "Trop d’essais de connexion. Attendez une minute et réessayez.",
        "There were too many tries to sign in. Wait a minute and try again.",
    ),
    "outside_choose": (
        "Voor welke organisatie werk je nu?",
        "Pour quelle organisation travaillez-vous maintenant ?",
        "For which organisation do you work now?",
    ),
    "outside_choose_lead": (
        "Je ziet enkel wat van die organisatie is. Wil je wisselen, meld je dan af en opnieuw aan.",
        "Vous ne voyez que ce qui est à cette organisation. Pour changer, déconnectez-vous et reconnectez-vous.",
        "You see only what belongs to that organisation. To change, sign out and sign in again.",
    ),
    "outside_choose_one": ("Kies één organisatie.", "Choisissez une organisation.", "Choose one organisation."),
}
