"""A tiny notation for test documents: a few lines of text become a .docx.

    list A: decimal "%1." ; decimal "%1.%2." ; russianLower "%3)"     a list definition, level by level
    list B = A 0=5                                                    another instance, level 0 starts from 5
    style Bap: list=A level=0 outline=0 centred based=Other hidden    a paragraph style
    [A 0] text                                                        a paragraph of list A, level 0
    [style=Bap centred] text                                          a paragraph with properties
    plain text                                                        a paragraph
    text ¶-   text ¶+   text ¶<   text ¶>                             its mark is deleted, inserted, moved away, moved here
    | one cell | another cell |                                       a table row; rows in sequence make a table
    |- gone |    |+ new |                                             a deleted, an inserted row
    | 2> wide | v first of merged | ^ merged with above |             gridSpan, vMerge
    header: text      footer: text                                    beside the body
    raw <w:p>…</w:p>                                                  XML as it is

In text: {+inserted} {-deleted} {>moved here} {<moved away} {b:bold} {hide:hidden} {link:…} {sdt:…} {tag:…}
{field:INSTRUCTION|result} {simple:INSTRUCTION|result} {c:Author: comment|words} {foot:note} {end:note} {box:one / two}
{ruby:base|above} {sym:Symbol F0B7} {tab} {br} {nbh} {shy} {image} {raw:<w:r>…</w:r>}; in a cell: {table:a ; b / c ; d}, and
" / " parts paragraphs.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WHO = 'w:author="Редактор" w:date="2026-01-01T00:00:00Z"'
_SIGNS = {"+": "ins", "-": "del", ">": "moveTo", "<": "moveFrom"}
_SINGLE = {
    "tab": "<w:tab/>",
    "br": "<w:br/>",
    "nbh": "<w:noBreakHyphen/>",
    "shy": "<w:softHyphen/>",
    "image": "<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>",
}
_BRACE = re.compile(r"\{(?:([-+<>])|(\w+):?)")


@dataclass
class Build:
    """What accumulates beside the body."""

    numbering: list[str] = field(default_factory=list)
    instances: list[str] = field(default_factory=list)
    lists: dict[str, int] = field(default_factory=dict)
    abstract: dict[str, int] = field(default_factory=dict)
    styles: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    ids: int = 100

    def next_id(self) -> int:
        self.ids += 1
        return self.ids


def docx(text: str) -> bytes:
    """Build a document from the notation (see the module's docstring)."""
    build = Build()
    body: list[str] = []
    rows: list[str] = []
    for line in text.strip("\n").splitlines():
        line = line.strip()
        if not line:
            continue
        if line.startswith("|"):
            rows.append(_row(line, build))
            continue
        if rows:
            body.append(_table(rows))
            rows = []
        word, _, rest = line.partition(" ")
        if word == "list":
            _list(rest, build)
        elif word == "style":
            _style(rest, build)
        elif word in {"header:", "footer:"}:
            (build.headers if word == "header:" else build.footers).append(_paragraph(rest, build))
        elif word == "raw":
            body.append(rest)
        else:
            body.append(_paragraph(line, build))
    if rows:
        body.append(_table(rows))
    return package(f"<w:body>{''.join(body)}{{sections}}</w:body>", build)


def package(body: str, build: Build | None = None) -> bytes:
    """Wrap body XML into a document package."""
    build = build or Build()
    parts = {
        "styles": ("styles", "".join(build.styles)),
        "numbering": ("numbering", "".join(build.numbering + build.instances)),
        "comments": ("comments", "".join(build.comments)),
        "footnotes": ("footnotes", "".join(build.footnotes)),
        "endnotes": ("endnotes", "".join(build.endnotes)),
        "header": ("hdr", "".join(build.headers)),
        "footer": ("ftr", "".join(build.footers)),
    }
    files: dict[str, str] = {}
    types = [("document", f"{_TYPE}.document.main+xml")]
    relations: list[str] = []
    for kind, (root, content) in parts.items():
        if content:
            files[f"word/{kind}.xml"] = f"{_DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>"
            types.append((kind, f"{_TYPE}.{kind}+xml"))
            relations.append(f'<Relationship Id="r{kind}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>')
    section = "".join(f'<w:{k}Reference w:type="default" r:id="r{k}"/>' for k in ("header", "footer") if f"word/{k}.xml" in files)
    body = body.replace("{sections}", f"<w:sectPr>{section}</w:sectPr>")
    overrides = "".join(f'<Override PartName="/word/{k}.xml" ContentType="{t}"/>' for k, t in types)
    all_files = {
        "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f"{_DECLARATION}<w:document {_NAMESPACES}>{body}</w:document>",
        "word/_rels/document.xml.rels": _relations("".join(relations)),
        **files,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in all_files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _relations(content: str) -> str:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARATION}<Relationships xmlns="{namespace}">{content}</Relationships>'


def _list(line: str, build: Build) -> None:
    if found := re.match(r"(\w+) = (\w+)(.*)", line):
        name, base, changes = found.groups()
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in re.findall(r"(\d)=(\d+)", changes)
        )
        _instance(name, build.abstract[base], overrides, build)
        return
    name, _, levels = line.partition(":")
    number = len(build.numbering) + 1
    content = ""
    for depth, one in enumerate(levels.split(" ; ")):
        found = re.match(r'\s*(\w+) "([^"]*)"(.*)', one)
        assert found, one
        form, pattern, rest = found.groups()
        options = dict(re.findall(r"(\w+)=(\w+)", rest))
        content += f'<w:lvl w:ilvl="{depth}"><w:start w:val="{options.get("start", "1")}"/><w:numFmt w:val="{form}"/>'
        content += f'<w:lvlRestart w:val="{options["restart"]}"/>' if "restart" in options else ""
        content += f'<w:pStyle w:val="{options["style"]}"/>' if "style" in options else ""
        content += "<w:isLgl/>" if "legal" in rest.split() else ""
        content += f"<w:lvlText w:val={quoteattr(pattern)}/></w:lvl>"
    build.numbering.append(f'<w:abstractNum w:abstractNumId="{number}">{content}</w:abstractNum>')
    _instance(name, number, "", build)


def _instance(name: str, abstract: int, overrides: str, build: Build) -> None:
    number = len(build.lists) + 1
    build.lists[name] = number
    build.abstract[name] = abstract
    build.instances.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')


def _style(line: str, build: Build) -> None:
    name, _, rest = line.partition(":")
    options = dict(re.findall(r"(\w+)=(\w+)", rest))
    content = f'<w:basedOn w:val="{options["based"]}"/>' if "based" in options else ""
    inside = ""
    if "list" in options or "level" in options:
        level = f'<w:ilvl w:val="{options["level"]}"/>' if "level" in options else ""
        member = f'<w:numId w:val="{build.lists[options["list"]]}"/>' if "list" in options else ""
        inside += f"<w:numPr>{level}{member}</w:numPr>"
    inside += '<w:jc w:val="center"/>' if "centred" in rest else ""
    inside += f'<w:outlineLvl w:val="{options["outline"]}"/>' if "outline" in options else ""
    content += f"<w:pPr>{inside}</w:pPr>" + ("<w:rPr><w:vanish/></w:rPr>" if "hidden" in rest else "")
    default = ' w:default="1"' if "default" in rest.split() else ""
    shown = f'<w:name w:val="{options.get("name", name)}"/>'
    build.styles.append(f'<w:style w:type="paragraph"{default} w:styleId="{name}">{shown}{content}</w:style>')


def _paragraph(line: str, build: Build) -> str:
    properties = ""
    if line.startswith("["):
        inside, _, line = line[1:].partition("]")
        line = line.removeprefix(" ")
        for word in inside.split():
            if word.startswith("style="):
                properties += f'<w:pStyle w:val="{word[6:]}"/>'
        if found := re.match(r"(\w+) (\d)\b", inside):
            properties += f'<w:numPr><w:ilvl w:val="{found[2]}"/><w:numId w:val="{build.lists[found[1]]}"/></w:numPr>'
        elif "nolist" in inside:
            properties += '<w:numPr><w:numId w:val="0"/></w:numPr>'
        if "centred" in inside:
            properties += '<w:jc w:val="center"/>'
        if found := re.search(r"outline=(\d)", inside):
            properties += f'<w:outlineLvl w:val="{found[1]}"/>'
    if found := re.search(r"\s?¶([-+<>])$", line):
        line = line[: found.start()]
        properties += f'<w:rPr><w:{_SIGNS[found[1]]} w:id="{build.next_id()}" {_WHO}/></w:rPr>'
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{_inline(line, build)}</w:p>"


def _table(rows: list[str]) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def _row(line: str, build: Build) -> str:
    properties = ""
    if line[1:2] in {"+", "-"}:
        properties = f'<w:trPr><w:{_SIGNS[line[1]]} w:id="{build.next_id()}" {_WHO}/></w:trPr>'
        line = "|" + line[2:]
    return f"<w:tr>{properties}{''.join(_cell(c.strip(), build) for c in _split(line.strip('|'), '|'))}</w:tr>"


def _cell(text: str, build: Build) -> str:
    properties = ""
    if found := re.match(r"(\d)> ", text):
        properties, text = f'<w:gridSpan w:val="{found[1]}"/>', text[found.end() :]
    if text.startswith("v "):
        properties, text = properties + '<w:vMerge w:val="restart"/>', text[2:]
    elif text.startswith("^"):
        properties, text = properties + "<w:vMerge/>", text[1:].strip()
    content = ""
    for one in _split(text, " / "):
        if one.strip().startswith("{table:"):
            rows = [[c.strip() for c in r.split(" ; ")] for r in one.strip()[7:-1].split(" / ")]
            content += _table([f"<w:tr>{''.join(_cell(c, build) for c in row)}</w:tr>" for row in rows]) + "<w:p/>"
        else:
            content += _paragraph(one, build)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _split(text: str, separator: str) -> list[str]:
    """Split outside braces."""
    out, depth, start, i = [], 0, 0, 0
    while i < len(text):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth == 0 and text.startswith(separator, i):
            out.append(text[start:i])
            i += len(separator)
            start = i
        else:
            i += 1
    return [*out, text[start:]]


def _inline(text: str, build: Build, format_: str = "", tag: str = "t") -> str:
    out, position = "", 0
    while found := _BRACE.search(text, position):
        out += _run(text[position : found.start()], format_, tag)
        end, depth = found.end(), 1
        while depth:
            depth += (text[end] == "{") - (text[end] == "}")
            end += 1
        out += _special(found[1] or found[2], text[found.end() : end - 1], build, format_, tag)
        position = end
    return out + _run(text[position:], format_, tag)


def _run(text: str, format_: str, tag: str) -> str:
    return _content(f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>', format_) if text else ""


def _content(content: str, format_: str = "") -> str:
    properties = f"<w:rPr>{format_}</w:rPr>" if format_ else ""
    return f"<w:r>{properties}{content}</w:r>"


def _special(name: str, inside: str, build: Build, format_: str, tag: str) -> str:
    def inner(text: str, format_: str = format_, tag: str = tag) -> str:
        return _inline(text, build, format_, tag)

    head, *tail = _split(inside, "|")
    rest = "|".join(tail)
    if name in _SIGNS:
        kind = _SIGNS[name]
        return f'<w:{kind} w:id="{build.next_id()}" {_WHO}>{inner(inside, tag="delText" if kind == "del" else tag)}</w:{kind}>'
    if name in _SINGLE:
        return _content(_SINGLE[name], format_)
    if name in {"b", "hide"}:
        return inner(inside, format_ + ("<w:b/>" if name == "b" else "<w:vanish/>"))
    if name == "link":
        return f'<w:hyperlink w:anchor="x">{inner(inside)}</w:hyperlink>'
    if name == "sdt":
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner(inside)}</w:sdtContent></w:sdt>"
    if name == "tag":
        return f'<w:smartTag w:uri="x" w:element="y">{inner(inside)}</w:smartTag>'
    if name == "simple":
        return f"<w:fldSimple w:instr={quoteattr(head)}>{inner(rest)}</w:fldSimple>"
    if name == "field":
        marks = [_content(f'<w:fldChar w:fldCharType="{m}"/>') for m in ("begin", "separate", "end")]
        instruction = inner(head) if "{" in head else _content(f"<w:instrText>{escape(head)}</w:instrText>")
        return marks[0] + instruction + marks[1] + inner(rest) + marks[2]
    if name == "c":
        return _comment(head, inner(rest), build)
    if name in {"foot", "end"}:
        kind, notes = ("footnote", build.footnotes) if name == "foot" else ("endnote", build.endnotes)
        number = len(notes) + 1
        notes.append("")
        notes[number - 1] = f'<w:{kind} w:id="{number}"><w:p>{inner(inside)}</w:p></w:{kind}>'
        return _content(f'<w:{kind}Reference w:id="{number}"/>', format_)
    if name == "box":
        content = "".join(_paragraph(p, build) for p in inside.split(" / "))
        content = f"<w:txbxContent>{content}</w:txbxContent>"
        return _content(
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
            f"{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        )
    if name == "ruby":
        return _content(f"<w:ruby><w:rubyPr/><w:rt>{inner(rest)}</w:rt><w:rubyBase>{inner(head)}</w:rubyBase></w:ruby>")
    if name == "sym":
        font, _, code = inside.partition(" ")
        return _content(f'<w:sym w:font="{font}" w:char="{code}"/>', format_)
    assert name == "raw", name
    return inside


def _comment(head: str, inside: str, build: Build) -> str:
    author, _, words = head.partition(": ")
    number = len(build.comments)
    build.comments.append(
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="P"><w:p>{_run(words, "", "t")}</w:p></w:comment>'
    )
    start, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
    return start + inside + end + _content(f'<w:commentReference w:id="{number}"/>')
