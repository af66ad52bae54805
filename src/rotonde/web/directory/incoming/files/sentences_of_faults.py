"""The sentences about files that can't be read, or not whole: Dutch, French, English."""

Three = tuple[str, str, str]

PLACES: dict[str, Three] = {
    "row": ("Rij {where}: ", "Ligne {where} : ", "Row {where}: "),
    "path": ("Bij {where}: ", "À {where} : ", "At {where}: "),
}

FAULTS: dict[str, Three] = {
    "not_json": (
        "dit is geen geldige JSON (regel {line}). Exporteer het bestand opnieuw.",
        "ce n’est pas du JSON valable (ligne {line}). Exportez le fichier à nouveau.",
        "this is no valid JSON (line {line}). Export the file again.",
    ),
    "too_deep": (
        "dit bestand is te diep in elkaar gestoken om te lezen. Breng een gewone HSDS-export binnen.",
        "ce fichier est trop imbriqué pour être lu. Apportez un export HSDS ordinaire.",
        "this file is nested too deeply to read. Bring in an ordinary HSDS export.",
    ),
    "not_a_list": (
        "dit is geen lijst van diensten. Breng een HSDS-export binnen, of een rekenblad.",
        "ce n’est pas une liste de services. Apportez un export HSDS, ou un tableur.",
        "this is no list of services. Bring in an HSDS export, or a spreadsheet.",
    ),
    "not_an_object": (
        "hier hoort een dienst te staan. Haal dit weg of schrijf het als een HSDS-dienst.",
        "un service devrait se trouver ici. Retirez ceci ou écrivez-le comme un service HSDS.",
        "a service should stand here. Take this out or write it as an HSDS service.",
    ),
    "nothing_in_it": (
        "er staat geen enkele dienst in dit bestand. Kijk of je het juiste bestand koos.",
        "ce fichier ne contient aucun service. Vérifiez que c’est le bon fichier.",
        "there is not one service in this file. See whether you chose the right file.",
    ),
    "too_large": (
        "dit bestand is groter dan {most} MB. Breng het in delen binnen.",
        "ce fichier dépasse {most} Mo. Apportez-le par parties.",
        "this file is larger than {most} MB. Bring it in in parts.",
    ),
    "too_many": (
        "dit bestand telt meer dan {most} diensten. Breng het in delen binnen.",
        "ce fichier compte plus de {most} services. Apportez-le par parties.",
        "this file counts more than {most} services. Bring it in in parts.",
    ),
    "cut_zip": (
        "dit zip-bestand is beschadigd of niet helemaal gekopieerd. Exporteer of kopieer het opnieuw.",
        "ce fichier zip est abîmé ou incomplet. Exportez-le ou copiez-le à nouveau.",
        "this zip file is damaged or was not copied whole. Export or copy it again.",
    ),
    "zip_unpacks": (
        "dit zip-bestand wordt uitgepakt veel te groot. Breng de bestanden apart binnen.",
        "ce fichier zip devient beaucoup trop grand une fois ouvert. Apportez les fichiers séparément.",
        "this zip file becomes far too large when unpacked. Bring the files in separately.",
    ),
    "zip_strange": (
        "dit zip-bestand bevat te veel bestanden, of bestanden met een vreemde plaats. Exporteer het opnieuw.",
        "ce fichier zip contient trop de fichiers, ou des fichiers à un endroit étrange. Exportez-le à nouveau.",
        "this zip file holds too many files, or files with a strange place. Export it again.",
    ),
    "zip_locked": (
        "dit zip-bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.",
        "ce fichier zip a un mot de passe. Enregistrez-le sans mot de passe.",
        "this zip file has a password. Save it without one.",
    ),
    "no_services_csv": (
        "in dit zip-bestand zit geen services.csv. Breng een HSDS-datapakket binnen.",
        "ce fichier zip ne contient pas de services.csv. Apportez un paquet de données HSDS.",
        "this zip file holds no services.csv. Bring in an HSDS data package.",
    ),
    "no_id_column": (
        "deze tabel heeft geen kolom id. Exporteer het datapakket opnieuw.",
        "ce tableau n’a pas de colonne id. Exportez le paquet à nouveau.",
        "this table has no column id. Export the data package again.",
    ),
    "points_nowhere": (
        "“{value}” verwijst naar iets dat niet in het bestand staat. Voeg het toe of haal de verwijzing weg.",
        "« {value} » renvoie à quelque chose qui n’est pas dans le fichier. Ajoutez-le ou retirez le renvoi.",
        "“{value}” points at something that is not in the file. Add it or take the reference out.",
    ),
    "no_id": (
        "er is geen geldig id (een UUID). Exporteer opnieuw uit het programma waar de lijst van komt.",
        "il n’y a pas d’id valable (un UUID). Exportez à nouveau depuis le programme d’origine.",
        "there is no valid id (a UUID). Export again from the program that the list comes from.",
    ),
    "same_id_twice": (
        "dit id staat al eerder in het bestand, bij {first}. Geef elk een eigen id; alleen de eerste is gelezen.",
        "cet id figure déjà plus haut, à {first}. Donnez à chacun son id ; seul le premier est lu.",
        "this id stands earlier in the file, at {first}. Give each its own id; only the first was read.",
    ),
    "same_row_twice": (
        "deze dienst staat al in rij {first}. Alleen die rij is gelezen; haal er één weg.",
        "ce service figure déjà à la ligne {first}. Seule cette ligne est lue ; retirez-en une.",
        "this service stands in row {first} already. Only that row was read; take one of them out.",
    ),
    "goes_round": (
        "de organisaties zijn elkaars moederorganisatie in een kring. Haal er één verwijzing uit.",
        "les organisations sont en cercle la mère l’une de l’autre. Retirez un des renvois.",
        "the organisations are each other’s parent in a circle. Take one of the references out.",
    ),
    "missing": (
        "het veld {field} ontbreekt. Vul het in.",
        "le champ {field} manque. Remplissez-le.",
        "the field {field} is missing. Fill it in.",
    ),
    "not_one_of": (
        "“{value}” kan hier niet. Kies uit: {options}.",
        "« {value} » n’est pas possible ici. Choisissez parmi : {options}.",
        "“{value}” cannot stand here. Choose from: {options}.",
    ),
    "no_such_day": (
        "“{value}” is geen bestaande dag. Schrijf een dag als 2026-03-31.",
        "« {value} » n’est pas un jour existant. Écrivez un jour comme 2026-03-31.",
        "“{value}” is no day that exists. Write a day as 2026-03-31.",
    ),
    "no_such_hour": (
        "“{value}” is geen uur. Schrijf een uur als 09:30.",
        "« {value} » n’est pas une heure. Écrivez une heure comme 09:30.",
        "“{value}” is no time. Write a time as 09:30.",
    ),
    "no_number": (
        "“{value}” is geen getal dat hier kan. Verbeter het.",
        "« {value} » n’est pas un nombre possible ici. Corrigez-le.",
        "“{value}” is no number that can stand here. Correct it.",
    ),
    "no_address_of_web": (
        "“{value}” is geen webadres. Schrijf het met https:// ervoor.",
        "« {value} » n’est pas une adresse web. Écrivez-la avec https:// devant.",
        "“{value}” is no web address. Write it with https:// before it.",
    ),
    "no_mail": (
        "“{value}” is geen mailadres. Verbeter het of haal het weg.",
        "« {value} » n’est pas une adresse mail. Corrigez-la ou retirez-la.",
        "“{value}” is no mail address. Correct it or take it out.",
    ),
    "too_long": (
        "de tekst is langer dan {most} tekens. Maak hem korter.",
        "le texte dépasse {most} caractères. Raccourcissez-le.",
        "the text is longer than {most} characters. Make it shorter.",
    ),
    "cannot_be": (
        "“{value}” kan hier niet staan. Verbeter het of haal het weg.",
        "« {value} » ne peut pas figurer ici. Corrigez-le ou retirez-le.",
        "“{value}” cannot stand here. Correct it or take it out.",
    ),
    "left_out_unknown": (
        "het veld {field} kent de standaard niet. Het is weggelaten.",
        "le champ {field} n’existe pas dans la norme. Il est laissé de côté.",
        "the standard does not know the field {field}. It was left out.",
    ),
    "left_out": (
        "“{value}” is niet bruikbaar als {field}. De rest van de rij is wel gelezen; vul dit later aan.",
        "« {value} » n’est pas utilisable comme {field}. Le reste de la ligne est lu ; complétez plus tard.",
        "“{value}” cannot be used as {field}. The rest of the row was read; fill this in later.",
    ),
    "secret_address": (
        "een geheime plaats (virtual) had een adres. Dat adres is niet overgenomen.",
        "un lieu secret (virtual) avait une adresse. Cette adresse n’est pas reprise.",
        "a secret place (virtual) had an address. That address was not taken over.",
    ),
    "hours_as_words": (
        "de uren “{value}” zijn niet zeker te lezen. Ze staan er als tekst; vul ze later aan.",
        "les heures « {value} » ne se lisent pas avec certitude. Elles restent en texte ; complétez plus tard.",
        "the hours “{value}” can’t be read for certain. They stand as text; fill them in later.",
    ),
    "row_without_name": (
        "er staat geen naam van een dienst of organisatie. Vul die in.",
        "il n’y a pas de nom de service ou d’organisation. Remplissez-le.",
        "there is no name of a service or an organisation. Fill it in.",
    ),
    "no_heading_known": (
        "geen enkele kolom is herkend. Zet titels boven de kolommen, zoals naam, adres en telefoon.",
        "aucune colonne n’est reconnue. Mettez des titres aux colonnes, comme nom, adresse et téléphone.",
        "not one column was recognised. Put headings above the columns, such as name, address and phone.",
    ),
    "row_fault": (
        "deze rij heeft te veel, te weinig of te lange cellen. Herstel de rij.",
        "cette ligne a trop de cellules, trop peu, ou des cellules trop longues. Réparez la ligne.",
        "this row has too many, too few or too long cells. Repair the row.",
    ),
    "not_kept": (
        "deze dienst kon niet worden bewaard: de organisatie erbij ontbreekt. Bewaar eerst de organisatie.",
        "ce service n’a pas pu être gardé : son organisation manque. Gardez d’abord l’organisation.",
        "this service could not be kept: its organisation is missing. Keep the organisation first.",
    ),
    "went_wrong": (
        "het lezen liep mis. Er is niets bewaard. Probeer het opnieuw, of breng het bestand in delen binnen.",
        "la lecture a échoué. Rien n’est gardé. Réessayez, ou apportez le fichier par parties.",
        "reading went wrong. Nothing was kept. Try again, or bring the file in in parts.",
    ),
    "no_product": (
        "dit is geen product van LPDC of IPDC met een naam. Exporteer het opnieuw.",
        "ce n’est pas un produit LPDC ou IPDC avec un nom. Exportez-le à nouveau.",
        "this is no product of LPDC or IPDC with a name. Export it again.",
    ),
}
