"""What colleagues doubt stands at the desk of the editors until somebody answered."""

from typing import Any

from django.test import Client

from web.editing.conftest import editor


def test_a_doubt_stands_at_the_desk_until_it_is_answered(application: Any, signed_in_as: Any) -> None:
    from rotonde.web.entitlements.domain.doubts import answer_doubt, doubt_right

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(editor(0))
    assert "doubts-title" not in client.get("/nl/redactie/").content.decode()
    doubt = doubt_right(signed_in_as("worker").user, "leefloon", "a" * 64, "Het bedrag is van voor de index.")
    page = client.get("/nl/redactie/").content.decode()
    assert "Leefloon: 1" in page
    assert "doubts-title" in page
    answer_doubt(editor(0), doubt.id, "Nagekeken: het staat goed.")
    assert "doubts-title" not in client.get("/nl/redactie/").content.decode()
