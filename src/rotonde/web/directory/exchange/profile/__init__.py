"""The Flemish profile of HSDS 3.1: what we add, what we wish for, and which errors of the standard we repair."""
