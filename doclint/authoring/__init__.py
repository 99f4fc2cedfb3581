"""For whoever works on doclint: a new rule, and what is generated; and what `doclint
rules` and `doclint init` tell."""
