"""One algebra per reading; `rotonde.engine.fold` does the walking for all of them."""
