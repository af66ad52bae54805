"""A user without a mouse: keys alone, counted, and a ring around whatever has the focus."""

from typing import Any

import pytest

MOST_TO_ONE_THING = 40

# The ring stands around what has the focus, or around the box that is drawn about it.
RING = """() => {
  const there = document.activeElement;
  if (!there || there === document.body) return null;
  const box = there.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const around = [there, there.closest('label'), there.closest('.with-unit'), there.closest('li')].filter(Boolean);
  const ring = around.some(one => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  return [seen, ring, there.outerHTML.slice(0, 120)];
}"""


class Keyboard:
    """The keyboard before one or more pages; counts how often Tab is pressed, and on which way it took most."""

    def __init__(self) -> None:
        self.page: Any = None
        self.tabs = 0
        self.longest = 0

    def sits_at(self, page: Any) -> "Keyboard":
        """Go and sit before another page."""
        self.page = page
        return self

    def tab_to(self, wanted: str, key: str = "Tab") -> None:
        """Press Tab until something that answers to a selector has the focus; every stop on the way shows its ring."""
        target = self.page.locator(wanted)
        for n in range(1, MOST_TO_ONE_THING + 1):
            self.page.keyboard.press(key)
            self.tabs += 1
            self.longest = max(self.longest, n)
            stop = self.page.evaluate(RING)
            if stop is None:
                continue
            seen, ring, what = stop
            assert (seen, ring) == (True, True), f"no focus to be seen on {what}"
            if target.and_(self.page.locator(":focus")).count():
                return
        pytest.fail(f"{wanted} takes more than {MOST_TO_ONE_THING} presses of Tab on {self.page.url}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def enter(self, wanted: str, key: str = "Enter") -> None:
        """Go to something and press it."""
        self.tab_to(wanted)
        self.page.keyboard.press(key)

    def follow(self, wanted: str) -> None:
        """Go to what leads to another page, press Enter and wait for that page."""
        self.tab_to(wanted)
        self.send()

    def send(self) -> None:
        """Press Enter where the focus is, and wait for the page that comes."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def type_in(self, wanted: str, text: str) -> None:
        """Go to a field and type in it, in the place of what was there."""
        self.tab_to(wanted)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
