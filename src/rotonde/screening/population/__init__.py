"""A whole population: typed Parquet in, Parquet out, streamed household by household over all processors."""
