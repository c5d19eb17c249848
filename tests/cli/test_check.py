"""`actlint check` as its users call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import BAD


def documents(result):
    return json.loads(result.stdout)["documents"]


def test_findings_give_exit_code_1_and_a_clean_draft_0(run):
    assert run("check", "bad.txt").exit_code == 1
    assert run("check", "clean.txt").exit_code == 0


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("warning", 1)])
def test_fail_on_sets_the_threshold(run, fail_on, code):
    assert run("check", "bad.txt", "--fail-on", fail_on).exit_code == code


def test_an_unreadable_file_is_reported_the_others_are_checked_and_the_code_is_2(run):
    Path("empty.docx").write_bytes(b"")
    result = run("check", "empty.docx", "bad.txt", "missing.docx", "--format", "json")
    assert result.exit_code == 2
    errors = [(d["error"] or {}).get("code") for d in documents(result)]
    assert errors == ["empty-file", None, "not-found"]
    assert documents(result)[1]["findings"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty-file"),
        ("scan.docx", b"%PDF-1.7\n%\xe2\xe3\n", None),
        ("locked.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, None),
        ("broken.xml", "<act><p>Мәтін".encode(), "xml-broken"),
    ],
)
def test_bad_input_ends_in_a_sentence_with_the_way_out(run, name, data, code):
    Path(name).write_bytes(data)
    result = run("check", name)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert name in result.output
    assert "What to do" in result.output
    if code:
        assert documents(run("check", name, "--format", "json"))[0]["error"]["code"] == code


def test_a_folder_without_acts_is_not_silently_clean(run):
    Path("none").mkdir()
    result = run("check", "none")
    assert result.exit_code == 2
    assert "Nothing was checked" in result.stderr


def test_an_unknown_option_is_refused_with_code_2(run):
    result = run("check", "--formt", "json", "bad.txt")
    assert result.exit_code == 2
    assert "--format" in result.output


def test_folders_are_walked_and_hidden_and_lock_files_left_out(run):
    for name in ("d/a.txt", "d/e/b.txt", "d/.hidden.txt", "d/~$a.docx", "d/notes.png"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(BAD, encoding="utf-8")
    assert [d["path"] for d in documents(run("check", "d", "--format", "json"))] == ["d/a.txt", "d/e/b.txt"]


def test_globs_are_expanded(run):
    assert len(documents(run("check", "*.txt", "--format", "json"))) == 2


def test_standard_input_is_checked(run):
    result = run("check", "-", "--format", "json", input=BAD.encode())
    assert result.exit_code == 1
    assert documents(result)[0]["path"] == "-"


@pytest.mark.parametrize("format_", ["full", "concise", "json", "jsonl", "sarif", "junit", "gitlab", "github"])
def test_every_format_prints_the_findings(run, format_):
    result = run("check", "bad.txt", "--format", format_)
    assert result.exit_code == 1
    assert "bad.txt" in result.stdout


def test_reports_are_written_and_not_overwritten_without_force(run):
    first = run("check", "bad.docx", "--report", "html=r.html", "--report", "xlsx=r.xlsx", "--report", "docx=out.docx")
    assert first.exit_code == 1
    assert all(Path(x).stat().st_size > 1000 for x in ("r.html", "r.xlsx", "out.docx"))
    before = Path("r.html").read_bytes()
    again = run("check", "clean.txt", "--report", "html=r.html")
    assert again.exit_code == 2
    assert Path("r.html").read_bytes() == before
    assert run("check", "clean.txt", "--report", "html=r.html", "--force").exit_code == 0


def test_the_checked_file_is_never_written(run):
    before = Path("bad.docx").read_bytes()
    assert run("check", "bad.docx", "--report", "docx=bad.docx", "--force").exit_code == 2
    assert Path("bad.docx").read_bytes() == before


def test_a_word_report_of_several_files_goes_into_a_folder(run):
    Path("other.docx").write_bytes(Path("bad.docx").read_bytes())
    assert run("check", "bad.docx", "other.docx", "--report", "docx=one.docx").exit_code == 2
    run("check", "bad.docx", "other.docx", "--report", "docx=annotated/")
    assert sorted(x.name for x in Path("annotated").iterdir()) == ["bad.docx", "other.docx"]


def test_a_second_run_takes_the_results_from_the_cache_and_says_the_same(run):
    first = run("check", "bad.txt", "--format", "json")
    assert list(Path(".cache").rglob("results/*/*"))
    assert documents(run("check", "bad.txt", "--format", "json")) == documents(first)


def test_two_processes_give_the_same_in_the_same_order(run):
    for i in range(4):
        Path(f"c{i}.txt").write_text(BAD if i % 2 else BAD.replace("қосымша ", ""), encoding="utf-8")
    one = documents(run("check", *[f"c{i}.txt" for i in range(4)], "--format", "json", "--no-cache"))
    two = documents(run("check", *[f"c{i}.txt" for i in range(4)], "--format", "json", "--no-cache", "--jobs", "2"))
    assert one == two


def test_hints_and_cleared_signs_are_shown_on_demand_only(run):
    given = "Бөлім өтініш берушіге куәлік береді.\n4. Куәлік өтініш тіркелген күннен бастап бес жұмыс күні ішінде беріледі."
    again = f"{BAD}\n3. {given}"
    Path("again.txt").write_text(again, encoding="utf-8")
    plain = documents(run("check", "again.txt", "--format", "json"))
    assert all(f["level"] != "hint" for d in plain for f in d["findings"])
    more = documents(run("check", "again.txt", "--format", "json", "--hints", "--show-cleared"))
    assert sum(len(d["findings"]) for d in more) > sum(len(d["findings"]) for d in plain)


def test_the_terminal_does_not_repeat_what_the_baseline_knows(run):
    run("baseline", "bad.txt", "-o", "known.txt")
    known = Path("known.txt").read_text(encoding="utf-8").splitlines()[1][:12]
    assert known in run("check", "bad.txt", "--hints").output
    assert known not in run("check", "bad.txt", "--hints", "--baseline", "known.txt").output


def test_a_baseline_hides_what_is_known_and_only_that(run):
    assert run("baseline", "bad.txt", "-o", "known.txt").exit_code == 0
    assert run("check", "bad.txt", "--baseline", "known.txt").exit_code == 0
    Path("bad.txt").write_text(BAD + "\n3. Әкімдік ерекше жағдайларда учаскені конкурссыз беруге құқылы.", encoding="utf-8")
    assert run("check", "bad.txt", "--baseline", "known.txt").exit_code == 1


def test_a_file_over_its_time_ends_in_an_error_and_the_rest_goes_on(run, monkeypatch):
    import time

    import actlint.structure

    parse = actlint.structure.parse

    def slow(document):
        if document.path == "bad.txt":
            time.sleep(5)
        return parse(document)

    monkeypatch.setattr(actlint.structure, "parse", slow)
    result = run("check", "bad.txt", "clean.txt", "--timeout", "0.3", "--format", "json", "--no-cache")
    assert result.exit_code == 2
    assert [(d["error"] or {}).get("code") for d in documents(result)] == ["time-limit", None]


def test_findings_speak_the_language_asked_for(run):
    en = documents(run("check", "bad.txt", "--format", "json", "--lang", "en"))[0]["findings"][0]
    kk = documents(run("check", "bad.txt", "--format", "json"))[0]["findings"][0]
    assert en["fingerprint"] == kk["fingerprint"]
    assert en["why"].isascii()
    assert not kk["why"].isascii()


def test_statistics_count_by_rule(run):
    assert "kz." in run("check", "bad.txt", "--statistics").stdout


def test_no_socket_is_opened(run, monkeypatch):
    import socket

    def refuse(*_: object, **__: object):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert run("check", "bad.docx", "--report", "html=n.html", "--report", "docx=n.docx", "--no-cache").exit_code == 1
