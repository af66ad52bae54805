"""Signing in and out, and your own account."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "sign_in": ("Aanmelden", "Se connecter", "Sign in"),
    "sign_in_lead": (
        "Rotonde is voor medewerkers van het lokaal bestuur en zijn partners.",
        "Rotonde est destiné aux collaborateurs de l’administration locale et de ses partenaires.",
        "Rotonde is for staff of the local authority and its partners.",
    ),
    "no_account": (
        "Nog geen account, of je wachtwoord vergeten? Vraag het aan de beheerder van je organisatie.",
        "Pas encore de compte, ou mot de passe oublié ? Adressez-vous à l’administrateur de votre organisation.",
        "No account yet, or forgot your password? Ask the administrator of your organisation.",
    ),
    "field_login": ("E-mailadres", "Adresse e-mail", "Email address"),
    "field_password": ("Wachtwoord", "Mot de passe", "Password"),
    "field_oldpassword": ("Je wachtwoord nu", "Votre mot de passe actuel", "Your password now"),
    "field_password1": ("Je nieuwe wachtwoord", "Votre nouveau mot de passe", "Your new password"),
    "field_password2": (
        "Je nieuwe wachtwoord, nog eens",
        "Votre nouveau mot de passe, encore une fois",
        "Your new password, once more",
    ),
    "password_hint": (
        "Minstens 12 tekens. Vier gewone woorden na elkaar zijn sterk en makkelijk te onthouden.",
        "Au moins 12 caractères. Quatre mots courants à la suite sont solides et faciles à retenir.",
        "At least 12 characters. Four plain words in a row are strong and easy to remember.",
    ),
    "password_too_short": (
        "Dit wachtwoord is te kort. Neem minstens {n} tekens.",
        "Ce mot de passe est trop court. Prenez au moins {n} caractères.",
        "This password is too short. Take at least {n} characters.",
    ),
    "password_too_common": (
        "Dit wachtwoord wordt te vaak gebruikt. Neem er een dat niemand raadt.",
        "Ce mot de passe est trop courant. Prenez-en un que personne ne devine.",
        "This password is used too often. Take one that nobody guesses.",
    ),
    "password_too_similar": (
        "Dit wachtwoord lijkt te veel op je naam of je e-mailadres. Neem een ander.",
        "Ce mot de passe ressemble trop à votre nom ou à votre adresse e-mail. Prenez-en un autre.",
        "This password is too much like your name or your email address. Take another one.",
    ),
    "wrong_address_or_password": (
        "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer opnieuw.",
        "Cette adresse e-mail et ce mot de passe ne correspondent pas. Vérifiez-les et réessayez.",
        "This email address and this password do not belong together. Check them and try again.",
    ),
    "too_many_tries": (
        "Er is te vaak geprobeerd om met dit adres aan te melden. Wacht vijf minuten en probeer opnieuw.",
        "Trop d’essais de connexion avec cette adresse. Attendez cinq minutes et réessayez.",
        "There were too many tries to sign in with this address. Wait five minutes and try again.",
    ),
    "wrong_password": (
        "Dit is niet je wachtwoord. Probeer opnieuw.",
        "Ce n’est pas votre mot de passe. Réessayez.",
        "This is not your password. Try again.",
    ),
    "account_closed": (
        "Dit account is afgesloten. Vraag de beheerder van je organisatie om het te openen.",
        "Ce compte est fermé. Demandez à l’administrateur de votre organisation de l’ouvrir.",
        "This account is closed. Ask the administrator of your organisation to open it.",
    ),
    "out_of_role": (
        "Je rol geldt vandaag niet: ze begint later of is voorbij. Vraag het aan de beheerder van je organisatie.",
        "Votre rôle ne vaut pas aujourd’hui : il commence plus tard ou est terminé. Adressez-vous à "
        "l’administrateur de votre organisation.",
        "Your role does not count today: it begins later or is over. Ask the administrator of your organisation.",
    ),
    "signed_out": ("Afmelden", "Se déconnecter", "Sign out"),
    "sign_out_lead": (
        "Wil je afmelden? Wat je niet bewaarde, gaat verloren.",
        "Voulez-vous vous déconnecter ? Ce qui n’est pas enregistré sera perdu.",
        "Do you want to sign out? What you did not save will be lost.",
    ),
    "account_lead": (
        "Wie je hier bent, en hoe je je aanmelding veilig houdt.",
        "Qui vous êtes ici, et comment sécuriser votre connexion.",
        "Who you are here, and how you keep signing in safe.",
    ),
    "your_name": ("Naam", "Nom", "Name"),
    "your_organisation": ("Organisatie", "Organisation", "Organisation"),
    "your_offices": ("Diensten", "Services", "Offices"),
    "your_role": ("Rol", "Rôle", "Role"),
    "made_up_organisation": (
        "Verzonnen organisatie, om te proberen.",
        "Organisation fictive, pour essayer.",
        "Made-up organisation, to try things out.",
    ),
    "role_rights_worker": ("rechtenverkenner", "explorateur de droits", "rights worker"),
    "role_worker": ("medewerker", "collaborateur", "worker"),
    "role_coordinator": ("coördinator", "coordinateur", "coordinator"),
    "role_administrator": ("beheerder", "administrateur", "administrator"),
    "role_expert_by_experience": ("ervaringsdeskundige", "expert du vécu", "expert by experience"),
    "role_volunteer": ("vrijwilliger", "bénévole", "volunteer"),
    "role_policy_officer": ("beleidsmedewerker", "agent de politique sociale", "policy officer"),
    "role_editor": ("redacteur", "rédacteur", "editor"),
    "role_protection_officer": (
        "functionaris voor gegevensbescherming",
        "délégué à la protection des données",
        "data protection officer",
    ),
    "change_password": ("Wachtwoord wijzigen", "Changer de mot de passe", "Change your password"),
    "password_changed": (
        "Je wachtwoord is gewijzigd.",
        "Votre mot de passe est changé.",
        "Your password has been changed.",
    ),
    "save": ("Bewaren", "Enregistrer", "Save"),
    "cancel": ("Annuleren", "Annuler", "Cancel"),
    "go_on": ("Doorgaan", "Continuer", "Go on"),
    "mended": (
        "Kijk na wat hieronder aangeduid is.",
        "Vérifiez ce qui est indiqué ci-dessous.",
        "Check what is marked below.",
    ),
}
