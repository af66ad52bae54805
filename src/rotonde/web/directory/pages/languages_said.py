"""The languages of a service by their names, and those that somebody can choose."""

from collections.abc import Iterable

from babel import Locale, UnknownLocaleError

from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.pages.words import Wording

CHOICES = (
    "nl", "fr", "en", "ar", "tr", "uk", "ru", "es", "de", "it", "pl", "ro", "bg", "pt", "fa", "ps", "ti", "so", "sq",
    "ku", "ber", "zh", "vgt",
)  # fmt: skip
OUR_NAMES = {"vgt": ("Vlaamse Gebarentaal", "langue des signes flamande", "Flemish Sign Language")}


def language_named(code: str, w: Wording) -> str:
    """Name a language.

    >>> language_named("uk", Wording("nl")), language_named("vgt", Wording("en"))
    ('Oekraïens', 'Flemish Sign Language')
    """
    if code in OUR_NAMES:
        return w.of(OUR_NAMES[code])
    try:
        return str(Locale.parse(code).get_language_name(w.lang) or code)
    except (UnknownLocaleError, ValueError):
        return code


def languages_said(service: Service, w: Wording) -> str:
    """Say which languages are spoken, and whether an interpreter comes."""
    spoken = [name for one in service.languages if (name := language_named(one.code or "", w) or one.name)]
    if not spoken:
        return w["languages_unknown"]
    more = [w["with_interpreter"]] if service.interpretation_services else []
    return ", ".join([*dict.fromkeys(spoken), *more])


def language_choices(chosen: str, w: Wording, codes: Iterable[str] = CHOICES) -> list[tuple[str, str, bool]]:
    """Give the languages to choose from by name, the one of the page first; each with whether it is chosen."""
    named = sorted((code != w.lang, language_named(code, w), code) for code in codes)
    return [("", w["any_language"], not chosen), *((code, name, code == chosen) for _, name, code in named)]
