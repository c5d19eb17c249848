"""Zip archives changed in place."""

from __future__ import annotations

import io
import zipfile

import pytest

from actlint.model.errors import ReadError
from actlint.report.docx.archive import rewrite

DATE = (2020, 5, 17, 10, 20, 30)


def _archive(*, streamed: bool = False, before: bytes = b"", remark: bytes = b"") -> bytes:
    raw = io.BytesIO()
    raw.write(before)
    target = _Unseekable(raw) if streamed else raw
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        archive.comment = remark
        archive.writestr(zipfile.ZipInfo("a.xml", DATE), b"first", zipfile.ZIP_STORED)
        archive.writestr(zipfile.ZipInfo("папка/b.xml", DATE), b"second" * 100, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("c.xml", DATE), b"third", zipfile.ZIP_DEFLATED)
    return raw.getvalue()


class _Unseekable(io.RawIOBase):
    """A stream that zipfile can only write forward, so that sizes come after the data."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self._target.write(data)


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("before", [b"", b"#!stub\n"])
def test_entries_are_replaced_added_and_kept(streamed: bool, before: bytes) -> None:
    data = _archive(streamed=streamed, before=before, remark="замечание".encode())
    out = rewrite(data, {"папка/b.xml": b"new", "d.xml": b"added"}, "x")
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        assert archive.testzip() is None
        assert {n: archive.read(n) for n in archive.namelist()} == {
            "a.xml": b"first",
            "папка/b.xml": b"new",
            "c.xml": b"third",
            "d.xml": b"added",
        }
        assert archive.getinfo("папка/b.xml").date_time == DATE
        assert archive.comment.decode() == "замечание"


def test_kept_entries_keep_their_very_bytes() -> None:
    data = _archive()
    out = rewrite(data, {"c.xml": b"new"}, "x")
    first_two = data[: data.index(b"c.xml") - 30]
    assert out.startswith(first_two)


def test_changing_nothing_keeps_everything() -> None:
    data = _archive(streamed=True)
    with zipfile.ZipFile(io.BytesIO(rewrite(data, {}, "x"))) as archive:
        assert archive.testzip() is None


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        rewrite(b"nothing of the kind", {}, "draft.docx")
    assert (caught.value.code, caught.value.path) == ("zip-broken", "draft.docx")
