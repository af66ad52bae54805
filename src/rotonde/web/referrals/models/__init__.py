"""Referrals and what is said of them."""

from rotonde.web.referrals.models.referrals import PickedUp, Referral, ReferralSaid

__all__ = ["PickedUp", "Referral", "ReferralSaid"]
