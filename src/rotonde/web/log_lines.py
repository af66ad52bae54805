"""Lines of the log: what went wrong and where in the code, never what somebody filled in or a link that still works."""

import logging
import re
import traceback
from typing import Any

UNKNOWN = "an address that there isn't"
LINK = re.compile(r"(/aanmelden/link/)[^/\s]+")


class Sparing(logging.Formatter):
    """Leaves out the text of an exception, which may quote what was posted, and the secret part of a one-time link."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name that logging gives it
        """Name each exception of the chain and the lines of code that it came by."""
        kind, error, trace = ei
        frames = "".join(traceback.format_tb(trace))
        before = error and (error.__cause__ or error.__context__)
        first = self.formatException((type(before), before, before.__traceback__)) + "\n" if before else ""
        return f"{first}{frames}{kind.__name__ if kind else ''}"

    def format(self, record: logging.LogRecord) -> str:
        """Give the line; an address as the pattern that it fits, for anything can be typed into an address."""
        line = super().format(record)
        request = getattr(record, "request", None)
        if request is not None:
            found = getattr(request, "resolver_match", None)
            for address in (request.get_full_path(), request.path):
                line = line.replace(address, f"/{found.route}" if found else UNKNOWN)
        return LINK.sub(r"\1…", line)
