"""What every part of the importer speaks of: posts, their identities, and fingerprints of them."""
