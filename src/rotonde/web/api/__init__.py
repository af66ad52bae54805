"""The catalogue and its answers for other programs: JSON over HTTP, described by OpenAPI. Nothing that is sent is kept."""
