"""The sentences of managing an organisation, in three languages."""

from rotonde.web.accounts import wording as accounts

SENTENCES: dict[str, tuple[str, str, str]] = {
    **accounts.SENTENCES,
    "administration": ("Beheer", "Gestion", "Administration"),
    "administration_lead": (
        "Wie met Rotonde werkt, in welke dienst en in welke rol. Gezinnen zie je hier niet.",
        "Qui travaille avec Rotonde, dans quel service et dans quel rôle. Vous ne voyez ici aucun ménage.",
        "Who works with Rotonde, in which office and in which role. You see no households here.",
    ),
    "people": ("Mensen", "Personnes", "People"),
    "invite": ("Iemand uitnodigen", "Inviter quelqu’un", "Invite somebody"),
    "state": ("Toestand", "État", "State"),
    "state_open": ("actief", "actif", "active"),
    "state_invited": ("uitgenodigd", "invité", "invited"),
    "state_late": ("uitgenodigd, de link is verlopen", "invité, le lien a expiré", "invited, the link expired"),
    "state_closed": ("afgesloten", "fermé", "closed"),
    "offices": ("Diensten", "Services", "Offices"),
    "offices_lead": (
        "Een dossier hoort bij een dienst. Wie in die dienst werkt, ziet het.",
        "Un dossier appartient à un service. Qui travaille dans ce service le voit.",
        "A file belongs to an office. Whoever works in that office sees it.",
    ),
    "office_name": ("Naam van de dienst", "Nom du service", "Name of the office"),
    "new_office": ("Nieuwe dienst", "Nouveau service", "New office"),
    "add": ("Toevoegen", "Ajouter", "Add"),
    "new_name": ("Nieuwe naam", "Nouveau nom", "New name"),
    "office_needs_name": (
        "Geef de dienst een naam van hoogstens 200 tekens.",
        "Donnez au service un nom de 200 caractères au plus.",
        "Give the office a name of at most 200 characters.",
    ),
    "office_taken": (
        "Er is al een dienst met de naam ‘{name}’. Kies een andere naam.",
        "Il y a déjà un service du nom de « {name} ». Choisissez un autre nom.",
        "There is an office called “{name}” already. Choose another name.",
    ),
    "second_step_for_all": ("Veilig aanmelden", "Connexion sécurisée", "Signing in safely"),
    "second_step_count": (
        "{n} van de {of} actieve accounts hebben een tweede stap: een app met codes of een toegangssleutel.",
        "{n} des {of} comptes actifs ont une deuxième étape : une application de codes ou une clé d’accès.",
        "{n} of the {of} active accounts have a second step: an app with codes or a passkey.",
    ),
    "second_step_is_asked": (
        "Iedereen moet er een hebben. Wie er geen heeft, stelt die eerst in.",
        "Tout le monde doit en avoir une. Qui n’en a pas la règle d’abord.",
        "Everybody must have one. Whoever has none sets it up first.",
    ),
    "second_step_is_free": (
        "Iedereen kiest dat nu zelf.",
        "Pour l’instant, chacun choisit.",
        "At present everybody chooses for themselves.",
    ),
    "ask_second_step": (
        "Een tweede stap verplichten",
        "Rendre la deuxième étape obligatoire",
        "Make a second step obligatory",
    ),
    "stop_second_step": ("Niet meer verplichten", "Ne plus la rendre obligatoire", "No longer make it obligatory"),
    "invite_lead": (
        "Je krijgt een link om zelf door te geven. Daarmee kiest de persoon een wachtwoord.",
        "Vous recevez un lien à transmettre vous-même. La personne choisit ainsi son mot de passe.",
        "You get a link to hand over yourself. With it the person chooses a password.",
    ),
    "field_name": ("Naam", "Nom", "Name"),
    "field_email": ("E-mailadres", "Adresse e-mail", "Email address"),
    "field_language": ("Taal", "Langue", "Language"),
    "may_rights_worker": (
        "brengt dossiers binnen en werkt ermee in de eigen diensten",
        "apporte des dossiers et y travaille dans ses propres services",
        "brings files in and works with them in their own offices",
    ),
    "may_worker": (
        "werkt met de dossiers van de eigen diensten",
        "travaille avec les dossiers de ses propres services",
        "works with the files of their own offices",
    ),
    "may_coordinator": (
        "leest de dossiers van alle diensten, wijzigt er geen",
        "lit les dossiers de tous les services, n’en modifie aucun",
        "reads the files of all offices, changes none",
    ),
    "may_administrator": (
        "beheert accounts en diensten, ziet geen gezinnen",
        "gère les comptes et les services, ne voit aucun ménage",
        "manages accounts and offices, sees no households",
    ),
    "may_protection_officer": (
        "leest het logboek, ziet geen gezinnen",
        "lit le journal, ne voit aucun ménage",
        "reads the log, sees no households",
    ),
    "fill_in": ("Vul dit in.", "Remplissez ceci.", "Fill this in."),
    "choose_office": (
        "Kies minstens één dienst. Zonder dienst ziet een medewerker geen dossiers.",
        "Choisissez au moins un service. Sans service, un collaborateur ne voit aucun dossier.",
        "Choose at least one office. Without an office a worker sees no files.",
    ),
    "no_offices_yet": (
        "Er zijn nog geen diensten. Voeg er eerst een toe bij Beheer.",
        "Il n’y a pas encore de services. Ajoutez-en d’abord un sous Gestion.",
        "There are no offices yet. Add one first under Administration.",
    ),
    "no_address": (
        "Dit is geen e-mailadres. Schrijf het zoals naam@gemeente.be.",
        "Ceci n’est pas une adresse e-mail. Écrivez-la comme nom@commune.be.",
        "This is no email address. Write it like name@municipality.be.",
    ),
    "not_this_address": (
        "Met dit adres kun je hier nu niemand uitnodigen. Zoek de persoon op bij Beheer, of neem een ander adres. "
        "Lukt het een uur later nog niet? Vraag het aan wie Rotonde voor jullie beheert.",
        "Vous ne pouvez pas inviter à cette adresse ici maintenant. Cherchez la personne sous Gestion, ou prenez une "
        "autre adresse. Cela échoue encore une heure plus tard ? Demandez à qui gère Rotonde pour vous.",
        "You cannot invite anybody at this address here now. Look the person up under Administration, or take another "
        "address. Does it still fail an hour later? Ask whoever runs Rotonde for you.",
    ),
    "make_link": ("Link maken", "Créer le lien", "Make the link"),
    "given": ("Geef deze link door", "Transmettez ce lien", "Hand this link over"),
    "given_to": (
        "De link is voor {name} en voor niemand anders.",
        "Le lien est pour {name} et pour personne d’autre.",
        "The link is for {name} and for nobody else.",
    ),
    "the_link": ("De link", "Le lien", "The link"),
    "given_how": (
        "Rotonde verstuurt geen mail. Geef de link zelf door, aan wie je kent.",
        "Rotonde n’envoie pas d’e-mail. Transmettez le lien vous-même, à une personne que vous connaissez.",
        "Rotonde sends no mail. Hand the link over yourself, to somebody you know.",
    ),
    "given_once": (
        "Je ziet hem maar één keer. Kopieer hem nu.",
        "Vous ne le voyez qu’une fois. Copiez-le maintenant.",
        "You see it only once. Copy it now.",
    ),
    "given_until": (
        "De link werkt één keer, tot",
        "Le lien fonctionne une fois, jusqu’au",
        "The link works once, until",
    ),
    "given_drops": (
        "Bij gebruik vervalt ook de tweede stap. De persoon stelt daarna een nieuwe in.",
        "À l’utilisation, la deuxième étape disparaît aussi. La personne en règle ensuite une nouvelle.",
        "When it is used, the second step goes as well. The person then sets up a new one.",
    ),
    "to_administration": ("Naar Beheer", "Vers Gestion", "To Administration"),
    "what_may": ("Rol en diensten", "Rôle et services", "Role and offices"),
    "not_yourself": (
        "Je eigen rol wijzig je niet zelf, en je sluit je eigen account niet. Vraag het aan een andere beheerder.",
        "Vous ne modifiez pas votre propre rôle et ne fermez pas votre compte. Demandez à un autre administrateur.",
        "You do not change your own role or close your own account. Ask another administrator.",
    ),
    "lost": (
        "Wachtwoord of tweede stap kwijt",
        "Mot de passe ou deuxième étape perdus",
        "Lost password or second step",
    ),
    "lost_lead": (
        "Maak een link. De persoon kiest daarmee zelf een nieuw wachtwoord; jij ziet het nooit.",
        "Créez un lien. La personne choisit elle-même un nouveau mot de passe ; vous ne le voyez jamais.",
        "Make a link. With it the person chooses a new password; you never see it.",
    ),
    "lost_sure": (
        "Ga eerst na dat het die persoon is die het vraagt. Het logboek toont dat je een link gaf.",
        "Vérifiez d’abord que c’est bien cette personne qui le demande. Le journal montre que vous avez donné un lien.",
        "First make sure that it is this person who asks. The log shows that you gave a link.",
    ),
    "link_invitation": ("Nieuwe link", "Nouveau lien", "New link"),
    "link_password": ("Wachtwoord kwijt", "Mot de passe perdu", "Lost password"),
    "link_both": ("Tweede stap kwijt", "Deuxième étape perdue", "Lost second step"),
    "close": ("Account afsluiten", "Fermer le compte", "Close the account"),
    "close_lead": (
        "Wie nu aangemeld is, wordt meteen afgemeld. Wat de persoon deed, blijft. Je kunt het account weer openen.",
        "Qui est connecté est déconnecté aussitôt. Son travail reste. Vous pouvez rouvrir le compte.",
        "Whoever is signed in is signed out at once. What they did stays. You can open the account again.",
    ),
    "reopen": ("Account weer openen", "Rouvrir le compte", "Open the account again"),
    "reopen_lead": (
        "De persoon meldt zich daarna weer aan zoals vroeger.",
        "La personne se reconnecte ensuite comme avant.",
        "After that the person signs in as before.",
    ),
    "changed_meanwhile": (
        "Een andere beheerder wijzigde dit account net. Hieronder staat hoe het nu is.",
        "Un autre administrateur vient de modifier ce compte. Voici comment il est maintenant.",
        "Another administrator has just changed this account. Below is how it stands now.",
    ),
    "you_chose": (
        "Jij koos: {chosen}. Wil je dat nog? Kies het dan opnieuw.",
        "Vous aviez choisi : {chosen}. Le voulez-vous encore ? Choisissez-le à nouveau.",
        "You chose: {chosen}. Do you still want that? Then choose it again.",
    ),
    "yes": ("ja", "oui", "yes"),
    "no": ("nee", "non", "no"),
    "choose_password": ("Kies je wachtwoord", "Choisissez votre mot de passe", "Choose your password"),
    "choose_password_lead": (
        "Dag {name}. Hiermee meld je je aan bij {organisation}, met dit e-mailadres:",
        "Bonjour {name}. Ainsi, vous vous connectez à {organisation}, avec cette adresse e-mail :",
        "Hello {name}. With it you sign in at {organisation}, with this email address:",
    ),
    "choose_drops": (
        "Je oude tweede stap vervalt. Stel daarna bij Je account een nieuwe in.",
        "Votre ancienne deuxième étape disparaît. Réglez-en ensuite une nouvelle sous Votre compte.",
        "Your old second step goes. Afterwards set up a new one under Your account.",
    ),
    "link_is_gone": ("Deze link werkt niet meer", "Ce lien ne fonctionne plus", "This link no longer works"),
    "link_is_gone_why": (
        "Een link werkt één keer en drie dagen lang. Vraag een nieuwe aan de beheerder van je organisatie.",
        "Un lien fonctionne une fois et trois jours. Demandez-en un nouveau à l’administrateur de votre organisation.",
        "A link works once, and for three days. Ask the administrator of your organisation for a new one.",
    ),
    "sign_out_first": ("Meld je eerst af", "Déconnectez-vous d’abord", "Sign out first"),
    "sign_out_first_lead": (
        "Deze link is om een wachtwoord te kiezen. Je bent nog aangemeld. Meld je af en open de link opnieuw.",
        "Ce lien sert à choisir un mot de passe. Vous êtes encore connecté. Déconnectez-vous et rouvrez le lien.",
        "This link is for choosing a password. You are still signed in. Sign out and open the link again.",
    ),
    "password_chosen": ("Je wachtwoord is gekozen", "Votre mot de passe est choisi", "Your password is chosen"),
    "password_chosen_lead": ("Meld je er nu mee aan.", "Connectez-vous maintenant avec lui.", "Now sign in with it."),
}

NAMES: dict[str, tuple[str, str, str]] = {
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
