"""The report: `figures` says what is counted, `payload` what its script reads, `page`
how it looks.

Nothing here is imported by a run that writes no report.
"""
