"""The editor's desk: what must be looked at, values put forward, judged by somebody else, published and told."""
