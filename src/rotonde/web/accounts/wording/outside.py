"""Signing in by the sign-in service of a government."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "outside": ("Aanmelden via de overheid", "Se connecter via l’autorité publique", "Sign in through the government"),
    "outside_lead": (
        "Met itsme of je identiteitskaart. Je account moet daar eerst mee gekoppeld zijn.",
        "Avec itsme ou votre carte d’identité. Votre compte doit d’abord y être lié.",
        "With itsme or your identity card. Your account must be linked to it first.",
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
        "Aanmelden via de overheid lukte niet. Probeer het opnieuw. Lukt het weer niet, vraag het aan de beheerder van "
        "je organisatie.",
        "La connexion via l’autorité publique a échoué. Réessayez. Si cela ne marche toujours pas, adressez-vous à "
        "l’administrateur de votre organisation.",
        "Signing in through the government did not work. Try again. If it fails again, ask the administrator of your "
        "organisation.",
    ),
    "outside_down": (
        "De aanmelding van de overheid antwoordt nu niet. Probeer het straks opnieuw, of meld je aan met je wachtwoord.",
        "La connexion de l’autorité publique ne répond pas. Réessayez plus tard, ou utilisez votre mot de passe.",
        "The sign-in of the government does not answer now. Try again later, or sign in with your password.",
    ),
    "outside_cancelled": (
        "Je hebt het aanmelden bij de overheid afgebroken. Probeer het opnieuw wanneer je wilt.",
        "Vous avez interrompu la connexion auprès de l’autorité publique. Réessayez quand vous voulez.",
        "You broke off signing in at the government. Try again when you like.",
    ),
    "outside_not_linked": (
        "Bij deze aanmelding hoort hier geen account. Vraag de beheerder van je organisatie een link om je account te "
        "koppelen.",
        "Aucun compte ici ne correspond à cette connexion. Demandez à l’administrateur de votre organisation un lien "
        "pour lier votre compte.",
        "No account here belongs to this sign-in. Ask the administrator of your organisation for a link to link your "
        "account.",
    ),
    "outside_another_organisation": (
        "Je koos bij de overheid een andere organisatie dan die van je account. Meld je opnieuw aan en kies de juiste.",
        "Vous avez choisi une autre organisation que celle de votre compte. Reconnectez-vous et choisissez la bonne.",
        "At the government you chose another organisation than that of your account. Sign in again and choose the "
        "right one.",
    ),
    "outside_linked_already": (
        "Je hebt in deze organisatie al een ander account dat gekoppeld is. Vraag het aan de beheerder.",
        "Vous avez déjà un autre compte lié dans cette organisation. Adressez-vous à l’administrateur.",
        "You have another account in this organisation that is linked already. Ask the administrator.",
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
