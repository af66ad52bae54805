"""`rotonde log`: sealing the log, taking it out, and checking it without a database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from rotonde.cli.opening import BadInput
from rotonde.cli.options import InLanguage, Language
from rotonde.cli.words import word

TAMPERED = 3


def seal(*, language: InLanguage = Language.nl) -> None:
    """Seal what was written since, and bring the checkpoints to the second place. A clock starts it every hour."""
    _prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.audit.domain.sealing import seal_log
    from rotonde.web.audit.domain.second_place import bring_checkpoints, second_place

    place = second_place()
    for organisation in Organisation.objects.order_by("id"):
        heads = seal_log(organisation)
        if place is not None:
            try:
                bring_checkpoints(organisation, place)
            except OSError as error:
                raise BadInput(
                    f"{place}: no checkpoint can be kept there ({error.strerror}). Name another folder."
                ) from None
        for head in heads:
            typer.echo(word("log_sealed", language, n=head.count, checkpoint=head.printed))


def public_key() -> None:
    """Print the key with which anybody can check the log. Keep it elsewhere, on paper too."""
    _prepare()
    from rotonde.web.audit.domain import sealing

    typer.echo(sealing.public_key())


def checkpoints() -> None:
    """Print the newest checkpoint of each organisation, to be kept on paper."""
    _prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.accounts.walls import inside
    from rotonde.web.audit.domain.sealing import last_head

    for organisation in Organisation.objects.order_by("id"):
        with inside(organisation):
            head = last_head(organisation)
        if head:
            typer.echo(head.printed)


def export(to: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.")]) -> None:
    """Write the sealed log of every organisation to a file that can be checked without a database."""
    _prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.audit.domain.exporting import exported

    try:
        with to.open("xb") as file:
            file.writelines(exported(Organisation.objects.order_by("id")))
    except FileExistsError:
        raise BadInput(f"{to}: there is something already. Name a new file.") from None
    except OSError as error:
        raise BadInput(f"{to}: it can't be written ({error.strerror}). Name another place.") from None
    typer.echo(str(to))


def archive(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where archives are kept for ten years.")],
    *,
    language: InLanguage = Language.nl,
) -> None:
    """Bring lines of over half a year ago to files, and erase files of over ten years ago. The chain stays whole."""
    _prepare()
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.audit.domain.archiving import NotWhole, erase_expired_archives
    from rotonde.web.audit.domain.archiving import archive as bring

    for organisation in Organisation.objects.order_by("id"):
        try:
            kept = bring(organisation, folder)
            erased = erase_expired_archives(organisation, folder)
        except OSError as error:
            raise BadInput(f"{folder}: no archive can be kept there ({error.strerror}). Name another folder.") from None
        except NotWhole as tampered:
            for finding in tampered.findings:
                typer.echo(finding.said(language), err=True)
            raise typer.Exit(TAMPERED) from None
        if kept:
            typer.echo(word("log_archived", language, file=folder / kept.file, first=kept.first, until=kept.until))
        for file in erased:
            typer.echo(word("log_archive_erased", language, file=folder / file))


def about(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Archives or exports.")],
    *,
    of: Annotated[list[str], typer.Option("--of", help="The number of a person, and that of their file.")],
) -> None:
    """Print the lines of archives that are about a person, when that person asks who looked longer ago."""
    from rotonde.web.audit.chain.about_whom import lines_about

    for path in files:
        with _opened(path) as lines:
            for line in lines_about(lines, set(of)):
                typer.echo(line.decode().rstrip())


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Archives first, then the newest export.")],
    *,
    key: Annotated[
        list[str], typer.Option("--public-key", help="As `rotonde log public-key` printed it; older ones as well.")
    ],
    checkpoints: Annotated[
        list[Path] | None, typer.Option("--checkpoints", help="A file of the second place, or the folder.")
    ] = None,
    known: Annotated[
        list[str] | None, typer.Option("--known", help="A checkpoint from paper: organisation:number:hash.")
    ] = None,
    language: InLanguage = Language.nl,
) -> None:
    """Check the log by itself: says of everything that is wrong what and where. Ends with exit code 3 then."""
    from rotonde.web.audit.chain.verifying import verify as check

    elsewhere = [*_of_second_place(checkpoints or []), *_of_paper(known or [])]
    wrong = 0
    for number, path in enumerate(files, 1):
        is_newest = number == len(files)
        with _opened(path) as lines:
            done = check(lines, keys=key, known=elsewhere if is_newest else ())
        elsewhere += [{"printed": head.printed} for head in done.heads.values()]
        for finding in done.findings:
            typer.echo(f"{path}: {finding.said(language)}", err=True)
        wrong += len(done.findings)
        state = "log_wrong" if done.findings else "log_whole"
        told = {"lines": done.events, "batches": done.batches, "n": len(done.findings), "unsealed": done.unsealed}
        typer.echo(f"{path}: {word(state, language, **told)}")
    if wrong:
        raise typer.Exit(TAMPERED)


def _prepare() -> None:
    from rotonde.web.first_start import prepare

    prepare()


def _opened(path: Path) -> Any:
    try:
        return path.open("rb")
    except OSError as error:
        raise BadInput(f"{path}: it can't be read ({error.strerror}). Name the file of an export.") from None


def _of_second_place(places: list[Path]) -> Iterator[dict[str, Any]]:
    for place in places:
        for file in sorted(place.glob("*.checkpoints")) if place.is_dir() else [place]:
            with _opened(file) as lines:
                for line in lines:
                    try:
                        yield json.loads(line)
                    except ValueError:
                        raise BadInput(
                            f"{file}: a line of it isn't a checkpoint. Name a file of the second place."
                        ) from None


def _of_paper(known: list[str]) -> Iterator[dict[str, Any]]:
    for one in known:
        if len(one.split(":")) != 3 or not one.split(":")[1].isdecimal():
            raise BadInput(f"{one}: a checkpoint from paper reads organisation:number:hash.")
        yield {"printed": one}
