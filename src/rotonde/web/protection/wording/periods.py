"""The sentences of the page with periods of retention."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "page_retention": ("Bewaartermijnen", "Délais de conservation", "Retention"),
    "retention_lead": (
        "Hoelang je organisatie iets bewaart. Rotonde kent geen termijnen: jullie vullen ze in, met de basis erbij.",
        "La durée de conservation. Rotonde ne connaît aucun délai : vous les remplissez, avec leur base.",
        "How long your organisation keeps things. Rotonde knows no periods: you fill them in, with their basis.",
    ),
    "rule_none": (
        "Geen termijn: hiervan wordt niets gewist.",
        "Pas de délai : rien n’est effacé.",
        "No period: nothing of this is erased.",
    ),
    "rule_counts_one": (
        "1 maand, te tellen vanaf {start}. Getekend op {day}.",
        "1 mois, à compter de {start}. Signé le {day}.",
        "1 month, counted from {start}. Signed on {day}.",
    ),
    "rule_counts_more": (
        "{n} maanden, te tellen vanaf {start}. Getekend op {day}.",
        "{n} mois, à compter de {start}. Signé le {day}.",
        "{n} months, counted from {start}. Signed on {day}.",
    ),
    "rule_waits_one": (
        "Wacht op een handtekening: 1 maand, te tellen vanaf {start}.",
        "En attente de signature : 1 mois, à compter de {start}.",
        "Waits to be signed: 1 month, counted from {start}.",
    ),
    "rule_waits_more": (
        "Wacht op een handtekening: {n} maanden, te tellen vanaf {start}.",
        "En attente de signature : {n} mois, à compter de {start}.",
        "Waits to be signed: {n} months, counted from {start}.",
    ),
    "rule_basis": (
        "Basis: {basis}. Waar het staat: {source}.",
        "Base : {basis}. Où : {source}.",
        "Basis: {basis}. Where it stands: {source}.",
    ),
    "sign_rule": ("Tekenen", "Signer", "Sign"),
    "sign_other": (
        "Iemand anders dan wie de termijn invulde, tekent.",
        "Une autre personne que celle qui a rempli le délai signe.",
        "Somebody other than who filled the period in signs it.",
    ),
    "new_rule": ("Een termijn invullen", "Remplir un délai", "Fill in a period"),
    "rule_months": ("Aantal maanden", "Nombre de mois", "Number of months"),
    "rule_from": ("Te tellen vanaf", "À compter de", "Counted from"),
    "rule_basis_label": (
        "Basis, zoals een wet of selectielijst",
        "Base, comme une loi ou un tableau de tri",
        "Basis, such as a law or selection list",
    ),
    "rule_source_label": ("Waar dat staat", "Où cela figure", "Where it stands"),
    "wrong_months": (
        "Vul een getal in van 1 tot 1200.",
        "Indiquez un nombre de 1 à 1200.",
        "Fill in a number from 1 to 1200.",
    ),
    "wrong_counted_from": (
        "Kies vanaf wanneer je telt.",
        "Choisissez le point de départ.",
        "Choose from when to count.",
    ),
    "wrong_basis": ("Schrijf op welke basis.", "Indiquez la base.", "Write down the basis."),
    "wrong_source": ("Schrijf waar de basis staat.", "Indiquez où figure la base.", "Write where the basis stands."),
    "coming": ("Wat nu te wissen is", "Ce qui est à effacer", "What is to be erased"),
    "coming_due": (
        "Te wissen bij de volgende nacht: {n}.",
        "À effacer la nuit prochaine : {n}.",
        "To be erased in the next night: {n}.",
    ),
    "coming_soon": (
        "Te wissen binnen dertig dagen: {n}.",
        "À effacer dans les trente jours : {n}.",
        "To be erased within thirty days: {n}.",
    ),
    "coming_stopped": ("Tegengehouden: {n}.", "Suspendu : {n}.", "Held back: {n}."),
    "coming_no_rule": ("Zonder termijn: {n}.", "Sans délai : {n}.", "Without a period: {n}."),
    "coming_nothing_to_count_from": (
        "Zonder dag om vanaf te tellen: {n}.",
        "Sans jour de départ : {n}.",
        "Without a day to count from: {n}.",
    ),
    "tombstones": ("Wat gewist is", "Ce qui est effacé", "What was erased"),
    "tombstones_none": ("Nog niets.", "Encore rien.", "Nothing yet."),
    "tomb_at": ("Wanneer", "Quand", "When"),
    "tomb_sort": ("Wat", "Quoi", "What"),
    "tomb_rule": ("Regel", "Règle", "Rule"),
    "tomb_count": ("Rijen", "Lignes", "Rows"),
    "tomb_id": ("Nummer", "Numéro", "Number"),
    "sort_person": ("één persoon", "une personne", "one person"),
    "sort_file": ("laatste van een dossier", "dernier d’un dossier", "last of a file"),
    "rule_of_backup": (
        "opnieuw gewist na een back-up",
        "effacé à nouveau après une sauvegarde",
        "erased again after a backup",
    ),
}
