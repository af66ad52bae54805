"""What can be done with a run and its answers: one verb a module, one transaction each."""
