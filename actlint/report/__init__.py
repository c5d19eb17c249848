"""Findings to bytes: terminal, JSON, SARIF, HTML, Word comments, registers."""
