"""Glossaries as teams have them: read from six formats with their real dirt (`reading`),
written in three (`writing`), and checked."""
