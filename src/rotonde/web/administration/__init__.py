"""The pages of who manages an organisation: its users, its offices and how safely they sign in."""
