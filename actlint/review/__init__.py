"""What was decided about findings before: baselines."""
