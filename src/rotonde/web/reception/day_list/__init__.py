"""*Wat wacht op mij*: what waits for whoever is signed in, and nothing else."""
