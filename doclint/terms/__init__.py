"""The terms of a glossary in pages: where they occur, how a translation renders them,
which a project follows."""
