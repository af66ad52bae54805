"""What the municipality of a home says: a parameter keyed by NIS code, 1 where a ground holds and 0 where it doesn't.

Of a municipality whose regulation wasn't read nothing is known: the key `elsewhere` of `regulation_read` is a gap.
"""

from rotonde.engine.notation import AmountOf, Record, Rule, always, any_of, choose, on
from rotonde.rights.beside import amounts_beside

amounts = amounts_beside(__file__)
ELSEWHERE = "elsewhere"
READ = [str(code) for code in amounts.regulation_read.parameter.rows if code != ELSEWHERE]


def locally(name: str, home: Record) -> Rule:
    """Whether a ground holds where the home is, by a regulation that was read."""
    amount = getattr(amounts, name)
    here = home.municipality.at(on)
    held = [here.is_(code) & (amount.keyed(code, on) > 0) for code in READ if _was_ever_held(amount, code)]
    if not held:
        return ~always
    labels = {language: label.split(" (1 =")[0] for language, label in amount.parameter.labels.items()}
    return any_of(*held).named(f"uitpas_{name}", amount.parameter.law, **labels)


def _was_ever_held(amount: AmountOf, code: str) -> bool:
    """Say whether a ground isn't simply left out: it holds, or isn't known, from some day on."""
    return any(row.value != 0 for row in amount.parameter.rows[code])


def by_a_regulation_not_read(home: Record) -> Rule:
    """Not known: the home is where no regulation was read."""
    elsewhere = ~home.municipality.at(on).is_(*READ)
    return elsewhere & (amounts.regulation_read.keyed(ELSEWHERE, on) > 0)


def limit(name: str, home: Record) -> Rule:
    """An amount where the home is."""
    amount = getattr(amounts, name)
    found = amount.keyed(ELSEWHERE, on)
    for code in amount.parameter.rows:
        if code != ELSEWHERE:
            found = choose(home.municipality.at(on).is_(code), amount.keyed(code, on), found)
    return found
