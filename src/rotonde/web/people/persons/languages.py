"""The languages that people speak at a desk, each called in its own way."""

from rotonde.web.people.persons.words import Wording

SPOKEN = {
    "nl": "Nederlands", "fr": "Français", "en": "English", "ar": "العربية", "ber": "Tamazight", "tr": "Türkçe",
    "uk": "Українська", "ru": "Русский", "pl": "Polski", "ro": "Română", "bg": "Български", "es": "Español",
    "pt": "Português", "fa": "فارسی", "ps": "پښتو", "so": "Soomaali", "ti": "ትግርኛ", "vgt": "Vlaamse Gebarentaal",
}  # fmt: skip


def spoken(w: Wording, chosen: str) -> list[tuple[str, str, bool]]:
    """What may be chosen: a code, its name, and whether it is chosen."""
    return [("", w["not_asked"], not chosen), *((code, name, code == chosen) for code, name in SPOKEN.items())]
