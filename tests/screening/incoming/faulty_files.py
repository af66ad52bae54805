"""Forty files that something is wrong with, made here: each with the sentence that a worker reads."""

import io
import zipfile
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl import Workbook

HEADER = "dossiernummer;geboortedatum;huurprijs;kind 1: geboortedatum"
GOOD = "7;02/03/1988;650,00;04/05/2016"


def lines(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *rows, ""]).encode()


def workbook(*rows: tuple, change: Callable[[Workbook], None] = lambda book: None) -> bytes:
    book = Workbook()
    book.active.title = "dossiers"
    for row in rows or (("dossiernummer", "geboortedatum"), ("7", "02/03/1988")):
        book.active.append(row)
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def packed(parts: dict[str, bytes], into: bytes | None = None) -> bytes:
    out = io.BytesIO(into or b"")
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def parquet(table: pa.Table) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def old_office(name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + name.encode("utf-16-le") + bytes(512)


def hide(book: Workbook) -> None:
    book.create_sheet("leeg")
    book["dossiers"].sheet_state = "hidden"
    book.active = 1


WHOLE = workbook()
COLUMNS = parquet(pa.table({"dossiernummer": ["7"], "naam": [["An", "Bo"]]}))

# Refused whole: nothing of it is read.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "an empty file": (lambda: b"", "Het bestand is leeg. Exporteer het opnieuw."),
    "nothing but blanks": (lambda: b"\xef\xbb\xbf  \n\n", "Het bestand is leeg. Exporteer het opnieuw."),
    "two hundred megabytes": (
        lambda: b"x" * 200_000_000,
        "Het bestand is groter dan 50 MB. Splits het in stukken of bewaar het als .csv.",
    ),
    "a PDF": (lambda: b"%PDF-1.7\n" + bytes(99), "Dit is een PDF. Exporteer de lijst als .xlsx of .csv."),
    "a picture": (
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(99),
        "Dit is een afbeelding. Exporteer de lijst als .xlsx of .csv.",
    ),
    "a letter": (
        lambda: packed({"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}),
        "Dit is een tekstdocument of een presentatie. Kopieer de tabel naar een rekenblad en bewaar dat als .xlsx.",
    ),
    "an old workbook": (
        lambda: old_office("Workbook"),
        "Dit is een oud .xls-bestand. Open het in het rekenblad en bewaar het als .xlsx.",
    ),
    "a locked workbook": (
        lambda: old_office("EncryptedPackage"),
        "Het bestand is met een wachtwoord beveiligd. Bewaar een kopie zonder wachtwoord en verwijder die daarna.",
    ),
    "a sheet of OpenDocument": (
        lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<o/>"}),
        "Dit is een bestand van OpenDocument. Open het in het rekenblad en bewaar het als .xlsx.",
    ),
    "an archive": (
        lambda: packed({"lijst.csv": b"dossiernummer\n7\n"}),
        "Dit is een ingepakt bestand. Pak het uit en kies de lijst zelf.",
    ),
    "a web page that calls itself .xls": (
        lambda: b"<html><table><tr><td>dossiernummer</td></tr></table></html>",
        "Dit is een webpagina, ook al heet het misschien .xls. Open het in het rekenblad en bewaar het als .xlsx.",
    ),
    "bytes of no kind": (
        lambda: bytes(range(1, 32)) * 20,
        "Dit is geen tabel die we herkennen. Exporteer de lijst als .xlsx of .csv.",
    ),
    "a workbook cut in half": (
        lambda: WHOLE[: len(WHOLE) // 2],
        "Het werkboek is niet volledig. Kopieer of exporteer het opnieuw.",
    ),
    "a workbook with a broken sheet": (
        lambda: packed({"xl/workbook.xml": b"<workbook", "[Content_Types].xml": b"<Types"}),
        "Het werkboek is beschadigd. Open het in het rekenblad en bewaar het opnieuw als .xlsx.",
    ),
    "a workbook with a way out of its folder": (
        lambda: packed({"../../etc/cron.d/x": b"x"}, WHOLE),
        "Het werkboek is vreemd opgebouwd. Open het in het rekenblad en bewaar het opnieuw als .xlsx.",
    ),
    "a bomb of one part": (
        lambda: packed({"xl/media/image1.bin": bytes(30_000_000)}, WHOLE),
        (
            "Een deel van het bestand wordt uitgepakt meer dan 200 keer zo groot. "
            "Kopieer de lijst naar een nieuw rekenblad en bewaar dat als .xlsx."
        ),
    ),
    "a bomb of many parts": (
        lambda: packed({f"xl/media/{n}.bin": bytes(4_900_000) for n in range(103)}, WHOLE),
        "Het bestand wordt uitgepakt groter dan 500 MB. Splits het in stukken.",
    ),
    "a workbook with entities": (
        lambda: packed(
            {
                "[Content_Types].xml": b"<Types/>",
                "xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><workbook>&d;</workbook>',
            }
        ),
        "Het werkboek is beschadigd. Open het in het rekenblad en bewaar het opnieuw als .xlsx.",
    ),
    "macros": (
        lambda: packed({"xl/vbaProject.bin": b"x"}, WHOLE),
        "Het werkboek bevat macro’s. Bewaar het als gewone .xlsx, zonder macro’s.",
    ),
    "a link to another workbook": (
        lambda: packed({"xl/externalLinks/externalLink1.xml": b"<x/>"}, WHOLE),
        (
            "Het werkboek haalt waarden uit een ander bestand. "
            "Kopieer alles, plak het als waarden in een nieuw werkboek en bewaar dat."
        ),
    ),
    "a formula without an outcome": (
        lambda: workbook(("dossiernummer", "huurprijs"), ("7", "=600+50")),
        (
            "Blad dossiers, rij 2, kolom B: deze formule heeft geen bewaarde uitkomst. "
            "Open het werkboek in het rekenblad en bewaar het opnieuw."
        ),
    ),
    "only hidden sheets with something in them": (
        lambda: workbook(change=hide),
        "Er staan geen rijen in het bestand. Zet de namen van de kolommen bovenaan en daaronder een rij per dossier.",
    ),
    "a header and nothing else": (
        lines,
        "Er staan geen rijen in het bestand. Zet de namen van de kolommen bovenaan en daaronder een rij per dossier.",
    ),
    "no header": (
        lambda: lines("8;01/01/1990;500,00;", header="7;02/03/1988;650,00;04/05/2016"),
        "Blad lijst, rij 1: hier horen de namen van de kolommen te staan. Voeg bovenaan een rij met namen toe.",
    ),
    "two columns with one name": (
        lambda: lines("7;1;2", header="dossiernummer;Huurprijs;huurprijs"),
        "Blad lijst, rij 1, kolom huurprijs: er zijn twee kolommen met deze naam. Geef elke kolom een eigen naam.",
    ),
    "a column without a name": (
        lambda: lines("7;1;2", header="dossiernummer;;huurprijs"),
        "Blad lijst, rij 1: kolom nummer 2 heeft geen naam. Geef de kolom een naam of verwijder ze.",
    ),
    "a million columns": (
        lambda: b";".join(b"k%d" % n for n in range(1_000_000)) + b"\n7\n",
        "Rij 1: er zijn meer dan 1000 kolommen. Hou alleen de kolommen die je nodig hebt.",
    ),
    "a quotation mark that stays open": (
        lambda: lines(GOOD, '8;"01/01/1990;500,00;', GOOD),
        (
            "Rij 3: vanaf hier klopt een aanhalingsteken niet. "
            "Sluit of verwijder het aanhalingsteken of exporteer opnieuw."
        ),
    ),
    "a list cut in half": (
        lambda: lines(GOOD, GOOD.replace("7", "8", 1), GOOD.replace("7", "9", 1))[:-20],
        "Rij 4: het bestand stopt midden in deze rij. Het is afgebroken; kopieer of exporteer het opnieuw.",
    ),
    "a list cut in a letter": (
        lambda: lines("7;02/03/1988;650,00;é")[:-2],
        "Het bestand stopt midden in een letter. Het is afgebroken; kopieer of exporteer het opnieuw.",
    ),
    "letters kept in two ways": (
        lambda: lines("7;café;650;") + "8;één;500;\n".encode("cp1252"),
        "Rij 3: vanaf hier zijn de letters op twee manieren bewaard. Exporteer alles in één keer als CSV UTF-8.",
    ),
    "half a parquet file": (
        lambda: COLUMNS[:-9],
        "Het parquetbestand is niet volledig. Kopieer of exporteer het opnieuw.",
    ),
    "a parquet file with holes": (
        lambda: b"PAR1" + bytes(40) + b"PAR1",
        "Het parquetbestand is beschadigd. Exporteer het opnieuw of gebruik .csv.",
    ),
    "lists in cells": (
        lambda: COLUMNS,
        (
            "Kolom naam: in deze kolom zitten lijsten of bestanden in plaats van waarden. "
            "Exporteer de tabel met één waarde per cel."
        ),
    ),
}

# One dossier is left out, with its row; dossier 7 beside it runs.
LEFT_OUT: dict[str, tuple[Callable[[], bytes], str]] = {
    "no file number": (
        lambda: lines(GOOD, ";01/01/1990;500,00;"),
        "Blad lijst, rij 3, kolom dossiernummer: het dossiernummer ontbreekt. Vul het dossiernummer in.",
    ),
    "a file number of two rows": (
        lambda: lines(GOOD, "8;01/01/1990;500,00;", "8;01/01/1991;500,00;"),
        "Blad lijst, rij 4, kolom dossiernummer: dit dossiernummer staat ook in rij 3. Hou een van de twee rijen.",
    ),
    "a day that isn't there": (
        lambda: lines(GOOD, "8;31/02/1990;500,00;"),
        "Blad lijst, rij 3, kolom geboortedatum: ‘31/02/1990’ is geen datum. Schrijf een datum als 31/03/2026.",
    ),
    "a year of two figures": (
        lambda: lines(GOOD, "8;31/12/19;500,00;"),
        (
            "Blad lijst, rij 3, kolom geboortedatum: van ‘31/12/19’ weten we de eeuw niet. "
            "Schrijf het jaar met vier cijfers."
        ),
    ),
    "a birth in the future": (
        lambda: lines(GOOD, "8;31/12/2031;500,00;"),
        "Blad lijst, rij 3, kolom geboortedatum: 31 december 2031 ligt in de toekomst. Kijk het jaar na.",
    ),
    "an amount in words": (
        lambda: lines(GOOD, "8;01/01/1990;veel;"),
        "Blad lijst, rij 3, kolom huurprijs: ‘veel’ is geen getal. Schrijf een getal als 1234,50.",
    ),
    "an amount that can be two": (
        lambda: lines("7;02/03/1988;650;", "8;01/01/1990;1.234;"),
        (
            "Blad lijst, rij 3, kolom huurprijs: ‘1.234’ kan twee getallen zijn. "
            "Schrijf duizendtallen zonder punt en centen na een komma."
        ),
    ),
    "an amount below nought": (
        lambda: lines(GOOD, "8;01/01/1990;-500,00;"),
        "Blad lijst, rij 3, kolom huurprijs: ‘-500,00’ kan hier niet. Schrijf een waarde van 0 tot 5000.",
    ),
    "an error of the spreadsheet": (
        lambda: workbook(
            ("dossiernummer", "geboortedatum", "huurprijs"), ("7", "2/3/1988", 650), ("8", "1/1/1990", "#REF!")
        ),
        "Blad dossiers, rij 3, kolom huurprijs: de cel bevat de fout #REF! Schrijf de waarde of maak de cel leeg.",
    ),
    "a word that nobody explained": (
        lambda: lines("7;huur privé", "8;woonboot", header="dossiernummer;woonsituatie"),
        (
            "Blad lijst, rij 3, kolom woonsituatie: het woord ‘woonboot’ is nog niet vertaald. "
            "Zeg bij deze kolom wat het betekent, of dat het onbekend is."
        ),
    ),
    "two people with one id": (
        lambda: lines(
            "7;p1;aanvrager", "8;p2;aanvrager", "8;p2;kind", header="dossiernummer;persoonsnummer;rol"
        ),
        (
            "Blad lijst, rij 4, kolom persoonsnummer: deze persoon staat ook in rij 3. "
            "Hou een van de twee of geef elk een eigen nummer."
        ),
    ),
    "two people with one national number": (
        lambda: lines(
            "7;;",
            "8;85.07.30-033.28;30/07/1985",
            "9;85073003328;30/07/1986",
            header="dossiernummer;rijksregisternummer;geboortedatum",
        ),
        (
            "Blad lijst, rij 3, kolom rijksregisternummer: dit rijksregisternummer staat ook in rij 4, met een andere "
            "geboortedatum of in hetzelfde dossier. Kijk na van wie het nummer is."
        ),
    ),
    "two applicants": (
        lambda: lines("7;aanvrager", "8;aanvrager", "8;aanvrager", header="dossiernummer;rol"),
        "Blad lijst, rij 4, kolom rol: dit dossier heeft al een aanvrager in rij 3. Kies één aanvrager per dossier.",
    ),
    "nobody who applies": (
        lambda: lines("7;aanvrager;1/1/1980", "8;kind;1/1/2020", header="dossiernummer;rol;geboortedatum"),
        "Blad lijst, rij 3: in dit dossier is niemand aanvrager. Schrijf bij één persoon aanvrager.",
    ),
    "a row with a cell too many": (
        lambda: lines(GOOD, "8;01/01/1990;500,00;;extra"),
        (
            "Blad lijst, rij 3: de rij heeft meer cellen dan er kolommen zijn. "
            "Zet een cel met een scheidingsteken tussen aanhalingstekens."
        ),
    ),
    "a row with a cell too few": (
        lambda: lines(GOOD, "8;01/01/1990"),
        (
            "Blad lijst, rij 3: de rij heeft minder cellen dan er kolommen zijn. "
            "Kijk na of ze afgebroken is en vul ze aan."
        ),
    ),
    "a formula in place of a number": (
        lambda: lines("7;650,00", '8;"=HYPERLINK(""http://x"")"', header="dossiernummer;huurprijs"),
        (
            "Blad lijst, rij 3, kolom huurprijs: ‘=HYPERLINK(\"http://x\")’ is geen getal. "
            "Schrijf een getal als 1234,50."
        ),
    ),
}  # fmt: skip
