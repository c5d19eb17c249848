"""What a list holds."""

import pytest

from actlint.language import sentences
from actlint.norms.lexicon import lexicon
from actlint.norms.lists import kind_of
from actlint.norms.names import Names
from actlint.norms.words import read
from tests.norms.acts import act_of


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("12. К заявке прилагаются:", "documents"),
        ("12. Отдел отказывает в выдаче талона, если:", "refusal"),
        ("12. Отдел вправе:", "powers"),
        ("12. В состав комиссии входят:", "members"),
        ("12. Өтінімге мыналар қоса беріледі:", "documents"),
        ("12. Бөлім мынадай жағдайларда бас тартады:", "refusal"),
        ("12. Бөлім құқылы:", "powers"),
    ],
)
def test_kind_of_list_is_told_from_its_head(head, kind):
    act = act_of(head)
    assert kind_of(read(sentences(act, 0)[-1], lexicon(), Names({}))) == kind
