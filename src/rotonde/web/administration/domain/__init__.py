"""What an administrator does: one function, one transaction, one line in the log."""
