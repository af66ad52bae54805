"""Laws 3, 4 and 5 on random catalogues: relevant, explained, reproducible. On the shipped rights see tests/engine."""

from laws.answering_for_itself import explained_for_seed, relevant_for_seed, reproducible_for_seed
from laws.sizes import few_and_many, try_law


@few_and_many
def test_a_question_carries_a_witness(size):
    tried = try_law(relevant_for_seed, size, few=8, share=0.5)
    assert tried["witnesses"] > 3


@few_and_many
def test_a_proof_is_enough_and_names_nothing_that_can_be_left_out(size):
    tried = try_law(explained_for_seed, size, few=15, share=0.5)
    assert tried["proofs"] > 10


@few_and_many
def test_a_receipt_gives_its_answer_again_to_the_letter_and_never_another(size):
    tried = try_law(reproducible_for_seed, size, few=5, share=0.2)
    assert tried["replays"] > 5
