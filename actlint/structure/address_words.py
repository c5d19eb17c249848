"""The words of addresses: units, acts, parts of an act; in kk, ru, en."""

from __future__ import annotations

# nominative, genitive
UNITS_RU: dict[str, tuple[str, str]] = {
    "annex": ("приложение", "приложения"),
    "book": ("часть", "части"),
    "section": ("раздел", "раздела"),
    "subsection": ("подраздел", "подраздела"),
    "chapter": ("глава", "главы"),
    "paragraph": ("параграф", "параграфа"),
    "article": ("статья", "статьи"),
    "item": ("пункт", "пункта"),
    "subitem": ("подпункт", "подпункта"),
    "part": ("часть", "части"),
    "indent": ("абзац", "абзаца"),
}
# with the third-person possessive and without, genitive of both
UNITS_KK: dict[str, tuple[str, str, str, str]] = {
    "annex": ("қосымша", "қосымшасы", "қосымшаның", "қосымшасының"),
    "book": ("бөлік", "бөлігі", "бөліктің", "бөлігінің"),
    "section": ("бөлім", "бөлімі", "бөлімнің", "бөлімінің"),
    "subsection": ("кіші бөлім", "кіші бөлімі", "кіші бөлімнің", "кіші бөлімінің"),
    "chapter": ("тарау", "тарауы", "тараудың", "тарауының"),
    "paragraph": ("параграф", "параграфы", "параграфтың", "параграфының"),
    "article": ("бап", "бабы", "баптың", "бабының"),
    "item": ("тармақ", "тармағы", "тармақтың", "тармағының"),
    "subitem": ("тармақша", "тармақшасы", "тармақшаның", "тармақшасының"),
    "part": ("бөлік", "бөлігі", "бөліктің", "бөлігінің"),
    "indent": ("абзац", "абзацы", "абзацтың", "абзацының"),
}
UNITS_EN = {
    "annex": "annex",
    "book": "part",
    "section": "section",
    "subsection": "subsection",
    "chapter": "chapter",
    "paragraph": "paragraph",
    "article": "article",
    "item": "item",
    "subitem": "sub-item",
    "part": "part",
    "indent": "indent",
}
ACTS: dict[str, tuple[str, str, str]] = {
    "order": ("бұйрықтың", "приказа", "the order"),
    "decision": ("шешімнің", "решения", "the decision"),
    "resolution": ("қаулының", "постановления", "the resolution"),
    "rules": ("Қағидалардың", "Правил", "the Rules"),
    "regulation": ("Ереженің", "Положения", "the Regulation"),
    "standard": ("Стандарттың", "Стандарта", "the Standard"),
    "instruction": ("Нұсқаулықтың", "Инструкции", "the Instruction"),
    "method": ("Әдістеменің", "Методики", "the Methodology"),
    "procedure": ("Регламенттің", "Регламента", "the Rules of procedure"),
    "order-of": ("Тәртіптің", "Порядка", "the Procedure"),
    "charter": ("Жарғының", "Устава", "the Charter"),
}
ZONES: dict[str, tuple[str, str, str]] = {
    "requisites": ("деректемелер", "реквизиты", "requisites"),
    "title": ("тақырып", "заголовок", "title"),
    "preamble": ("кіріспе", "преамбула", "preamble"),
    "enacting": ("қаулы ету формуласы", "постановляющая часть", "enacting formula"),
    "heading": ("тақырып", "заголовок", "heading"),
    "stamp": ("бекіту белгісі", "гриф", "stamp"),
    "form": ("нысан", "форма", "form"),
    "signature": ("қолтаңба", "подпись", "signature"),
    "publisher-note": ("жариялаушының ескертпесі", "примечание издателя", "publisher's note"),
    "aside": ("колонтитул немесе ескертпе", "колонтитул или сноска", "header, footer or note"),
}
