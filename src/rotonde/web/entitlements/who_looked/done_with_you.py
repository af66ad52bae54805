"""What was done with a person's record, links, pairing and requests, in plain words for that person."""

DONE_WITH_YOU: dict[str, tuple[str, str, str]] = {
    "people.doubles_looked_for": (
        "keek na of je twee keer in de lijst staat",
        "a vérifié si vous figurez deux fois dans la liste",
        "checked whether you are in the list twice",
    ),
    "people.emergencies_read": (
        "bekeek wanneer er in nood gekeken is",
        "a consulté quand on a regardé en urgence",
        "looked at when there was a look in an emergency",
    ),
    "people.merge_proposed": (
        "stelde voor om twee keer dezelfde persoon samen te nemen",
        "a proposé de réunir deux fois la même personne",
        "proposed to bring together the same person twice",
    ),
    "people.merge_undone": (
        "haalde weer uit elkaar wat samengenomen was",
        "a séparé ce qui avait été réuni",
        "took apart again what was brought together",
    ),
    "people.link_put_forward": (
        "vroeg of een partner je ook kent",
        "a demandé si un partenaire vous connaît aussi",
        "asked whether a partner knows you too",
    ),
    "people.link_confirmed": (
        "bevestigde dat een partner je ook kent",
        "a confirmé qu’un partenaire vous connaît aussi",
        "confirmed that a partner knows you too",
    ),
    "people.link_undone": (
        "maakte de band met een partner los",
        "a supprimé le lien avec un partenaire",
        "undid the link with a partner",
    ),
    "people.paired": (
        "bracht je samen met een ervaringsdeskundige",
        "vous a mis en contact avec un expert du vécu",
        "brought you together with an expert by experience",
    ),
    "people.pairing_agreed": (
        "noteerde dat je een ervaringsdeskundige wil",
        "a noté que vous voulez un expert du vécu",
        "noted that you want an expert by experience",
    ),
    "people.unpaired": (
        "stopte het samengaan met een ervaringsdeskundige",
        "a mis fin au contact avec un expert du vécu",
        "ended your being together with an expert by experience",
    ),
    "people.paired_read": (
        "zag jouw naam bij de mensen die hij of zij helpt",
        "a vu votre nom parmi les personnes aidées",
        "saw your name among the people whom they help",
    ),
    "people.paper_lifted": (
        "stond een papier toch toe",
        "a tout de même autorisé un document",
        "allowed a paper after all",
    ),
    "protection.pack_made": (
        "maakte het pakket met je gegevens",
        "a préparé le dossier de vos données",
        "made the pack with your data",
    ),
    "protection.person_seen": (
        "bekeek wat je vroeg over je gegevens",
        "a consulté ce que vous avez demandé sur vos données",
        "looked at what you asked about your data",
    ),
    "protection.people_seen": (
        "zocht je op om je vraag te beantwoorden",
        "vous a recherché pour répondre à votre demande",
        "looked you up to answer what you asked",
    ),
    "protection.request_seen": (
        "bekeek wat je over je gegevens vroeg",
        "a consulté votre demande sur vos données",
        "looked at what you asked about your data",
    ),
    "protection.decided": (
        "besliste over wat je over je gegevens vroeg",
        "a décidé de votre demande sur vos données",
        "decided on what you asked about your data",
    ),
    "protection.request_ended": (
        "sloot je vraag over je gegevens af",
        "a clôturé votre demande sur vos données",
        "closed what you asked about your data",
    ),
    "protection.help_ended": (
        "noteerde dat de hulp gedaan is",
        "a noté que l’aide est terminée",
        "noted that the help has ended",
    ),
    "protection.held_back": (
        "hield gegevens langer bij, met een reden",
        "a gardé des données plus longtemps, avec une raison",
        "kept data for longer, with a reason",
    ),
    "protection.hold_lifted": (
        "hoeft gegevens niet langer bij te houden",
        "ne doit plus garder des données plus longtemps",
        "no longer needs to keep data for longer",
    ),
    "protection.erased": ("wiste gegevens", "a effacé des données", "erased data"),
}
