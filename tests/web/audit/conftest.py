"""An export that was brought in, as the tests of the files have it; and a key to sign the log with."""

import pytest

from web.caseload.conftest import ask, run, worker

__all__ = ["ask", "run", "worker"]


@pytest.fixture(autouse=True)
def a_key_to_sign_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROTONDE_LOG_KEY", "a" * 43 + "=")
