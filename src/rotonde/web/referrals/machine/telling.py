"""The table told as text for people who read documentation: states, moves and clocks, row by row."""

from collections.abc import Iterable

from rotonde.web.referrals.machine.table import ClockRule, Move, State, Table

MARK = "<!-- {} of the table: made by scripts/draw_referrals.py, not by hand -->"
START, END = MARK.format("start"), MARK.format("end")
COUNTED_FROM = {"entered": "", "sent": " from the sending", "appointment": " after the appointment"}


def with_the_table(text: str, table: Table) -> str:
    """Give a text in which what stands between the two marks is the table as it is now."""
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{told(table)}\n\n{END}{after}"


def told(table: Table) -> str:
    """Give the table as Markdown, in English with the Dutch words that users see."""
    return "\n\n".join(
        [
            _rows(
                ("State", "Dutch", "Whose turn", "Clock: what happens when it runs out", "FHIR Task"),
                (_state(table, one) for one in table.states.values()),
            ),
            _rows(
                ("Move", "Button (Dutch)", "From", "To", "Who", "Asks"),
                (_move(one) for one in table.moves.values() if one.button),
            ),
        ]
    )


def _state(table: Table, state: State) -> Iterable[str]:
    clocks = "<br>".join(_clock(table, one) for one in state.clocks) or "none: an end"
    fhir = state.fhir_status + (f" ({state.fhir_business})" if state.fhir_business else "")
    return f"`{state.name}`", state.words[0], state.turn, clocks, fhir


def _clock(table: Table, clock: ClockRule) -> str:
    term = f"{clock.working_days} working days" if clock.working_days else f"{clock.days} days"
    then = f"`{clock.then}`" + (" → `expired`" if table.moves[clock.then].to == "expired" else "")
    return f"{term}{COUNTED_FROM[clock.start]}: {then}, on the list of {' and '.join(clock.tells)}"


def _move(move: Move) -> Iterable[str]:
    asks = [*move.asks]
    if move.within_working_days:
        asks.append(f"within {move.within_working_days} working days")
    asks += [f"after `{name}` {times} times" for name, times in move.needs.items()]
    sources = ", ".join(f"`{name}`" for name in move.sources) or "nothing"
    button = move.button[0] if move.button else ""
    return f"`{move.name}`", button, sources, f"`{move.to}`", ", ".join(move.who), ", ".join(asks) or "nothing"


def _rows(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    columns = list(head)
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
