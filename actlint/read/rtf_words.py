"""Control words of Rich Text Format (specification 1.9.1) that matter for the text."""

from __future__ import annotations

import re
from typing import Final

from actlint.model.document import Origin

TOKEN: Final = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,9})?\x20?|\\'([0-9a-fA-F]{2})|\\(\*|[^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\", re.DOTALL
)
NOT_TEXT: Final = frozenset(
    {
        "annotation", "atnauthor", "atnid", "atrfend", "atrfstart", "author", "bkmkend", "bkmkstart", "category", "colortbl",
        "comment", "company", "datafield", "do", "doccomm", "falt", "filetbl", "fldinst", "fontemb", "ftncn", "ftnsep", "ftnsepc",
        "generator", "info", "keywords", "latentstyles", "listoverridetable", "listtable", "mmathPr", "nonshppict", "objdata",
        "operator", "panose", "pgptbl", "picprop", "pict", "revtbl", "rsidtbl", "shpinst", "sp", "stylesheet", "subject",
        "themedata", "xe", "xmlnstbl",
    }
)  # fmt: skip
"""Destinations that hold no text of the document."""
SHOWN_STARRED: Final = frozenset({"shppict", "shptxt", "footnote", "ud"})
"""Destinations marked as optional that hold text all the same."""
LABELS: Final = frozenset({"listtext", "pntext"})
ASIDES: Final[dict[str, Origin]] = {
    "footnote": "footnote",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
}
CHARACTERS: Final = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002", "zwnj": "\u200c", "zwj": "\u200d",
}  # fmt: skip
SYMBOLS: Final = {"~": "\xa0", "_": "\u2011", "-": "\xad", "{": "{", "}": "}", "\\": "\\"}
CHARSETS: Final = {204: "cp1251", 238: "cp1250", 162: "cp1254", 161: "cp1253", 186: "cp1257", 77: "mac-roman"}
ENDS: Final = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow", "column"})
LOST: Final = {"pict": "image", "objdata": "embedded object"}
