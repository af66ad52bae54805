"""What a line of the log says of bringing in."""

NAMES: dict[str, tuple[str, str, str]] = {
    "directory.file_brought": (
        "bracht een bestand met diensten binnen",
        "a apporté un fichier de services",
        "brought in a file of services",
    ),
    "directory.records_kept": (
        "bewaarde diensten uit een bestand",
        "a gardé des services d’un fichier",
        "kept services of a file",
    ),
    "directory.said_of_two": (
        "zei of twee diensten dezelfde zijn",
        "a dit si deux services sont le même",
        "said whether two services are the same",
    ),
    "directory.file_forgotten": (
        "wiste een bestand met diensten",
        "a effacé un fichier de services",
        "erased a file of services",
    ),
    "bringing": ("bestand met diensten", "fichier de services", "file of services"),
    "saidoftwo": ("uitspraak over twee diensten", "avis sur deux services", "word on two services"),
}
