"""The sentences of the log, in three languages."""

from rotonde.web.audit.odd_wording import ODD
from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    **ODD,
    "log": ("Logboek", "Journal", "Log"),
    "log_lead": (
        "Wie in je organisatie gegevens bekeek of wijzigde, en wanneer. Er staat niet in wat er te lezen was.",
        "Qui, dans votre organisation, a consulté ou modifié des données, et quand. Leur contenu n’y figure pas.",
        "Who in your organisation looked at data or changed them, and when. It does not hold what was to be read.",
    ),
    "log_empty": ("Er staat nog niets in.", "Il est encore vide.", "There is nothing in it yet."),
    "log_at": ("Wanneer", "Quand", "When"),
    "log_who": ("Wie", "Qui", "Who"),
    "log_what": ("Wat", "Quoi", "What"),
    "log_which": ("Nummer", "Numéro", "Number"),
    "log_how_many": ("Hoeveel", "Combien", "How many"),
    "machine": ("Rotonde", "Rotonde", "Rotonde"),
}

NAMES: dict[str, tuple[str, str, str]] = {
    "accounts.signed_in": ("meldde zich aan", "s’est connecté", "signed in"),
    "accounts.signed_out": ("meldde zich af", "s’est déconnecté", "signed out"),
    "accounts.failed_to_sign_in": (
        "aanmelden mislukte",
        "échec de connexion",
        "signing in failed",
    ),
    "audit.read_log": ("las het logboek", "a lu le journal", "read the log"),
    "audit.read_oddities": ("bekeek wat opvalt", "a consulté ce qui frappe", "looked at what stands out"),
    "audit.judged_oddity": ("noteerde iets bij wat opvalt", "a noté quelque chose", "noted something"),
    "audit.archived": ("legde regels in het archief", "a archivé des lignes", "put lines in the archive"),
    "audit.archive_erased": ("wiste een archief", "a effacé des archives", "erased an archive"),
    "oddity": ("wat opvalt", "ce qui frappe", "what stands out"),
    "archived": ("archief", "archives", "archive"),
    "user": ("account", "compte", "account"),
    "event": ("regel van het logboek", "ligne du journal", "line of the log"),
}
