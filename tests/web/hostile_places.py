"""Where a text is typed: how much a field keeps, how it is sent, and where it must then be readable."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from web.carried.conftest import ANSWERS
from web.conftest import Pages
from web.hostile_accounts import (
    app_with_codes,
    invited,
    name_of_a_passkey,
    new_offices,
    passkey,
    renamed_office,
    second_step,
    second_step_again,
)
from web.hostile_appointments import a_try, offered_moments, phone_of_moments, planned_session
from web.hostile_brought_services import columns_of_a_list
from web.hostile_cards import code_of_a_card, hours_of_a_card, made_card
from web.hostile_care import (
    changed_service,
    new_service_that_is_handed_back,
    remarked,
    service_that_is_handed_back,
)
from web.hostile_desk import Desk, Shown, text_fields
from web.hostile_directory import place_of_help, words_for_help
from web.hostile_households import (
    NO_NUMBER,
    RIGHT,
    SCRATCH,
    answered_doubts,
    answers_too_much,
    brought_back,
    brought_in,
    doubts,
    facts_over_time,
    facts_unfolded,
    kept_person,
    list_of_questions,
    meaning_of_columns,
    people_on_the_scratch_page,
    sample,
    steps,
    tried,
)
from web.hostile_organisation import (
    asked_about_data,
    days_of_a_role,
    end_of_help,
    held_back,
    note_of_an_oddity,
    own_organisation,
    periods,
    signed,
    teams,
)
from web.hostile_persons import (
    EMERGENCY,
    agreed_for_somebody,
    asked_to_agree,
    code_of_a_partner,
    not_reached,
    note_of_a_share,
    opened_in_an_emergency,
    paired,
    shared_until,
)
from web.hostile_reception import (
    applied_here,
    checked_here,
    complained,
    file_of_a_newcomer,
    heard,
    heard_again,
    newcomer,
    path_of_complaints,
    signalled,
    who_was_heard,
)
from web.hostile_referrals import moved, number_of_a_newcomer, referred, too_long_a_why
from web.hostile_talks import goals, told_in_a_talk

TAX = "/nl/redactie/waarde/vrijstelling_provinciebelasting.tax/east_flanders/"
SCALE = "/nl/redactie/waarde/inkomensgarantie_ouderen.movable_capital/"


def back(role: str, page: str, which: str = ".*", to: str = "", after: str = "", **pressed: str) -> Any:
    """What is typed comes back in its field, mostly with what is wrong about it."""

    def sent(desk: Desk, text: str) -> Shown:
        yield desk.typed(text + after, role, page, which, to, **pressed)

    return sent


CHECK = "/nl/check/vraag/"


def _asked(desk: Desk, step: str) -> Any:
    """Answer the questions of the check until the municipality, the birth days, or an exact amount is asked."""
    if step not in desk.before:
        page = desk.post("", CHECK, {"who": "me"})
        told = [{"a:municipality": "Eeklo"}, {"a:partner": "none", "a:children": "1", "a:adults": "0"}]
        told += [{"a:me": "34", "a:child1": "6"}, *[{"go": "unknown"}] * 25]
        for one in told[: {"municipality": 0, "ages": 2}.get(step)]:
            page = desk.post("", CHECK, Pages.fields(page.content.decode()) | one)
            if any(name.startswith("x:") for name in text_fields(page.content.decode())):
                break
        desk.before[step] = page
    return desk.before[step]


def check(desk: Desk, text: str) -> Shown:
    for step in ("municipality", "ages"):
        yield desk.typed(text, "", _asked(desk, step), "a:.*", CHECK)


def exact_amount(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "", _asked(desk, "amount"), "x:.*", CHECK, go="next")


def beside_a_file(desk: Desk, text: str) -> Shown:
    answers = json.dumps({"situation": ANSWERS, "told_on": date.today().isoformat()})
    yield desk.post("rights_worker", "/nl/code/dossier/", {"answers": answers, "number": text}), [text]


def on_a_person(desk: Desk, text: str) -> Shown:
    from rotonde.web.people.models import Person

    page = f"/nl/personen/{Person.objects.get(dossier=desk.file.split('/')[-2], member='pa').id}/"
    yield desk.typed(text, "rights_worker", page, "phone|email|address|only_via")


def rows_of_a_scale(desk: Desk, text: str) -> Shown:
    typed = {"threshold": [f"t{text}", "0"], "amount": [f"a{text}", "0"]}
    yield desk.post("editor", SCALE, typed), [typed["threshold"][0][:40], typed["amount"][0][:40]]


def _put_forward(desk: Desk, text: str) -> tuple[Any, dict[str, str]]:
    told = {"value": "61,50", "starts": "01/01/2025", "checked_on": "20/11/2026", "confidence": "sourced"}
    told |= {"source_title": "T " + text, "source_place": "P " + text, "note": "N " + text}
    told["source_url"] = "https://voorbeeld.example/" + re.sub(r"\s", "%20", text)
    page = desk.post("editor", TAX, told)
    assert page.redirect_chain
    return page, told


def sourced(desk: Desk, text: str) -> Shown:
    from rotonde.web.editing.models import Reckoning
    from web.editing.conftest import editor

    page, told = _put_forward(desk, text)
    where, texts = page.request["PATH_INFO"], [told["source_title"], told["source_place"]]
    yield page, [*texts, told["note"]]
    desk.is_now("second editor", editor(1))
    effect = Reckoning.objects.get(proposal_id=where.split("/")[-2])
    Reckoning.objects.filter(id=effect.id).update(state="done", result={})
    yield desk.post("second editor", where + "beslissen/", {"what": "publish", "effect": str(effect.id)}), texts
    yield desk.get("", "/nl/redactie/wijzigingen/"), texts
    yield desk.get("editor", TAX), texts


def rejected(desk: Desk, text: str) -> Shown:
    from web.editing.conftest import editor

    where = _put_forward(desk, "een bron")[0].request["PATH_INFO"]
    desk.is_now("second editor", editor(1))
    told = desk.typed(text, "second editor", where, "reason", where + "beslissen/", what="reject")
    yield told


def opened_code(desk: Desk, text: str) -> Shown:
    from rotonde.web.entitlements.carried_answers.choosing import read_answers
    from rotonde.web.people.carried.keeping import Carried, take_along

    code = take_along(Carried(read_answers(json.dumps(ANSWERS)), date.today())).code
    page = desk.post("rights_worker", "/nl/code/", {"code": code})
    yield desk.typed(text, "rights_worker", page, "number", "/nl/code/dossier/")


class Place(NamedTuple):
    """How much a field keeps, how it is sent, and which fields that are, by page and kind (`hostile_desk.field_of`)."""

    longest: int
    send: Callable[[Desk, str], Shown]
    fields: str

    @property
    def covers(self) -> set[str]:
        """Its fields, one by one."""
        pages = [one.partition(": ") for one in self.fields.split("|")]
        return {f"{page} {kind}" for page, _, kinds in pages for kind in kinds.split()}


VALUE = "editors_value: value starts until checked_on review_by source_title source_url source_place note"
STEP = "dossier_right: day time note check"
CONSENT = "until representative representative_basis"
GOAL = "words by_client by_worker by_other review_on"
MOVED = "text expected_on appointment_day appointment_time"
SERVICE = "name description for_whom minimum_age maximum_age how"
PARTS_OF_A_SERVICE = (
    f"{SERVICE} day_# from_# until_# why_# what_# amount_# access_# new_name new_street new_postcode new_city "
    "new_access number_# for_# email url interpreters municipalities alert wait_time documents"
)
ANY = 8000
PLACES = {
    "moments": Place(190, offered_moments, "slots: opens closes first last except places place bring"),
    "phone of moments": Place(36, phone_of_moments, "slots: phone"),
    "session": Place(190, planned_session, "reception_sessions: day begins ends places place"),
    "try": Place(900, a_try, "follow_up: on"),
    "reception": Place(190, heard, "reception: given surname words"),
    "contact": Place(190, heard_again, "contact: given surname words"),
    "who was heard": Place(90, who_was_heard, "contact_who: number"),
    "rights checked here": Place(190, checked_here, "check_here: age children where"),
    "application at the reception": Place(190, applied_here, "apply_here: what by to"),
    "complaint": Place(190, complained, "complaint: words by"),
    "signal": Place(1900, signalled, "signal: text"),
    "path of complaints": Place(190, path_of_complaints, "signals: who how answer_days rests_on"),
    "newcomer": Place(190, newcomer, "person: given surname phone email address only_via"),
    "file of a newcomer": Place(90, file_of_a_newcomer, "join_file: number"),
    "person": Place(190, on_a_person, "person: phone email address only_via"),
    "a service": Place(
        80,
        changed_service,
        "care_section: name description for_whom how alert wait_time why_# what_# new_name new_street new_city "
        "new_access for_# interpreters documents",
    ),
    "a service that is handed back": Place(ANY, service_that_is_handed_back, f"care_section: {PARTS_OF_A_SERVICE}"),
    "a new service": Place(ANY, new_service_that_is_handed_back, f"care_new: provider_name {SERVICE}"),
    "a remark": Place(290, remarked, "directory_remark: text website"),
    "columns of a list": Place(190, columns_of_a_list, "brought_columns: organisation assured"),
    "words for help": Place(118, words_for_help, "directory: words"),
    "place of help": Place(58, place_of_help, "directory: place|directory_kind: place"),
    "a card": Place(90, made_card, "new_card: name address phone own_words"),
    "hours on a card": Place(40, hours_of_a_card, "new_card: hours_#"),
    "code of a card": Place(190, code_of_a_card, "card_came: code"),
    "search": Place(118, back("", "/nl/rechten/"), "rights: words"),
    "check": Place(198, check, "check_question: a:"),
    "check, exactly": Place(198, exact_amount, "check_question: x:"),
    "throwing a code away": Place(900, back("", "/nl/check/meenemen/weg/"), "throw_away: code"),
    "sign in": Place(900, back("", "/nl/aanmelden/"), "account_login: login"),
    "app with codes": Place(900, app_with_codes, "mfa_activate_totp: code"),
    "passkey": Place(900, passkey, "mfa_add_webauthn: name"),
    "name of a passkey": Place(90, name_of_a_passkey, "mfa_edit_webauthn: name"),
    "second step, again": Place(900, second_step_again, "mfa_reauthenticate: code"),
    "second step": Place(900, second_step, "mfa_authenticate: code"),
    "code": Place(900, back("rights_worker", "/nl/code/"), "open_code: code"),
    "opened code": Place(900, opened_code, "carried_beside: number"),
    "beside a file": Place(60, beside_a_file, "carried_beside: number"),
    "household": Place(900, back("rights_worker", SCRATCH, "(date|f):.*", compute="1"), "household: date: f:"),
    "household over time": Place(900, facts_over_time, "household: from: until:"),
    "names": Place(60, people_on_the_scratch_page, "household: name: new_name"),
    "a kept household": Place(
        900, back("rights_worker", "{file}", "(date|from|until):.*", compute="1"), "dossier: date: from: until:"
    ),
    "facts of a kept household": Place(900, facts_unfolded, "dossier: f:"),
    "names in a kept household": Place(60, kept_person, "dossier: name: new_name"),
    "set aside in a file": Place(
        900, back("rights_worker", "{file}", "until", "{file}wil-niet/", right="huurpremie|h"), "dossier_hold: until"
    ),
    "a try on the scratch page": Place(96, tried(SCRATCH), "household: whatif_value"),
    "a try on a right": Place(96, tried(RIGHT), "dossier_right: whatif_value"),
    "questions": Place(900, list_of_questions, "dossier_questions: answers"),
    "taken along": Place(900, back("rights_worker", "/nl/huisbezoek/"), "visits: numbers"),
    "brought back": Place(900, brought_back, "visit_back: answers:"),
    "step that is wrong": Place(900, back("rights_worker", RIGHT, "day|time|note|check", step="together"), STEP),
    "steps": Place(900, steps, "dossier_right: note reason"),
    "doubts": Place(900, doubts, "dossier_right: text"),
    "answers to doubts": Place(900, answered_doubts, "doubts: answer"),
    "doubt that is not kept": Place(
        900, back("rights_worker", RIGHT, "text", after=NO_NUMBER, doubt="1"), "dossier_right: text"
    ),
    "answer that is not kept": Place(900, answers_too_much, "doubts: answer"),
    "set aside": Place(900, back("rights_worker", RIGHT, "until", hold="1"), "dossier_right: until"),
    "file number": Place(
        60, back("rights_worker", "/nl/dossiers/", "number", "/nl/dossiers/zoeken/"), "find_file: number"
    ),
    "sample": Place(900, sample, "caseload: steekproef startgetal"),
    "pasted": Place(490, brought_in, "bring_in: pasted"),
    "columns": Place(900, meaning_of_columns, "columns: on t#.c#.search"),
    "invitation": Place(
        900, back("administrator", "/nl/beheer/uitnodigen/"), "invitation: name email role_from role_until"
    ),
    "people": Place(140, invited, "invitation: name"),
    "offices": Place(190, new_offices, "new_office: name"),
    "renamed office": Place(190, renamed_office, "office: name"),
    "value": Place(900, back("editor", TAX), VALUE),
    "rows of a scale": Place(39, rows_of_a_scale, "editors_value: threshold amount"),
    "source": Place(290, sourced, "editors_value: source_title source_place note source_url"),
    "reason": Place(290, rejected, "editors_judge: reason"),
    "person that isn't kept": Place(ANY, not_reached, "person: phone email address only_via insz"),
    "code of a partner": Place(ANY, code_of_a_partner, "confirm_link: code"),
    "consent": Place(ANY, asked_to_agree, f"ask_consent: {CONSENT}"),
    "consent for somebody": Place(190, agreed_for_somebody, "ask_consent: representative representative_basis"),
    "shared until": Place(ANY, shared_until, "share_person: until"),
    "note of a share": Place(3900, note_of_a_share, "shared_page: note"),
    "emergency that isn't opened": Place(
        ANY, back("rights_worker", EMERGENCY, "number|sentence"), "emergency: number sentence"
    ),
    "emergency": Place(900, opened_in_an_emergency, "emergency: sentence|review_emergencies: sentence"),
    "number of a newcomer": Place(190, number_of_a_newcomer, "refer: phone why"),
    "referred": Place(590, referred, "refer: why|rewrite_referral: why"),
    "why that is too long": Place(ANY, too_long_a_why, "refer: why"),
    "moves of a referral": Place(900, moved, f"move_referral: {MOVED}"),
    "pairing": Place(ANY, paired, "dossier_pairing: agreed_on until"),
    "number of who asks": Place(
        ANY, back("protection_officer", "/nl/gegevens/", "number", "/nl/gegevens/zoeken/"), "find_person: number"
    ),
    "asked about data": Place(1900, asked_about_data, "ask_about_data: should_be why|request_about_data: why"),
    "end of help": Place(ANY, end_of_help, "end_of_help: ended"),
    "held back": Place(1900, held_back, "hold_back: reason until"),
    "periods": Place(ANY, periods, "fill_in_period: months basis source"),
    "grounds": Place(ANY, signed, "sign_ground: says signed_by signed_on ends_on"),
    "oddities": Place(1900, note_of_an_oddity, "judge_oddity: note"),
    "days of a role": Place(ANY, days_of_a_role, "managed_account: role_from role_until"),
    "own organisation": Place(ANY, own_organisation, "own_organisation: number processes_insz_under"),
    "a talk": Place(3900, told_in_a_talk, "clarify_domain: words strengths"),
    "goals": Place(900, goals, f"plan: {GOAL}|goal: {GOAL}"),
    "teams": Place(ANY, teams, "new_team: name|team: name"),
}
KNOWN = set().union(*(one.covers for one in PLACES.values()))
QUICK = (
    "search",
    "throwing a code away",
    "sign in",
    "code",
    "opened code",
    "file number",
    "sample",
    "invitation",
    "value",
    "rows of a scale",
    "person that isn't kept",
    "code of a partner",
    "shared until",
    "emergency that isn't opened",
    "number of who asks",
    "grounds",
    "moves of a referral",
    "own organisation",
)
"""Those that need no household to be reckoned: typed in each time, with some payloads; the others at `make proof`."""
