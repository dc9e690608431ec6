"""What one can do: open, save, compute, generate and read back, used by screen and command line alike."""
