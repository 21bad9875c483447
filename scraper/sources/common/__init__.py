"""What sources share: the protocol, Atom, site maps, and pages of any site."""
