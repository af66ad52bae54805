"""Referrals: somebody goes from one organisation to another, is waited for there, and never gets lost on the way."""
