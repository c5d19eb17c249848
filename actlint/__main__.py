"""`python -m actlint`."""

from actlint.cli import main

main(prog_name="actlint")
