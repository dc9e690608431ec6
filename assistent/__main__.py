"""`python -m assistent`: the window without arguments, else the command line."""

import sys

from assistent.app import main

if __name__ == "__main__":
    sys.exit(main())
