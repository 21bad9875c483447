"""The sentences that the site derives: what each may claim, what it rests on, and all of a site."""
