"""The languages that are spoken, and interpreters."""

from uuid import uuid5

from babel import Locale

from rotonde.web.directory.care.sections.section import Field, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import Language
from rotonde.web.directory.hsds.records import Service

OFFERED = ("nl", "fr", "en", "de", "ar", "tr", "uk", "ru", "es", "pl", "ro", "bg", "fa", "ps", "so", "ti", "vgt")
SIGNED = {
    "vgt": ("Vlaamse Gebarentaal", "Langue des signes flamande", "Flemish Sign Language"),
}


def _fields(told: Service, w: Wording) -> list[Field]:
    offered = [*OFFERED, *(code for code in _spoken(told) if code not in OFFERED)]
    options = [(code, language_said(code, w.lang)) for code in offered]
    return [
        Field("languages", "ticks", w["field_languages"], options=options),
        Field("interpreters", "text", w["field_interpreters"], w["hint_interpreters"], longest=500),
    ]


def _typed(told: Service) -> dict[str, str]:
    return {"languages": " ".join(sorted(_spoken(told))), "interpreters": told.interpretation_services or ""}


def _kept(told: Service, typed: Typed) -> Service:
    chosen = typed["languages"].split()
    left = [one for one in told.languages if not one.code or one.code in chosen]
    there = {one.code for one in left}
    added = [
        Language(id=uuid5(told.id, f"language:{code}"), code=code, name=language_said(code, "nl"))
        for code in chosen
        if code not in there
    ]
    return told.model_copy(
        update={"languages": [*left, *added], "interpretation_services": typed["interpreters"] or None}
    )


def language_said(code: str, lang: str) -> str:
    """Name a language in another; a code that nobody knows is named by itself.

    >>> language_said("uk", "nl"), language_said("vgt", "en"), language_said("xx", "nl")
    ('Oekraïens', 'Flemish Sign Language', 'xx')
    """
    if code in SIGNED:
        return SIGNED[code][["nl", "fr", "en"].index(lang)]
    name = Locale(lang).languages.get(code, code)
    return name[0].upper() + name[1:] if name != code else code


def _spoken(told: Service) -> list[str]:
    return [one.code for one in told.languages if one.code]


SPEAKING = Section("talen", _fields, _typed, _kept)
