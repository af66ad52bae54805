"""What is done with a referral: it is sent, answered, moved by its clock, and read."""
