"""How well a colour is read on another, as WCAG 2.2 measures it, and the nearest of its hue that is read well."""

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

ENOUGH = 4.5  # level AA, for text of any size
TINT = 0.14  # the strongest tint of a colour that text of that same colour stands on, as in `.initial`


def channels(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of a colour such as #0b5563, each from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def written(red: float, green: float, blue: float) -> str:
    """Write a colour whose channels go from 0 to 255.

    >>> written(11, 85, 99)
    '#0b5563'
    """
    return f"#{round(red):02x}{round(green):02x}{round(blue):02x}"


def mixed(colour: str, share: float, ground: str) -> str:
    """Mix a share of a colour into a ground, as `color-mix(in srgb, …)` does."""
    pairs = zip(channels(colour), channels(ground), strict=True)
    red, green, blue = (share * one + (1 - share) * other for one, other in pairs)
    return written(red, green, blue)


def luminance(colour: str) -> float:
    """Give how light a colour is, from 0 (black) to 1 (white)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def hardest_ground(colour: str, grounds: Sequence[str]) -> str:
    """Give the ground on which a colour is read worst: one of these, or its own tint on the last of them."""
    return min((*grounds, mixed(colour, TINT, grounds[-1])), key=lambda ground: contrast(colour, ground))


def is_read_well(colour: str, grounds: Sequence[str]) -> bool:
    """Say whether text in this colour is read well on each of these grounds, and on its own tint."""
    return contrast(colour, hardest_ground(colour, grounds)) >= ENOUGH


def nearest_that_does(colour: str, grounds: Sequence[str]) -> str:
    """Give the nearest colour of the same hue that is read well: darker on light grounds, lighter on dark ones."""
    hue, lightness, saturation = rgb_to_hls(*(n / 255 for n in channels(colour)))
    step = -0.01 if luminance(grounds[0]) > 0.5 else 0.01
    while not is_read_well(colour, grounds):
        lightness = min(1.0, max(0.0, lightness + step))
        colour = written(*(255 * n for n in hls_to_rgb(hue, lightness, saturation)))
    return colour
