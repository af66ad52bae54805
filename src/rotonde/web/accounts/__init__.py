"""Organisations and their users: who signs in, what each may see, how it is sealed, and the wall around it."""
