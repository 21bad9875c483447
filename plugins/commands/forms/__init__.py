"""``make forms``: the forms in a browser on this machine, and the working folder behind them."""
