"""The sentences of the log, in three languages."""

from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "log": ("Logboek", "Journal", "Log"),
}
