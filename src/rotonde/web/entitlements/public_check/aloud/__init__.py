"""Read aloud: what of a page is always said the same, and the recordings made of it beforehand."""
