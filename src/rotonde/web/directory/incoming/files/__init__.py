"""Files of others as objects of HSDS, each with the place in the file; what can't be read, in a sentence."""
