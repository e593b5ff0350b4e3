// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/review/v1/cases/{declaration_id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass Case
         * @description 通过: hand the case on to the next stage of its plan.
         */
        post: operations["pass_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Case
         * @description 退回修改: hand the case back to its applicant, or to an earlier stage, with every defect at once.
         */
        post: operations["return_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/inadmissibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Acceptance
         * @description 不予受理: the acceptance point's, on a ground of the plan's closed list. The end.
         */
        post: operations["refuse_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fail Case
         * @description 审核不通过, on a ground that the plan names. The end.
         */
        post: operations["fail_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over Case
         * @description 移交: a misrouted case goes to another authority of the plan, at the same stage.
         */
        post: operations["hand_over_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Escalate Case
         * @description 上报: hand it up to the committee office; the office takes up what a stage has left undone past its time.
         */
        post: operations["escalate_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/giving-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Back Case
         * @description The office gives an escalated case back to its stage.
         */
        post: operations["give_back_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/entry-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Entry
         * @description 调整栏目: put an entry of 获奖情况, 荣誉称号 or 奖惩情况 into its right part, without a return.
         */
        post: operations["move_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/kinship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Kinship
         * @description 回避: say that one is a relative of the applicant; one checks nothing of this case from then on.
         */
        post: operations["declare_kinship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/withdrawal/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Withdrawal
         * @description 确认撤回. The end.
         */
        post: operations["confirm_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/withdrawal/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline Withdrawal
         * @description 不同意撤回, once: asked again, it is confirmed.
         */
        post: operations["decline_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Notice
         * @description 公示表, as data to print: as it is to be posted, then as it was posted. 404 where this stage posts none and none
         *     was posted before.
         */
        get: operations["get_notice"];
        put?: never;
        /**
         * Post Notice
         * @description 公示 for so many working days by the plan's calendar, the day of posting not counted (guide 二.8).
         */
        post: operations["post_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/notice/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Objection
         * @description An objection that arrived while the notice was up.
         */
        post: operations["record_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/notice/objections/{number}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Handle Objection
         * @description What was found out about an objection: upheld, or dismissed.
         */
        post: operations["handle_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/notice/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Notice
         * @description The notice is over: nobody objected, or every objection was looked into.
         */
        post: operations["close_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Meeting
         * @description 中评委's meeting with votes for, against and abstained; the plan's majority makes it a recommendation.
         */
        post: operations["record_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/entrustment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Entrustment
         * @description 评审委托书: issued by form, and as the file that was uploaded, where there is one (guide 二.8(2)).
         */
        post: operations["issue_entrustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file; purposes: entrustment
         * @description Keep a file and get the id that commands name.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cases
         * @description One's own cases.
         */
        get: operations["list_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Case
         * @description One case with its history, for its applicant and the checkers it has reached: as it is, or as it was.
         */
        get: operations["get_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/whereabouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Whereabouts
         * @description 办理进度: where the case is (or was), who acts next, until when, and why.
         */
        get: operations["get_whereabouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Authorities
         * @description Where a misrouted case can be handed over to.
         */
        get: operations["list_authorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Materials
         * @description What was handed in: the present submission, or an earlier one (but for the applicant, of what was withdrawn and
         *     begun anew only since then). Declaration keeps it; review checks the right.
         */
        get: operations["get_materials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Case File
         * @description A file of a submission, streamed from the context that keeps it; an entrustment letter is review's own.
         */
        get: operations["get_case_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Queue
         * @description The cases at a stage where the caller's organisation acts.
         */
        get: operations["list_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Missed
         * @description What the office has to see to: cases under its plans whose cut-off passed with nothing done.
         */
        get: operations["list_missed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Case
         * @description Say that one is at it, so that colleagues look at others first. It lapses by itself, and locks nobody out.
         */
        post: operations["claim_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Case
         * @description Say that one isn't at it any more.
         */
        post: operations["release_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/queue/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass Several
         * @description 通过 several cases, each by itself: what holds up one holds up no other, and is told beside it.
         */
        post: operations["pass_several"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge Case
         * @description 催办: whoever has the case sees it in their queue, and its officers are told by SMS (guide 二.5).
         */
        post: operations["urge_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Urging
         * @description When one urged last, and whether one may now.
         */
        get: operations["get_urging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/fee-reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Fee
         * @description Open the fee again whose window lapsed: the office's decision, kept with its reason. 409 `reopenings-used-up`
         *     once the plan doesn't let it, `case-withdrawn` once nothing is due any more.
         */
        post: operations["reopen_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{declaration_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Paper
         * @description 报送须知, and what the office has recorded (or had, at an instant): for the applicant and the case's checkers
         *     alike. Of a case that was withdrawn and begun anew, what was before is its applicant's alone, as of an instant.
         */
        get: operations["get_paper"];
        put?: never;
        /**
         * Receive Paper
         * @description Record what was brought, with every defect at once. The last record counts; earlier ones stay.
         */
        post: operations["receive_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Papers
         * @description Whose printed forms are missing, have something wrong, or are complete.
         */
        get: operations["list_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/operator/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parked
         * @description Streams put aside, by consumer, topic and stream: why, since when, and how many records wait behind.
         */
        get: operations["list_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Parked
         * @description The first record of a parked stream, what is sealed in it still sealed, and what was done about it.
         */
        get: operations["show_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Parked
         * @description Have it tried now, from its first record on; answers within some seconds how that went.
         */
        post: operations["replay_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard Parked
         * @description Dangerous: the first record never takes effect here, though later ones may rest on it; those go on.
         */
        post: operations["discard_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AchievementShown
         * @description 代表性业绩; not `counted`: 超限无效.
         */
        AchievementShown: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
            /** Counted */
            counted: boolean;
            /** Kind Name */
            kind_name: string;
            /** Level Name */
            level_name: string;
            content: components["schemas"]["ContentShown"];
        };
        /**
         * Act
         * @description What can be done about a case. By who has it: 通过, 退回修改, 不予受理, 审核不通过, 移交, 上报, 调整栏目, 公示,
         *     会议, 委托书, 回避; by its applicant (in declaration): 重新提交, 撤回; by the office: 收回上报; by itself: 逾期.
         * @enum {string}
         */
        Act: "pass" | "return" | "refuse" | "fail" | "hand-over" | "escalate" | "give-back" | "move-entry" | "declare-kinship" | "post-notice" | "record-objection" | "handle-objection" | "close-notice" | "record-meeting" | "issue-entrustment" | "confirm-withdrawal" | "decline-withdrawal" | "resubmit" | "withdraw" | "lapse" | "extend";
        /**
         * ActShown
         * @description An act, whether the caller may do it now, and if not, why.
         */
        ActShown: {
            act: components["schemas"]["Act"];
            /** Open */
            open: boolean;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
        };
        /**
         * AnswerShown
         * @description What the mode asks for besides (自评分, 标志性业绩名称, 原机关单位 …), in the plan's words.
         */
        AnswerShown: {
            /** Code */
            code: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * AppraisalShown
         * @description 年度考核 of a year.
         */
        AppraisalShown: {
            /** Year */
            year: number;
            /** Grade */
            grade: string;
        };
        /**
         * AttachmentShown
         * @description A file of an attachment.
         */
        AttachmentShown: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            file: components["schemas"]["FileShown"];
        };
        /**
         * AuthorityList
         * @description Authorities of the plan that a case can be handed over to.
         */
        AuthorityList: {
            /** Items */
            items: components["schemas"]["AuthorityShown"][];
        };
        /**
         * AuthorityShown
         * @description An authority that the case can be handed over to; `name` null: it isn't registered yet.
         */
        AuthorityShown: {
            /**
             * Org Id
             * Format: uuid
             */
            org_id: string;
            /** Name */
            name: string | null;
        };
        /**
         * BarShown
         * @description An entry of the integrity register (诚信记录) that bars now, and was made after the submission was judged.
         */
        BarShown: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Until */
            until: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * Brought
         * @description What lies before the officer: how many copies, which seals are on all of them, in the order in which
         *     they were put, how they are printed and bound.
         */
        Brought: {
            /** Copies */
            copies: number;
            /** Seals */
            seals: string[];
            /** Duplex */
            duplex: boolean;
            /** Last Page Alone */
            last_page_alone: boolean;
            /** Stapled */
            stapled: boolean;
        };
        /**
         * CaseDetail
         * @description One case: its whereabouts, who declares, and everything that was done about it. `last_return` stays after the
         *     resubmission, so that a checker can see whether every defect was mended. `corrected`: what of name and id_number was
         *     corrected since this submission was handed in, which still goes by what was wrong.
         */
        CaseDetail: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            status: components["schemas"]["Status"];
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Plan Title */
            plan_title: string;
            /** Stations */
            stations: components["schemas"]["StationShown"][];
            next: components["schemas"]["NextShown"] | null;
            /** Why */
            why: string;
            /** Why En */
            why_en: string;
            /**
             * Escalated
             * @default false
             */
            escalated: boolean;
            /** Certificate Revoked At */
            certificate_revoked_at?: string | null;
            /**
             * Route
             * @default
             */
            route: string;
            /** Acts */
            acts: components["schemas"]["ActShown"][];
            fee: components["schemas"]["FeeShown"] | null;
            form: components["schemas"]["FormShown"] | null;
            paper?: components["schemas"]["PaperStation"] | null;
            /** Applicant Name */
            applicant_name: string;
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Employer Name */
            employer_name: string;
            /** Mode */
            mode: string;
            /** Rule Set Version */
            rule_set_version: string;
            /** Readiness Digest */
            readiness_digest: string;
            /** History */
            history: components["schemas"]["HistoryEntry"][];
            last_return: components["schemas"]["HistoryEntry"] | null;
            /**
             * Rounds
             * @default 0
             */
            rounds: number;
            /** Rounds Limit */
            rounds_limit?: number | null;
            /**
             * Corrected
             * @default []
             */
            corrected: string[];
            notice?: components["schemas"]["NoticeShown"] | null;
            meeting?: components["schemas"]["MeetingShown"] | null;
            entrustment?: components["schemas"]["EntrustmentShown"] | null;
        };
        /**
         * CaseListed
         * @description A case in its applicant's list.
         */
        CaseListed: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Title */
            plan_title: string;
            /** Mode */
            mode: string;
            /** Submission */
            submission: number;
            status: components["schemas"]["Status"];
            /** Station */
            station: string;
            /** Station Name */
            station_name: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            next: components["schemas"]["NextShown"] | null;
        };
        /**
         * CasePage
         * @description A page of one's own cases; `next` is the `after` of the following page, null at the end.
         */
        CasePage: {
            /** Items */
            items: components["schemas"]["CaseListed"][];
            /** Next */
            next: string | null;
        };
        /**
         * CertificateShown
         * @description 业务考试成绩合格证明 that was chosen among the person's records (已核验, 免上传), as it was judged; `revoked`: it
         *     counts no more by now.
         */
        CertificateShown: {
            /**
             * Certificate Id
             * Format: uuid
             */
            certificate_id: string;
            /**
             * Passed On
             * Format: date
             */
            passed_on: string;
            /** Speciality */
            speciality: string;
            /** Valid Until */
            valid_until: string | null;
            /**
             * Revoked
             * @default false
             */
            revoked: boolean;
        };
        /**
         * ClaimBody
         * @description `take_over`: though another officer is at it.
         */
        ClaimBody: {
            /**
             * Take Over
             * @default false
             */
            take_over: boolean;
        };
        /**
         * CommitmentShown
         * @description The signed 保证书; `strokes` is the handwriting, `picture` the same as it looks; `identified_by`: who said whose
         *     hand it was (null: whoever held the code).
         */
        CommitmentShown: {
            /** Text Version */
            text_version: string;
            /**
             * Signed At
             * Format: date-time
             */
            signed_at: string;
            strokes: components["schemas"]["FileShown"];
            picture?: components["schemas"]["FileShown"] | null;
            /** Identified By */
            identified_by?: string | null;
        };
        /**
         * ContentShown
         * @description What an archive item says; its evidence is archive's. `contribution`: the files that prove a main contribution;
         *     `marks` null: approved before marks were recorded.
         */
        ContentShown: {
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** Level */
            level: string;
            /**
             * Gained On
             * Format: date
             */
            gained_on: string;
            /** Rank */
            rank: number;
            /** Team Size */
            team_size: number;
            /** Summary */
            summary: string;
            /** Evidence */
            evidence: components["schemas"]["FileShown"][];
            period?: components["schemas"]["PeriodShown"] | null;
            /**
             * Contribution
             * @default []
             */
            contribution: string[];
            /**
             * Details
             * @default []
             */
            details: components["schemas"]["DetailShown"][];
            /** Marks */
            marks?: components["schemas"]["MarksShown"][] | null;
        };
        /**
         * Defect
         * @description One thing to mend, in the checker's words. `pointer` names the part it concerns ("" for the whole).
         */
        Defect: {
            /** Pointer */
            pointer: string;
            /** Text */
            text: string;
        };
        /**
         * DefectBody
         * @description One thing to mend; `pointer` is the part of the declaration it concerns ("" for the whole).
         */
        DefectBody: {
            /**
             * Pointer
             * @default
             */
            pointer: string;
            /** Text */
            text: string;
        };
        /**
         * DetailShown
         * @description A field that only this kind of item has, in words.
         */
        DetailShown: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * Discard
         * @description Let the first record of a parked stream go: the one of this `sequence`, no other.
         */
        Discard: {
            /** Sequence */
            sequence: number;
            /**
             * Reason
             * @description Kept: nothing personal
             */
            reason: string;
        };
        /**
         * EntrustmentBody
         * @description 评审委托书: by form; `file_id`: also as it was signed and uploaded.
         */
        EntrustmentBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Issuer */
            issuer: string;
            /** Addressee */
            addressee: string;
            /** Scope */
            scope: string;
            /** Document Number */
            document_number?: string | null;
            /** File Id */
            file_id?: string | null;
        };
        /**
         * EntrustmentShown
         * @description 评审委托书; `file_id`: as it was uploaded (/cases/{declaration_id}/files/{file_id}).
         */
        EntrustmentShown: {
            /** Issuer */
            issuer: string;
            /** Addressee */
            addressee: string;
            /** Scope */
            scope: string;
            /** Document Number */
            document_number: string | null;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** File Id */
            file_id: string | null;
        };
        /**
         * EntryBody
         * @description Line `entry` (from 0) of one part of the form belongs into another.
         */
        EntryBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /**
             * Source
             * @enum {string}
             */
            source: "awards" | "honours" | "rewards_punishments";
            /**
             * Target
             * @enum {string}
             */
            target: "awards" | "honours" | "rewards_punishments";
            /** Entry */
            entry: number;
        };
        /**
         * EscalationBody
         * @description Hand it up to the office, and why where there is something to say.
         */
        EscalationBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Reason */
            reason?: string | null;
        };
        /**
         * FeeShown
         * @description The fee of the case; `status` is requested, paid, expired or refunded. Of the last lapse: which `window` it was,
         *     and how often the office may still open it again (`reopenings_left`).
         */
        FeeShown: {
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "requested" | "paid" | "expired" | "refunded";
            /** Amount Fen */
            amount_fen: number | null;
            /** Pay Before */
            pay_before: string | null;
            /** Paid At */
            paid_at: string | null;
            /**
             * Window
             * @default 1
             */
            window: number;
            /**
             * Reopenings Left
             * @default 0
             */
            reopenings_left: number;
            /** Refunded At */
            refunded_at?: string | null;
        };
        /**
         * FileRef
         * @description A file that a service took. `digest` is salted (the salt lies sealed in the object): it proves that the object
         *     is unchanged and tells nobody what is in it. `type` is decided by content: pdf, jpeg or png. `bytes` is the size.
         *     `measured`: width, height, ratio, white_border of an image; pages of a PDF.
         */
        FileRef: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Digest */
            digest: string;
            /** Type */
            type: string;
            /** Bytes */
            bytes: number;
            /** Measured */
            measured?: {
                [key: string]: number;
            };
        };
        /**
         * FileShown
         * @description A file: its media type, its size in bytes and what was measured in it.
         */
        FileShown: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Type */
            type: string;
            /** Bytes */
            bytes: number;
            /**
             * Measured
             * @default {}
             */
            measured: {
                [key: string]: number | string;
            };
        };
        /**
         * FormFilledIn
         * @description 申报信息.
         */
        FormFilledIn: {
            /** Declared Before */
            declared_before: boolean;
            /** Speciality */
            speciality: string;
            /** Hours */
            hours: components["schemas"]["HoursShown"][];
            /** Appraisals */
            appraisals: components["schemas"]["AppraisalShown"][];
            /** Statement */
            statement: string;
            /** Awards */
            awards: string;
            /** Honours */
            honours: string;
            /** Rewards Punishments */
            rewards_punishments: string;
        };
        /**
         * FormShown
         * @description The review form, ready to be exported (certificate: /documents/{document_id}/file).
         */
        FormShown: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
        };
        /**
         * FourMarksShown
         * @description 核对无误, signature, date of verification, unit seal: which of them are on the copy.
         */
        FourMarksShown: {
            /** Verified */
            verified: boolean;
            /** Signature */
            signature: boolean;
            /** Verified On */
            verified_on: string | null;
            /** Unit Seal */
            unit_seal: boolean;
        };
        /**
         * HandOverBody
         * @description Where a misrouted case belongs: an authority of /cases/{declaration_id}/authorities.
         */
        HandOverBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Reason */
            reason: string;
            /**
             * To
             * Format: uuid
             */
            to: string;
        };
        /**
         * HandlingBody
         * @description What was found out about an objection.
         */
        HandlingBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Upheld */
            upheld: boolean;
            /** Finding */
            finding: string;
        };
        /**
         * HistoryEntry
         * @description Who did what, when, about which submission, and which outcome of the rules it came with. `opinion`: what they
         *     said; `to`: whom it went to; `facts`: what belongs to this act alone.
         */
        HistoryEntry: {
            /** Role */
            role: string;
            /**
             * Act
             * @enum {string}
             */
            act: "submitted" | "passed" | "returned" | "sent-back" | "refused" | "handed-over" | "escalated" | "given-back" | "entry-moved" | "identity-corrected" | "certificate-revoked" | "certificate-restored" | "kinship-declared" | "notice-posted" | "objection-recorded" | "objection-handled" | "notice-closed" | "meeting-recorded" | "entrustment-issued" | "withdrawal-asked" | "withdrawal-confirmed" | "withdrawal-declined" | "time-extended" | "lapsed";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Stage Name */
            stage_name: string;
            /** Org Id */
            org_id?: string | null;
            /** Org Name */
            org_name?: string | null;
            /** Readiness Digest */
            readiness_digest: string;
            /** Opinion */
            opinion?: string | null;
            /**
             * Defects
             * @default []
             */
            defects: components["schemas"]["Defect"][];
            /** Resubmit By */
            resubmit_by?: string | null;
            /** Ground */
            ground?: string | null;
            /** Ground Name */
            ground_name?: string | null;
            /** To */
            to?: string | null;
            /**
             * Facts
             * @default {}
             */
            facts: {
                [key: string]: string | number | boolean | string[];
            };
            /**
             * Role Name
             * @description The role on screen.
             */
            readonly role_name: string;
        };
        /**
         * HoursShown
         * @description 继续教育学时 of a year.
         */
        HoursShown: {
            /** Year */
            year: number;
            /** Public */
            public: number;
            /** Professional */
            professional: number;
        };
        /**
         * Intervention
         * @description What somebody did about a stream. `attempts` is how often the record had been tried before.
         */
        Intervention: {
            /**
             * Act
             * @enum {string}
             */
            act: "replay" | "discard";
            /** Sequence */
            sequence: number;
            /** Attempts */
            attempts: number;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Type */
            type: string;
            /** Actor */
            actor: string;
            /** Reason */
            reason: string;
            /**
             * Acted At
             * Format: date-time
             */
            acted_at: string;
        };
        /**
         * Judgement
         * @description What was judged.
         */
        Judgement: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
        };
        /**
         * ListedShown
         * @description A paper, patent, standard … beside the achievements.
         */
        ListedShown: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
            /** Kind Name */
            kind_name: string;
            content: components["schemas"]["ContentShown"];
        };
        /**
         * MarksShown
         * @description What the employer vouches for of the file `of`: read off the scan, or stamped on the sealed copy.
         */
        MarksShown: {
            /**
             * Of
             * Format: uuid
             */
            of: string;
            /** Way */
            way: string;
            marks: components["schemas"]["FourMarksShown"];
            copy_file?: components["schemas"]["FileShown"] | null;
        };
        /**
         * Materials
         * @description One submission. `mode_fields`: what its mode asks for besides; `exceptional_name`: the ground of 破格, where one
         *     is claimed; `barred_since`: what readiness could not know of, for whoever checks to decide about.
         */
        Materials: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /** Mode */
            mode: string;
            /** Mode Name */
            mode_name: string;
            /** Transfer Kind */
            transfer_kind: string | null;
            /**
             * Mode Fields
             * @default []
             */
            mode_fields: components["schemas"]["AnswerShown"][];
            /** Exceptional Name */
            exceptional_name?: string | null;
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Sex */
            sex: string;
            /**
             * Birth
             * Format: date
             */
            birth: string;
            /** Employer Name */
            employer_name: string;
            profile: components["schemas"]["ProfileShown"];
            form: components["schemas"]["FormFilledIn"];
            /** Achievements */
            achievements: components["schemas"]["AchievementShown"][];
            /**
             * Works
             * @default []
             */
            works: components["schemas"]["ListedShown"][];
            /** Attachments */
            attachments: components["schemas"]["AttachmentShown"][];
            exam_certificate?: components["schemas"]["CertificateShown"] | null;
            photo: components["schemas"]["PhotoShown"];
            commitment: components["schemas"]["CommitmentShown"];
            /** Rule Set Version */
            rule_set_version: string;
            /** Readiness Digest */
            readiness_digest: string;
            /** Readiness */
            readiness: components["schemas"]["RuleShown"][];
            /**
             * Barred Since
             * @default []
             */
            barred_since: components["schemas"]["BarShown"][];
        };
        /**
         * MeetingBody
         * @description 中评委's meeting: who was there, how they voted, what they say.
         */
        MeetingBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Place */
            place: string;
            /** Roster */
            roster: string[];
            /** Votes For */
            votes_for: number;
            /** Votes Against */
            votes_against: number;
            /** Abstained */
            abstained: number;
            /** Opinion */
            opinion: string;
        };
        /**
         * MeetingShown
         * @description The committee's meeting.
         */
        MeetingShown: {
            /**
             * Held On
             * Format: date
             */
            held_on: string;
            /** Place */
            place: string;
            /** Roster */
            roster: string[];
            /** Votes For */
            votes_for: number;
            /** Votes Against */
            votes_against: number;
            /** Abstained */
            abstained: number;
            /** Recommended */
            recommended: boolean;
            /** Opinion */
            opinion: string;
        };
        /**
         * Missed
         * @description A case whose cut-off passed with nothing done. Of an applicant: `unproven` says which of notice and reminder
         *     can't be shown to have arrived in time, for which the lapse doesn't count.
         */
        Missed: {
            /** Role */
            role: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Applicant Name */
            applicant_name: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Title */
            plan_title: string;
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Stage Name */
            stage_name: string;
            /** Org Id */
            org_id: string | null;
            /** Org Name */
            org_name: string | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * Missed At
             * Format: date-time
             */
            missed_at: string;
            /** Unproven */
            unproven: ("notice" | "reminder")[];
            /**
             * Role Name
             * @description The role on screen.
             */
            readonly role_name: string;
        };
        /**
         * MissedPage
         * @description A page, the longest overdue first; `next` is the `after` of the following page, null at the end.
         */
        MissedPage: {
            /** Items */
            items: components["schemas"]["Missed"][];
            /** Next */
            next: string | null;
        };
        /**
         * NextShown
         * @description Who acts next, where, and until when (inclusive). `platform`: nobody has to do anything.
         */
        NextShown: {
            /** Role */
            role: string;
            /** Org Id */
            org_id: string | null;
            /** Org Name */
            org_name: string | null;
            /** Station */
            station: string;
            /** Until */
            until: string | null;
            /** Overdue */
            overdue: boolean;
            /**
             * Role Name
             * @description The role on screen.
             */
            readonly role_name: string;
        };
        /**
         * NoticeBody
         * @description 公示: where it is posted, and for how many working days.
         */
        NoticeBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Places */
            places: string[];
            /** Working Days */
            working_days: number;
        };
        /**
         * NoticeShown
         * @description 单位公示: where it was posted, from when until when (inclusive); `outcome` null: it isn't closed yet.
         */
        NoticeShown: {
            /** Stage */
            stage: string;
            /**
             * Posted At
             * Format: date-time
             */
            posted_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Working Days */
            working_days: number;
            /** Places */
            places: string[];
            /** Outcome */
            outcome: string | null;
            /** Objections */
            objections: components["schemas"]["ObjectionShown"][];
        };
        /**
         * NoticeTable
         * @description 公示表, as data to print: whom the employer posts, under which plan, with what, from when until when. No numbers
         *     of papers or telephones: it hangs in public; nor what the plan exempts. `achievements`: each with its level;
         *     `ends_on`: the last day of posting and of objections. Before it is posted `posted_on` and `ends_on` are null, and
         *     `places` and `working_days` are those that the plan asks for at least.
         */
        NoticeTable: {
            /** Plan Title */
            plan_title: string;
            /** Applicant Name */
            applicant_name: string;
            /** Employer Name */
            employer_name: string;
            /** Mode Name */
            mode_name: string;
            /** Education Name */
            education_name: string | null;
            /** Current Title */
            current_title: string | null;
            /** Appointed On */
            appointed_on: string | null;
            /** Speciality */
            speciality: string | null;
            /** Achievements */
            achievements: string[];
            /** Places */
            places: string[];
            /** Posted On */
            posted_on: string | null;
            /** Ends On */
            ends_on: string | null;
            /** Working Days */
            working_days: number;
            /** Objections */
            objections: number;
            /** Outcome */
            outcome: string | null;
        };
        /**
         * ObjectionBody
         * @description What somebody objected.
         */
        ObjectionBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Text */
            text: string;
        };
        /**
         * ObjectionShown
         * @description An objection and what was found out about it; `upheld` null: nobody has looked into it yet.
         */
        ObjectionShown: {
            /** Number */
            number: number;
            /** Text */
            text: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Upheld */
            upheld: boolean | null;
            /** Finding */
            finding: string | null;
        };
        /**
         * Outcome
         * @description What an act came to; `parked` is how the stream stands then.
         *
         *     `through`: nothing of it is parked any more. `parked-again`: tried, and this is in its way now. `waiting`: not tried
         *     yet (is the worker running?). `discarded`: the record counts as seen, what followed it is tried next.
         */
        Outcome: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "through" | "parked-again" | "waiting" | "discarded";
            parked: components["schemas"]["ParkedStream"] | null;
        };
        /**
         * PaperBody
         * @description What lies before the officer: copies, the seals that are on all of them in the order in which they were put
         *     (their dates say it), print and binding; `seen`: what is wrong besides. The form is named by its document (its
         *     number stands on every sheet).
         */
        PaperBody: {
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            /** Copies */
            copies: number;
            /** Seals */
            seals: string[];
            /** Duplex */
            duplex: boolean;
            /** Last Page Alone */
            last_page_alone: boolean;
            /** Stapled */
            stapled: boolean;
            /**
             * Seen
             * @default []
             */
            seen: string[];
        };
        /**
         * PaperDefect
         * @description One thing that is wrong with the paper: of a rule (`code`), or seen by the officer (`other`).
         */
        PaperDefect: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * PaperListed
         * @description The paper of a case in the office's list. `until`: when it is to be there, null where the plan sets no day;
         *     `overdue`: that has passed, and it isn't complete.
         */
        PaperListed: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Applicant Name */
            applicant_name: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /**
             * Document Id
             * Format: uuid
             */
            document_id: string;
            status: components["schemas"]["PaperStatus"];
            /**
             * Expected At
             * Format: date-time
             */
            expected_at: string;
            /** Until */
            until: string | null;
            /** Overdue */
            overdue: boolean;
            /** Received At */
            received_at: string | null;
            /** Defects */
            defects: number;
        };
        /**
         * PaperPage
         * @description A page of the office's papers; `next` is the `after` of the following page, null at the end.
         */
        PaperPage: {
            /** Items */
            items: components["schemas"]["PaperListed"][];
            /** Next */
            next: string | null;
        };
        /**
         * PaperReceiptShown
         * @description One time that the office recorded what it had before it.
         */
        PaperReceiptShown: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            brought: components["schemas"]["Brought"];
            /** Defects */
            defects: components["schemas"]["PaperDefect"][];
        };
        /**
         * PaperShown
         * @description 报送须知 and what the office has recorded. `status`: not-asked, awaited, incomplete or complete; null while there
         *     is no review form to print yet; `until`: when it is to be there, null where the plan sets no day.
         */
        PaperShown: {
            status: components["schemas"]["PaperStatus"] | null;
            /** Document Id */
            document_id: string | null;
            /** Guidance */
            guidance: string[];
            /** Copies */
            copies: number | null;
            /** Until */
            until: string | null;
            /** Seals */
            seals: string[];
            /** Places */
            places: components["schemas"]["Place"][];
            /** Receipts */
            receipts: components["schemas"]["PaperReceiptShown"][];
        };
        /**
         * PaperStation
         * @description The printed review form: where it stands, and how many defects were recorded the last time it was received.
         */
        PaperStation: {
            status: components["schemas"]["PaperStatus"];
            /** Defects */
            defects: number;
        };
        /**
         * PaperStatus
         * @description Where the paper stands: 无需报送, 待报送, 已收但有问题, 已收齐.
         * @enum {string}
         */
        PaperStatus: "not-asked" | "awaited" | "incomplete" | "complete";
        /**
         * ParkedPage
         * @description What is parked, and the consumers that have stopped; `next` is the `after` of the following page.
         */
        ParkedPage: {
            /** Items */
            items: components["schemas"]["ParkedStream"][];
            /** Next */
            next: string | null;
            /** Stopped */
            stopped: components["schemas"]["StoppedConsumer"][];
        };
        /**
         * ParkedStream
         * @description A parked stream by its first record. `reason`: failed, too-early, or behind (its turn has just come).
         *
         *     `next_try_at` is null when only an operator can have it tried again; `behind` is how many records wait after it.
         */
        ParkedStream: {
            /** Consumer */
            consumer: string;
            /** Source */
            source: string;
            /**
             * Stream Id
             * Format: uuid
             */
            stream_id: string;
            /** Sequence */
            sequence: number;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Type */
            type: string;
            /** Reason */
            reason: string;
            /** Detail */
            detail: string;
            /**
             * Parked At
             * Format: date-time
             */
            parked_at: string;
            /** Attempts */
            attempts: number;
            /** Next Try At */
            next_try_at: string | null;
            /** Behind */
            behind: number;
        };
        /**
         * PassBody
         * @description 通过, with an opinion where there is something to say.
         */
        PassBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Opinion */
            opinion?: string | null;
        };
        /**
         * PassSeveralBody
         * @description 通过 for each of these, with the same opinion.
         */
        PassSeveralBody: {
            /** Cases */
            cases: components["schemas"]["SeenCase"][];
            /** Opinion */
            opinion?: string | null;
        };
        /**
         * PassedOne
         * @description What came of one case: its receipt, or why it wasn't passed (`code` as it would stand in its own problem).
         */
        PassedOne: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            receipt?: components["schemas"]["Receipt"] | null;
            /** Code */
            code?: string | null;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["ProblemError"][];
        };
        /**
         * PassedSeveral
         * @description Each case's own answer, in the order asked; `passed` counts those that passed, or had been passed already.
         */
        PassedSeveral: {
            /** Passed */
            passed: number;
            /** Exceptions */
            exceptions: number;
            /** Cases */
            cases: components["schemas"]["PassedOne"][];
        };
        /**
         * PeriodShown
         * @description From when to when; `until` null: to this day.
         */
        PeriodShown: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Until */
            until: string | null;
        };
        /**
         * PhotoShown
         * @description 证件照, uploaded or fetched.
         */
        PhotoShown: {
            file: components["schemas"]["FileShown"];
            /** Source */
            source: string;
        };
        /**
         * Place
         * @description 材料接收审核联系人信息: where the paper goes.
         */
        Place: {
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Phone */
            phone?: string | null;
            /** Person */
            person?: string | null;
            /** Hours */
            hours?: string | null;
        };
        /**
         * ProblemError
         * @description One violation: where, what, and the limit beside what was measured.
         */
        ProblemError: {
            /** Pointer */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
            /**
             * Limit
             * @default null
             */
            limit: unknown;
            /**
             * Actual
             * @default null
             */
            actual: unknown;
        };
        /**
         * ProfileShown
         * @description 个人基本信息 as the employer approved it.
         */
        ProfileShown: {
            /** Education Name */
            education_name?: string | null;
            /** Degree */
            degree?: string | null;
            /** School */
            school?: string | null;
            /** Major */
            major?: string | null;
            /** Graduated On */
            graduated_on?: string | null;
            /** Current Title */
            current_title?: string | null;
            /** Qualified On */
            qualified_on?: string | null;
            /** Appointed On */
            appointed_on?: string | null;
            /** Speciality */
            speciality?: string | null;
            /** Work Started On */
            work_started_on?: string | null;
            /**
             * Work History
             * @default []
             */
            work_history: components["schemas"]["WorkShown"][];
        };
        /**
         * QueuePage
         * @description A page of a queue, the soonest due first; `next` is the `after` of the following page, null at the end.
         */
        QueuePage: {
            /** Items */
            items: components["schemas"]["Queued"][];
            /** Next */
            next: string | null;
        };
        /**
         * Queued
         * @description A case in a checker's queue: at `stage` since `since`, to be checked until `due_at` (inclusive).
         *
         *     `claimed_by`: the officer who says that they are at it, until `claimed_until` at the latest; nobody is locked out.
         *     `urged_at`, `urges`: when its applicant urged last (催办), and how often. `reminded_at`: that the cut-off comes.
         */
        Queued: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Applicant Name */
            applicant_name: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Title */
            plan_title: string;
            /** Mode */
            mode: string;
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Stage Name */
            stage_name: string;
            /** Role */
            role: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Overdue */
            overdue: boolean;
            /** @default checking */
            status: components["schemas"]["Status"];
            /** Claimed By */
            claimed_by: string | null;
            /** Claimed By Name */
            claimed_by_name: string | null;
            /** Claimed By Me */
            claimed_by_me: boolean;
            /** Claimed Until */
            claimed_until: string | null;
            /** Urged At */
            urged_at: string | null;
            /** Urges */
            urges: number;
            /** Reminded At */
            reminded_at: string | null;
        };
        /**
         * Reason
         * @description Why an act is closed.
         */
        Reason: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Message En */
            message_en: string;
        };
        /**
         * ReasonBody
         * @description An act that says why.
         */
        ReasonBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Reason */
            reason: string;
        };
        /**
         * Receipt
         * @description The answer to an accepted command: ids and codes only. `sequence` is `<stream id>@<version>`.
         */
        Receipt: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Sequence */
            sequence: string;
            /** Events */
            events: string[];
        };
        /**
         * RefusalBody
         * @description 不予受理 or 审核不通过, on a ground of the plan's list.
         */
        RefusalBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Ground */
            ground: string;
            /** Reason */
            reason?: string | null;
        };
        /**
         * ReopenBody
         * @description The lapsed window (`window` of the fee) is open again for `days` days, for this reason.
         */
        ReopenBody: {
            /** Window */
            window: number;
            /** Days */
            days: number;
            /** Reason */
            reason: string;
        };
        /**
         * Replay
         * @description Have a parked stream tried now.
         */
        Replay: {
            /**
             * Reason
             * @description Kept: nothing personal
             */
            reason: string;
        };
        /**
         * ReturnBody
         * @description 退回修改, with every defect at once; `to`: the applicant, or the id of an earlier stage.
         */
        ReturnBody: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Defects */
            defects: components["schemas"]["DefectBody"][];
            /**
             * To
             * @default applicant
             */
            to: string;
        };
        /**
         * RuleShown
         * @description 自查: how a rule came out when it was handed in (met or not-applicable; a broken one would have held it up), the
         *     guide's paragraph, what was measured and the limit it was held against.
         */
        RuleShown: {
            /** Rule */
            rule: string;
            /** Outcome */
            outcome: string;
            /**
             * Paragraph
             * @default
             */
            paragraph: string;
            /**
             * Title
             * @default
             */
            title: string;
            /** Measured */
            measured?: unknown;
            /** Limit */
            limit?: unknown;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * SeenCase
         * @description A case as the checker saw it in the queue.
         */
        SeenCase: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
        };
        /**
         * Shown
         * @description A parked stream, its first record and what was done about it before, the latest first.
         *
         *     `data`: sealed fields stay sealed, their ciphertext left out. All null when the stream isn't parked any more.
         */
        Shown: {
            parked: components["schemas"]["ParkedStream"] | null;
            /** Headers */
            headers: {
                [key: string]: string;
            } | null;
            /** Data */
            data: unknown;
            /** Interventions */
            interventions: components["schemas"]["Intervention"][];
        };
        /**
         * StationShown
         * @description One station. `at`: when it passed or returned the present submission; `returned`: it is the one that did.
         */
        StationShown: {
            /** Role */
            role: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Org Id */
            org_id?: string | null;
            /** Org Name */
            org_name?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "passed" | "current" | "returned" | "ahead";
            /** Due At */
            due_at?: string | null;
            /** At */
            at?: string | null;
            /**
             * Role Name
             * @description The role on screen.
             */
            readonly role_name: string;
        };
        /**
         * Status
         * @description Where a case stands: 审核中, 公示中, 退回修改, 撤回待确认; 材料审核通过, 不予受理 or 审核不通过, 已撤回, 逾期.
         * @enum {string}
         */
        Status: "checking" | "posted" | "returned" | "withdrawing" | "passed" | "refused" | "withdrawn" | "lapsed";
        /**
         * StoppedConsumer
         * @description A consumer that waits until its worker is started anew by somebody who has looked. `reason` is the error's type:
         *     TooManyParked or LogDiverged.
         */
        StoppedConsumer: {
            /** Consumer */
            consumer: string;
            /** Instance */
            instance: string;
            /** Reason */
            reason: string;
            /** Detail */
            detail: string;
            /**
             * Stopped At
             * Format: date-time
             */
            stopped_at: string;
        };
        /**
         * UrgingShown
         * @description 催办: whether its applicant may urge now (if not, from when on), and when they did last.
         */
        UrgingShown: {
            /** May */
            may: boolean;
            /** Urged At */
            urged_at: string | null;
            /** Urges */
            urges: number;
            /** Again At */
            again_at: string | null;
        };
        /**
         * Whereabouts
         * @description Where a case is. `escalated`: the committee office has it in the place of its stage; `certificate_revoked_at`:
         *     when the exam certificate that the submission names was revoked, after it had been handed in.
         */
        Whereabouts: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            status: components["schemas"]["Status"];
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Plan Title */
            plan_title: string;
            /** Stations */
            stations: components["schemas"]["StationShown"][];
            next: components["schemas"]["NextShown"] | null;
            /** Why */
            why: string;
            /** Why En */
            why_en: string;
            /**
             * Escalated
             * @default false
             */
            escalated: boolean;
            /** Certificate Revoked At */
            certificate_revoked_at?: string | null;
            /**
             * Route
             * @default
             */
            route: string;
            /** Acts */
            acts: components["schemas"]["ActShown"][];
            fee: components["schemas"]["FeeShown"] | null;
            form: components["schemas"]["FormShown"] | null;
            paper?: components["schemas"]["PaperStation"] | null;
        };
        /**
         * WorkShown
         * @description A time of work; `until` null: to this day.
         */
        WorkShown: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Until */
            until: string | null;
            /** Unit */
            unit: string;
            /** Post */
            post: string;
        };
        /**
         * ProblemBody
         * @description The shape of application/problem+json in every answer of 400 and above.
         */
        Problem: {
            /** Type */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Code */
            code: string;
            /**
             * Detail
             * @default null
             */
            detail: string | null;
            /**
             * Instance
             * @default null
             */
            instance: string | null;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["ProblemError"][];
        };
    };
    responses: {
        /** @description The request is malformed */
        "problem-400": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:malformed-json",
                 *       "title": "请求内容不是有效的 JSON",
                 *       "status": 400,
                 *       "code": "malformed-json",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 400;
                    /** @enum {unknown} */
                    code?: "malformed-json" | "malformed-request";
                };
            };
        };
        /** @description No token, or one that has expired or isn't valid */
        "problem-401": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:not-authenticated",
                 *       "title": "请先登录",
                 *       "status": 401,
                 *       "code": "not-authenticated",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 401;
                    /** @enum {unknown} */
                    code?: "not-authenticated" | "token-expired" | "token-invalid";
                };
            };
        };
        /** @description The role doesn't allow it */
        "problem-403": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:access-revoked",
                 *       "title": "您的经办权限已撤销或已到期，请重新登录",
                 *       "status": 403,
                 *       "code": "access-revoked",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 403;
                    /** @enum {unknown} */
                    code?: "access-revoked" | "role-not-allowed";
                };
            };
        };
        /** @description No such thing, or not yours */
        "problem-404": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:not-found",
                 *       "title": "没有找到",
                 *       "status": 404,
                 *       "code": "not-found",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 404;
                    /** @enum {unknown} */
                    code?: "not-found";
                };
            };
        };
        /** @description The request took too long to arrive */
        "problem-408": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:request-timeout",
                 *       "title": "请求发送超时",
                 *       "status": 408,
                 *       "code": "request-timeout",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 408;
                    /** @enum {unknown} */
                    code?: "request-timeout";
                };
            };
        };
        /** @description The state doesn't allow it; every violation is listed */
        "problem-409": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:actor-unknown",
                 *       "title": "环节的审核方不明",
                 *       "status": 409,
                 *       "code": "actor-unknown",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "actor-unknown",
                 *           "message": "环节的审核方不明"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "actor-unknown" | "at-the-office" | "being-checked" | "case-lapsed" | "case-open" | "case-refused" | "case-returned" | "case-withdrawn" | "chain-empty" | "claimed" | "conflict-try-again" | "declined-before" | "defects-missing" | "entrustment-issued" | "entrustment-missing" | "fee-not-expired" | "given-back-before" | "ground-unknown" | "hand-overs-used-up" | "kinship-declared" | "lapse-unproven" | "materials-passed" | "meeting-missing" | "meeting-recorded" | "meeting-to-come" | "member-twice" | "more-than-members" | "move-open" | "moves-used-up" | "no-entrustment-here" | "no-grounds" | "no-notice-here" | "no-objection" | "no-vote-here" | "not-acceptance" | "not-an-earlier-stage" | "not-another-authority" | "not-escalated" | "not-over-yet" | "not-overdue" | "not-recommended" | "not-returned" | "not-to-hand-over" | "not-your-stage" | "nothing-to-urge" | "notice-ended" | "notice-held" | "notice-missing" | "notice-not-over" | "notice-running" | "notice-too-short" | "objection-unknown" | "objection-upheld" | "objections-open" | "other" | "other-form" | "own-case" | "paper-not-asked" | "party-missing" | "place-left-out" | "places-missing" | "plan-version-taken" | "rejected" | "relatives-case" | "reopenings-used-up" | "roster-missing" | "rounds-used-up" | "same-part" | "stage-moved-on" | "stage-twice" | "submission-moved-on" | "submission-out-of-order" | "too-long" | "urged-lately" | "votes-and-roster-differ" | "window-moved-on" | "withdrawal-asked" | "wrong-format" | "your-own-turn";
                };
            };
        };
        /** @description The state doesn't allow it; every violation is listed */
        "problem-409-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:as-of-in-future",
                 *       "title": "只能查询已经过去的时刻",
                 *       "status": 409,
                 *       "code": "as-of-in-future",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "as-of-in-future",
                 *           "message": "只能查询已经过去的时刻"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "as-of-in-future" | "being-tried" | "conflict-try-again" | "not-first" | "rejected" | "too-great" | "too-large" | "unsupported-media-type";
                };
            };
        };
        /** @description Erased */
        "problem-410": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:gone",
                 *       "title": "内容已注销",
                 *       "status": 410,
                 *       "code": "gone",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 410;
                    /** @enum {unknown} */
                    code?: "gone";
                };
            };
        };
        /** @description Over the limit */
        "problem-413": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:too-large",
                 *       "title": "内容过大",
                 *       "status": 413,
                 *       "code": "too-large",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 413;
                    /** @enum {unknown} */
                    code?: "too-large";
                };
            };
        };
        /** @description The address is too long */
        "problem-414": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:address-too-long",
                 *       "title": "地址过长",
                 *       "status": 414,
                 *       "code": "address-too-long",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 414;
                    /** @enum {unknown} */
                    code?: "address-too-long";
                };
            };
        };
        /** @description Not a content type taken here */
        "problem-415": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:unsupported-media-type",
                 *       "title": "不支持的内容类型",
                 *       "status": 415,
                 *       "code": "unsupported-media-type",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 415;
                    /** @enum {unknown} */
                    code?: "unsupported-media-type";
                };
            };
        };
        /** @description Malformed content; every violation is listed */
        "problem-422": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:actor-unknown",
                 *       "title": "环节的审核方不明",
                 *       "status": 422,
                 *       "code": "actor-unknown",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "actor-unknown",
                 *           "message": "环节的审核方不明"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "actor-unknown" | "as-of-in-future" | "at-the-office" | "bad-text" | "being-checked" | "case-lapsed" | "case-open" | "case-refused" | "case-returned" | "case-withdrawn" | "chain-empty" | "claimed" | "declined-before" | "defects-missing" | "entrustment-issued" | "entrustment-missing" | "fee-not-expired" | "given-back-before" | "ground-unknown" | "hand-overs-used-up" | "idempotency-key-reused" | "invalid" | "kinship-declared" | "lapse-unproven" | "malformed-json" | "materials-passed" | "meeting-missing" | "meeting-recorded" | "meeting-to-come" | "member-twice" | "missing" | "more-than-members" | "move-open" | "moves-used-up" | "no-entrustment-here" | "no-grounds" | "no-notice-here" | "no-objection" | "no-vote-here" | "not-a-multiple" | "not-acceptance" | "not-allowed-value" | "not-an-earlier-stage" | "not-another-authority" | "not-escalated" | "not-over-yet" | "not-overdue" | "not-recommended" | "not-returned" | "not-to-hand-over" | "not-valid" | "not-your-stage" | "nothing-to-urge" | "notice-ended" | "notice-held" | "notice-missing" | "notice-not-over" | "notice-running" | "notice-too-short" | "objection-unknown" | "objection-upheld" | "objections-open" | "other" | "other-form" | "overloaded" | "own-case" | "paper-not-asked" | "party-missing" | "place-left-out" | "places-missing" | "plan-version-taken" | "relatives-case" | "reopenings-used-up" | "roster-missing" | "rounds-used-up" | "same-part" | "stage-moved-on" | "stage-twice" | "submission-moved-on" | "submission-out-of-order" | "timezone-missing" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "unknown-field" | "unsupported-media-type" | "urged-lately" | "votes-and-roster-differ" | "window-moved-on" | "withdrawal-asked" | "wrong-format" | "wrong-type" | "your-own-turn";
                };
            };
        };
        /** @description Malformed content; every violation is listed */
        "problem-422-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:as-of-in-future",
                 *       "title": "只能查询已经过去的时刻",
                 *       "status": 422,
                 *       "code": "as-of-in-future",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "as-of-in-future",
                 *           "message": "只能查询已经过去的时刻"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "as-of-in-future" | "bad-text" | "being-tried" | "file-active-content" | "file-broken" | "file-encrypted" | "file-too-small" | "file-type-mismatch" | "file-type-not-allowed" | "idempotency-key-reused" | "invalid" | "malformed-json" | "missing" | "not-a-multiple" | "not-allowed-value" | "not-first" | "not-valid" | "overloaded" | "timezone-missing" | "token-expired" | "token-invalid" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-many-bytes-today" | "too-many-files-today" | "too-many-pixels" | "too-precise" | "too-short" | "too-small" | "unknown-field" | "unsupported-media-type" | "wrong-format" | "wrong-type";
                };
            };
        };
        /** @description Malformed content; every violation is listed */
        "problem-422-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:as-of-in-future",
                 *       "title": "只能查询已经过去的时刻",
                 *       "status": 422,
                 *       "code": "as-of-in-future",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "as-of-in-future",
                 *           "message": "只能查询已经过去的时刻"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "as-of-in-future" | "bad-text" | "being-tried" | "idempotency-key-reused" | "invalid" | "malformed-json" | "missing" | "not-a-multiple" | "not-allowed-value" | "not-first" | "not-valid" | "overloaded" | "timezone-missing" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "unknown-field" | "unsupported-media-type" | "wrong-format" | "wrong-type";
                };
            };
        };
        /** @description Too many requests */
        "problem-429": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:too-many-requests",
                 *       "title": "操作过于频繁，请稍后再试",
                 *       "status": 429,
                 *       "code": "too-many-requests",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 429;
                    /** @enum {unknown} */
                    code?: "too-many-requests";
                };
            };
        };
        /** @description The headers are too large */
        "problem-431": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:headers-too-large",
                 *       "title": "请求头过大",
                 *       "status": 431,
                 *       "code": "headers-too-large",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 431;
                    /** @enum {unknown} */
                    code?: "headers-too-large";
                };
            };
        };
        /** @description The service is away */
        "problem-502": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:unavailable",
                 *       "title": "服务暂时不可用，请稍后再试",
                 *       "status": 502,
                 *       "code": "unavailable",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 502;
                    /** @enum {unknown} */
                    code?: "unavailable";
                };
            };
        };
        /** @description Try again later */
        "problem-503": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:newer-schema",
                 *       "title": "系统正在升级，请稍后再试",
                 *       "status": 503,
                 *       "code": "newer-schema",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 503;
                    /** @enum {unknown} */
                    code?: "newer-schema" | "not-yet-visible" | "outcome-unknown" | "overloaded" | "storage-full" | "unavailable" | "view-rebuilding";
                };
            };
        };
        /** @description No answer in time */
        "problem-504": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:outcome-unknown",
                 *       "title": "结果尚未确定，请用相同的 Idempotency-Key 重试",
                 *       "status": 504,
                 *       "code": "outcome-unknown",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 504;
                    /** @enum {unknown} */
                    code?: "outcome-unknown";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    pass_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "opinion": "同意推荐"
                 *     }
                 */
                "application/json": components["schemas"]["PassBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    return_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "defects": [
                 *         {
                 *           "pointer": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                 *           "text": "按规定办理"
                 *         }
                 *       ],
                 *       "to": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    refuse_acceptance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "ground": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    fail_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "ground": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["RefusalBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    hand_over_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章",
                 *       "to": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["HandOverBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    escalate_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["EscalationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    give_back_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    move_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "source": "awards",
                 *       "target": "awards",
                 *       "entry": 3
                 *     }
                 */
                "application/json": components["schemas"]["EntryBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    declare_kinship: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    confirm_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    decline_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan_title": "某灌区节水改造工程",
                     *       "applicant_name": "张伟",
                     *       "employer_name": "张伟",
                     *       "mode_name": "张伟",
                     *       "education_name": "张伟",
                     *       "current_title": "某灌区节水改造工程",
                     *       "appointed_on": "2026-03-02",
                     *       "speciality": "按规定办理",
                     *       "achievements": [
                     *         "按规定办理"
                     *       ],
                     *       "places": [
                     *         "按规定办理"
                     *       ],
                     *       "posted_on": "2026-03-02",
                     *       "ends_on": "2026-03-02",
                     *       "working_days": 3,
                     *       "objections": 3,
                     *       "outcome": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["NoticeTable"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    post_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "places": [
                 *         "按规定办理"
                 *       ],
                 *       "working_days": 3
                 *     }
                 */
                "application/json": components["schemas"]["NoticeBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    record_objection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "text": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    handle_objection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
                /** @example 3 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "upheld": true,
                 *       "finding": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["HandlingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    close_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    record_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "held_on": "2026-03-02",
                 *       "place": "按规定办理",
                 *       "roster": [
                 *         "按规定办理"
                 *       ],
                 *       "votes_for": 3,
                 *       "votes_against": 3,
                 *       "abstained": 3,
                 *       "opinion": "同意推荐"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    issue_entrustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "submission": 3,
                 *       "stage": "按规定办理",
                 *       "issuer": "按规定办理",
                 *       "addressee": "按规定办理",
                 *       "scope": "按规定办理",
                 *       "document_number": "按规定办理",
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["EntrustmentBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    upload_file: {
        parameters: {
            query: {
                /**
                 * @description What the file is for
                 * @example 按规定办理
                 */
                purpose: string;
            };
            header?: {
                "x-filename"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example （文件内容） */
                "application/pdf": string;
                /** @example （文件内容） */
                "image/jpeg": string;
                /** @example （文件内容） */
                "image/png": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "type": "按规定办理",
                     *       "bytes": 3,
                     *       "measured": {
                     *         "name": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["FileRef"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422-1"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_cases: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_title": "某灌区节水改造工程",
                     *           "mode": "按规定办理",
                     *           "submission": 3,
                     *           "status": "checking",
                     *           "station": "按规定办理",
                     *           "station_name": "张伟",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "next": {
                     *             "role": "按规定办理",
                     *             "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "org_name": "张伟",
                     *             "station": "按规定办理",
                     *             "until": "2026-03-02T09:30:00+08:00",
                     *             "overdue": true,
                     *             "role_name": "张伟"
                     *           }
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_case: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "submission": 3,
                     *       "status": "checking",
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "plan_title": "某灌区节水改造工程",
                     *       "stations": [
                     *         {
                     *           "role": "按规定办理",
                     *           "id": "按规定办理",
                     *           "name": "张伟",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "org_name": "张伟",
                     *           "status": "passed",
                     *           "due_at": "2026-03-02T09:30:00+08:00",
                     *           "at": "2026-03-02T09:30:00+08:00",
                     *           "role_name": "张伟"
                     *         }
                     *       ],
                     *       "next": {
                     *         "role": "按规定办理",
                     *         "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "org_name": "张伟",
                     *         "station": "按规定办理",
                     *         "until": "2026-03-02T09:30:00+08:00",
                     *         "overdue": true,
                     *         "role_name": "张伟"
                     *       },
                     *       "why": "按规定办理",
                     *       "why_en": "按规定办理",
                     *       "escalated": true,
                     *       "certificate_revoked_at": "2026-03-02T09:30:00+08:00",
                     *       "route": "按规定办理",
                     *       "acts": [
                     *         {
                     *           "act": "pass",
                     *           "open": true,
                     *           "reasons": [
                     *             {
                     *               "code": "381204",
                     *               "message": "请补充盖章页",
                     *               "message_en": "please add the page with the seal"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "fee": {
                     *         "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "status": "requested",
                     *         "amount_fen": 36000,
                     *         "pay_before": "2026-03-02T09:30:00+08:00",
                     *         "paid_at": "2026-03-02T09:30:00+08:00",
                     *         "window": 3,
                     *         "reopenings_left": 3,
                     *         "refunded_at": "2026-03-02T09:30:00+08:00"
                     *       },
                     *       "form": {
                     *         "document_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "issued_at": "2026-03-02T09:30:00+08:00"
                     *       },
                     *       "paper": {
                     *         "status": "not-asked",
                     *         "defects": 3
                     *       },
                     *       "applicant_name": "张伟",
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "employer_name": "张伟",
                     *       "mode": "按规定办理",
                     *       "rule_set_version": "按规定办理",
                     *       "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "history": [
                     *         {
                     *           "role": "按规定办理",
                     *           "act": "submitted",
                     *           "at": "2026-03-02T09:30:00+08:00",
                     *           "submission": 3,
                     *           "stage": "按规定办理",
                     *           "stage_name": "张伟",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "org_name": "张伟",
                     *           "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "opinion": "同意推荐",
                     *           "defects": [
                     *             {
                     *               "pointer": "按规定办理",
                     *               "text": "按规定办理"
                     *             }
                     *           ],
                     *           "resubmit_by": "2026-03-02T09:30:00+08:00",
                     *           "ground": "按规定办理",
                     *           "ground_name": "张伟",
                     *           "to": "按规定办理",
                     *           "facts": {
                     *             "name": "按规定办理"
                     *           },
                     *           "role_name": "张伟"
                     *         }
                     *       ],
                     *       "last_return": {
                     *         "role": "按规定办理",
                     *         "act": "submitted",
                     *         "at": "2026-03-02T09:30:00+08:00",
                     *         "submission": 3,
                     *         "stage": "按规定办理",
                     *         "stage_name": "张伟",
                     *         "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "org_name": "张伟",
                     *         "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "opinion": "同意推荐",
                     *         "defects": [
                     *           {
                     *             "pointer": "按规定办理",
                     *             "text": "按规定办理"
                     *           }
                     *         ],
                     *         "resubmit_by": "2026-03-02T09:30:00+08:00",
                     *         "ground": "按规定办理",
                     *         "ground_name": "张伟",
                     *         "to": "按规定办理",
                     *         "facts": {
                     *           "name": "按规定办理"
                     *         },
                     *         "role_name": "张伟"
                     *       },
                     *       "rounds": 3,
                     *       "rounds_limit": 3,
                     *       "corrected": [
                     *         "按规定办理"
                     *       ],
                     *       "notice": {
                     *         "stage": "按规定办理",
                     *         "posted_at": "2026-03-02T09:30:00+08:00",
                     *         "ends_at": "2026-03-02T09:30:00+08:00",
                     *         "working_days": 3,
                     *         "places": [
                     *           "按规定办理"
                     *         ],
                     *         "outcome": "按规定办理",
                     *         "objections": [
                     *           {
                     *             "number": 3,
                     *             "text": "按规定办理",
                     *             "at": "2026-03-02T09:30:00+08:00",
                     *             "upheld": true,
                     *             "finding": "按规定办理"
                     *           }
                     *         ]
                     *       },
                     *       "meeting": {
                     *         "held_on": "2026-03-02",
                     *         "place": "按规定办理",
                     *         "roster": [
                     *           "按规定办理"
                     *         ],
                     *         "votes_for": 3,
                     *         "votes_against": 3,
                     *         "abstained": 3,
                     *         "recommended": true,
                     *         "opinion": "同意推荐"
                     *       },
                     *       "entrustment": {
                     *         "issuer": "按规定办理",
                     *         "addressee": "按规定办理",
                     *         "scope": "按规定办理",
                     *         "document_number": "按规定办理",
                     *         "issued_at": "2026-03-02T09:30:00+08:00",
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_whereabouts: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "submission": 3,
                     *       "status": "checking",
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "plan_title": "某灌区节水改造工程",
                     *       "stations": [
                     *         {
                     *           "role": "按规定办理",
                     *           "id": "按规定办理",
                     *           "name": "张伟",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "org_name": "张伟",
                     *           "status": "passed",
                     *           "due_at": "2026-03-02T09:30:00+08:00",
                     *           "at": "2026-03-02T09:30:00+08:00",
                     *           "role_name": "张伟"
                     *         }
                     *       ],
                     *       "next": {
                     *         "role": "按规定办理",
                     *         "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "org_name": "张伟",
                     *         "station": "按规定办理",
                     *         "until": "2026-03-02T09:30:00+08:00",
                     *         "overdue": true,
                     *         "role_name": "张伟"
                     *       },
                     *       "why": "按规定办理",
                     *       "why_en": "按规定办理",
                     *       "escalated": true,
                     *       "certificate_revoked_at": "2026-03-02T09:30:00+08:00",
                     *       "route": "按规定办理",
                     *       "acts": [
                     *         {
                     *           "act": "pass",
                     *           "open": true,
                     *           "reasons": [
                     *             {
                     *               "code": "381204",
                     *               "message": "请补充盖章页",
                     *               "message_en": "please add the page with the seal"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "fee": {
                     *         "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "status": "requested",
                     *         "amount_fen": 36000,
                     *         "pay_before": "2026-03-02T09:30:00+08:00",
                     *         "paid_at": "2026-03-02T09:30:00+08:00",
                     *         "window": 3,
                     *         "reopenings_left": 3,
                     *         "refunded_at": "2026-03-02T09:30:00+08:00"
                     *       },
                     *       "form": {
                     *         "document_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "issued_at": "2026-03-02T09:30:00+08:00"
                     *       },
                     *       "paper": {
                     *         "status": "not-asked",
                     *         "defects": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Whereabouts"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_authorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "name": "张伟"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorityList"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_materials: {
        parameters: {
            query?: {
                submission?: number | null;
            };
            header?: never;
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "submission": 3,
                     *       "submitted_at": "2026-03-02T09:30:00+08:00",
                     *       "mode": "按规定办理",
                     *       "mode_name": "张伟",
                     *       "transfer_kind": "按规定办理",
                     *       "mode_fields": [
                     *         {
                     *           "code": "381204",
                     *           "label": "按规定办理",
                     *           "value": "按规定办理"
                     *         }
                     *       ],
                     *       "exceptional_name": "张伟",
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "sex": "按规定办理",
                     *       "birth": "2026-03-02",
                     *       "employer_name": "张伟",
                     *       "profile": {
                     *         "education_name": "张伟",
                     *         "degree": "按规定办理",
                     *         "school": "按规定办理",
                     *         "major": "按规定办理",
                     *         "graduated_on": "2026-03-02",
                     *         "current_title": "某灌区节水改造工程",
                     *         "qualified_on": "2026-03-02",
                     *         "appointed_on": "2026-03-02",
                     *         "speciality": "按规定办理",
                     *         "work_started_on": "2026-03-02",
                     *         "work_history": [
                     *           {
                     *             "since": "2026-03-02",
                     *             "until": "2026-03-02",
                     *             "unit": "按规定办理",
                     *             "post": "按规定办理"
                     *           }
                     *         ]
                     *       },
                     *       "form": {
                     *         "declared_before": true,
                     *         "speciality": "按规定办理",
                     *         "hours": [
                     *           {
                     *             "year": 2026,
                     *             "public": 3,
                     *             "professional": 3
                     *           }
                     *         ],
                     *         "appraisals": [
                     *           {
                     *             "year": 2026,
                     *             "grade": "按规定办理"
                     *           }
                     *         ],
                     *         "statement": "按规定办理",
                     *         "awards": "按规定办理",
                     *         "honours": "按规定办理",
                     *         "rewards_punishments": "按规定办理"
                     *       },
                     *       "achievements": [
                     *         {
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3,
                     *           "counted": true,
                     *           "kind_name": "张伟",
                     *           "level_name": "张伟",
                     *           "content": {
                     *             "kind": "按规定办理",
                     *             "title": "某灌区节水改造工程",
                     *             "level": "按规定办理",
                     *             "gained_on": "2026-03-02",
                     *             "rank": 3,
                     *             "team_size": 3,
                     *             "summary": "按规定办理",
                     *             "evidence": [
                     *               {
                     *                 "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02",
                     *               "until": null
                     *             },
                     *             "contribution": [
                     *               "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *             ],
                     *             "details": [
                     *               {
                     *                 "name": "张伟",
                     *                 "label": "按规定办理",
                     *                 "value": "按规定办理"
                     *               }
                     *             ],
                     *             "marks": [
                     *               {
                     *                 "of": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *                 "way": "按规定办理",
                     *                 "marks": {
                     *                   "verified": true,
                     *                   "signature": true,
                     *                   "verified_on": null,
                     *                   "unit_seal": true
                     *                 }
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "works": [
                     *         {
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3,
                     *           "kind_name": "张伟",
                     *           "content": {
                     *             "kind": "按规定办理",
                     *             "title": "某灌区节水改造工程",
                     *             "level": "按规定办理",
                     *             "gained_on": "2026-03-02",
                     *             "rank": 3,
                     *             "team_size": 3,
                     *             "summary": "按规定办理",
                     *             "evidence": [
                     *               {
                     *                 "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02",
                     *               "until": null
                     *             },
                     *             "contribution": [
                     *               "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *             ],
                     *             "details": [
                     *               {
                     *                 "name": "张伟",
                     *                 "label": "按规定办理",
                     *                 "value": "按规定办理"
                     *               }
                     *             ],
                     *             "marks": [
                     *               {
                     *                 "of": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *                 "way": "按规定办理",
                     *                 "marks": {
                     *                   "verified": true,
                     *                   "signature": true,
                     *                   "verified_on": null,
                     *                   "unit_seal": true
                     *                 }
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "attachments": [
                     *         {
                     *           "kind": "按规定办理",
                     *           "name": "张伟",
                     *           "file": {
                     *             "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         }
                     *       ],
                     *       "exam_certificate": {
                     *         "certificate_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "passed_on": "2026-03-02",
                     *         "speciality": "按规定办理",
                     *         "valid_until": "2026-03-02",
                     *         "revoked": true
                     *       },
                     *       "photo": {
                     *         "file": {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "type": "按规定办理",
                     *           "bytes": 3,
                     *           "measured": {
                     *             "name": 3
                     *           }
                     *         },
                     *         "source": "按规定办理"
                     *       },
                     *       "commitment": {
                     *         "text_version": "按规定办理",
                     *         "signed_at": "2026-03-02T09:30:00+08:00",
                     *         "strokes": {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "type": "按规定办理",
                     *           "bytes": 3,
                     *           "measured": {
                     *             "name": 3
                     *           }
                     *         },
                     *         "picture": {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "type": "按规定办理",
                     *           "bytes": 3,
                     *           "measured": {
                     *             "name": 3
                     *           }
                     *         },
                     *         "identified_by": "按规定办理"
                     *       },
                     *       "rule_set_version": "按规定办理",
                     *       "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "readiness": [
                     *         {
                     *           "rule": "按规定办理",
                     *           "outcome": "按规定办理",
                     *           "paragraph": "按规定办理",
                     *           "title": "某灌区节水改造工程",
                     *           "measured": null,
                     *           "limit": null,
                     *           "note": "按规定办理"
                     *         }
                     *       ],
                     *       "barred_since": [
                     *         {
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "until": "2026-03-02T09:30:00+08:00",
                     *           "reason": "材料第 3 页缺少单位公章"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Materials"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_case_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                file_id: string;
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example （文件内容） */
                    "application/pdf": string;
                    /** @example （文件内容） */
                    "image/jpeg": string;
                    /** @example （文件内容） */
                    "image/png": string;
                    /** @example （文件内容） */
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_queue: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Cases under this plan */
                plan_id?: string | null;
                /** @description Cases at this stage */
                stage?: string | null;
                /** @description Due so soon, or overdue */
                due_within_days?: number | null;
                /** @description Only those whose cut-off has passed (false: hasn't) */
                overdue?: boolean | null;
                /** @description Who is at it */
                claimed?: ("mine" | "others" | "nobody") | null;
                /** @description Handed in again after a return (false: for the first time) */
                resubmitted?: boolean | null;
                /** @description Urged by its applicant at this stage */
                urged?: boolean | null;
                after?: string | null;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "applicant_name": "张伟",
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_title": "某灌区节水改造工程",
                     *           "mode": "按规定办理",
                     *           "submission": 3,
                     *           "stage": "按规定办理",
                     *           "stage_name": "张伟",
                     *           "role": "按规定办理",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "due_at": "2026-03-02T09:30:00+08:00",
                     *           "overdue": true,
                     *           "status": "checking",
                     *           "claimed_by": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "claimed_by_name": "张伟",
                     *           "claimed_by_me": true,
                     *           "claimed_until": "2026-03-02T09:30:00+08:00",
                     *           "urged_at": "2026-03-02T09:30:00+08:00",
                     *           "urges": 3,
                     *           "reminded_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_missed: {
        parameters: {
            query?: {
                limit?: number;
                after?: string | null;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "role": "按规定办理",
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "applicant_name": "张伟",
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_title": "某灌区节水改造工程",
                     *           "submission": 3,
                     *           "stage": "按规定办理",
                     *           "stage_name": "张伟",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "org_name": "张伟",
                     *           "until": "2026-03-02T09:30:00+08:00",
                     *           "missed_at": "2026-03-02T09:30:00+08:00",
                     *           "unproven": [
                     *             "notice"
                     *           ],
                     *           "role_name": "张伟"
                     *         }
                     *       ],
                     *       "next": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["MissedPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    claim_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "take_over": true
                 *     }
                 */
                "application/json": components["schemas"]["ClaimBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    release_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    pass_several: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cases": [
                 *         {
                 *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *           "submission": 3,
                 *           "stage": "按规定办理"
                 *         }
                 *       ],
                 *       "opinion": "同意推荐"
                 *     }
                 */
                "application/json": components["schemas"]["PassSeveralBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "passed": 3,
                     *       "exceptions": 3,
                     *       "cases": [
                     *         {
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "receipt": {
                     *             "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *             "events": [
                     *               "按规定办理"
                     *             ]
                     *           },
                     *           "code": "381204",
                     *           "errors": [
                     *             {
                     *               "pointer": "按规定办理",
                     *               "code": "381204",
                     *               "message": "请补充盖章页"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PassedSeveral"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    urge_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_urging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "may": true,
                     *       "urged_at": "2026-03-02T09:30:00+08:00",
                     *       "urges": 3,
                     *       "again_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["UrgingShown"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    reopen_fee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "window": 3,
                 *       "days": 3,
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ReopenBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_paper: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: never;
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "not-asked",
                     *       "document_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "guidance": [
                     *         "按规定办理"
                     *       ],
                     *       "copies": 3,
                     *       "until": "2026-03-02T09:30:00+08:00",
                     *       "seals": [
                     *         "按规定办理"
                     *       ],
                     *       "places": [
                     *         {
                     *           "name": "张伟",
                     *           "address": "合肥市蜀山区长江西路 1 号",
                     *           "phone": "13800138000",
                     *           "person": "按规定办理",
                     *           "hours": "按规定办理"
                     *         }
                     *       ],
                     *       "receipts": [
                     *         {
                     *           "at": "2026-03-02T09:30:00+08:00",
                     *           "brought": {
                     *             "copies": 3,
                     *             "seals": [
                     *               "按规定办理"
                     *             ],
                     *             "duplex": true,
                     *             "last_page_alone": true,
                     *             "stapled": true
                     *           },
                     *           "defects": [
                     *             {
                     *               "code": "381204",
                     *               "text": "按规定办理"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaperShown"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    receive_paper: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /**
                 * @description A case is known by the id of its declaration.
                 * @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c
                 */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "copies": 3,
                 *       "seals": [
                 *         "按规定办理"
                 *       ],
                 *       "duplex": true,
                 *       "last_page_alone": true,
                 *       "stapled": true,
                 *       "seen": [
                 *         "按规定办理"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PaperBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "sequence": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                     *       "events": [
                     *         "按规定办理"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_papers: {
        parameters: {
            query?: {
                /** @description Only those: `awaited` are the missing ones. */
                status?: components["schemas"]["PaperStatus"] | null;
                after?: string | null;
                limit?: number;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "applicant_name": "张伟",
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "document_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "status": "not-asked",
                     *           "expected_at": "2026-03-02T09:30:00+08:00",
                     *           "until": "2026-03-02T09:30:00+08:00",
                     *           "overdue": true,
                     *           "received_at": "2026-03-02T09:30:00+08:00",
                     *           "defects": 3
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_parked: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "consumer": "按规定办理",
                     *           "source": "按规定办理",
                     *           "stream_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "sequence": 3,
                     *           "event_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "type": "按规定办理",
                     *           "reason": "材料第 3 页缺少单位公章",
                     *           "detail": "按规定办理",
                     *           "parked_at": "2026-03-02T09:30:00+08:00",
                     *           "attempts": 3,
                     *           "next_try_at": "2026-03-02T09:30:00+08:00",
                     *           "behind": 3
                     *         }
                     *       ],
                     *       "next": "按规定办理",
                     *       "stopped": [
                     *         {
                     *           "consumer": "按规定办理",
                     *           "instance": "按规定办理",
                     *           "reason": "材料第 3 页缺少单位公章",
                     *           "detail": "按规定办理",
                     *           "stopped_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422-2"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    show_parked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 381204 */
                consumer: string;
                /** @example 381204 */
                topic: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                stream_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "parked": {
                     *         "consumer": "按规定办理",
                     *         "source": "按规定办理",
                     *         "stream_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "sequence": 3,
                     *         "event_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "type": "按规定办理",
                     *         "reason": "材料第 3 页缺少单位公章",
                     *         "detail": "按规定办理",
                     *         "parked_at": "2026-03-02T09:30:00+08:00",
                     *         "attempts": 3,
                     *         "next_try_at": "2026-03-02T09:30:00+08:00",
                     *         "behind": 3
                     *       },
                     *       "headers": {
                     *         "name": "按规定办理"
                     *       },
                     *       "data": null,
                     *       "interventions": [
                     *         {
                     *           "act": "replay",
                     *           "sequence": 3,
                     *           "attempts": 3,
                     *           "event_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "type": "按规定办理",
                     *           "actor": "按规定办理",
                     *           "reason": "材料第 3 页缺少单位公章",
                     *           "acted_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Shown"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422-2"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    replay_parked: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 381204 */
                consumer: string;
                /** @example 381204 */
                topic: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                stream_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "through",
                     *       "parked": {
                     *         "consumer": "按规定办理",
                     *         "source": "按规定办理",
                     *         "stream_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "sequence": 3,
                     *         "event_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "type": "按规定办理",
                     *         "reason": "材料第 3 页缺少单位公章",
                     *         "detail": "按规定办理",
                     *         "parked_at": "2026-03-02T09:30:00+08:00",
                     *         "attempts": 3,
                     *         "next_try_at": "2026-03-02T09:30:00+08:00",
                     *         "behind": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-1"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422-2"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    discard_parked: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 381204 */
                consumer: string;
                /** @example 381204 */
                topic: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                stream_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sequence": 3,
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["Discard"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "through",
                     *       "parked": {
                     *         "consumer": "按规定办理",
                     *         "source": "按规定办理",
                     *         "stream_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "sequence": 3,
                     *         "event_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "type": "按规定办理",
                     *         "reason": "材料第 3 页缺少单位公章",
                     *         "detail": "按规定办理",
                     *         "parked_at": "2026-03-02T09:30:00+08:00",
                     *         "attempts": 3,
                     *         "next_try_at": "2026-03-02T09:30:00+08:00",
                     *         "behind": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-1"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422-2"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
}
