"""Frozen value types that all steps share. Imports nothing of ours."""
