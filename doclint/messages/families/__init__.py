"""Where generators keep the words around their pages: a module a family, found and not registered."""
