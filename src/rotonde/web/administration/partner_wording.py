"""The sentences about an organisation itself, its teams and its partnerships, in three languages."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "own_organisation": (
        "Organisatie, partners en teams",
        "Organisation, partenaires et équipes",
        "Organisation, partners and teams",
    ),
    "what_we_are": ("Wat jullie zijn", "Ce que vous êtes", "What you are"),
    "about_kind": ("Soort organisatie", "Type d’organisation", "Kind of organisation"),
    "about_secrecy": ("Geheimhouding", "Secret", "Secrecy"),
    "about_number": ("Nummer", "Numéro", "Number"),
    "about_processes_insz_under": (
        "Grond voor het rijksregisternummer",
        "Base pour le numéro national",
        "Ground for the national number",
    ),
    "hint_kind": (
        "Enkel een DMW kan onder het mandaat van een partner werken.",
        "Seul un DMW peut agir sous le mandat d’un partenaire.",
        "Only a DMW can act under the mandate of a partner.",
    ),
    "hint_secrecy": (
        "Wat iemand onder beroepsgeheim vertelt, gaat enkel naar wie er zelf door gebonden is.",
        "Ce qui est confié sous le secret professionnel ne va qu’à qui y est tenu aussi.",
        "What is told under professional secrecy goes only to who is bound by it too.",
    ),
    "hint_number": (
        "Het KBO-nummer of de OVO-code. Nodig om via de overheid aan te melden.",
        "Le numéro BCE ou le code OVO. Nécessaire pour se connecter via l’autorité publique.",
        "The KBO number or OVO code. Needed to sign in through the government.",
    ),
    "hint_processes_insz_under": (
        "De norm of machtiging. Leeg: jullie houden geen rijksregisternummers bij.",
        "La norme ou l’autorisation. Vide : vous ne conservez aucun numéro national.",
        "The norm or authorisation. Empty: you keep no national numbers.",
    ),
    "no_number": (
        "Dit is geen KBO-nummer of OVO-code. Schrijf het zoals 0123.456.749 of OVO001234.",
        "Ceci n’est ni un numéro BCE ni un code OVO. Écrivez-le comme 0123.456.749 ou OVO001234.",
        "This is no KBO number or OVO code. Write it like 0123.456.749 or OVO001234.",
    ),
    "kind_ocmw": ("OCMW", "CPAS (OCMW)", "OCMW (public social welfare)"),
    "kind_caw": ("CAW", "CAW (aide sociale générale)", "CAW (general welfare work)"),
    "kind_dmw": (
        "DMW: maatschappelijk werk van een ziekenfonds",
        "DMW : service social d’une mutualité",
        "DMW: social service of a health fund",
    ),
    "kind_city_service": ("dienst van de stad of gemeente", "service de la ville ou commune", "service of the town"),
    "kind_association": ("vereniging", "association", "association"),
    "kind_target_group": (
        "organisatie van mensen zelf, zoals mensen in armoede",
        "organisation des personnes concernées, comme des personnes en pauvreté",
        "organisation of people themselves, such as people in poverty",
    ),
    "secrecy_professional": ("beroepsgeheim", "secret professionnel", "professional secrecy"),
    "secrecy_official": ("ambtsgeheim", "secret de fonction", "official secrecy"),
    "secrecy_discretion": ("discretieplicht", "devoir de discrétion", "duty of discretion"),
    "partnerships": ("Samenwerking", "Partenariat", "Partnership"),
    "agreement": ("Overeenkomst", "Convention", "Agreement"),
    "partner_since": ("partner sinds", "partenaire depuis", "partner since"),
    "under_mandate": (
        "Werkt onder het mandaat van {name}: {mandate}",
        "Agit sous le mandat de {name} : {mandate}",
        "Acts under the mandate of {name}: {mandate}",
    ),
    "no_partnership": (
        "Jullie zitten in geen samenwerkingsverband. Wie Rotonde beheert op de server, opent er een.",
        "Vous n’êtes dans aucun partenariat. La personne qui gère Rotonde sur le serveur en ouvre un.",
        "You are in no partnership. Whoever runs Rotonde on the server opens one.",
    ),
    "teams": ("Teams", "Équipes", "Teams"),
    "teams_lead": (
        "Wie samenwerkt, over diensten heen. Een team geeft geen toegang tot meer dossiers.",
        "Qui travaille ensemble, entre services. Une équipe ne donne pas accès à plus de dossiers.",
        "Who works together, across offices. A team gives no access to more files.",
    ),
    "new_team": ("Nieuw team", "Nouvelle équipe", "New team"),
    "team_name": ("Naam van het team", "Nom de l’équipe", "Name of the team"),
    "team_members": ("Wie erin zit", "Qui en fait partie", "Who is in it"),
    "drop_team": ("Team opheffen", "Supprimer l’équipe", "Take the team away"),
    "team_needs_name": (
        "Een team heeft een naam. Typ er een.",
        "Une équipe a un nom. Donnez-en un.",
        "A team has a name. Type one.",
    ),
    "team_taken": (
        "Er is al een team {name}. Kies een andere naam.",
        "Il y a déjà une équipe {name}. Choisissez un autre nom.",
        "There is a team {name} already. Choose another name.",
    ),
}

NAMES: dict[str, tuple[str, str, str]] = {
    "accounts.describe_organisation": (
        "wijzigde wat de organisatie over zichzelf zegt",
        "a modifié ce que l’organisation dit d’elle-même",
        "changed what the organisation says of itself",
    ),
    "accounts.keep_team": ("bewaarde een team", "a enregistré une équipe", "kept a team"),
    "accounts.drop_team": ("hief een team op", "a supprimé une équipe", "took a team away"),
    "team": ("team", "équipe", "team"),
}
