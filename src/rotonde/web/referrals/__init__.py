"""Referrals: somebody is passed on to fitting help, and whether that worked always comes back."""
