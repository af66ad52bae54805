"""What a line of the log says in words. Each app names its own actions and kinds of records when Django starts."""

NAMES: dict[str, tuple[str, str, str]] = {}


def name_in_log(code: str, words: tuple[str, str, str]) -> None:
    """Give an action such as `people.read_dossier`, or a kind of record such as `dossier`, its words.

    A purpose is named as `purpose.` and its code, what was shown as `field.` and its name: the person reads them too.
    """
    NAMES[code] = words
