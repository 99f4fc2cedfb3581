"""A page beside its translation: what is compared (`units`), what belongs together
(`align`), what changed since."""
