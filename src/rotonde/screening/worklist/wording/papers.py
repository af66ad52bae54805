"""The block for the *sociaal verslag*, the income block for REMI and the sheets to download."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "report_title": (
        "ONDERZOEK NAAR ANDERE RECHTEN",
        "EXAMEN DES AUTRES DROITS",
        "INQUIRY INTO OTHER RIGHTS",
    ),
    "report_lead": (
        (
            "Inschatting op {day} met Rotonde, geen beslissing: elk recht mag altijd aangevraagd worden, en alleen wie "
            "beslist kan toekennen of weigeren."
        ),
        (
            "Estimation au {day} avec Rotonde, pas une décision : chaque droit peut toujours être demandé, et seul qui "
            "décide peut accorder ou refuser."
        ),
        (
            "Estimate on {day} with Rotonde, not a decision: every right may always be claimed, and only who "
            "decides can "
            "grant or refuse."
        ),
    ),
    "report_net": (
        "Wat nu niet gebruikt lijkt, is samen minstens {amount} netto per jaar waard.",
        "Ce qui ne semble pas utilisé vaut ensemble au moins {amount} net par an.",
        "What seems unused is together worth at least {amount} net a year.",
    ),
    "report_facts": ("Steunt op: {what}.", "S’appuie sur : {what}.", "Rests on: {what}."),
    "report_no_facts": (
        "Steunt op: geen gegeven uit het dossier.",
        "S’appuie sur : aucune donnée du dossier.",
        "Rests on: no fact from the file.",
    ),
    "report_step": (
        "Stap: {step}. Beslist: {who}.",
        "Étape : {step}. Décide : {who}.",
        "Step: {step}. Decides: {who}.",
    ),
    "report_rest_one": (
        "En nog 1 recht zonder recht of onbekend: {what}.",
        "Et encore 1 droit sans droit ou inconnu : {what}.",
        "And 1 more without a right or unknown: {what}.",
    ),
    "report_rest_more": (
        "En nog {n} rechten zonder recht of onbekend: {what}.",
        "Et encore {n} droits sans droit ou inconnus : {what}.",
        "And {n} more without a right or unknown: {what}.",
    ),
    "report_received": ("Krijgt al: {what}.", "Reçoit déjà : {what}.", "Receives already: {what}."),
    "report_held": (
        "Wil nu niet: {what}.",
        "Ne veut pas pour l’instant : {what}.",
        "Not wanted now: {what}.",
    ),
    "report_not_shown_one": (
        "Niet uitgeschreven wegens plaats: 1 recht met nog iets te doen: {what}.",
        "Pas détaillé faute de place : 1 droit où il reste à faire : {what}.",
        "Not written out for lack of room: 1 right with something to do: {what}.",
    ),
    "report_not_shown_more": (
        "Niet uitgeschreven wegens plaats: {n} rechten met nog iets te doen: {what}.",
        "Pas détaillés faute de place : {n} droits où il reste à faire : {what}.",
        "Not written out for lack of room: {n} rights with something to do: {what}.",
    ),
    "report_nothing": (
        "Geen enkel ander recht lijkt ongebruikt of open.",
        "Aucun autre droit ne semble inutilisé ou ouvert.",
        "No other right seems unused or open.",
    ),
    "told_by": ("gezegd", "dit", "told"),
    "from_register": ("register", "registre", "register"),
    "from_document": ("document", "document", "document"),
    "origin_unknown": ("herkomst niet bekend", "origine inconnue", "origin not known"),
    "report_unknown_origin": (
        "(*) Van dit gegeven is de herkomst niet bekend: na te kijken.",
        "(*) L’origine de cette donnée est inconnue : à vérifier.",
        "(*) The origin of this fact isn’t known: to be checked.",
    ),
    "income_title": (
        "Maandinkomen van het gezin voor REMI, {month}, in euro, netto",
        "Revenu mensuel du ménage pour REMI, {month}, en euros, net",
        "Monthly income of the household for REMI, {month}, in euros, net",
    ),
    "income_who": ("wie", "qui", "who"),
    "income_kind": ("soort", "sorte", "kind"),
    "income_amount": ("bedrag", "montant", "amount"),
    "income_origin": ("herkomst", "origine", "origin"),
    "income_wage": ("nettoloon", "salaire net", "net wage"),
    "income_replacement": (
        "uitkering (werkloosheid, ziekte, pensioen)",
        "allocation (chômage, maladie, pension)",
        "benefit (unemployment, sickness, pension)",
    ),
    "income_pension": ("nettopensioen op de rekening", "pension nette versée", "net pension paid"),
    "income_alimony": ("onderhoudsgeld of lijfrente", "pension alimentaire ou rente", "maintenance or annuity"),
    "income_guarantee": (
        "inkomensgarantie voor ouderen",
        "garantie de revenus aux personnes âgées",
        "income guarantee for older people",
    ),
    "income_disability": (
        "tegemoetkomingen voor een handicap",
        "allocations pour handicap",
        "disability allowances",
    ),
    "income_other": (
        "andere inkomsten (zoals voor het leefloon)",
        "autres ressources (comme pour le RIS)",
        "other means (as for the leefloon)",
    ),
    "income_floor": ("minstens", "au moins", "at least"),
    "income_sum": ("som", "somme", "sum"),
    "income_received": (
        "Krijgt al, bedrag volgens de regels en niet het betaalde bedrag: niet in de som, kijk het na",
        "Reçoit déjà, montant selon les règles et non le montant payé : hors somme, à vérifier",
        "Receives already, amount by the rules and not what was paid: not in the sum, look it up",
    ),
    "income_unused": (
        "Zou erbij komen als het toegekend wordt (inschatting, niet in de som; zonder wat dan wegvalt)",
        "S’ajouterait si c’est accordé (estimation, hors somme ; sans ce qui disparaîtrait)",
        "Would come on top if granted (estimate, not in the sum; without what then falls away)",
    ),
    "income_others_left_out": (
        "hangt af van gegevens van een ander gezinslid",
        "dépend de données d’un autre membre du ménage",
        "depends on what is known of another member of the household",
    ),
    "income_why_floor": ("Waarom minstens", "Pourquoi au moins", "Why at least"),
    "why_unknown_one": ("1 bedrag is niet bekend", "1 montant est inconnu", "1 amount isn’t known"),
    "why_unknown_more": ("{n} bedragen zijn niet bekend", "{n} montants sont inconnus", "{n} amounts aren’t known"),
    "why_members": (
        "niet zeker dat alle gezinsleden bekend zijn",
        "pas certain que tous les membres du ménage soient connus",
        "not certain that all members of the household are known",
    ),
    "why_overlap": (
        "twee bedragen kunnen hetzelfde geld zijn: alleen het hoogste is geteld",
        "deux montants peuvent être le même argent : seul le plus élevé est compté",
        "two amounts may be the same money: only the higher is counted",
    ),
    "why_child_benefit": (
        "Groeipakket zit hier niet in: vul het zelf aan",
        "le Groeipakket n’y est pas : à compléter",
        "child benefit (Groeipakket) isn’t in it: add it yourself",
    ),
    "why_received": (
        "wat al gekregen wordt of misschien gekregen wordt, is niet geteld: {what}",
        "ce qui est ou serait déjà reçu n’est pas compté : {what}",
        "what is or may be received already isn’t counted: {what}",
    ),
    "column_file": ("dossiernummer", "numéro de dossier", "file number"),
    "column_person": ("persoon", "personne", "person"),
    "column_right": ("recht", "droit", "right"),
    "column_outcome": ("inschatting", "estimation", "estimate"),
    "column_lower": ("bedrag minstens", "montant au moins", "amount at least"),
    "column_upper": ("bedrag hoogstens", "montant au plus", "amount at most"),
    "column_per": ("per", "par", "per"),
    "column_missing": ("ontbreekt nog", "manque encore", "still missing"),
    "column_step": ("volgende stap", "étape suivante", "next step"),
    "column_decides": ("wie beslist", "qui décide", "who decides"),
    "column_note": ("opmerking", "remarque", "note"),
    "column_sheet": ("blad", "feuille", "sheet"),
    "column_row": ("rij", "ligne", "row"),
    "column_column": ("kolom", "colonne", "column"),
    "column_why": ("wat er mis is", "problème", "what is wrong"),
    "column_what": ("wat te doen", "que faire", "what to do"),
    "short_month": ("maand", "mois", "month"),
    "short_year": ("jaar", "an", "year"),
    "short_once": ("eenmalig", "une fois", "once"),
}
