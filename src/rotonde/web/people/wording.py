"""What the log says of files of clients and of what is brought in, in three languages."""

from rotonde.web.people.carried import wording as carried

NAMES: dict[str, tuple[str, str, str]] = {
    **carried.NAMES,
    "people.dossier_read": ("bekeek een dossier", "a consulté un dossier", "looked at a file"),
    "people.dossier_changed": ("wijzigde een dossier", "a modifié un dossier", "changed a file"),
    "people.upload_kept": ("bracht een bestand binnen", "a importé un fichier", "brought a file in"),
    "people.upload_read": ("bekeek een bestand", "a consulté un fichier", "looked at a file brought in"),
    "people.upload_erased": ("wiste een bestand", "a effacé un fichier", "erased a file brought in"),
    "people.columns_remembered": ("bewaarde de kolommen", "a retenu les colonnes", "had the columns remembered"),
    "dossier": ("dossier", "dossier", "file of a client"),
    "upload": ("bestand", "fichier", "file brought in"),
    "rememberedcolumns": ("kolommen van een bestand", "colonnes d’un fichier", "columns of a file"),
}
