"""Our own checks of what is brought and what is taken along: whatever a schema can't see, said in one sentence each."""
