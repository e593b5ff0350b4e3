"""What `make journey ALL=1` plays: each path that a case can take, and the test that stands for it.

`tests/unit/journey/test_coverage.py` wants each of these tests to be there, and for both shipped plans a path of every
kind: each mode, each stage that can return, the exceptions, deadlines, refund, withdrawal, second declaration, exam.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.journey import plans

WATER, TRANSPORT = plans.WATER.name, plans.TRANSPORT.name
"""The shipped plans, by the names of their files."""

RETURNED: Mapping[tuple[str, str], tuple[str, ...]] = {
    (WATER, "a_case_is_returned_stage_by_stage_until_no_round_is_left"): ("employer", "acceptance", "midlevel"),
    (WATER, "a_case_is_returned_by_competent_authority_and_office_and_keeps_its_letter"): ("entrustment", "office"),
    (WATER, "a_case_is_returned_by_both_authorities_of_its_city_and_to_an_earlier_stage"): ("notice", "hr"),
    (TRANSPORT, "a_case_is_returned_stage_by_stage_until_no_round_is_left"): ("unit", "first-look"),
    (TRANSPORT, "a_case_is_returned_at_the_last_stage"): ("second-look",),
}
"""At which stages a story's case is returned, one after another: the story holds its published returns against this."""

_MODE = "test_a_case_of_each_mode_comes_to_its_end_as_applicant_and_office_see_it"
_SECOND = "test_a_case_of_each_mode_goes_the_whole_way_through_the_second_shipped_plan"
_WINDOW = "test_who_missed_the_window_hands_in_after_it_was_put_off_for_all_or_for_one"

_BY_FILE: Mapping[str, Mapping[str, str]] = {
    "every/test_every_mode.py": {
        f"{WATER}: mode {mode}": f"{_MODE}[{mode}]"
        for mode in ("normal", "self-scored", "milestone", "from-government", "transfer")
    }
    | {
        f"{TRANSPORT}: {path}": f"{_SECOND}[{mode}]"
        for path, mode in {
            "mode regular": "regular",
            "mode first-recognition": "first-recognition",
            "8(1), no exception there": "regular",
            "8(2), no exception there": "first-recognition",
            "the exam, none there": "regular",
        }.items()
    },
    "test_third_plan.py": {
        "a plan that no file holds": "test_a_case_goes_the_whole_way_through_a_plan_that_was_composed_by_commands",
    },
    "every/test_every_exception.py": {
        f"{WATER}: {path}": f"test_exception[{story}]"
        for path, story in {
            "8(1), its city checks": "a_formerly_provincial_firm_is_checked_and_recommended_by_its_city",
            "8(2), a unit in Hangzhou": "a_provincial_unit_in_hangzhou_goes_by_a_letter_that_is_issued_here",
            "8(2), the talent market": "whom_the_talent_market_entrusts_goes_by_a_letter_that_is_uploaded",
            "8(2), another industry": "whoever_comes_from_another_industry_goes_by_entrustment_wherever_they_work",
        }.items()
    },
    "every/test_every_return.py": {
        f"{plan}: returned at {stage}": f"test_return[{story}-{plan}]"
        for (plan, story), stages in RETURNED.items()
        for stage in stages
    }
    | {
        f"{WATER}: ten defects at once": "test_return[ten_defects_are_told_at_once_and_a_return_carries_them_all]",
    },
    "every/test_every_vote.py": {
        f"{WATER}: {path}": f"test_vote[{story}]"
        for path, story in {
            "recommended by vote": "a_vote_of_two_thirds_recommends",
            "not recommended": "fewer_than_two_thirds_recommend_nobody",
        }.items()
    },
    "every/test_every_ending.py": {
        f"{WATER}: {path}": f"test_ending[{story}]"
        for path, story in {
            "refused on a ground": "the_acceptance_point_refuses_on_a_ground_of_the_closed_list",
            "handed over": "a_misrouted_case_is_handed_over_to_the_point_it_belongs_to",
            "an entry moved": "an_entry_is_moved_to_its_right_part_without_a_return",
        }.items()
    }
    | {
        f"{plan}: {path}": f"test_ending[{story}-{plan}]"
        for plan in (WATER, TRANSPORT)
        for path, story in {
            "a second declaration": "who_was_not_passed_declares_again_with_what_is_new",
            "a withdrawal": "a_withdrawal_is_declined_once_with_a_reason_and_confirmed_when_asked_again",
            "a refund": "what_was_paid_goes_back_after_a_withdrawal",
        }.items()
    },
    "test_employer_pays.py": {
        f"{WATER}: an employer pays": "test_one_payment_pays_each_case_once_and_their_forms_follow",
    },
    "test_exam.py": {
        "the exam system": "test_results_are_imported_seen_opened_and_revoked",
        f"{WATER}: the exam, a record chosen": (
            "test_a_record_that_counts_is_chosen_instead_of_an_upload_and_the_case_passes"
        ),
    },
    "clock/test_deadlines.py": {
        **{f"{plan}: a missed window, put off": f"{_WINDOW}[{plan}]" for plan in (WATER, TRANSPORT)},
        f"{TRANSPORT}: returned, and lapsed": (
            "test_a_return_that_is_not_mended_lapses_once_notice_and_reminder_are_proven"
        ),
        f"{TRANSPORT}: returned, and never reminded": (
            "test_whom_no_reminder_reached_hands_in_after_the_date_and_the_office_is_told"
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
