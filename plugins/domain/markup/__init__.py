"""The one way from Markdown to safe HTML, and the addresses in both."""
