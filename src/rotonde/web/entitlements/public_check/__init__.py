"""The public check: what may I have a right to, without a name, without signing in, and without a trace."""
