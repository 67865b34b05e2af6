"""Drafts: rules that need no model, and the firewall between a model and a translator."""
