"""What a user sees when something is wrong: never a traceback, always the file, what is wrong and what to do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 1024
CASES = {
    "missing.docx": (None, "not-found", "not found"),
    "empty.docx": (b"", "empty-file", "is empty"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 400, "password", "password"),
    "broken.xml": ("<act><p>Мәтін".encode(), "xml-broken", "not well-formed"),
    "broken.docx": (b"PK\x03\x04" + b"\0" * 60, "zip-broken", "damaged"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "unknown-format", "format"),
}


@pytest.mark.parametrize(("name", "data", "code", "words"), [(n, *x) for n, x in CASES.items()])
def test_a_file_that_cannot_be_read(run, name, data, code, words):
    if data is not None:
        Path(name).write_bytes(data)
    shown = run("check", name)
    assert shown.exit_code == 2
    assert name in shown.output
    assert words in shown.output
    assert "What to do" in shown.output
    error = json.loads(run("check", name, "--format", "json").stdout)["documents"][0]["error"]
    assert error["code"] == code


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_it_is_said_in_the_language_asked_for(run, lang):
    shown = run("check", "missing.docx", "--lang", lang).output
    assert {"kk": "Не істеу керек", "ru": "Что сделать"}[lang] in shown


def test_a_file_without_a_language_is_told_in_that_of_the_system(run, monkeypatch):
    """The label and the sentence are of one language."""
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    shown = run("check", "missing.docx").output
    assert "Что сделать" in shown
    assert "not found" not in shown


@pytest.mark.parametrize("command", ["baseline", "conclusion"])
def test_other_commands_say_what_check_says(run, command):
    """The same sentence, with the values in it: what is wrong with the XML and where."""
    Path("broken.xml").write_bytes(CASES["broken.xml"][0])
    error = json.loads(run("check", "broken.xml", "--format", "json").stdout)["documents"][0]["error"]
    shown = run(command, "broken.xml")
    assert shown.exit_code == 2
    assert error["message"] in shown.stderr
    assert "…" not in shown.stderr


def test_a_pdf_named_docx_is_read_as_pdf(run):
    """The content decides, not the name: here a PDF of nothing, so it is the PDF that is said to be damaged."""
    Path("scan.docx").write_bytes(b"%PDF-1.7\n%\xe2\xe3\n")
    shown = run("check", "scan.docx")
    assert shown.exit_code == 2
    assert "PDF" in shown.output


def test_naming_nothing_is_no_success(run):
    result = run("check")
    assert result.exit_code == 2
    assert "Nothing was checked" in result.stderr


def test_a_glob_that_fits_nothing_is_no_success(run):
    assert run("check", "*.odt").exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--report", "pdf=x.pdf"),
        ("--report", "html"),
        ("--limit", "file-sise=1MB"),
        ("--limit", "file-size=much"),
        ("--format", "yaml"),
        ("--jobs", "many"),
        ("--baseline", "none.txt"),
        ("--config", "none.toml"),
        ("--pack", "none"),
    ],
)
def test_a_wrong_option_value_is_refused_before_anything_is_checked(run, arguments):
    result = run("check", "bad.txt", *arguments)
    assert result.exit_code == 2
    assert arguments[1].partition("=")[0] in result.stderr or arguments[0] in result.stderr
    assert "Traceback" not in result.stderr
    assert not result.stdout


@pytest.mark.parametrize("name", ["--select", "--ignore"])
def test_an_unknown_factor_or_rule_is_told_with_a_guess(run, name):
    """A mistyped id would otherwise silently select nothing, or ignore nothing."""
    result = run("check", "bad.txt", name, "discretionn")
    assert result.exit_code == 2
    assert "discretion" in result.stderr


def test_an_unknown_rule_in_the_configuration_is_told_too(run):
    Path("actlint.toml").write_text('[per-path."*.txt"]\nignore = ["kz.deadline.no-tern"]\n', encoding="utf-8")
    result = run("check", "bad.txt")
    assert result.exit_code == 2
    assert "kz.deadline.no-term" in result.stderr


def test_no_progress_is_drawn_where_nobody_looks(run):
    assert run("check", "bad.txt", "clean.txt").stderr == ""


def test_output_into_a_file_keeps_what_is_there(run):
    Path("out.json").write_text("mine")
    assert run("check", "bad.txt", "--format", "json", "-o", "out.json").exit_code == 2
    assert Path("out.json").read_text() == "mine"
    assert run("check", "bad.txt", "--format", "json", "-o", "out.json", "--force").exit_code == 1
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["documents"]
    assert run("check", "bad.txt", "-o", "bad.txt", "--force").exit_code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("rules",), ("check", "bad.txt")])
def test_a_full_disk_behind_the_output_is_told(run, arguments):
    """The exit code must not say that findings were reported when nobody can read them."""
    with open("/dev/full", "w") as full:
        result = subprocess.run([sys.executable, "-m", "actlint", *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert result.returncode == 2
    assert "<stdout>" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_is_missing_is_named_and_not_taken_for_the_output(run, tmp_path):
    result = run("evaluate", str(tmp_path), "--lang", "en")
    assert result.exit_code == 2
    assert "acts.txt" in result.stderr and "<stdout>" not in result.stderr
