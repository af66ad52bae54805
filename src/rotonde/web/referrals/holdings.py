"""What referrals hold of a person: to whom they were referred, why, and everything that both sides said of it."""
