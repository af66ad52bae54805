"""The instrument as data: every right has a domain, every domain its words, and the lightest help stands first."""

import random

from rotonde.web.directory.kinds.kinds import steps
from rotonde.web.entitlements import engine_port
from rotonde.web.reception.clarifying.domains_said import help_said
from rotonde.web.reception.clarifying.instrument import instrument
from rotonde.web.reception.clarifying.words import Wording


def test_every_right_of_the_catalogue_is_opened_by_a_domain_and_no_other() -> None:
    fitting = {right for domain in instrument().domains for right in domain.rights}
    assert fitting == {right["id"] for right in engine_port.rights()}


def test_every_domain_has_a_number_and_a_code_of_its_own_and_words_in_three_languages() -> None:
    domains = instrument().domains
    assert len({one.number for one in domains}) == len({one.code for one in domains}) == len(domains)
    for one in domains:
        for words in (one.name, one.question, *(kind.name for kind in one.help)):
            assert [text for text in words if not text.strip()] == []


def test_a_kind_of_help_stands_in_one_domain_and_has_a_step_that_is_named() -> None:
    kinds = [one.code for domain in instrument().domains for one in domain.help]
    assert len(kinds) == len(set(kinds))
    used = {one.step for domain in instrument().domains for one in domain.help}
    assert used <= set(range(1, len(steps()) + 1))


def test_the_lightest_help_stands_first_in_every_domain() -> None:
    assert [
        one.code for one in instrument().domains if [h.step for h in one.help] != sorted(h.step for h in one.help)
    ] == []
    home = instrument().domains[0]
    assert help_said(home, Wording("nl"))[0][0] == steps()[0][0]


def test_how_it_goes_is_said_in_words_and_never_as_a_number() -> None:
    for words in instrument().going.values():
        assert not any(letter.isdigit() for text in words for letter in text)
    picked = random.Random(3).choice(list(instrument().going))
    assert not picked.isdigit()
