"""Where posts come from: every kind of source by its name, and archives that hold several."""
