"""Answers that somebody takes along to the desk under a code: ciphertext that only the code can open, once."""
