"""Somebody who does the check: a browser without JavaScript, without a name and without a cookie."""

import re
from html.parser import HTMLParser


class CheckPage(HTMLParser):
    """One page as it was received: what its form holds, and what can be pressed."""

    def __init__(self, html: str, status: int = 200) -> None:
        super().__init__()
        self.html, self.status = html, status
        self.fields: dict[str, list[str]] = {}
        self.taps: list[tuple[str, str]] = []
        self.names: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {name: value or "" for name, value in attrs}
        name = a.get("name", "")
        checked = a.get("type") not in ("radio", "checkbox") or "checked" in a
        if tag == "input" and name and checked:
            self.fields.setdefault(name, []).append(a.get("value", ""))
        if tag == "button" and name.startswith("a:"):
            self.taps.append((name, a["value"]))
        if tag in ("input", "select", "button") and name.startswith("a:"):
            self.names.append(name)

    @property
    def text(self) -> str:
        """What stands on the page, without the frame."""
        main = self.html.split("<main")[1].split("</main>")[0].split("</p>", 1)[1]
        plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main)).replace("\xa0", " ")
        return plain.replace("&#x27;", "'").replace("&amp;", "&").strip()

    @property
    def title(self) -> str:
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.DOTALL)
        return re.sub(r"\s+", " ", found[1]).strip() if found else ""

    @property
    def answers(self) -> str:
        return self.fields["answers"][0]


class Visitor:
    """Goes through the check in one language; the page in hand is `page`."""

    def __init__(self, lang: str = "nl") -> None:
        from django.test import Client

        self.client = Client(headers={"host": "127.0.0.1"})
        self.lang = lang
        self.page = CheckPage(self.client.get(f"/{lang}/check/").content.decode())

    def press(self, where: str = "vraag", **typed: str) -> "Visitor":
        """Send the form of the page, with what was pressed, chosen or typed."""
        response = self.client.post(f"/{self.lang}/check/{where}/", self.page.fields | typed)
        self.page = CheckPage(response.content.decode(), response.status_code)
        return self

    def begin(self, who: str = "me") -> "Visitor":
        return self.press(who=who)

    def first_four(
        self, place: str = "Eeklo", partner: str = "none", ages: tuple[int, ...] = (34,), status: str = "none"
    ) -> "Visitor":
        """Answer where, with whom, how old, and one status; the first age is of who asks, the others of children."""
        self.press(**{"a:municipality": place})
        self.press(**{"a:partner": partner, "a:children": str(len(ages) - 1), "a:adults": "0"})
        told = {"a:me": str(ages[0])} | {f"a:child{n}": str(age) for n, age in enumerate(ages[1:], 1)}
        self.press(**told)
        return self.press(go="none") if status == "none" else self.press(**{f"a:{status}": "yes"})

    def result(self) -> "Visitor":
        return self.press("resultaat", go="here")
