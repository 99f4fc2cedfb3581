"""What the commands do, a file a subject, without a word of the command line: each settles the
configuration, asks the engine, shows its report and tells the exit status."""
