"""Read aloud where the browser has no voice: a recording of every question, made beforehand, that tells on nobody."""

import re
from typing import Any

import pytest

from rotonde.web.entitlements.public_check.aloud.recordings import FOLDER, SHIPPED, file_name, recordings_of
from web.public_check.visiting import Visitor

MAKE_THEM = "A text of the check changed. Make its recordings anew: python scripts/read_aloud.py"
MOST_BYTES, MOST_OF_ONE = 8_000_000, 80_000


@pytest.mark.parametrize("lang", SHIPPED)
def test_every_text_that_is_always_said_has_its_recording_and_no_other_is_shipped(visitor: Visitor, lang: str) -> None:
    from rotonde.web.entitlements.public_check.aloud.spoken import all_spoken

    wanted = {file_name(text, lang) for text in all_spoken(lang)}
    assert {one.name for one in (FOLDER / lang).iterdir()} == wanted, MAKE_THEM


def test_the_recordings_are_small_mono_mp3s() -> None:
    files = list(FOLDER.glob("*/*.mp3"))
    sizes = [one.stat().st_size for one in files]
    heads = {one.read_bytes()[:2] for one in files}
    modes = {one.read_bytes()[3] >> 6 for one in files}
    assert (heads, modes) == ({b"\xff\xf3"}, {3})  # MPEG 2 layer III, one channel
    assert sum(sizes) < MOST_BYTES
    assert max(sizes) < MOST_OF_ONE


def test_a_changed_text_finds_no_recording_of_the_old_one() -> None:
    from rotonde.web.entitlements.public_check.words import Wording

    title = Wording("nl")["receives_me"]
    assert [one.text for one in recordings_of([title], "nl")] == [title]
    assert recordings_of([title + "!"], "nl") == []
    assert recordings_of([title], "tr") == []


@pytest.mark.parametrize("lang", SHIPPED)
def test_along_the_check_every_question_that_names_nobody_can_be_played(application: Any, db: None, lang: str) -> None:
    visitor = Visitor(lang).begin().first_four(ages=(34, 7), status="leefloon")
    silent = []
    for _ in range(25):
        players = re.findall(r'<audio controls preload="none" src="/static/rotonde/aloud/', visitor.page.html)
        silent += [] if players or not visitor.page.title else [visitor.page.title]
        if "data-print" in visitor.page.html:
            break
        visitor.press(go="unknown")
    assert [one for one in silent if not re.search(r"\d", one) and not one.startswith("Over ")] == []


def test_the_result_has_no_recording_for_its_address_would_tell_what_was_found(visitor: Visitor) -> None:
    visitor.begin().first_four(status="leefloon").result()
    assert "aloud/" not in visitor.page.html


def test_no_browser_keeps_a_recording(visitor: Visitor) -> None:
    (address,) = re.findall(r'src="(/static/rotonde/aloud/nl/[0-9a-f]{16}\.mp3)"', visitor.page.html)
    response = visitor.client.get(address)
    assert response["Content-Type"] == "audio/mpeg"
    assert response["Cache-Control"] == "no-store"
    assert "no-store" not in visitor.client.get("/static/rotonde/check.css")["Cache-Control"]


NO_VOICE = "speechSynthesis.getVoices = () => []"
NOTES_WHAT_IS_PLAYED = """() => {
    window.played = [];
    HTMLMediaElement.prototype.play = function () { window.played.push(this.src); return Promise.resolve(); };
}"""

SAYS_HOW_LONG_IT_IS = """() => player.addEventListener("loadedmetadata", () => {
    document.documentElement.dataset.seconds = player.duration;
})"""


@pytest.mark.browser
def test_without_a_voice_the_recording_is_played_and_a_second_press_stops_it(open_page: Any) -> None:
    page = open_page("/ar/check/", width=390, role="")
    page.evaluate(NO_VOICE)
    page.evaluate(NOTES_WHAT_IS_PLAYED)
    with page.expect_response(lambda one: "/check/" in one.url):
        page.click("button[value=me]")
    page.locator("[data-speak]:visible").click()
    assert page.get_attribute("[data-speak]", "aria-pressed") == "true"
    assert page.evaluate("window.played.map(one => one.split('/').at(-2))") == ["ar"]
    page.click("[data-speak]")
    assert page.get_attribute("[data-speak]", "aria-pressed") == "false"


@pytest.mark.browser
def test_a_recording_really_plays_and_is_fetched_only_then(open_page: Any) -> None:
    page = open_page("/tr/check/", width=390, role="")
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url) if "/aloud/" in one.url else None)
    page.evaluate(NO_VOICE)
    page.evaluate(SAYS_HOW_LONG_IT_IS)
    assert fetched == []
    page.locator("[data-speak]").click()
    said = page.locator("html[data-seconds]")
    said.wait_for(state="attached")
    assert float(said.get_attribute("data-seconds") or 0) > 3
    assert len(fetched) >= 1


@pytest.mark.browser
def test_without_javascript_there_is_a_player_with_a_name(open_page: Any) -> None:
    page = open_page("/uk/check/", width=320, javascript=False, role="")
    page.click("button[value=me]")
    page.get_by_role("heading", name="Де ви живете?").wait_for()
    (player,) = page.locator("audio").all()
    assert player.is_visible()
    assert player.get_attribute("aria-label") == "Прочитати вголос: Де ви живете?"
    assert player.get_attribute("preload") == "none"


@pytest.mark.browser
def test_axe_finds_no_barrier_in_the_player(open_page: Any) -> None:
    from web.public_check.test_check_in_a_browser import in_every_light

    page = open_page("/nl/check/", width=390, role="")
    page.evaluate("document.querySelectorAll('noscript').forEach(one => { one.outerHTML = one.textContent })")
    assert page.locator("audio").count() == 1
    assert in_every_light(page, (390, 1280)) == []
