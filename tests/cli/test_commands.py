"""The other commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from actlint.cli import COMMANDS


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_a_mistyped_command_gets_a_guess(run):
    result = run("chek")
    assert result.exit_code == 2
    assert "check" in result.output


def test_rules_lists_rules_under_their_factors(run):
    text = run("rules", "--lang", "ru", "--factor", "deadline").stdout
    assert text.startswith("F03 ")
    assert "kz.deadline.no-term" in text


def test_explain_shows_the_page_of_a_rule_in_the_language_asked_for(run):
    text = run("explain", "kz.deadline.no-term", "--lang", "kk").stdout
    assert "## Неге қауіпті" in text
    assert run("explain", "kz.deadline.no-tern").exit_code == 2


def test_outline_prints_units_with_addresses(run):
    assert "1-тармақ" in run("outline", "bad.txt").stdout


def test_norms_prints_frames_as_table_and_json(run):
    assert "modality" in run("norms", "bad.txt").stdout
    assert json.loads(run("norms", "bad.txt", "--format", "json").stdout)


def test_conclusion_is_drafted_and_kept(run):
    assert run("conclusion", "bad.txt", "-o", "c.md").exit_code == 0
    assert "## 5." in Path("c.md").read_text(encoding="utf-8")
    assert run("conclusion", "bad.txt", "-o", "c.md").exit_code == 2


def test_test_explains_a_failing_example(run):
    Path("mine").mkdir()
    rule = """factor: deadline
rules:
- id: my.deadline.soon
  name: {kk: "а", ru: "а", en: "a"}
  status: preview
  since: "0.1"
  level: hint
  basis: [npa-14-1]
  message: {kk: "а", ru: "а", en: "a"}
  what: {kk: "а", ru: "а", en: "a"}
  why: {kk: "а", ru: "а", en: "a"}
  advice: {kk: "а", ru: "а", en: "a"}
  detect:
    kk: {kind: phrase, any: ['жақын арада']}
    ru: {kind: phrase, any: ['в ближайшее время']}
  bad:
    kk: ['Бөлім [[тез арада]] жауап береді.']
    ru: ['Отдел отвечает [[в ближайшее время]].']
  good:
    kk: ['Бөлім үш күн ішінде жауап береді.']
    ru: ['Отдел отвечает в течение трёх дней.']
"""
    Path("mine/rules.yaml").write_text(rule, encoding="utf-8")
    result = run("test", "mine")
    assert result.exit_code == 1
    assert "my.deadline.soon (kk)" in result.stdout
    assert "тез арада" in result.stdout
    assert "(ru)" not in result.stdout


def test_rules_to_test_are_named_by_id_factor_or_file(run):
    alone = run("test", "--only", "kz.discretion.when-necessary")
    assert alone.exit_code == 0
    assert alone.stdout.startswith("1 rules")
    for name in ("liability", "liability.yaml"):
        some = run("test", "--only", name)
        assert some.exit_code == 0
        assert not some.stdout.startswith("0 rules")


def test_testing_nothing_is_a_failure(run):
    """A mistyped name or a folder without rules must not look like success."""
    mistyped = run("test", "--only", "kz.discretion.when-necesary")
    assert mistyped.exit_code == 2
    assert "kz.discretion.when-necesary" in mistyped.stderr
    Path("empty").mkdir()
    nothing = run("test", "empty")
    assert nothing.exit_code == 2
    assert "No rules" in nothing.stderr


def test_evaluate_measures_a_folder_of_labelled_acts(run):
    Path("gold/acts").mkdir(parents=True)
    Path("gold/acts/a.kk.txt").write_bytes(Path("bad.txt").read_bytes())
    Path("gold/acts.txt").write_text("a.kk\n", encoding="utf-8")
    label = {"act": "a.kk", "line": 3, "quote": "", "factor": "discretion", "also": [], "strength": "factor"}
    Path("gold/gold.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    text = run("evaluate", "gold", "--write", "m.yaml").stdout
    assert "1 acts" in text
    assert Path("m.yaml").read_text(encoding="utf-8").startswith("# Measured")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_line_for_the_shell(run, shell):
    assert "_ACTLINT_COMPLETE" in run("completion", shell).stdout
