"""Rotonde finds every social right that a household has but does not use."""

__version__ = "0.1.0"
