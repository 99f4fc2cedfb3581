"""What a command's exit status tells the shell and CI."""

# Nothing was found that counts; something was; wrong usage or configuration; a check of
# doclint's own crashed; the user stopped it.
FINE, FAULTS, USAGE, CRASHED, INTERRUPTED = 0, 1, 2, 3, 130
