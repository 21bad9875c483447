"""What elements of a page are before they are written: figures, tables, lists, embeds, notes."""
