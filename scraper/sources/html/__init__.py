"""Sites without an interface: lists read by selectors, site maps, and single pages."""
