"""What an administrator does, in the words of the log."""

from rotonde.web.administration import partner_wording

NAMES: dict[str, tuple[str, str, str]] = {
    **partner_wording.NAMES,
    "accounts.manage_users": ("bekeek de accounts", "a consulté les comptes", "looked at the accounts"),
    "accounts.read_account": ("bekeek een account", "a consulté un compte", "looked at an account"),
    "accounts.open_account": ("opende een account", "a ouvert un compte", "opened an account"),
    "accounts.change_account": ("wijzigde een account", "a modifié un compte", "changed an account"),
    "accounts.close_account": ("sloot een account af", "a fermé un compte", "closed an account"),
    "accounts.reopen_account": ("opende een account weer", "a rouvert un compte", "opened an account again"),
    "accounts.give_link": (
        "gaf een link voor een nieuw wachtwoord",
        "a donné un lien pour un nouveau mot de passe",
        "gave a link for a new password",
    ),
    "accounts.give_link_for_both": (
        "gaf een link voor een nieuw wachtwoord en een nieuwe tweede stap",
        "a donné un lien pour un nouveau mot de passe et une nouvelle deuxième étape",
        "gave a link for a new password and a new second step",
    ),
    "accounts.password_chosen": (
        "koos een wachtwoord met een link",
        "a choisi un mot de passe avec un lien",
        "chose a password with a link",
    ),
    "accounts.second_step_dropped": (
        "verloor de tweede stap",
        "a perdu la deuxième étape",
        "lost the second step",
    ),
    "accounts.linked_outside": (
        "koppelde het account aan de aanmelding van de overheid",
        "a lié le compte à la connexion de l’autorité publique",
        "linked the account with the sign-in of the government",
    ),
    "accounts.unlinked_outside": (
        "haalde de koppeling met de aanmelding van de overheid weg",
        "a supprimé le lien avec la connexion de l’autorité publique",
        "took the link with the sign-in of the government away",
    ),
    "accounts.add_office": ("voegde een dienst toe", "a ajouté un service", "added an office"),
    "accounts.rename_office": (
        "gaf een dienst een andere naam",
        "a renommé un service",
        "gave an office another name",
    ),
    "accounts.ask_second_step": (
        "verplichtte een tweede stap",
        "a rendu la deuxième étape obligatoire",
        "made a second step obligatory",
    ),
    "accounts.stop_second_step": (
        "verplicht een tweede stap niet meer",
        "ne rend plus la deuxième étape obligatoire",
        "no longer makes a second step obligatory",
    ),
    "office": ("dienst", "service", "office"),
    "organisation": ("organisatie", "organisation", "organisation"),
}
