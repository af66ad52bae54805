"""The sentences of what stands out in the log: why it is worth a look, and that it says nothing bad by itself."""

ODD: dict[str, tuple[str, str, str]] = {
    "oddities": ("Wat opvalt in het logboek", "Ce qui frappe dans le journal", "What stands out in the log"),
    "oddities_lead": (
        "Elke week zoekt Rotonde regels die je misschien wil bekijken. Meestal is er een goede reden.",
        "Chaque semaine, Rotonde cherche des lignes à regarder. Il y a le plus souvent une bonne raison.",
        "Each week Rotonde looks for lines that you may want to look at. Mostly there is a good reason.",
    ),
    "oddities_yours": (
        "Alleen wie over gegevens waakt, ziet dit. Het is geen oordeel over iemand, en niets ervan wordt geteld.",
        "Seul le délégué aux données voit ceci. Ce n’est pas un jugement, et rien n’en est compté.",
        "Only who protects the data sees this. It is no judgement of anybody, and nothing of it is counted.",
    ),
    "oddities_none": (
        "Er is niets om te bekijken.",
        "Il n’y a rien à regarder.",
        "There is nothing to look at.",
    ),
    "to_log": ("Naar het hele logboek", "Vers le journal complet", "To the whole log"),
    "week": ("week van {first} tot {last}", "semaine du {first} au {last}", "week of {first} to {last}"),
    "which_lines": ("Regels van het logboek", "Lignes du journal", "Lines of the log"),
    "note": ("Wat stelde je vast?", "Qu’avez-vous constaté ?", "What did you find?"),
    "fine": ("Gezien, in orde", "Vu, en ordre", "Seen, in order"),
    "further": ("Verder bekijken", "À examiner", "Look further"),
    "looked_at": ("Al bekeken", "Déjà regardé", "Looked at already"),
    "state_open": ("nog te bekijken", "à regarder", "to be looked at"),
    "state_fine": ("in orde, {day}", "en ordre, {day}", "in order, {day}"),
    "state_further": ("verder te bekijken, {day}", "à examiner, {day}", "to look further, {day}"),
    "odd_without_a_step": (
        "Dossiers geopend zonder dat er iets mee gebeurde",
        "Dossiers ouverts sans suite",
        "Files opened without anything happening with them",
    ),
    "why_without_a_step": (
        "Wie een dossier opent, doet er meestal iets mee. Nakijken of opzoeken kan ook een reden zijn.",
        "Qui ouvre un dossier y fait en général quelque chose. Vérifier ou chercher peut aussi être une raison.",
        "Who opens a file mostly does something with it. Checking or looking up can be a reason as well.",
    ),
    "said_without_a_step_one": (
        "1 dossier geopend. Niemand deed er iets in, {days_before} dagen ervoor tot {days_after} dagen erna.",
        "1 dossier ouvert. Personne n’y a rien fait, de {days_before} jours avant à {days_after} jours après.",
        "1 file opened. Nobody did anything in it, from {days_before} days before to {days_after} days after.",
    ),
    "said_without_a_step_more": (
        "{files} dossiers geopend. Niemand deed er iets in, {days_before} dagen ervoor tot {days_after} dagen erna.",
        "{files} dossiers ouverts. Personne n’y a rien fait, de {days_before} jours avant à {days_after} jours après.",
        "{files} files opened. Nobody did anything in them, from {days_before} days before to {days_after} days after.",
    ),
    "odd_same_surname": (
        "Zelfde familienaam als de medewerker",
        "Même nom de famille que le collaborateur",
        "Same surname as the worker",
    ),
    "why_same_surname": (
        "Het kan familie zijn. Veel namen komen vaak voor: dan is er niets aan de hand.",
        "Il peut s’agir de la famille. Beaucoup de noms sont fréquents : il n’y a alors rien d’anormal.",
        "It may be family. Many names are common: then there is nothing the matter.",
    ),
    "said_same_surname_one": (
        "Een dossier geopend waarin iemand dezelfde familienaam heeft, één keer.",
        "Un dossier ouvert où quelqu’un porte le même nom de famille, une fois.",
        "A file opened in which somebody has the same surname, once.",
    ),
    "said_same_surname_more": (
        "Een dossier geopend waarin iemand dezelfde familienaam heeft, {times} keer.",
        "Un dossier ouvert où quelqu’un porte le même nom de famille, {times} fois.",
        "A file opened in which somebody has the same surname, {times} times.",
    ),
    "odd_at_night": ("’s Nachts geopend", "Ouvert la nuit", "Opened at night"),
    "why_at_night": (
        "De meeste diensten zijn dan dicht. Een wachtdienst of inhaalwerk kan een reden zijn.",
        "La plupart des services sont alors fermés. Une garde ou un retard peuvent être une raison.",
        "Most offices are closed then. Being on call or catching up can be a reason.",
    ),
    "said_at_night_one": (
        "1 dossier geopend tussen {from_hour} en {until_hour} uur, in de nacht van {night}.",
        "1 dossier ouvert entre {from_hour} et {until_hour} heures, la nuit du {night}.",
        "1 file opened between {from_hour} and {until_hour} o’clock, in the night of {night}.",
    ),
    "said_at_night_more": (
        "{files} dossiers geopend tussen {from_hour} en {until_hour} uur, in de nacht van {night}.",
        "{files} dossiers ouverts entre {from_hour} et {until_hour} heures, la nuit du {night}.",
        "{files} files opened between {from_hour} and {until_hour} o’clock, in the night of {night}.",
    ),
    "odd_sudden_volume": (
        "Veel meer dan anders",
        "Beaucoup plus que d’habitude",
        "Many more than usual",
    ),
    "why_sudden_volume": (
        "Naast de eigen weken ervoor, nooit naast die van een collega. Iemand vervangen kan een reden zijn.",
        "Par rapport à ses propres semaines, jamais à celles d’un collègue. Un remplacement peut être une raison.",
        "Beside one’s own weeks before, never beside a colleague’s. Standing in for somebody can be a reason.",
    ),
    "said_sudden_volume_one": (
        "1 dossier geopend. Gewoonlijk, in de {weeks} weken ervoor: {usual} per week.",
        "1 dossier ouvert. D’habitude, les {weeks} semaines d’avant : {usual} par semaine.",
        "1 file opened. Usually, in the {weeks} weeks before: {usual} a week.",
    ),
    "said_sudden_volume_more": (
        "{files} dossiers geopend. Gewoonlijk, in de {weeks} weken ervoor: {usual} per week.",
        "{files} dossiers ouverts. D’habitude, les {weeks} semaines d’avant : {usual} par semaine.",
        "{files} files opened. Usually, in the {weeks} weeks before: {usual} a week.",
    ),
    "odd_emergency": ("Gekeken in nood", "Consulté en urgence", "Looked in an emergency"),
    "why_emergency": (
        "In nood kan iemand kort kijken zonder toestemming. Dat wordt altijd nagekeken.",
        "En urgence, on peut regarder brièvement sans accord. C’est toujours vérifié.",
        "In an emergency somebody can look for a short while without consent. That is always checked.",
    ),
    "said_emergency_one": (
        "Gegevens van een persoon geopend in nood.",
        "Données d’une personne ouvertes en urgence.",
        "Data of a person opened in an emergency.",
    ),
}
