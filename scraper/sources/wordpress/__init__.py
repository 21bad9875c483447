"""WordPress: its REST interface and its export."""
