"""Word 97-2003 files, turned into DOCX by LibreOffice when it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from actlint.model.errors import ReadError

_PROGRAMS: Final = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_SECONDS: Final = 120


def to_docx(data: bytes, path: str, *, seconds: int = _SECONDS) -> bytes:
    """Convert a Word 97-2003 file.

    LibreOffice works on a copy, in a folder and with a profile of its own that are deleted afterwards.

    Args:
        data: the bytes of the file.
        path: its path, for messages.
        seconds: how long LibreOffice may take.

    Raises:
        ReadError: ``needs-libreoffice``, ``doc-timeout`` or ``doc-broken`` (LibreOffice could not read it).
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise ReadError("needs-libreoffice", path)
    with tempfile.TemporaryDirectory(prefix="actlint-") as folder:
        source = Path(folder, "act.doc")
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
        ]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, capture_output=True, timeout=seconds, check=False, stdin=subprocess.DEVNULL)
            return Path(folder, "act.docx").read_bytes()
        except subprocess.TimeoutExpired:
            raise ReadError("doc-timeout", path, seconds=seconds) from None
        except OSError:
            raise ReadError("doc-broken", path) from None
