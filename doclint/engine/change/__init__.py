"""What a change brings: the state before and the one after, and which findings were there before."""
