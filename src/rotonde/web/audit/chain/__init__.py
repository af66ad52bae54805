"""The sealed log: batches that hang together, signed. It needs no database and no Django: an export is enough."""
