"""Front matter: its form, and what its keys may hold."""
