"""On what ground."""

import pytest

from tests.norms.acts import norm_of, norms_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("12. Отдел выдает талон.", "none"),
        ("12. Отдел отзывает талон, если срок его истек.", "closed"),
        ("12. Отдел при необходимости отзывает талон.", "evaluative"),
        ("12. Отдел отзывает талон в случае существенного ущерба.", "evaluative"),
        ("12. Отдел отзывает талон в случае порчи и в иных случаях.", "open"),
        ("12. Бөлім талон береді.", "none"),
        ("12. Бөлім мерзімі өткен жағдайда талонды алып қояды.", "closed"),
        ("12. Бөлім қажет болған жағдайда талонды алып қояды.", "evaluative"),
    ],
)
def test_conditions_of_a_clause(line, kind):
    assert norm_of(line).conditions == kind


def test_a_list_of_cases_closes_the_conditions():
    assert (
        norms_of("12. Отдел отзывает талон в следующих случаях:", "1) срок истек;", "2) талон утерян.").norms[0].conditions
        == "closed"
    )
