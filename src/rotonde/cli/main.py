"""The command `rotonde`: every command stands in a file of its own name."""

import typer

from rotonde.cli.baskets import baskets
from rotonde.cli.cascade import cascade
from rotonde.cli.cases import cases
from rotonde.cli.check import check
from rotonde.cli.demo import demo
from rotonde.cli.dpo import dpo
from rotonde.cli.explain import explain
from rotonde.cli.export import export
from rotonde.cli.facts import facts
from rotonde.cli.manage import manage
from rotonde.cli.nightly import nightly
from rotonde.cli.parameters import parameters
from rotonde.cli.population import population
from rotonde.cli.quantities import quantities
from rotonde.cli.refusals import told_plainly
from rotonde.cli.replay import replay
from rotonde.cli.rights import rights
from rotonde.cli.screen import screen
from rotonde.cli.work import work

app = typer.Typer(
    help="Finds every social right that a household has but does not use.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    rights,
    parameters,
    baskets,
    facts,
    quantities,
    check,
    cascade,
    screen,
    population,
    cases,
    explain,
    export,
    replay,
    demo,
    work,
    nightly,
    manage,
    dpo,
)
for command in COMMANDS:
    app.command()(told_plainly(command))

if __name__ == "__main__":
    app()
