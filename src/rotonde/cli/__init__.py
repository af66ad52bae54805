"""The command line: one file per command, each a door to what the engine, the rights and the screening do."""
