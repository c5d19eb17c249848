"""Where settings come from."""

from __future__ import annotations

import json
from pathlib import Path


def test_a_configuration_is_found_upward_from_the_draft(run):
    Path("deep/er").mkdir(parents=True)
    Path("deep/er/bad.txt").write_bytes(Path("bad.txt").read_bytes())
    Path("deep/actlint.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "deep/er/bad.txt").exit_code == 0
    assert run("check", "bad.txt").exit_code == 1


def test_pyproject_has_a_table_of_ours(run):
    Path("pyproject.toml").write_text('[tool.actlint]\nfail-on = "never"\n', encoding="utf-8")
    assert run("check", "bad.txt").exit_code == 0


def test_options_win_over_the_file(run):
    Path("actlint.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert run("check", "bad.txt", "--fail-on", "warning").exit_code == 1


def test_show_config_says_where_each_value_comes_from(run):
    Path("actlint.toml").write_text("hints = true\n", encoding="utf-8")
    shown = run("check", "bad.txt", "--show-config", "--jobs", "2").stdout
    assert "actlint.toml" in next(x for x in shown.splitlines() if x.startswith("hints"))
    assert "--jobs" in next(x for x in shown.splitlines() if x.startswith("jobs"))


def test_an_unknown_key_is_an_error_with_file_line_and_a_guess(run):
    Path("actlint.toml").write_text('lang = "kk"\nfail_onn = "never"\n', encoding="utf-8")
    result = run("check", "bad.txt")
    assert result.exit_code == 2
    for part in ("actlint.toml", "2", "fail-on"):
        assert part in result.stderr


def test_a_wrong_value_says_what_was_expected(run):
    Path("actlint.toml").write_text('view = "finall"\n', encoding="utf-8")
    result = run("check", "bad.txt")
    assert result.exit_code == 2
    assert "final | original" in result.stderr


def test_what_is_ignored_can_depend_on_the_path(run):
    result = json.loads(run("check", "bad.txt", "--format", "json").stdout)
    factors = sorted({f["factor"] for d in result["documents"] for f in d["findings"]})
    names = ", ".join(f'"{x}"' for x in factors)
    Path("actlint.toml").write_text(f'[per-path."bad.*"]\nignore = [{names}]\n', encoding="utf-8")
    assert run("check", "bad.txt", "--no-cache").exit_code == 0


def test_accepted_findings_stay_in_the_report_with_their_reason(run):
    first = json.loads(run("check", "bad.txt", "--format", "json").stdout)["documents"][0]["findings"]
    rows = "".join(f'[[suppress]]\nfingerprint = "{f["fingerprint"]}"\nreason = "agreed"\n' for f in first)
    Path("actlint.toml").write_text(rows, encoding="utf-8")
    result = run("check", "bad.txt", "--format", "json")
    assert result.exit_code == 0
    assert {f["suppressed"] for f in json.loads(result.stdout)["documents"][0]["findings"]} == {"agreed"}


def test_a_broken_rule_pack_is_told_with_file_and_line(run):
    Path("mine").mkdir()
    Path("mine/rules.yaml").write_text("factor: deadline\nrules:\n- id: my.rule\n  nam: {}\n", encoding="utf-8")
    result = run("check", "bad.txt", "--pack", "mine")
    assert result.exit_code == 2
    assert "rules.yaml:" in result.stderr
    assert "nam" in result.stderr
