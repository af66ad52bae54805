"""Somebody walks in with an energy bill: heard, rights checked with her, referred, and the answer comes back.

A hand is followed through the real pages and what it does is counted: pages, clicks and choices, keys, and what has to
be asked aloud. Typing time is four keys a second, 1.2 s for each click or choice, and the loading of the pages. Talk,
and reading the consent together, are apart. `python -m bench.walk_in http://127.0.0.1:8000 PASSWORD` walks it in a
running demo (`rotonde demo`), as robin@ and as caw@; ROTONDE_CHROMIUM names the browser.
"""

import os
import sys
import time
from dataclasses import dataclass, field
from typing import Any

KEYS_A_SECOND, SECONDS_A_CLICK = 4, 1.2
WORDS = "Ik kan de energiefactuur niet betalen."


@dataclass
class Hand:
    """A hand on mouse and keyboard before one page; counts what it does and what is asked aloud."""

    page: Any
    pages: int = 0
    clicks: int = 0
    keys: int = 0
    loading: float = 0.0
    aloud: list[str] = field(default_factory=list)

    def asks(self, question: str) -> None:
        """Ask something aloud."""
        self.aloud.append(question)

    def types(self, place: str, text: str) -> None:
        """Type in a field, and go on to the next with one key."""
        self.page.locator(place).first.fill(text)
        self.keys += len(text) + 1

    def chooses(self, place: str) -> None:
        """Tick or choose something."""
        one = self.page.locator(place).first
        if not one.is_checked():
            one.check()
            self.clicks += 1

    def goes(self, place: str) -> None:
        """Press what brings another page, and wait for it."""
        began = time.perf_counter()
        with self.page.expect_navigation():
            self.page.locator(place).first.click()
        self.loading += time.perf_counter() - began
        self.clicks += 1
        self.pages += 1

    @property
    def seconds(self) -> float:
        """The typing time."""
        return self.keys / KEYS_A_SECOND + self.clicks * SECONDS_A_CLICK + self.loading

    def said(self) -> str:
        """What was counted, in one line."""
        return (
            f"{self.pages} pages, {self.clicks} clicks and choices, {self.keys} keys, loading {self.loading:.1f} s: "
            f"typing time {self.seconds:.0f} s; {len(self.aloud)} questions aloud"
        )


def hears(hand: Hand) -> None:
    """Write her down at the reception, whose page is open."""
    hand.asks("Hoe heet je?")
    hand.asks("Wat brengt je hier?")
    hand.types("#given", "Nora")
    hand.types("#surname", "Verzinsel")
    hand.types("#words", WORDS)
    hand.chooses("input[name=place][value=desk]")
    hand.goes("form .button.is-large")


def checks(hand: Hand) -> None:
    """Check her rights until one is sure, question by question."""
    hand.goes(".step.is-first")
    for question in ("Hoe oud ben je?", "Kinderen thuis: hoe oud?", "Een partner?", "Waarvan leef je?"):
        hand.asks(question)
    hand.types("#age", "34")
    hand.types("#children", "8, 5")
    hand.chooses("input[name=partner][value=none]")
    hand.chooses("input[name=status][value=unemployed]")
    hand.goes("button[value=begin]")
    for _ in range(8):
        if hand.page.locator(".found-first .is-entitled").count():
            return
        _answers(hand)
    raise AssertionError("no right is sure after eight questions")


def _answers(hand: Hand) -> None:
    question, field_ = hand.page.locator("#question").inner_text(), hand.page.locator("input[name=box]").first
    fact = str(field_.get_attribute("value")).split("|")[0]
    taps = {"main_status": "long", "taxable_income_month": "1000,01 … 1500"}
    if fact in taps:
        hand.asks(question)
        hand.goes(f"button.tap[value='{taps[fact]}']")
    elif fact == "complete.titulars":
        hand.asks(question)
        for one in hand.page.locator("fieldset.row").all():
            mother = one.locator("input[value=me]").count() == 0
            answer = one.locator(f"input[value={'none' if mother else 'me'}]").first
            answer.check()
            hand.clicks += 1
        hand.goes(".asked-row button[value=next]")
    elif fact == "complete.dependant":  # ticked already by what was said before
        assert hand.page.locator("input[type=checkbox]:checked").count() == 2
        hand.goes(".asked-row button[value=next]")
    elif hand.page.locator("button[value=none]").count():
        hand.asks(question)
        hand.goes("button[value=none]")
    else:
        hand.asks(question)
        hand.goes("button[value=unknown]")


def refers(hand: Hand, service: str) -> None:
    """Refer her with her consent; her words go along, and the number she gives."""
    hand.goes(".check-here a.button")
    assert hand.page.locator("textarea[name=why]").input_value() == WORDS
    hand.asks("Op welk nummer mogen ze je bellen?")
    hand.types("input[name=phone]", "0470000000")
    hand.chooses(f"label:has-text('{service}') input[type=radio]")
    hand.chooses("input[name=how][value=oral]")
    hand.goes("form.card > button.button")
    hand.asks("Vind je dit goed?")
    for tick in ("informed", "agrees", "same_purpose", "only_needed"):
        hand.chooses(f"input[name={tick}]")
    hand.goes("button[value=send]")


def answers(hand: Hand) -> None:
    """The other service: from what waits for it to an outcome with her own verdict; its front page is open."""
    hand.goes(".pages a[href$='/wacht-op-mij/']")
    hand.goes("main li:has-text('Nora Verzinsel') a, main tr:has-text('Nora Verzinsel') a")
    assert "0470000000" in hand.page.locator("main").inner_text()
    hand.goes("#move-accept button")
    hand.page.locator("#move-make_contact summary").click()
    hand.clicks += 1
    hand.goes("#move-make_contact button")
    hand.asks("Ben je geholpen?")
    if hand.page.locator("#move-complete:not([open])").count():
        hand.page.locator("#move-complete summary").click()
        hand.clicks += 1
    hand.chooses("#move-complete input[value=help_started]")
    hand.chooses("#move-complete input[value=helped]")
    hand.goes("#move-complete button")


def walk(sender: Any, receiver: Any, service: str) -> tuple[Hand, Hand]:
    """The whole way, of who hears her at the page of the reception and who answers at another service."""
    here, there = Hand(sender), Hand(receiver)
    hears(here)
    checks(here)
    refers(here, service)
    answers(there)
    return here, there


def _signed_in(browser: Any, site: str, who: str, password: str, page: str) -> Any:
    shown = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    shown.goto(f"{site}/nl/aanmelden/")
    shown.fill("input[name=login]", f"{who}@verzonnen.example")
    shown.fill("input[name=password]", password)
    with shown.expect_navigation():
        shown.click("form button.button")
    shown.goto(f"{site}/nl/{page}/")
    return shown


def main() -> None:
    """Walk it in a running demo and print what was counted."""
    from playwright.sync_api import sync_playwright

    site, password = sys.argv[1:3]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ROTONDE_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        sender = _signed_in(browser, site, "robin", password, "onthaal")
        receiver = _signed_in(browser, site, "caw", password, "account")
        here, there = walk(sender, receiver, "CAW Verzonnen")
        sender.goto(f"{site}/nl/doorverwijzingen/")
        outcome = sender.locator("li:has-text('Nora Verzinsel') .outcome").first.inner_text()
        browser.close()
    print("who hears and refers:", here.said())
    print("who answers:         ", there.said())
    print("on the sender's list:", outcome)
    print(*(f"  {n:2} {one}" for n, one in enumerate(here.aloud, 1)), sep="\n")


if __name__ == "__main__":
    main()
