"""The catalogue and its answers for other programs: JSON, described by OpenAPI. Nothing that is sent is kept."""
