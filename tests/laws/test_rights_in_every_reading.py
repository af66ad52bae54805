"""Law 2 on the shipped rights: one household by itself, and the same households in blocks."""

import random
from datetime import date

from engine.random_situations import random_situation
from laws.sizes import few_and_many
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.many import many
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.worth.net_year import net_year, net_years
from rotonde.rights import load_catalogue

BLOCK = 50
DAY = date(2025, 11, 15)


@few_and_many
def test_lists_and_arrays_give_the_same_answers_and_floors_about_random_households(size: str) -> None:
    catalogue = load_catalogue()
    dates = Dates.asked(on=DAY, today=DAY)
    asking = Asking(catalogue, dates)
    answers = 0
    seeds = range(1 if size == "few" else 20_000 // BLOCK)
    for seed in seeds:
        rng = random.Random(seed)
        written = [random_situation(rng, catalogue, missing=rng.random() * 0.6) for _ in range(BLOCK)]
        situations = [read_situation(one, catalogue.vocabulary, dates, catalogue.quantities) for one in written]
        in_blocks = dict(many(asking, situations))
        assert net_years(asking, situations) == [net_year(asking, one) for one in situations], seed
        for place, situation in enumerate(situations):
            alone = [answer.as_json() for answer in asking.answers(situation)]
            assert alone == [answer.as_json() for answer in in_blocks[place]], (seed, place)
            answers += len(alone)
    print(f"\n{len(seeds) * BLOCK} random situations, {answers} answers: no difference")  # noqa: T201
