"""What a build was made of and what it made: enough to know, without a build, that none is due."""
