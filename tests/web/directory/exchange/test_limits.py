"""Who asks too often is told when to come back, in the form of every other refusal; who asks for parts goes on."""

from typing import Any

from django.test import Client

WHOLE = ["export.json", "export.ndjson", "datapackage.zip", "services?format=ndjson", "organizations?format=ndjson"]


def refused(response: Any) -> tuple[int, str, str, str]:
    return (
        response.status_code,
        response["Content-Type"],
        response["Retry-After"],
        response["Access-Control-Allow-Origin"],
    )


TOO_OFTEN = (429, "application/problem+json", "60", "*")


def test_a_program_reads_a_hundred_and_twenty_pages_a_minute_and_another_goes_on(
    program: Client, directory: int
) -> None:
    assert {program.head("/hsds/services", {"per_page": "1"}).status_code for _ in range(120)} == {200}
    response = program.get("/hsds/services", {"per_page": "1"})
    assert refused(response) == TOO_OFTEN
    assert response.json()["what_to_do"].startswith("Wait 60 seconds")
    assert program.get("/hsds/services", HTTP_X_FORWARDED_FOR="192.0.2.8").status_code == 200


def test_the_whole_is_taken_along_six_times_a_minute_whatever_the_way(program: Client, directory: int) -> None:
    for number in range(6):
        response: Any = program.get(f"/hsds/{WHOLE[number % len(WHOLE)]}")
        assert (response.status_code, bool(b"".join(response.streaming_content))) == (200, True)
    assert [refused(program.get(f"/hsds/{address}")) for address in WHOLE] == [TOO_OFTEN] * len(WHOLE)
    posted = program.post("/hsds/services", {"format": "ndjson"}, content_type="application/json")
    assert refused(posted) == TOO_OFTEN
    assert program.get("/hsds/services").status_code == 200
