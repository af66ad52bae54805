"""What can be ticked on a card: sentences to say at a desk and things to bring, that exist in all six languages."""

SAY = ("know_help", "letter", "bills", "housing", "health_fund", "children", "food", "talk", "interpreter")
BRING = ("identity", "health_sticker", "letters", "income", "account", "rent")
MOST_SAID = 3
