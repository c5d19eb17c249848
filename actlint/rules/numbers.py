"""Numbers in figures or in words, as acts write them: "5", "5 (бес)", "он бес", "двадцати пяти"."""

from __future__ import annotations

from collections.abc import Sequence

from actlint.model.text import Token

_KK = (
    "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың"
).split()
_RU = (
    "один одного одному одним одной одна одну два двух двум двумя две три трех трем тремя четыре четырех четырем пять пяти пятью шесть шести "
    "шестью семь семи семью восемь восьми девять девяти девятью десять десяти десятью одиннадцать одиннадцати двенадцать двенадцати тринадцать "
    "тринадцати четырнадцать четырнадцати пятнадцать пятнадцати шестнадцать шестнадцати семнадцать семнадцати восемнадцать восемнадцати "
    "девятнадцать девятнадцати двадцать двадцати тридцать тридцати сорок сорока пятьдесят пятидесяти шестьдесят шестидесяти семьдесят "
    "семидесяти восемьдесят восьмидесяти девяносто девяноста сто ста двести двухсот триста трехсот тысяча тысячи полтора полутора"
).split()
WORDS = frozenset(_KK) | frozenset(_RU)


def number_end(tokens: Sequence[Token], at: int) -> int:
    """The index after the number that begins at `at`, its repetition in brackets included; 0 when none begins there."""
    end = at
    while end < len(tokens) and (tokens[end].kind == "number" or tokens[end].folded in WORDS):
        end += 1
    if end == at:
        return 0
    if end + 1 < len(tokens) and tokens[end].folded == "(":
        close = end + 1
        while close < len(tokens) and close - end < 6 and tokens[close].folded != ")":
            close += 1
        if close < len(tokens) and tokens[close].folded == ")" and tokens[end + 1].folded in WORDS | {"на", "күнтізбелік"}:
            return close + 1
    return end
