"""Bad input is answered with sentences and exit code 2, never with a traceback."""

import functools
import os
import sys
from collections.abc import Callable
from typing import Any

import typer

BAD_INPUT = 2
BUSY_PIPE = 141
ENGLISH = "en"


def told_plainly(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same command, which says what is wrong with its input, a sentence a line."""

    @functools.wraps(command)
    def plainly(*args: Any, **options: Any) -> Any:
        try:
            return command(*args, **options)
        except BrokenPipeError:  # whoever read along has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(BUSY_PIPE) from None
        except _refusals() as refusal:
            for sentence in sentences(refusal, str(options.get("language") or ENGLISH)):
                typer.echo(sentence, err=True)
            raise typer.Exit(BAD_INPUT) from None

    return plainly


def sentences(refusal: BaseException, language: str = ENGLISH) -> list[str]:
    """Each problem in a sentence of its own; a problem of a file says its file, place, why and what to do."""
    from rotonde.engine.explaining.wording.sentences import said

    problems = getattr(refusal, "problems", None) or getattr(refusal, "faults", None)
    return [problem.said(language) for problem in problems] if problems else [said(str(refusal), language)]


def _refusals() -> tuple[type[Exception], ...]:
    """All ways in which the layers below refuse what they are given."""
    from rotonde.cli.opening import BadInput
    from rotonde.engine.cases.cases import BadCase
    from rotonde.engine.cases.openfisca_files import BadTest
    from rotonde.engine.catalogue import CatalogueError
    from rotonde.engine.check import UnknownRight
    from rotonde.engine.facts import VocabularyError
    from rotonde.engine.files import BadFile
    from rotonde.engine.packs.expression_checks import BadRule
    from rotonde.engine.parameters import ParameterError
    from rotonde.engine.receipts import CannotReplay
    from rotonde.engine.situations.situation import BadSituation
    from rotonde.engine.units import UnitError
    from rotonde.rights.baskets import BadBasket
    from rotonde.screening.faults import BadTables

    return (
        BadInput,
        BadBasket,
        BadCase,
        CatalogueError,
        UnknownRight,
        BadRule,
        VocabularyError,
        BadFile,
        ParameterError,
        CannotReplay,
        BadSituation,
        BadTest,
        BadTables,
        UnitError,
    )
