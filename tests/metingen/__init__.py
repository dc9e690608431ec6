"""The benchmarks: every quality bar as a ratio against a reference measured in the same run."""
