"""What happens to organisations and users: one function, one transaction."""
