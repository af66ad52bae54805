"""Referral cards: paper that says where help is and what to say there, with nothing on it about anybody."""
