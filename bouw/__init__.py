"""What goes into the packaged application; `build.spec` uses it. Not part of the application itself."""
