"""What `make journey ALL=1` plays: each path that a case can take, and the test that stands for it.

`tests/unit/journey/test_coverage.py` wants each of these tests to be there.
"""

from __future__ import annotations

from collections.abc import Mapping

WATER, TRANSPORT = "2022-water-senior", "2024-transport-engineer"
"""The shipped plans, by the names of their files."""

_WINDOW = "test_who_missed_the_window_hands_in_after_it_was_put_off_for_all_or_for_one"

_BY_FILE: Mapping[str, Mapping[str, str]] = {
    "test_third_plan.py": {
        "a plan that no file holds": "test_a_case_goes_the_whole_way_through_a_plan_that_was_composed_by_commands",
    },
    "test_steps.py": {
        f"{WATER}: a withdrawal": (
            "test_what_was_handed_in_is_withdrawn_once_review_confirms_and_offered_to_the_next_declaration"
        ),
    },
    "test_refund.py": {f"{WATER}: a refund": "test_what_was_paid_goes_back_after_a_withdrawal"},
    "test_employer_pays.py": {
        f"{WATER}: an employer pays": "test_one_payment_pays_each_case_once_and_their_forms_follow",
    },
    "test_exam.py": {"the exam system": "test_results_are_imported_seen_opened_and_revoked"},
    "clock/test_deadlines.py": {
        **{f"{plan}: a missed window, put off": f"{_WINDOW}[{plan}]" for plan in (WATER, TRANSPORT)},
        f"{TRANSPORT}: returned, and lapsed": (
            "test_a_return_that_is_not_mended_lapses_once_notice_and_reminder_are_proven"
        ),
        f"{TRANSPORT}: a silent checker": "test_a_silent_checker_is_reminded_and_then_the_office_has_the_case",
    },
    "clock/test_fee.py": {
        f"{WATER}: a fee expires, and is opened again": (
            "test_a_fee_that_was_not_paid_in_time_is_opened_again_by_decision_and_paid"
        ),
        f"{TRANSPORT}: a fee expires, and stays closed": (
            "test_a_fee_that_was_not_paid_in_time_stays_closed_where_the_plan_lets_no_window_be_opened_again"
        ),
    },
    "clock/test_notice.py": {
        f"{WATER}: five working days of notice": (
            "test_an_employers_public_notice_is_up_for_five_working_days_before_it_passes"
        ),
    },
}

PATHS: Mapping[str, str] = {
    path: f"tests/journey/{file}::{test}" for file, paths in _BY_FILE.items() for path, test in paths.items()
}
