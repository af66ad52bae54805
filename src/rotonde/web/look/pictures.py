"""Calm line drawings beside a question or a right, put into the page itself to take the colour of its text."""

from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

HERE = Path(__file__).parent / "static" / "rotonde" / "pictures"


class NoSuchPicture(ValueError):
    """Somebody names a picture that nobody drew."""


def pictures() -> list[str]:
    """Name the pictures there are.

    >>> "question" in pictures()
    True
    """
    return sorted(path.stem for path in HERE.glob("*.svg"))


@cache
def drawing(name: str) -> SafeString:
    """Give a picture as it stands in a page: for the eye alone, since the words beside it say the same.

    >>> drawing("bus").split(" viewBox")[0]
    '<svg class="picture" aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg"'
    """
    if name not in pictures():
        raise NoSuchPicture(f"there is no picture '{name}'. Draw {name}.svg in {HERE.name}, or name one that is there.")
    drawn = (HERE / f"{name}.svg").read_text(encoding="utf-8").strip()
    return mark_safe(drawn.replace("<svg ", '<svg class="picture" aria-hidden="true" focusable="false" ', 1))  # noqa: S308 — our own file
