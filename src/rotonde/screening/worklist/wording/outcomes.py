"""How an answer stands, and the next step."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "outcome_entitled": ("lijkt te voldoen", "semble remplir les conditions", "seems to qualify"),
    "outcome_received": ("krijgt dit al", "le reçoit déjà", "receives it already"),
    "outcome_one_question": ("nog 1 vraag", "encore 1 question", "1 question left"),
    "outcome_questions": ("nog {n} vragen", "encore {n} questions", "{n} questions left"),
    "outcome_to_assess": ("beoordeling nodig", "appréciation nécessaire", "assessment needed"),
    "outcome_elsewhere": ("na te vragen bij {who}", "à demander : {who}", "to be asked at: {who}"),
    "outcome_not_entitled": (
        "lijkt nu niet te voldoen",
        "ne semble pas remplir les conditions pour l’instant",
        "doesn’t seem to qualify now",
    ),
    "outcome_through_another": (
        "loopt via een ander recht of gezinslid",
        "passe par un autre droit ou membre du ménage",
        "goes through another right or member",
    ),
    "maybe_received": (
        "misschien al ontvangen",
        "peut-être déjà reçu",
        "perhaps received already",
    ),
    "stale": ("bedrag kan verouderd zijn", "montant peut-être dépassé", "amount may be out of date"),
    "if_granted": ("indien toegekend", "si accordé", "if granted"),
    "step_half_automatic": (
        "nagaan of het formulier kwam en bevestigen",
        "vérifier si le formulaire est arrivé et confirmer",
        "find out whether the form came, and confirm",
    ),
    "step_automatic": (
        "nagaan waarom het niet vanzelf kwam",
        "vérifier pourquoi ce n’est pas venu tout seul",
        "find out why it didn’t come by itself",
    ),
    "step_identified": (
        "nagaan of het vanzelf komt, anders aanvragen",
        "vérifier si cela vient tout seul, sinon demander",
        "find out whether it comes by itself, else claim",
    ),
    "step_on_application": ("aanvragen", "demander", "claim"),
    "step_then": ("{first}, dan {next}", "{first}, puis {next}", "{first}, then {next}"),
    "step_check_received": (
        "nagaan of het al ontvangen wordt",
        "vérifier si c’est déjà reçu",
        "find out whether it is received already",
    ),
    "step_consequences_one": (
        "1 mogelijk gevolg overlopen (infofiche)",
        "passer en revue 1 conséquence possible (fiche)",
        "go through 1 possible consequence (sheet)",
    ),
    "step_consequences_more": (
        "{n} mogelijke gevolgen overlopen (infofiche)",
        "passer en revue {n} conséquences possibles (fiche)",
        "go through {n} possible consequences (sheet)",
    ),
    "step_ask": ("navragen: {what}", "demander : {what}", "ask: {what}"),
    "step_assess": ("beoordeling door wie beslist", "appréciation par qui décide", "assessment by who decides"),
    "step_elsewhere": (
        "navragen bij wie beslist: een bedrag of regel ontbreekt hier",
        "demander à qui décide : un montant ou une règle manque ici",
        "ask who decides: an amount or rule is missing here",
    ),
    "step_none": ("geen", "aucune", "none"),
    "of_whom": ("{what} ({who})", "{what} ({who})", "{what} ({who})"),
}
