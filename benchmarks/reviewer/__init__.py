"""What a careful reviewer of a translation sees, planted in small pages of our own and
looked for."""
