"""The operators, a file a subject. None of them knows the checks."""
