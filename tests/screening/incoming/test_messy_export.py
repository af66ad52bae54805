"""One messy export from file to situations: the way a worker's list comes in."""

import pytest

from rotonde.screening.incoming import Mapping, open_upload, propose, read

MESSY = """\
Export actieve dossiers 20/11/2026;;;
Dossiernr.;Naam;Voornaam;Rijksregisternr.;Geb.datum;Burg. staat;Statuut;Nettoloon;LL;LL sinds;NBI 2024;Partner naam;\
Partner geboortedatum;kind1_geboortedatum;Geboortedatum kind 2;Aantal kinderen;Huurprijs (€/maand);Woonsituatie;\
Postcode;Gemeente;GSM;VT;Laatste contact;Opmerkingen;Lft
2026/001;Voorbeeld;An;85.07.30-033.28;30/07/1985;gehuwd;werkt;1.850,00;nee;;21.000,50;Verzonnen Bo;\
1.2.1984;04-05-2016;;1;650,00;Huur privé;9000;Gent;0470 00 00 00;X;12/10/2026;bellen na 16u;41
2026/002;Verzonnen;Cis;;31-01-1950;weduwe;met pensioen;;;;;;\
;;;0;480,5;sociale huur;9000;Gent;;;1/9/2026;;76
"""


@pytest.fixture
def vocabulary(catalogue):
    return catalogue.vocabulary


@pytest.fixture
def upload():
    return open_upload("export november.csv", MESSY.encode("cp1252"))


def test_every_column_of_a_messy_export_gets_its_meaning(upload, vocabulary):
    (table,) = propose(upload, vocabulary).tables
    assert {column.header: column.target for column in table.columns} == {
        "Dossiernr.": "dossier.number",
        "Naam": "applicant:identity.last_name",
        "Voornaam": "applicant:identity.first_name",
        "Rijksregisternr.": "applicant:identity.insz",
        "Geb.datum": "applicant:birth_date",
        "Burg. staat": "applicant:civil_status",
        "Statuut": "applicant:main_status",
        "Nettoloon": "applicant:net_wage_month",
        "LL": "applicant:receives.leefloon",
        "LL sinds": "applicant:receives.leefloon@from",
        "NBI 2024": "applicant:net_taxable_income@2024",
        "Partner naam": "partner:identity.full_name",
        "Partner geboortedatum": "partner:birth_date",
        "kind1_geboortedatum": "child_1:birth_date",
        "Geboortedatum kind 2": "child_2:birth_date",
        "Aantal kinderen": "household:count.children",
        "Huurprijs (€/maand)": "household:rent_month",
        "Woonsituatie": "household:tenancy",
        "Postcode": "household:identity.postcode",
        "Gemeente": "household:municipality",
        "GSM": "applicant:identity.mobile",
        "VT": "applicant:receives.verhoogde_tegemoetkoming",
        "Laatste contact": "dossier.last_contact",
        "Opmerkingen": "dossier.note",
        "Lft": "ignore",
    }


def test_a_messy_export_becomes_one_situation_per_dossier(upload, vocabulary, dates):
    incoming = read(upload, propose(upload, vocabulary).mapping, vocabulary, dates)
    assert [incoming.faults, incoming.left_out, incoming.warnings] == [[], [], []]
    first, second = incoming.dossiers
    assert first.form == {
        "on": "2026-11-21",
        "focus": "2026/001",
        "persons": {
            "2026/001-applicant": {
                "birth_date": "1985-07-30",
                "main_status": "employed",
                "net_wage_month": 1850,
                "receives.leefloon": False,
                "net_taxable_income": {"2024": 21000.5},
                "receives.verhoogde_tegemoetkoming": True,
                "married": True,
                "widowed": False,
            },
            "2026/001-partner": {"birth_date": "1984-02-01"},
            "2026/001-child-1": {"birth_date": "2016-05-04"},
        },
        "households": {"2026/001": {"rent_month": 650, "tenancy": "private", "municipality": "44021"}},
        "links": {
            "member": [
                {"of": "2026/001-applicant", "to": "2026/001"},
                {"of": "2026/001-partner", "to": "2026/001"},
                {"of": "2026/001-child-1", "to": "2026/001"},
            ],
            "partner": [{"of": "2026/001-applicant", "to": "2026/001-partner", "kind": "married"}],
            "parent": [{"of": "2026/001-applicant", "to": "2026/001-child-1"}],
        },
    }
    assert (first.last_contact, first.note) == ("2026-10-12", "bellen na 16u")
    assert second.form["persons"] == {
        "2026/002-applicant": {
            "birth_date": "1950-01-31",
            "main_status": "pensioner",
            "married": False,
            "widowed": True,
        }
    }


def test_who_somebody_is_stays_out_of_the_situation(upload, vocabulary, dates):
    first, _ = read(upload, propose(upload, vocabulary).mapping, vocabulary, dates).dossiers
    assert first.identity == {
        "2026/001-applicant": {
            "last_name": "Voorbeeld",
            "first_name": "An",
            "insz": "85073003328",
            "mobile": "0470 00 00 00",
        },
        "2026/001-partner": {"full_name": "Verzonnen Bo"},
        "2026/001": {"postcode": "9000"},
    }
    told = str(first.form) + repr(first)
    assert [name for name in ("Voorbeeld", "Verzonnen", "85073003328", "0470") if name in told] == []


def test_a_mapping_is_plain_data_and_is_remembered(upload, vocabulary):
    mapping = propose(upload, vocabulary).mapping.with_target("export november", "Lft", "household:count.members")
    kept = Mapping.from_json(mapping.to_json())
    assert (kept, kept.digest) == (mapping, mapping.digest)
    next_month = open_upload("export december.csv", MESSY.encode("utf-16"))
    again = propose(next_month, vocabulary, kept)
    assert again.fingerprint == kept.fingerprint
    assert {column.remembered for column in again.tables[0].columns} == {True}
    assert again.tables[0].columns[-1].target == "household:count.members"
    assert not again.needs_a_person


def test_the_same_meanings_in_another_order_have_one_digest(vocabulary):
    first, second = (
        propose(open_upload("x.csv", text.encode()), vocabulary).mapping
        for text in ("dossiernr;huur\n1;650,00\n", "huur;dossiernr\n650,00;1\n")
    )
    assert (first.fingerprint, first.digest) == (second.fingerprint, second.digest)
    assert first.with_target("x", "huur", "ignore").digest != first.digest
