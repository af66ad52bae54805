"""All bugs that the laws must catch, by name, each with the law that catches it."""

from laws import planted_elsewhere, planted_in_bounds, planted_in_frames
from laws.planting import BUGS

__all__ = ["BUGS", "planted_elsewhere", "planted_in_bounds", "planted_in_frames"]
