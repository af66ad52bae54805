"""The six orders of a work list: what each is called, what it states, and its reasons."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "order_net_euros": ("Netto bedrag", "Montant net", "Net amount"),
    "order_one_question": ("Eén vraag ver", "À une question près", "One question away"),
    "order_half_automatic": ("Al klaargezet", "Déjà préparé", "Prepared already"),
    "order_youngest_child": ("Jongste kind", "Plus jeune enfant", "Youngest child"),
    "order_long_unseen": ("Lang niet gezien", "Pas vu depuis longtemps", "Long unseen"),
    "order_at_random": ("Door loting", "Par tirage au sort", "At random"),
    "states_net_euros": (
        (
            "Eerst wie per jaar het meest mist: netto, minstens, zonder wat eenmalig komt. Wie geen zeker bedrag "
            "heeft, "
            "volgt; van wie het niet uitgerekend is, staat achteraan."
        ),
        (
            "D’abord qui manque le plus par an : net, au moins, sans ce qui vient une seule fois. Suit qui n’a pas de "
            "montant certain ; en dernier, qui n’a pas été calculé."
        ),
        (
            "First who misses most a year: net, at least, without what comes once. Then who has no certain "
            "amount; last, "
            "who wasn’t worked out."
        ),
    ),
    "states_one_question": (
        (
            "Eerst wie met één antwoord het meeste rechten opgehelderd ziet. Wie geen recht heeft dat op één vraag na "
            "beslist is, staat achteraan. Vragen over verblijf tellen niet mee."
        ),
        (
            "D’abord qui, avec une seule réponse, voit trancher le plus de droits. En dernier, qui n’a pas de "
            "droit à une "
            "question près. Les questions sur le séjour ne comptent pas."
        ),
        (
            "First whose single answer settles most rights. Last, who has no right that is one question away. "
            "Questions "
            "about residence don’t count."
        ),
    ),
    "states_half_automatic": (
        (
            "Eerst wie een recht mist dat klaargezet is en alleen bevestigd moet worden, dan wat vanzelf had "
            "moeten komen, "
            "dan wat soms vanzelf komt, dan wat aangevraagd moet worden; daarbinnen de meeste rechten van die "
            "soort. Wie "
            "geen ongebruikt recht heeft dat zeker lijkt, staat achteraan."
        ),
        (
            "D’abord qui manque un droit préparé qu’il suffit de confirmer, puis ce qui aurait dû venir tout "
            "seul, puis ce "
            "qui vient parfois tout seul, puis ce qu’il faut demander ; parmi eux, le plus de droits de cette "
            "sorte. En "
            "dernier, qui n’a pas de droit non utilisé qui semble certain."
        ),
        (
            "First who misses a right that is prepared and only needs confirming, then what should have come by "
            "itself, "
            "then what sometimes comes by itself, then what must be claimed; within that the most rights of that kind. "
            "Last, who has no unused right that seems certain."
        ),
    ),
    "states_youngest_child": (
        (
            "Eerst wie het jongste kind heeft. Gezinnen zonder kind volgen; van wie leeftijden niet bekend zijn "
            "en geen "
            "kind bekend is, staat achteraan."
        ),
        (
            "D’abord qui a le plus jeune enfant. Suivent les ménages sans enfant ; en dernier, ceux dont des âges sont "
            "inconnus et dont aucun enfant n’est connu."
        ),
        (
            "First who has the youngest child. Then households without a child; last, those with unknown ages and no "
            "child that is known."
        ),
    ),
    "states_long_unseen": (
        "Eerst wie het langst niet gezien is. Van wie het laatste contact niet bekend is, staat achteraan.",
        "D’abord qui n’a pas été vu depuis le plus longtemps. En dernier, ceux dont le dernier contact est inconnu.",
        "First who hasn’t been seen for longest. Last, those whose last contact isn’t known.",
    ),
    "states_at_random": (
        "In willekeurige volgorde, geloot met startgetal {seed}. Hetzelfde startgetal geeft dezelfde volgorde.",
        "Dans un ordre aléatoire, tiré au sort avec le nombre de départ {seed}. Le même nombre donne le même ordre.",
        "In random order, drawn with starting number {seed}. The same number gives the same order.",
    ),
    "states_ties": (
        "Bij gelijke stand: op dossiernummer.",
        "À égalité : par numéro de dossier.",
        "Ties: by file number.",
    ),
    "reason_net": ("minstens {amount} netto per jaar", "au moins {amount} net par an", "at least {amount} net a year"),
    "reason_net_estimated": ("waarvan {amount} geschat", "dont {amount} estimés", "of which {amount} estimated"),
    "reason_net_maybe": (
        "waarvan {amount} misschien al ontvangen",
        "dont {amount} peut-être déjà reçus",
        "of which {amount} perhaps received already",
    ),
    "reason_net_nothing": ("geen bedrag dat zeker is", "aucun montant certain", "no amount that is certain"),
    "reason_net_loss": (
        "er kan meer wegvallen dan erbij komt, tot {amount} per jaar",
        "la perte peut dépasser le gain, jusqu’à {amount} par an",
        "more may fall away than comes in, up to {amount} a year",
    ),
    "reason_net_unknown": ("bedrag niet uitgerekend", "montant non calculé", "amount not worked out"),
    "reason_question_one": (
        "één vraag beslist over {rights}: {fact}",
        "une question tranche {rights} : {fact}",
        "one question settles {rights}: {fact}",
    ),
    "reason_question_more": (
        "één vraag beslist over {n} rechten ({rights}): {fact}",
        "une question tranche {n} droits ({rights}) : {fact}",
        "one question settles {n} rights ({rights}): {fact}",
    ),
    "reason_somebody_new": (
        "tenzij er iemand bij komt",
        "sauf si quelqu’un s’ajoute",
        "unless somebody new turns up",
    ),
    "reason_no_question": (
        "geen recht dat op één vraag na beslist is",
        "aucun droit à une question près",
        "no right that is one question away",
    ),
    "reason_half_automatic": (
        "klaargezet, alleen te bevestigen: {rights}",
        "préparé, à confirmer : {rights}",
        "prepared, to be confirmed: {rights}",
    ),
    "reason_automatic": (
        "had vanzelf moeten komen: {rights}",
        "aurait dû venir tout seul : {rights}",
        "should have come by itself: {rights}",
    ),
    "reason_identified": (
        "komt soms vanzelf, anders aan te vragen: {rights}",
        "vient parfois tout seul, sinon à demander : {rights}",
        "sometimes comes by itself, else to be claimed: {rights}",
    ),
    "reason_on_application": ("aan te vragen: {rights}", "à demander : {rights}", "to be claimed: {rights}"),
    "reason_nothing_unused_one": (
        "geen ongebruikt recht dat zeker lijkt; 1 recht nog open",
        "aucun droit non utilisé qui semble certain ; 1 droit encore ouvert",
        "no unused right that seems certain; 1 right still open",
    ),
    "reason_nothing_unused_more": (
        "geen ongebruikt recht dat zeker lijkt; {n} rechten nog open",
        "aucun droit non utilisé qui semble certain ; {n} droits encore ouverts",
        "no unused right that seems certain; {n} rights still open",
    ),
    "reason_baby": (
        "jongste kind nog geen jaar oud",
        "plus jeune enfant de moins d’un an",
        "youngest child under one year old",
    ),
    "reason_child_one": ("jongste kind: 1 jaar", "plus jeune enfant : 1 an", "youngest child: 1 year old"),
    "reason_child_more": ("jongste kind: {n} jaar", "plus jeune enfant : {n} ans", "youngest child: {n} years old"),
    "reason_maybe_younger": (
        "niet van iedereen is de leeftijd bekend",
        "tous les âges ne sont pas connus",
        "not everybody’s age is known",
    ),
    "reason_no_child": ("geen kind jonger dan 18", "aucun enfant de moins de 18 ans", "no child under 18"),
    "reason_child_unknown": (
        "niet bekend of er een kind is: leeftijden ontbreken",
        "présence d’un enfant inconnue : des âges manquent",
        "not known whether there is a child: ages are missing",
    ),
    "reason_seen": ("laatste contact: {day}", "dernier contact : {day}", "last contact: {day}"),
    "reason_not_seen": ("laatste contact niet bekend", "dernier contact inconnu", "last contact not known"),
    "reason_drawn": ("geloot", "tiré au sort", "drawn by lot"),
    "beside_held_one": ("1 recht wil dit gezin nu niet", "1 droit non voulu pour l’instant", "1 right not wanted now"),
    "beside_held_more": (
        "{n} rechten wil dit gezin nu niet",
        "{n} droits non voulus pour l’instant",
        "{n} rights not wanted now",
    ),
    "counted_listed_one": ("1 gezin op de lijst", "1 ménage sur la liste", "1 household on the list"),
    "counted_listed_more": ("{n} gezinnen op de lijst", "{n} ménages sur la liste", "{n} households on the list"),
    "counted_held_one": (
        "1 gezin wil nu niet en staat er niet op",
        "1 ménage ne veut pas pour l’instant et n’y figure pas",
        "1 household doesn’t want to now and isn’t on it",
    ),
    "counted_held_more": (
        "{n} gezinnen willen nu niet en staan er niet op",
        "{n} ménages ne veulent pas pour l’instant et n’y figurent pas",
        "{n} households don’t want to now and aren’t on it",
    ),
    "counted_done_one": (
        "bij 1 gezin is er nu niets te doen",
        "pour 1 ménage il n’y a rien à faire pour l’instant",
        "for 1 household there is nothing to do now",
    ),
    "counted_done_more": (
        "bij {n} gezinnen is er nu niets te doen",
        "pour {n} ménages il n’y a rien à faire pour l’instant",
        "for {n} households there is nothing to do now",
    ),
}
