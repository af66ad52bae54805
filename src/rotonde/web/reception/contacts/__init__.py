"""A contact: somebody came in, called, or was met; as little as that it happened, as much as they told."""
