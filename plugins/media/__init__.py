"""Pictures in their sizes, cards for messengers, and codes for paper."""
