"""Who asks too often is told when to come back; nobody else notices."""

from typing import Any

FIND = "/nl/dossiers/zoeken/"


def asked(client: Any, times: int, address: str, **told: Any) -> list[int]:
    return [client.post(address, told).status_code for _ in range(times)]


def test_a_worker_looks_for_sixty_files_a_minute_and_a_colleague_goes_on(signed_in_as: Any) -> None:
    client = signed_in_as("rights_worker").client
    assert set(asked(client, 60, FIND)) == {400}
    refused = client.post(FIND, {"number": "1"})
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert "te vaak" in refused.content.decode().lower()
    assert signed_in_as("worker").client.post(FIND).status_code == 400
    assert client.get("/nl/dossiers/").status_code == 200


def test_a_visitor_reads_a_hundred_and_twenty_pages_a_minute_and_another_goes_on(signed_in_as: Any) -> None:
    client = signed_in_as("").client
    assert {client.head("/nl/rechten/", HTTP_X_FORWARDED_FOR="192.0.2.7").status_code for _ in range(120)} == {200}
    refused = client.get("/nl/rechten/", HTTP_X_FORWARDED_FOR="192.0.2.7")
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert client.get("/nl/rechten/", HTTP_X_FORWARDED_FOR="192.0.2.8").status_code == 200


def test_after_five_wrong_passwords_an_address_waits_and_another_does_not(signed_in_as: Any) -> None:
    client = signed_in_as("").client
    told = {"login": "rights_worker@verzonnen.example", "password": "verkeerd"}
    tried = [client.post("/nl/aanmelden/", told) for _ in range(6)]
    assert [one.status_code for one in tried[:5]] == [200] * 5
    waits = "Wacht vijf minuten"
    assert [waits in one.content.decode() for one in tried] == [False] * 5 + [True]
    other = client.post("/nl/aanmelden/", told | {"login": "worker@verzonnen.example"})
    assert (other.status_code, waits in other.content.decode()) == (200, False)


def test_a_network_is_let_in_thirty_times_a_minute(signed_in_as: Any) -> None:
    client = signed_in_as("").client
    told = {"password": "verkeerd"}
    statuses = [client.post("/nl/aanmelden/", told | {"login": f"{n}@x.example"}) for n in range(32)]
    refused = [one for one in statuses if one.status_code == 429]
    assert (len(refused) >= 1, {one["Retry-After"] for one in refused}) == (True, {"300"})
