"""Zip archives changed in place: entries that are not touched keep their bytes, compressed data and headers alike."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from actlint.model.errors import ReadError

_END: Final = b"PK\x05\x06"
_ENTRY: Final = b"PK\x01\x02"
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_FINISH: Final = struct.Struct("<4s4H2IH")
_NOT_HERE: Final = 0xFFFFFFFF  # the number stands in the Zip64 extra field
_DEFLATED: Final = 8
_UTF8: Final = 0x800
_1980: Final = 0x21  # the earliest date a zip entry can have


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    header: tuple[int, ...]  # the central header's numbers
    raw_name: bytes
    extra: bytes
    comment: bytes
    offset: int


def rewrite(data: bytes, changes: Mapping[str, bytes], path: str) -> bytes:
    """Replace entries, and add those that are new.

    Args:
        data: an archive that `actlint.read.safety` has opened.
        changes: name → content.
        path: for messages.

    Raises:
        ReadError: ``zip-broken``.
    """
    try:
        entries, tail, remark = _directory(data)
    except (struct.error, IndexError, ValueError) as error:
        raise ReadError("zip-broken", path) from error
    stops = dict(zip(sorted(e.offset for e in entries), [*sorted(e.offset for e in entries)[1:], tail]))
    out = bytearray(data[: min(stops, default=0)])
    directory = bytearray()
    names = {entry.name for entry in entries}
    for entry in sorted(entries, key=lambda e: e.offset):
        position = len(out)
        if entry.name in changes:
            local, central = _written(entry.raw_name, changes[entry.name], position, entry.header)
            out += local
            directory += central
        else:
            out += data[entry.offset : stops[entry.offset]]
            directory += _moved(entry, position)
    for name, content in changes.items():
        if name not in names:
            local, central = _written(name.encode(), content, len(out), None)
            out += local
            directory += central
    total = len(names | set(changes))
    finish = _FINISH.pack(_END, 0, 0, total, total, len(directory), len(out), len(remark))
    return bytes(out + directory + finish) + remark


def _directory(data: bytes) -> tuple[list[_Entry], int, bytes]:
    """The entries in the order of the directory, where the last one's bytes end, and the archive's comment."""
    end = data.rindex(_END)
    size, stated = struct.unpack_from("<II", data, end + 12)
    if _NOT_HERE in (size, stated):
        start = struct.unpack_from("<Q", data, data.rindex(b"PK\x06\x06", 0, end) + 48)[0]
        shift = 0
    else:
        start = end - size
        shift = start - stated  # bytes before the archive proper
    entries = []
    position = start
    while data.startswith(_ENTRY, position):
        _, *header = _CENTRAL.unpack_from(data, position)
        name_size, extra_size, comment_size = header[9:12]
        name_start = position + _CENTRAL.size
        extra_start = name_start + name_size
        raw_name = data[name_start:extra_start]
        extra = data[extra_start : extra_start + extra_size]
        name = raw_name.decode("utf-8" if header[2] & _UTF8 else "cp437")
        _, offset = _zip64(header, extra)
        comment = data[extra_start + extra_size : extra_start + extra_size + comment_size]
        entries.append(_Entry(name, tuple(header), raw_name, extra, comment, offset + shift))
        position = extra_start + extra_size + comment_size
    return entries, start, data[end + _FINISH.size :]


def _zip64(header: list[int], extra: bytes) -> tuple[list[int], int]:
    """The true sizes and offset of an entry."""
    wanted = [i for i in (8, 7, 15) if header[i] == _NOT_HERE]  # size, compressed size, offset: the order of the field
    position = 0
    while wanted and position + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, position)
        if kind == 1:
            for place, index in enumerate(wanted):
                header[index] = struct.unpack_from("<Q", extra, position + 4 + 8 * place)[0]
            break
        position += 4 + size
    return header, header[15]


def _without_zip64(extra: bytes) -> bytes:
    out, position = b"", 0
    while position + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, position)
        if kind != 1:
            out += extra[position : position + 4 + size]
        position += 4 + size
    return out


def _moved(entry: _Entry, position: int) -> bytes:
    header = [*entry.header]
    extra = _without_zip64(entry.extra)
    header[10] = len(extra)
    header[15] = position
    return _CENTRAL.pack(_ENTRY, *header) + entry.raw_name + extra + entry.comment


def _written(raw_name: bytes, content: bytes, position: int, old: tuple[int, ...] | None) -> tuple[bytes, bytes]:
    """Local record and directory entry of new content; date and attributes of an entry it replaces are kept."""
    press = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = press.compress(content) + press.flush()
    made_by, flags, time, date, inner, outer = (
        (old[0], old[2] & _UTF8, old[4], old[5], old[13], old[14]) if old else (20, _UTF8, 0, _1980, 0, 0)
    )
    numbers = (20, flags, _DEFLATED, time, date, zlib.crc32(content), len(packed), len(content), len(raw_name))
    local = _LOCAL.pack(b"PK\x03\x04", *numbers, 0) + raw_name + packed
    central = _CENTRAL.pack(_ENTRY, made_by, *numbers, 0, 0, 0, inner, outer, position) + raw_name
    return local, central
