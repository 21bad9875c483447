"""The lists that pages show: archives, the register, offices, corrections, what needs attention."""
