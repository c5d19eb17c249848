"""Odd characters are noted; letters of old Kazakh fonts are repaired one for one."""

from __future__ import annotations

import pytest

from actlint.read import read_bytes

LEGACY = "Ќазаќстан Республикасыныѕ јкімдігі ґз ќўзыреті шегінде їйлестіру ќызметін жїзеге асырады, яєни баќылау ж‰ргізеді."
REPAIRED = "Қазақстан Республикасының әкімдігі өз құзыреті шегінде үйлестіру қызметін жүзеге асырады, яғни бақылау ж‰ргізеді."


def notes(text: str) -> tuple[str, ...]:
    return read_bytes(text.encode(), "x.txt").notes


def test_old_fonts_are_repaired_and_reported() -> None:
    document = read_bytes(LEGACY.encode(), "x.txt")
    assert document.paragraphs[0].text == REPAIRED
    assert len(LEGACY) == len(REPAIRED)
    assert document.notes == ("legacy-font",)


@pytest.mark.parametrize(
    "text",
    [
        "Орган виконавчої влади приймає рішення, її строки визначає закон України, а також є інші підстави для їх зміни.",
        "Орган принимает решение о выдаче разрешения в течение пяти рабочих дней.",
        "Орган шешім қабылдайды және өтініш берушіге үш жұмыс күні ішінде хабарлайды.",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    document = read_bytes(text.encode(), "x.txt")
    assert document.paragraphs[0].text == text
    assert document.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Qazaqstan Respýblıkasy Ádilet mınıstriniń buıryǵy turaly: osy erejeniń 5-tarmaǵy bekitilsin jáne jarııalansyn.",
        "Qazaqstan Respublikasy Ädilet ministriniñ bűiryğy: osy qağidalardyñ 5-tarmağy bekitilsin jäne resmi jariialansyn.",
    ],
)
def test_kazakh_in_latin_script_is_said_to_be_out_of_scope(text: str) -> None:
    assert notes(text) == ("latin-kazakh",)


def test_other_languages_are_said_to_be_out_of_scope() -> None:
    assert notes("The authority shall decide within ten working days after the application was received.") == ("not-kk-ru",)


@pytest.mark.parametrize(("char", "note"), [("\u200b", "zero-width"), ("\u202e", "bidi-controls"), ("\u0306", "decomposed")])
def test_invisible_characters_are_noted_and_kept(char: str, note: str) -> None:
    text = f"Орган прини{char}мает решение."
    document = read_bytes(text.encode(), "x.txt")
    assert document.paragraphs[0].text == text
    assert document.notes == (note,)
