"""A household as somebody wrote it down, and what is known of it: possible sets, checks, what is filled in."""
