"""What can be done with files and uploads: one verb a module, one transaction each."""
