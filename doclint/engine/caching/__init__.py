"""What is kept of a run for the next: results of pages, and what a start need not do anew."""
