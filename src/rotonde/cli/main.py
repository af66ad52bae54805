"""The command `rotonde`: every command stands in a file of its own name."""

import typer

from rotonde.cli import log
from rotonde.cli.baskets import baskets
from rotonde.cli.cascade import cascade
from rotonde.cli.cases import cases
from rotonde.cli.check import check
from rotonde.cli.clocks import clocks
from rotonde.cli.demo import demo
from rotonde.cli.directory import directory
from rotonde.cli.dpo import dpo
from rotonde.cli.explain import explain
from rotonde.cli.export import export
from rotonde.cli.facts import facts
from rotonde.cli.manage import manage
from rotonde.cli.nightly import nightly
from rotonde.cli.parameters import parameters
from rotonde.cli.population import population
from rotonde.cli.protection import protection
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
    clocks,
    manage,
    dpo,
)
for command in COMMANDS:
    app.command()(told_plainly(command))
app.add_typer(protection, name="protection")
app.add_typer(directory, name="directory")

of_log = typer.Typer(help="Seals the log, takes it out, and checks it without a database.", no_args_is_help=True)
for of_log_command in (log.seal, log.public_key, log.checkpoints, log.export, log.archive, log.about, log.verify):
    of_log.command()(told_plainly(of_log_command))
app.add_typer(of_log, name="log")

if __name__ == "__main__":
    app()
