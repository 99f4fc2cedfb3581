"""Whether fixes change what they declare, and nothing else."""
