"""Persons and households as an organisation keeps them: the files of its clients, and what was uploaded of them."""
