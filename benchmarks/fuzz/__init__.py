"""Made-up input for whatever reads what strangers wrote."""
