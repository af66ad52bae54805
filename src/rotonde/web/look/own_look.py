"""The look of a municipality: its name, its colour on light and on dark pages, and its logo, from one file.

The setting LOOK names a YAML file. A colour that somebody with poor sight couldn't read is refused at the start.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from rotonde.web.look.contrast import ENOUGH, contrast, hardest_ground, is_read_well, nearest_that_does
from rotonde.web.look.words import LANGUAGES

TOKENS = Path(__file__).parent / "static" / "rotonde" / "tokens.css"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
KINDS = {".svg": ("image/svg+xml", b"<svg"), ".png": ("image/png", b"\x89PNG\r\n\x1a\n")}
LARGEST_LOGO = 30_000  # bytes: a page of the check stays under a hundred thousand
LONGEST_NAME = 60


class BadLook(ImproperlyConfigured):
    """The file of the municipality can't be used; the text says what is wrong and what would do."""


@dataclass(frozen=True)
class Logo:
    """A picture as it is served."""

    content: bytes
    content_type: str


@dataclass(frozen=True)
class OwnLook:
    """What a municipality puts in the place of ours: its name by language, its colour by light, and perhaps a logo."""

    name: dict[str, str]
    light: str
    dark: str
    logo: Logo | None

    @property
    def style(self) -> str:
        """The colours as custom properties, over those of tokens.css."""
        return (
            f":root {{\n  --brand: light-dark({self.light}, {self.dark});\n"
            f"  --panel: light-dark({self.light}, {self.light});\n}}\n"
        )


def own_look() -> OwnLook | None:
    """Give the look of the municipality, or None where it has none of its own; raises BadLook."""
    return read_look(settings.LOOK) if settings.LOOK else None


@cache
def read_look(file: str) -> OwnLook:
    """Read the look that a file describes; raises BadLook."""
    try:
        told = yaml.safe_load(Path(file).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as wrong:
        raise BadLook(f"The file of ROTONDE_LOOK can't be read: {wrong}.") from None
    if not isinstance(told, dict) or set(told) - {"logo"} != {"name", "colour"}:
        raise BadLook("The file of ROTONDE_LOOK tells a name, a colour and perhaps a logo, and nothing else.")
    light, dark = _colours(told["colour"])
    return OwnLook(_name(told["name"]), light, dark, _logo(Path(file).parent, told.get("logo")))


def _name(told: Any) -> dict[str, str]:
    by_language = dict.fromkeys(LANGUAGES, told) if isinstance(told, str) else told
    if not isinstance(by_language, dict) or set(by_language) != set(LANGUAGES):
        raise BadLook(f"The name in the file of ROTONDE_LOOK is one text, or one for each of {', '.join(LANGUAGES)}.")
    for one in by_language.values():
        if not isinstance(one, str) or not 0 < len(one.strip()) <= LONGEST_NAME:
            raise BadLook(f"The name in the file of ROTONDE_LOOK is a text of at most {LONGEST_NAME} characters.")
    return by_language


def _colours(told: Any) -> tuple[str, str]:
    if not isinstance(told, dict) or set(told) != {"light", "dark"}:
        raise BadLook("The colour in the file of ROTONDE_LOOK is two: one for `light` pages and one for `dark` ones.")
    for light, colour in told.items():
        if not isinstance(colour, str) or not COLOUR.fullmatch(colour):
            raise BadLook(f"The colour for {light} pages in the file of ROTONDE_LOOK is written as '#0b5563'.")
        grounds = grounds_of(light)
        if not is_read_well(colour, grounds):
            ground = hardest_ground(colour, grounds)
            raise BadLook(
                f"The colour for {light} pages in the file of ROTONDE_LOOK, {colour}, is hard to read: its contrast is "
                f"{contrast(colour, ground):.1f} on {ground} and should be {ENOUGH}; "
                f"{nearest_that_does(colour, grounds)} would do."
            )
    return told["light"].lower(), told["dark"].lower()


@cache
def grounds_of(light: str) -> tuple[str, ...]:
    """Give the colours that text in the municipality's colour stands on, from tokens.css; the last one is tinted.

    >>> grounds_of("dark")
    ('#11181c', '#1a2328')

    On a light page its colour is also what the next question stands on, whose letters are nearly white.
    """
    tokens = TOKENS.read_text(encoding="utf-8")
    wanted = ["panel-ink", "paper", "sheet"] if light == "light" else ["paper", "sheet"]
    both = [re.findall(rf"--{token}: light-dark\((#\w+), (#\w+)\)", tokens)[0] for token in wanted]
    if light == "dark":
        return tuple(dark for _, dark in both)
    return both[0][1], *(light for light, _ in both[1:])


def _logo(folder: Path, told: Any) -> Logo | None:
    if told is None:
        return None
    kind = KINDS.get(Path(str(told)).suffix.lower())
    if kind is None:
        raise BadLook("The logo in the file of ROTONDE_LOOK is an .svg or a .png beside that file.")
    try:
        content = (folder / str(told)).read_bytes()
    except OSError as wrong:
        raise BadLook(f"The logo in the file of ROTONDE_LOOK can't be read: {wrong}.") from None
    content_type, begins = kind
    if len(content) > LARGEST_LOGO or begins not in content[:1000]:
        raise BadLook(f"The logo in the file of ROTONDE_LOOK is an .svg or a .png of at most {LARGEST_LOGO} bytes.")
    return Logo(content, content_type)
