"""What stands behind the rows of docs/guide.md that name no rule object: the line that keeps each promise, to break it.

A rule of `rules.ALL` is broken by its id; whatever else the guide asks for lives in a `decide`, in a function beside it
or in a plan. Each entry says, by the row's test, what to break: a line of a function, the whole of a function, or a
value. All of it in place and for the moment, so that whoever holds the function or the plan sees it broken.
"""

from __future__ import annotations

from typing import Any

from tests.unit.declaration.breaking import Guard, Line, Nothing, Value, Without

IDENTITY, ARCHIVE, DECLARATION = "services.identity.domain", "services.archive.domain", "services.declaration.domain"
OUTSIDE = "services.declaration.outside"
REVIEW, PAYMENT, CERTIFICATE = "services.review.domain", "services.payment.domain", "services.certificate"
PLAN = "tests.unit.declaration.story:PLAN"
PORTAL = "tests.unit.deploy.test_portal_configuration"


def no_attachment(code: str) -> Value:
    """The plan without a kind of attachment."""
    return Value(PLAN, "attachments", lambda kinds: tuple(kind for kind in kinds if kind.code != code))


def no_paragraph(number: int) -> Value:
    """The plan's notice without one of its paragraphs."""

    def without(notice: Any) -> Any:
        left = [words for n, words in enumerate(notice.paragraphs) if n != number]
        return notice.model_copy(update={"paragraphs": tuple(left)})

    return Value(PLAN, "notice", without)


def no_route(code: str) -> Value:
    """The plan without the routes whose code begins so."""
    return Value(PLAN, "routes", lambda routes: tuple(r for r in routes if not (r.code or "").startswith(code)))


def unprinted(words: str, test: str = "tests.unit.declaration.test_form_parts") -> Value:
    """The printed form without these words, as a test reads it."""
    return Value(test, "TEMPLATE", lambda path: Without(path, words))


def unsaid(file: str, words: str) -> Value:
    """A file of the portal without these words, as its test reads it."""
    return Value(PORTAL, file, lambda path: Without(path, words))


def no_station(stage: str) -> Value:
    """The plan's routes without a stage."""

    def without(routes: Any) -> Any:
        left = [tuple(s for s in route.stations if s.stage != stage) for route in routes]
        return tuple(r.model_copy(update={"stations": s}) for r, s in zip(routes, left, strict=True))

    return Value(PLAN, "routes", without)


def mixed_up(stage: str) -> Value:
    """The plan's routes, each with the authority that the next one has at a stage."""

    def moved(routes: Any) -> Any:
        named = [s.authority for route in routes for s in route.stations if s.stage == stage]
        others = iter([*named[1:], *named[:1]])
        swapped = [
            tuple(s.model_copy(update={"authority": next(others)}) if s.stage == stage else s for s in route.stations)
            for route in routes
        ]
        return tuple(r.model_copy(update={"stations": s}) for r, s in zip(routes, swapped, strict=True))

    return Value(PLAN, "routes", moved)


GUARDS: dict[str, tuple[Guard, ...]] = {
    # -- the plan of 2022 and what is shown
    "test_the_notice_says_every_condition_of_the_guide": tuple(map(no_paragraph, range(13))),
    "test_a_plan_is_in_the_list_while_its_window_is_open": (
        Line("services.declaration.api.plans:list_plans", "not closed_too", "False"),
    ),
    "test_the_plan_of_2022_holds_what_the_guide_says": (
        Value(PLAN, "title", lambda _: "评审计划"),
        Value(PLAN, "hotline", lambda _: "12345"),
        Value(PLAN, "commitment", lambda commitment: commitment.model_copy(update={"title": "承诺书"})),
    ),
    "test_the_portal_warns_on_the_log_in_page_and_at_the_foot_of_every_page": (
        unsaid("APP", "{{ t('app.warning') }}"),
        unsaid("LOGIN", "{{ t('app.warning') }}"),
        unsaid("WORDS", "，否则后果自负"),
    ),
    "test_the_warning_is_the_guides": (Line(f"{CERTIFICATE}.reactions.form:_notes", "，否则后果自负", ""),),
    "test_the_home_page_links_the_manual_that_the_plan_names": (
        Value(f"{PORTAL}:PLAN", "manual", lambda _: None),
        unsaid("MANUAL", "个人用户操作手册"),
        unsaid("APP", ':href="configured.manual.address"'),
    ),
    "test_each_part_is_printed_under_its_own_name_with_what_belongs_into_it": tuple(
        map(unprinted, ("科技奖励", "专家人才称号", "惩处"))
    ),
    # -- identity: registering, the employer, 个人基本信息
    "test_the_right_code_makes_a_person_who_is_not_published": (Nothing(f"{IDENTITY}.registration:register"),),
    "test_id_number_and_phone_are_logins_of_one_person_each": (
        Line(
            f"{IDENTITY}.registration:claims_of_registration", 'Take("login", event.id_number.lower(), ID_TAKEN), ', ""
        ),
    ),
    "test_an_employer_is_registered_once_by_its_first_officer": (
        Line(f"{IDENTITY}.employer:decide", 'raise reject("employer-registered"', 'return [] and reject("registered"'),
    ),
    "test_the_letter_is_handed_in_and_accepted_and_that_is_published": (
        Nothing(f"{IDENTITY}.employer:_submit"),
        Line(f"{IDENTITY}.employer:publish", "case LetterAccepted():", "case LetterAccepted() if False:"),
    ),
    "test_nobody_is_bound_to_an_employer_whose_letter_was_not_accepted": (
        Line(f"{IDENTITY}.employment:_ask", "if not command.employer_authorized:", "if False:"),
    ),
    "test_a_bound_person_fills_in_and_submits": (Nothing(f"{IDENTITY}.profile:_submit"),),
    "test_nobody_fills_in_a_profile_before_being_bound": (
        Line(f"{IDENTITY}.profile:_draft", "if command.employer_id is None:", "if False:"),
    ),
    "test_submitting_names_everything_that_is_missing_at_once": (
        Line(f"{IDENTITY}.profile:_submit", "found += missing(profile.content)", "pass"),
        Line(f"{IDENTITY}.profile:_submit", "missing(profile.content)", "missing(profile.content)[:1]"),
    ),
    "test_a_return_names_every_defect_and_the_next_submission_counts_up": (
        Line(f"{IDENTITY}.profile:_return", "if not command.defects:", "if False:"),
    ),
    # -- identity: accounts that come with exam results, 【用户信息】
    "test_a_result_brings_an_account_and_takes_the_id_number": (
        Nothing(f"{IDENTITY}.examinee:import_person"),
        Nothing(f"{IDENTITY}.examinee:claims_of_examinee"),
    ),
    "test_everybody_in_an_import_gets_an_account_but_those_who_have_one": (
        Line("services.identity.reactions:_give_account", "if id_number_violations(number):", "if True:"),
    ),
    "test_the_initial_password_is_zcps_and_the_last_six_with_a_large_or_small_x": (
        Line(
            f"{IDENTITY}.examinee:_begin", "if not is_initial_password(person, command.initial_password):", "if False:"
        ),
        Line(f"{IDENTITY}.examinee:is_initial_password", "given[-1:].upper()", "given[-1:]"),
    ),
    "test_a_forgotten_password_is_set_anew_with_the_code_from_the_phone": (
        Line(
            f"{IDENTITY}.account:evolve_account", 'None if event.how == "reset" else person.pending', "person.pending"
        ),
    ),
    "test_the_id_number_is_not_changed_in_the_users_information": (
        Line(f"{IDENTITY}.account:_details", "command.id_number not in {None, person.id_number}", "False"),
    ),
    "test_a_name_is_a_field_that_only_a_reviewed_correction_changes_and_the_sex_is_shown": (
        Line(f"{IDENTITY}.account:_details", "command.name not in {None, person.name}", "False"),
        Line(f"{IDENTITY}.codes:sex_of", "Sex.MALE if", "Sex.FEMALE if"),
    ),
    "test_the_date_of_birth_is_the_one_in_the_id_number": (
        Line(f"{IDENTITY}.codes:birth_date_of", "return born", "return born.replace(day=1)"),
    ),
    "test_a_portrait_has_358_by_441_pixels": (
        Line(f"{IDENTITY}.account:_portrait", "if measured != limit:", "if False:"),
    ),
    "test_a_portrait_stands_before_white_and_all_that_is_wrong_with_it_is_said_at_once": (
        Line(f"{IDENTITY}.account:_portrait", "if white < PORTRAIT_WHITE_FROM:", "if False:"),
    ),
    "test_the_phone_changes_with_a_code_sent_to_the_new_one_and_logs_in_from_then_on": (
        Line(f"{IDENTITY}.account:evolve_account", "replace(person, phone=event.phone, pending=None)", "person"),
    ),
    "test_unit_name_and_region_are_saved_and_saving_the_same_again_changes_nothing": (
        Nothing(f"{IDENTITY}.account:_details"),
        Line(f"{IDENTITY}.account:_details", "return []", "pass"),
    ),
    "test_regions_are_a_tree_of_two_levels_with_nodes_that_are_no_places": (
        Value(f"{IDENTITY}.regions", "_NAMES", lambda _: {}),
    ),
    # -- archive: items and the four marks
    "test_a_person_drafts_and_submits_an_item": (Nothing(f"{ARCHIVE}.item:_submit"),),
    "test_each_missing_mark_is_a_defect_of_its_own": (
        Line(f"{ARCHIVE}.item:_approve", "if wrong := unmarked(item.content.file_ids, item.checks):", "if False:"),
        Nothing(f"{ARCHIVE}.item:_missing_marks"),
    ),
    "test_a_stamp_gives_a_sealed_copy_with_the_same_four": (
        Nothing(f"{ARCHIVE}.item:_stamp"),
        Line(f"{ARCHIVE}.item:_stamp", "if known is not None and known.way is Way.STAMP:", "if False:"),
    ),
    # -- declaration: step by step
    "test_a_declaration_begins_once_profile_and_archive_are_approved": (Nothing(f"{DECLARATION}.declaration:_begin"),),
    "test_beginning_names_everything_that_is_missing_at_once": (
        Line(f"{DECLARATION}.declaration:_begin", "refuse(broken)", "pass"),
        Line(f"{DECLARATION}.declaration:_begin", "refuse(broken)", "refuse(broken[:1])"),
    ),
    "test_a_step_before_its_turn_is_refused_and_names_the_one_that_comes_first": (
        Line(f"{DECLARATION}.pen:open_step", "if before is not None:", "if False:"),
    ),
    "test_the_photo_of_an_id_card_breaks_the_rules_for_uploads": (
        Nothing(f"{DECLARATION}.rules.photo:wrong_with"),
        Line(f"{DECLARATION}.rules.photo:_upload", ' and photo.source == "upload"', ""),
    ),
    "test_the_photo_is_asked_of_the_source_by_name_and_id_number": (
        Line(f"{OUTSIDE}.idphoto:ProvincialPhotos.photo", '"gmsfhm": id_number', '"gmsfhm": name'),
        Line(f"{OUTSIDE}.idphoto:ProvincialPhotos.photo", 'if answer.code == "01"', 'if answer.code == "02"'),
        Line(f"{OUTSIDE}.idphoto:_decoded", "if found.gmsfhm.upper() != id_number.upper():", "if False:"),
    ),
    "test_a_fetched_photo_counts_only_once_it_is_confirmed": (Nothing(f"{DECLARATION}.filling:_confirm_photo"),),
    "test_a_photo_is_refused_with_every_rule_it_breaks": (
        Line(f"{DECLARATION}.filling:_choose_photo", "for violation in broken", "for violation in broken[:0]"),
        Line(f"{DECLARATION}.filling:_choose_photo", "for violation in broken", "for violation in broken[:1]"),
    ),
    "test_somebody_elses_phone_does_not_sign": (
        Line(f"{DECLARATION}.signing:identify", "if not command.matches:", "if False:"),
    ),
    "test_a_code_signs_once_and_in_time": (
        Line(f"{DECLARATION}.signing:wrong_with_code", "if code.used:", "if False:"),
        Line(f"{DECLARATION}.signing:wrong_with_code", "if at > code.expires_at:", "if False:"),
        Line(f"{DECLARATION}.signing:wrong_with_code", "at > code.expires_at", "at >= code.expires_at"),
    ),
    "test_a_page_that_waits_is_told_of_the_signature_at_once": (
        Nothing("services.declaration.api.waiting:Waiting.tell"),
        Line("services.declaration.api.waiting:state_of", "signed is not None", "False"),
        Line("services.declaration.api.waiting:state_of", "签署成功", ""),
    ),
    "test_blank_dot_and_bare_line_are_no_signature_and_one_connected_stroke_is": (
        Nothing(f"{DECLARATION}.legibility:illegible"),
        Line(f"{DECLARATION}.legibility:illegible", "if length < DOT:", "if False:"),
        Line(f"{DECLARATION}.legibility:illegible", "if thickness <= STRAIGHT * length:", "if False:"),
    ),
    "test_each_part_is_kept_as_it_was_handed_in": (
        Line(f"{DECLARATION}.events:_changed", "form=event.form", 'form=event.form.model_copy(update={"awards": ""})'),
        Line(
            f"{DECLARATION}.events:_changed",
            "form=event.form",
            'form=event.form.model_copy(update={"rewards_punishments": event.form.honours})',
        ),
    ),
    "test_an_item_that_is_not_approved_or_stands_twice_is_refused": (
        Line(f"{DECLARATION}.filling:_extract", "refuse(wrong)", "pass"),
    ),
    "test_an_attachment_replaces_the_one_of_its_kind_unless_the_plan_takes_several": (
        Line(f"{DECLARATION}.attaching:attach", "many=known.many", "many=False"),
        Line(f"{DECLARATION}.attaching:attach", "many=known.many", "many=True"),
    ),
    "test_attachments_follow_mode_employer_and_earlier_declarations": tuple(
        map(no_attachment, ("score-recommendation", "milestone-form", "new-achievements", "entrustment"))
    ),
    "test_a_second_declaration_asks_for_what_is_new_whether_or_not_the_person_says_so": (
        Line(f"{DECLARATION}.parts:Facts.declared_before", "return said or bool(", "return said and bool("),
    ),
    # -- declaration: handing in, and where it goes
    "test_a_declaration_routed_nowhere_is_refused_and_on_record_once": (
        Line(f"{DECLARATION}.declaration:_submit", "if wrong and (noted :=", "if not wrong and (noted :="),
    ),
    "test_ten_defects_are_ten_in_one_answer_equal_to_the_readiness_before_it": (
        Line(f"{DECLARATION}.declaration:_submit", "wrong = violations(findings)", "wrong = violations(findings)[:1]"),
        Line(f"{DECLARATION}.rules:violations", "for finding in findings for", "for finding in findings[:9] for"),
    ),
    "test_a_complete_declaration_is_submitted_to_its_parties": (Nothing(f"{DECLARATION}.declaration:_submit"),),
    "test_the_affiliation_says_what_a_firm_once_was_where_nothing_else_does": (
        Line(f"{DECLARATION}.dossier:_employment", "told.formerly or once", "told.formerly"),
    ),
    "test_all_others_go_to_the_acceptance_point_of_their_affiliation_or_place": (
        mixed_up("acceptance"),
        no_station("acceptance"),
    ),
    "test_who_comes_from_outside_the_province_goes_to_the_provincial_point_with_an_entrustment_letter": (
        no_route("2-5-outside"),
        no_attachment("entrustment"),
    ),
    "test_a_formerly_provincial_construction_firm_goes_to_its_citys_water_and_hr_authorities": (
        no_route("8-1"),
        no_station("hr"),
        no_station("midlevel"),
    ),
    "test_whom_8_2_names_goes_by_entrustment_to_the_water_departments_committee": (
        no_route("8-2-provincial"),
        no_route("8-2-talent-market"),
        no_route("8-2-transfer"),
        no_station("entrustment"),
    ),
    # -- review
    "test_whoever_has_to_act_is_reminded_once_before_the_cut_off": (
        Line(f"{REVIEW}.watch:_look", "if due and watch.reminded_at is None else []", "if False else []"),
        Line(f"{REVIEW}.watch:_look", "if due and watch.reminded_at is None else []", "if due else []"),
        Line(f"{REVIEW}.watch:_look", "at >= watch.remind_at", "at > watch.remind_at"),
    ),
    "test_an_applicant_urges_whoever_has_the_case": (Nothing(f"{REVIEW}.watch:_urge"),),
    "test_a_profile_that_waits_is_urged_and_the_employer_is_told": (Nothing(f"{IDENTITY}.profile:_urge"),),
    "test_an_item_that_waits_is_urged_and_the_employer_is_told": (Nothing(f"{ARCHIVE}.item:_urge"),),
    "test_a_checkers_silence_is_told_to_the_office_and_ends_nothing": (
        Line(f"{REVIEW}.watch:_look", "if duty.role != APPLICANT:", "if False:"),
    ),
    "test_a_stage_with_a_notice_passes_only_after_it_is_over": (
        Line(f"{REVIEW}.conditions:notice_held", "if case.station.notice_days is None:", "if True:"),
        Nothing(f"{REVIEW}.noticing:post"),
        Nothing(f"{REVIEW}.noticing:close"),
    ),
    "test_an_objection_that_was_upheld_lets_nothing_pass": (
        Line(f"{REVIEW}.conditions:notice_held", 'if notice.closed.outcome == "upheld":', "if False:"),
    ),
    "test_the_competent_authority_passes_with_the_letter": (
        Line(f"{REVIEW}.conditions:entrusted", "if not case.station.entrusts or", "if True or"),
        Nothing(f"{REVIEW}.committee:issue_entrustment"),
    ),
    "test_each_rule_of_the_paper_is_a_defect_of_its_own": (
        Line(f"{REVIEW}.paper:copies", "if brought.copies >= rules.copies:", "if True:"),
        Line(f"{REVIEW}.paper:seals", "if put == list(rules.seals):", "if True:"),
        Line(f"{REVIEW}.paper:duplex", "if rules.duplex and not brought.duplex else", "if False else"),
        Line(
            f"{REVIEW}.paper:last_page",
            "if rules.last_page_alone and not brought.last_page_alone else",
            "if False else",
        ),
        Line(f"{REVIEW}.paper:binding", "if brought.stapled and not rules.staples else", "if False else"),
    ),
    "test_the_form_is_stamped_by_the_employer_then_the_committee_before_it_is_delivered": (
        Line("services.review.views.whereabouts:step_after", '审核盖章后，" if after.seals', '" if after.seals'),
    ),
    "test_the_guidance_says_the_guides_words": (
        Line(f"{REVIEW}.paper:guidance", "if rules.last_page_alone:", "if False:"),
        Line(f"{REVIEW}.paper:guidance", "if not rules.staples:", "if False:"),
        Line(f"{REVIEW}.paper:guidance", "{'；'.join(where) or '评委会办公室'}", "评委会办公室"),
    ),
    # -- payment, notify, certificate
    "test_a_pass_asks_for_the_plans_fee_from_its_own_instant_on": (
        Nothing(f"{PAYMENT}.fee_order.window:requested"),
        Line("services.payment.reactions.events:when_review_passed", "await do.handle(FeeOrder", "(FeeOrder"),
        Line("services.payment.reactions.events:when_review_passed", "passed_at=do.record.time", "passed_at=do.now"),
    ),
    "test_the_applicant_can_pay_until_the_last_second_and_not_after_it": (
        Line(
            f"{PAYMENT}.fee_order.paying:opened",
            "order.status is OrderStatus.EXPIRED or command.at > order.pay_before",
            "False",
        ),
        Line(f"{PAYMENT}.fee_order.paying:opened", "command.at > order.pay_before", "command.at >= order.pay_before"),
    ),
    "test_each_event_a_person_must_hear_of_makes_one_message": (
        Line(
            "services.notify.domain.message:decide", "return [] if message is not None else", "return [] if True else"
        ),
        Line("services.notify.reactions.telling:tell", "await do.handle(SmsMessage", "(SmsMessage"),
    ),
    "test_an_sms_is_sent_in_the_name_of_12333": (
        Line("services.notify.outside:AliyunSms.send", '"SignName": self._sign_name', '"SignName": "-"'),
    ),
    "test_a_review_form_is_requested_and_issued": (
        Line(
            f"{CERTIFICATE}.domain.document:decide",
            "return [ReviewFormRequested(document_id=document_id, **dict(command))]",
            "return []",
        ),
    ),
    "test_the_review_form_is_asked_for_once_the_fee_is_paid_and_no_sooner": (
        Line(f"{CERTIFICATE}.reactions.events:when_fee_paid", "await do.handle(Document", "(Document"),
    ),
    "test_the_template_asks_for_a4_and_a_sheet_of_its_own_for_the_last_page": (
        unprinted('paper: "a4"', "tests.unit.certificate.test_review_form_words"),
        unprinted('<before-last>\n#pagebreak(to: "odd")', "tests.unit.certificate.test_review_form_words"),
    ),
    "test_the_exam_system_names_itself_its_regions_and_its_hotline": (
        Value("tests.unit.certificate.exam:PLAN", "title", lambda _: "考试系统"),
        Value("tests.unit.certificate.exam:PLAN", "hotline", lambda _: "12345"),
        Value("tests.unit.certificate.exam:PLAN", "regions", lambda regions: regions[:1]),
        Line(f"{CERTIFICATE}.api.exam:get_exam", "title=plan.title", 'title="考试系统"'),
    ),
    "test_all_of_ones_records_are_listed_passed_or_not": (
        Line(
            f"{CERTIFICATE}.api.exam:list_exam_records",
            "in enumerate(sitter.records, 1)",
            "in enumerate(sitter.given, 1)",
        ),
        Line(f"{CERTIFICATE}.api.exam:_row", "record_id if result.passed and not revoked else None", "record_id"),
    ),
    "test_a_certificate_number_opens_the_certificate_and_its_pdf": (
        Line(f"{CERTIFICATE}.api.exam_needs:_my_certificate", "not result.passed", "False"),
        Line(f"{CERTIFICATE}.api.exam_needs:_my_certificate", "certificate_id in sitter.revoked", "False"),
        Line(f"{CERTIFICATE}.api.exam:certificate_of", 'result.certificate_number or ""', '""'),
    ),
    "test_a_person_holds_several_passes": (
        Line(f"{CERTIFICATE}.domain.examinee:record_id_of", ", result.speciality)", ")"),
        Line(f"{CERTIFICATE}.domain.examinee:_link", "for record_id in passes", "for record_id in passes[:1]"),
    ),
    "test_a_score_is_shown_as_it_was_imported": (
        Line(f"{CERTIFICATE}.domain.exam_rows:_row", "score=cells[SCORE]", "score=str(float(cells[SCORE]))"),
    ),
    "test_a_file_without_its_columns_or_rows_is_no_file": (
        Line(
            f"{CERTIFICATE}.domain.exam_rows:check_rows",
            "absent = [column for column in COLUMNS if column not in heading]",
            "absent = []; heading = list(COLUMNS)",
        ),
    ),
    "test_a_good_row_is_taken_as_it_was_written": (
        Line(f"{CERTIFICATE}.domain.exam_rows:_row", "score=cells[SCORE]", "score=str(float(cells[SCORE]))"),
    ),
}
"""By the name of the row's test: what it has to notice, one after the other."""
