"""Coming in from the sign-in service of a government, and linking an account with somebody there."""
