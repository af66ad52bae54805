"""The words of looking after an installation, in the three languages: its nights, its demo, what it rests on."""

from collections.abc import Mapping

WORDS_OF_INSTALLATION: Mapping[str, Mapping[str, str]] = {
    "nightly_erased": {
        "nl": "{n} personen gewist, want hun bewaartermijn is om.",
        "fr": "{n} personnes effacées, leur délai de conservation étant passé.",
        "en": "{n} people erased, because their retention is over.",
    },
    "clocks_done": {
        "nl": "{n} doorverwijzingen: Rotonde {what}.",
        "fr": "{n} orientations : Rotonde {what}.",
        "en": "{n} referrals: Rotonde {what}.",
    },
    "clocks_nothing": {
        "nl": "Geen klok is afgelopen.",
        "fr": "Aucun délai n’est passé.",
        "en": "No clock has run out.",
    },
    "directory_exported": {
        "nl": "{n} diensten geschreven naar {file}.",
        "fr": "{n} services écrits dans {file}.",
        "en": "{n} services written to {file}.",
    },
    "directory_restored": {
        "nl": "{n} diensten teruggezet uit {file}.",
        "fr": "{n} services remis à partir de {file}.",
        "en": "{n} services put back from {file}.",
    },
    "directory_not_empty": {
        "nl": "Er staan al diensten in de gids. Terugzetten kan alleen in een lege gids.",
        "fr": "L’annuaire contient déjà des services. On ne remet que dans un annuaire vide.",
        "en": "The directory holds services already. It can be put back only into an empty one.",
    },
    "directory_has_faults": {
        "nl": "{file}: er staan fouten in, er is niets teruggezet. `rotonde directory check` zegt welke.",
        "fr": "{file} : il contient des erreurs, rien n’a été remis. `rotonde directory check` dit lesquelles.",
        "en": "{file}: there are faults in it, nothing was put back. `rotonde directory check` says which.",
    },
    "directory_checked": {
        "nl": "{n} fouten, {shown} getoond.",
        "fr": "{n} erreurs, {shown} montrées.",
        "en": "{n} faults, {shown} shown.",
    },
    "tombstones_written": {
        "nl": "{n} bewijzen van wissen toegevoegd aan {file}.",
        "fr": "{n} preuves d’effacement ajoutées à {file}.",
        "en": "{n} proofs of erasing added to {file}.",
    },
    "tombstones_replayed": {
        "nl": "{n} personen opnieuw gewist die met de back-up terugkwamen.",
        "fr": "{n} personnes revenues avec la sauvegarde effacées à nouveau.",
        "en": "{n} people who came back with the backup erased again.",
    },
    "dpo_nobody": {
        "nl": "Er is nog geen organisatie: `rotonde manage open_account` opent er een.",
        "fr": "Il n’y a pas encore d’organisation : `rotonde manage open_account` en ouvre une.",
        "en": "There is no organisation yet: `rotonde manage open_account` opens one.",
    },
    "dpo_made_up": {
        "nl": "verzonnen, dus alles staat aan",
        "fr": "fictive, donc tout est activé",
        "en": "made up, so everything is on",
    },
    "dpo_written": {
        "nl": "  {n} ontwerpen geschreven in {folder}",
        "fr": "  {n} projets écrits dans {folder}",
        "en": "  {n} drafts written in {folder}",
    },
    "nightly_run": {
        "nl": "{files} dossiers opnieuw nagerekend: {state}.",
        "fr": "{files} dossiers recalculés : {state}.",
        "en": "{files} files reckoned anew: {state}.",
    },
    "run_done": {
        "nl": "twee rekenwijzen zijn het eens",
        "fr": "deux calculs concordent",
        "en": "two engines agree",
    },
    "run_differs": {
        "nl": "twee rekenwijzen verschillen, de lijst is tegengehouden",
        "fr": "deux calculs diffèrent, la liste est retenue",
        "en": "two engines differ, the list is held back",
    },
    "run_failed": {"nl": "mislukt", "fr": "échec", "en": "failed"},
    "run_waiting": {"nl": "wacht", "fr": "en attente", "en": "waiting"},
    "run_busy": {"nl": "bezig", "fr": "en cours", "en": "busy"},
    "demo_begins": {
        "nl": "Een verzonnen kantoor wordt geopend: alles erin is verzonnen.",
        "fr": "Un bureau inventé s’ouvre : tout ce qu’il contient est inventé.",
        "en": "A made-up office is being opened: everything in it is made up.",
    },
    "demo_other_data": {
        "nl": "In {folder} staan gegevens van een echte organisatie. Kies een andere map met --data.",
        "fr": "{folder} contient les données d’une vraie organisation. Choisissez un autre dossier avec --data.",
        "en": "{folder} holds data of a real organisation. Choose another folder with --data.",
    },
    "demo_administrator": {
        "nl": "Of als beheerder, met hetzelfde wachtwoord: {address}",
        "fr": "Ou comme administrateur, avec le même mot de passe : {address}",
        "en": "Or as administrator, with the same password: {address}",
    },
    "demo_colleagues": {
        "nl": "Of als coördinator of als wie over gegevens waakt: {addresses}",
        "fr": "Ou comme coordinateur ou comme délégué à la protection des données : {addresses}",
        "en": "Or as coordinator or as protection officer: {addresses}",
    },
    "demo_partners": {
        "nl": "Of als ervaringsdeskundige of partner, ook met dat wachtwoord: {addresses}",
        "fr": "Ou comme expert du vécu ou partenaire, avec ce mot de passe aussi : {addresses}",
        "en": "Or as expert by experience or partner, with that password too: {addresses}",
    },
    "demo_sign_in": {
        "nl": "Meld je aan als {address} met het wachtwoord {password} (enkel deze keer)",
        "fr": "Connectez-vous comme {address} avec le mot de passe {password} (cette fois seulement)",
        "en": "Sign in as {address} with the password {password} (this time only)",
    },
}
