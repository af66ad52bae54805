"""What goes with the files that every browser may fetch."""

from wsgiref.headers import Headers

RECORDINGS = "/rotonde/aloud/"


def keep_no_recording(headers: Headers, path: str, url: str) -> None:
    """Tell the browser to keep no recording: it would tell on the device which question somebody listened to."""
    if RECORDINGS in url:
        headers["Cache-Control"] = "no-store"
