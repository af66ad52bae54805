"""Tags for the forms of accounts."""
