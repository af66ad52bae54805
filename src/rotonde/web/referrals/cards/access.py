"""Who makes and prints cards, and who notes that somebody came with one. Nothing on a card is about anybody."""

from rotonde.web.accounts.policy import may, role_is, same

WORKERS = role_is("rights_worker", "worker", "coordinator")
WITH_CARDS = role_is("rights_worker", "worker", "coordinator", "volunteer", "expert_by_experience")

may("cards.open", WITH_CARDS)
may("cards.make", WORKERS)
may("cards.see", WITH_CARDS & same("organisation_id"))
may("cards.withdraw", WORKERS & same("organisation_id"))
