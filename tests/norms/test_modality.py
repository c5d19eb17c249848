"""Power, duty, ban, permission, and their negation."""

import pytest

from tests.norms.acts import norm_of


@pytest.mark.parametrize(
    ("line", "modality"),
    [
        ("12. Әкімдік жер телімін беруге құқылы.", "power"),
        ("12. Комиссия отырысты кейінге қалдыра алады.", "power"),
        ("12. Рұқсаттың қолданылуы тоқтатылуы мүмкін.", "power"),
        ("12. Өтініш беруші шағым жасауға құқылы.", "permission"),
        ("12. Бөлім өтінімді тіркеуге міндетті.", "duty"),
        ("12. Бөлім өтінімді тіркейді.", "duty"),
        ("12. Телімді басқа мақсатта пайдалануға жол берілмейді.", "ban"),
        ("12. Отдел вправе продлить срок.", "power"),
        ("12. Лицензия может быть приостановлена.", "power"),
        ("12. Заявитель вправе отозвать заявку.", "permission"),
        ("12. Отдел обязан уведомить заявителя.", "duty"),
        ("12. Не допускается размещение киосков на тротуаре.", "ban"),
        ("12. Отдел не вправе требовать справки.", "ban"),
        ("12. Настоящие Правила определяют порядок выдачи пропусков.", "statement"),
    ],
)
def test_kind_of_norm(line, modality):
    assert norm_of(line).modality == modality


def test_a_negated_verb_is_negated():
    assert norm_of("12. Құжаттар қайтарылмайды.").negated
    assert norm_of("12. Документы не возвращаются.").negated
    assert not norm_of("12. Документы возвращаются.").negated


def test_taking_back_is_no_modal_verb():
    norm = norm_of("12. Орган куәлікті кері қайтарып алады.")
    assert (norm.modality, norm.action_class) == ("duty", "revoke")
