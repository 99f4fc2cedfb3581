"""`python -m doclint` is `doclint`."""

import sys

from doclint.cli import main

if __name__ == "__main__":
    sys.exit(main())
