"""Appointments: moments that are offered, booked, and followed up when they didn't happen; sessions for who is new."""
