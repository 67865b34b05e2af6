"""What a desk does: each module takes a `Desk`, runs the stages, and reports."""
