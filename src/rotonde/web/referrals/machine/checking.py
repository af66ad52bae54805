"""What must hold of a table of referrals, so that none can get stuck or lost; each fault is one sentence."""

from collections.abc import Callable, Iterable, Iterator

from rotonde.web.referrals.machine.table import ASKS, LISTS, RECEIVER_SIDES, SIDES, ClockRule, Move, State, Table

STATUSES = frozenset(
    {
        "draft",
        "requested",
        "received",
        "accepted",
        "rejected",
        "ready",
        "cancelled",
        "in-progress",
        "on-hold",
        "failed",
        "completed",
        "entered-in-error",
    }
)


class BadTable(ValueError):
    """A table that could lose a referral; the sentences say where."""


def check(table: Table) -> None:
    """Refuse a table that could lose a referral, or that asks what nobody can answer; raises BadTable."""
    faults = list(faults_of(table))
    if faults:
        raise BadTable("\n".join(faults))


def faults_of(table: Table) -> Iterator[str]:
    """Everything that is wrong with a table."""
    broken = list(_names(table))
    yield from broken
    if broken:
        return
    yield from _beginning(table)
    for state in table.states.values():
        yield from _state(table, state)
    for move in table.moves.values():
        yield from _move(table, move)
    yield from _kinds(table)


def _names(table: Table) -> Iterator[str]:
    for move in table.moves.values():
        for name in {*move.sources, move.to} - set(table.states):
            yield f"moves.{move.name}: there is no state {name}."
        for side in set(move.who) - set(SIDES):
            yield f"moves.{move.name}: there is no side {side}."
    for state in table.states.values():
        for clock in state.clocks:
            if clock.then not in table.moves:
                yield f"states.{state.name}: there is no move {clock.then}."


def _beginning(table: Table) -> Iterator[str]:
    if [move.name for move in table.moves.values() if not move.sources] != ["begin"]:
        yield "moves: exactly one move, begin, comes from nowhere."
        return
    for name in set(table.states) - reached(table, {table.first}):
        yield f"states.{name}: no move leads here."
    unsent = reached(table, {table.first}, lambda move: move.name != "send")
    for state in table.states.values():
        if not state.is_hidden and not state.is_end and state.name in unsent:
            yield f"states.{state.name}: a referral that was never sent gets here."
        if state.is_hidden and state.name not in unsent:
            yield f"states.{state.name}: it is hidden from a receiver who has the referral."


def _state(table: Table, state: State) -> Iterator[str]:
    here = f"states.{state.name}"
    if state.fhir_status not in STATUSES:
        yield f"{here}: {state.fhir_status} is no status of a FHIR Task."
    if state.is_end == bool(state.clocks):
        yield f"{here}: an end runs no clock, every other state runs one."
    ends = {name for name, one in table.states.items() if one.is_end}
    if not ends & reached(table, {state.name}, _by_people):
        yield f"{here}: nobody can bring it to an end."
    for clock in state.clocks:
        yield from _clock(table, state, clock)
    for clock in state.clocks[:-1]:
        if table.moves[clock.then].to != state.name:
            yield f"{here}: the clock {clock.kind} is followed by one that never runs."


def _clock(table: Table, state: State, clock: ClockRule) -> Iterator[str]:
    here = f"states.{state.name}: the clock {clock.kind}"
    move = table.moves[clock.then]
    if state.name not in move.sources or move.who != ("system",):
        yield f"{here} runs out into {clock.then}, which the platform can't do there."
    if (clock.days > 0) == (clock.working_days > 0):
        yield f"{here} counts either days or working days."
    if not clock.tells or set(clock.tells) - set(LISTS):
        yield f"{here} must come on a list of {', '.join(LISTS)}."
    if clock.start == "sent" and state.is_hidden:
        yield f"{here} counts from a sending that was not."
    if clock.start == "appointment" and not all("appointment_at" in one.asks for one in _into(table, state.name)):
        yield f"{here} counts from an appointment that nobody told."


def _move(table: Table, move: Move) -> Iterator[str]:
    here = f"moves.{move.name}"
    if set(move.asks) - set(ASKS):
        yield f"{here}: it asks {', '.join(sorted(set(move.asks) - set(ASKS)))}, which nobody can answer."
    if ("reason" in move.asks) != (move.reasons in table.reasons):
        yield f"{here}: a move that asks a reason names its list, no other does."
    if move.outcome and move.outcome not in table.outcomes:
        yield f"{here}: there is no outcome {move.outcome}."
    completes = move.to == "completed" and "completed" not in move.sources
    if completes and not (move.outcome or {"outcome", "verdict"} <= set(move.asks)):
        yield f"{here}: it completes without an outcome and the person's own verdict."
    if set(move.needs) - set(table.moves):
        yield f"{here}: it needs a move that isn't there."
    if ("system" in move.who) != (move.button is None):
        yield f"{here}: a person's move has a button, the platform's has none."
    if "system" in move.who and move.name not in {
        clock.then for state in table.states.values() for clock in state.clocks
    }:
        yield f"{here}: no clock ever brings it about."
    if move.sources and all(table.states[name].is_hidden for name in move.sources) and set(move.who) & RECEIVER_SIDES:
        yield f"{here}: the receiver doesn't see the referral yet."


def _kinds(table: Table) -> Iterator[str]:
    used = {clock.kind for state in table.states.values() for clock in state.clocks}
    for kind in used ^ set(table.clocks):
        yield f"clocks.{kind}: it has no words, or no state runs it."


def reached(table: Table, start: Iterable[str], via: Callable[[Move], bool] = lambda move: True) -> set[str]:
    """Every state that can be reached from some, themselves included, over the moves that `via` lets through."""
    found = set(start)
    while new := {move.to for move in table.moves.values() if via(move) and found & set(move.sources)} - found:
        found |= new
    return found


def _by_people(move: Move) -> bool:
    return "system" not in move.who


def _into(table: Table, state: str) -> list[Move]:
    """Every move of a person that leads here."""
    return [move for move in table.moves.values() if move.to == state and _by_people(move)]
