"""Every sentence of every part of the web stands in three languages, and every template finds its sentences."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import rotonde.web

WEB = Path(rotonde.web.__file__).parent
PARTS = {
    "look/templates/look": "look.wording",
    "accounts/templates": "accounts.wording",
    "audit/templates": "audit.wording",
    "editing/templates": "editing.wording",
    "protection/templates": "protection.wording",
    "administration/templates": "administration.wording",
    "reception/templates/reception": "reception.wording",
    "reception/templates/day_list": "reception.day_list.wording",
    "reception/templates/clarifying": "reception.clarifying.wording",
    "reception/templates/appointments": "reception.appointments.wording",
    "referrals/templates/referrals": "referrals.wording",
    "grounds/templates": "grounds.wording",
    "directory/templates/directory": "directory.pages.wording",
    "directory/templates/care": "directory.care.wording",
    "directory/templates/directory_incoming": "directory.incoming.wording",
    "referrals/cards/templates/cards": "referrals.cards.wording",
    "referrals/cards/templates/cards_shown": "referrals.cards.wording.card",
    "people/templates/persons": "people.persons.wording",
    "people/templates/linking": "people.persons.wording",
    "people/templates/sharing": "people.sharing.wording",
    "people/templates/emergency": "people.emergency.wording",
    "entitlements/templates/entitlements": "entitlements.wording",
    "entitlements/templates/bringing_in": "entitlements.bringing_in.wording",
    "entitlements/templates/worklist": "entitlements.wording",
    "catalogue/templates/catalogue": "catalogue.wording",
    "api/templates/api": "api.wording",
    "entitlements/templates/carried_answers": "entitlements.carried_answers.wording",
    "entitlements/templates/public_check": "entitlements.public_check.wording",
    "entitlements/templates/household_file": "entitlements.household_file.wording",
    "entitlements/templates/home_visits": "entitlements.home_visits.wording",
    "entitlements/templates/who_looked": "entitlements.who_looked.wording",
    "entitlements/templates/right_page": "entitlements.right_page.wording",
}
OF_FILE = re.compile(r"\bfile\.w\.(\w+)")
OF_FRAME = re.compile(r"\bframe\.(\w+)")
OWN = re.compile(r"""(?<!\.)\bw\.(\w+)|{% say "(\w+)\"""")
COUNTED = re.compile(r"""{% count "(\w+)\"""")
MANY = re.compile(
    r"{(?!most|each|people|days_)\w+} (dossiers|vragen|personen|gezinnen|regels|rijen|antwoorden|dagen|maanden|"
    r"kinderen|rechten|bedragen|gevallen|papieren|fiches|stappen|meldingen)\b"
)
NEVER_ONE = {"times", "far", "legend_far", "basket_all", "bad_check", "amounts_many"}


def sentences(module: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = import_module(f"rotonde.web.{module}").SENTENCES
    return found


@pytest.mark.parametrize("module", PARTS.values())
def test_every_sentence_stands_in_three_languages(module: str) -> None:
    told = sentences(module)
    assert [key for key, texts in told.items() if len(texts) != 3 or not all(text.strip() for text in texts)] == []


@pytest.mark.parametrize("module", PARTS.values())
def test_every_sentence_is_filled_in_with_the_same_values_in_every_language(module: str) -> None:
    holes = {key: {frozenset(re.findall(r"{(\w+)}", one)) for one in texts} for key, texts in sentences(module).items()}
    assert [key for key, found in holes.items() if len(found) > 1] == []


@pytest.mark.parametrize("module", PARTS.values())
def test_no_sentence_says_one_files(module: str) -> None:
    told = sentences(module)
    many = {key for key, texts in told.items() if not key.endswith("_more") and MANY.search(texts[0])}
    assert many - NEVER_ONE == set(), "give it a sentence for one: w.count"


@pytest.mark.parametrize(("folder", "module"), PARTS.items())
def test_the_templates_use_only_sentences_that_exist(folder: str, module: str) -> None:
    of_file, of_frame = sentences("entitlements.household_file.wording"), sentences("look.wording")
    unknown: set[str] = set()
    for template in (WEB / folder).rglob("*.html"):
        source = template.read_text(encoding="utf-8")
        unknown |= {one for pair in OWN.findall(source) for one in pair if one} - set(sentences(module))
        unknown |= {f"{key}_{n}" for key in COUNTED.findall(source) for n in ("one", "more")} - set(sentences(module))
        unknown |= set(OF_FILE.findall(source)) - set(of_file)
        unknown |= set(OF_FRAME.findall(source)) - set(of_frame)
    assert unknown == set()


def test_every_folder_of_templates_is_looked_at() -> None:
    folders = {str(one.parent.relative_to(WEB)) for one in WEB.rglob("templates/**/*.html")}
    assert {one for one in folders if not any(one.startswith(part) for part in PARTS)} == set()
