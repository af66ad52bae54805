"""The services of the made-up town: the same for the same seed, with the gaps that real lists have."""

from rotonde.web.directory.made_up.made_up_directory import make_made_up_directory
from rotonde.web.directory.made_up.services import made_up_services

__all__ = ["made_up_services", "make_made_up_directory"]
