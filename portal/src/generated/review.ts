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
         * @description 公示表, as data to print. 404 where no notice has been posted.
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
         * @description What was handed in: the present submission, or an earlier one. Declaration keeps it; review checks the right.
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
         *     once the plan doesn't let it.
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
         * @description 报送须知, and what the office has recorded: for the applicant and the case's checkers alike.
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
         * Brought
         * @description What lies before the officer: how many copies, which seals are on all of them, how they are printed and bound.
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
         * @description The signed 保证书; `strokes` is the handwriting.
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
            act: "submitted" | "passed" | "returned" | "sent-back" | "refused" | "handed-over" | "escalated" | "given-back" | "entry-moved" | "identity-corrected" | "kinship-declared" | "notice-posted" | "objection-recorded" | "objection-handled" | "notice-closed" | "meeting-recorded" | "entrustment-issued" | "withdrawal-asked" | "withdrawal-confirmed" | "withdrawal-declined" | "time-extended" | "lapsed";
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
         * @description One submission.
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
            /** Attachments */
            attachments: components["schemas"]["AttachmentShown"][];
            photo: components["schemas"]["PhotoShown"];
            commitment: components["schemas"]["CommitmentShown"];
            /** Rule Set Version */
            rule_set_version: string;
            /** Readiness Digest */
            readiness_digest: string;
            /** Readiness */
            readiness: components["schemas"]["RuleShown"][];
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
         *     of papers or telephones: it hangs in public. `achievements`: each with its level.
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
            speciality: string;
            /** Achievements */
            achievements: string[];
            /** Places */
            places: string[];
            /**
             * Posted On
             * Format: date
             */
            posted_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
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
         * @description What lies before the officer: copies, the seals that are on all of them, print and binding; `seen`: what is wrong
         *     besides. The form is named by its document (its number stands on every sheet).
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
         * @description The paper of a case in the office's list.
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
         *     is no review form to print yet.
         */
        PaperShown: {
            status: components["schemas"]["PaperStatus"] | null;
            /** Document Id */
            document_id: string | null;
            /** Guidance */
            guidance: string[];
            /** Copies */
            copies: number | null;
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
         * @description Where a case is. `escalated`: the committee office has it in the place of its stage.
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
    responses: never;
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["NoticeTable"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_file: {
        parameters: {
            query: {
                /** @description What the file is for */
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
                "application/pdf": string;
                "image/jpeg": string;
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
                    "application/json": components["schemas"]["FileRef"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["Whereabouts"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_authorities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["AuthorityList"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_materials: {
        parameters: {
            query?: {
                submission?: number | null;
            };
            header?: never;
            path: {
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["Materials"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_case_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                /** @description A case is known by the id of its declaration. */
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
                content?: never;
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["QueuePage"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["MissedPage"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["PassedSeveral"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_urging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["UrgingShown"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A case is known by the id of its declaration. */
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
                    "application/json": components["schemas"]["PaperShown"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                /** @description A case is known by the id of its declaration. */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["ParkedPage"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_parked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consumer: string;
                topic: string;
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
                    "application/json": components["schemas"]["Shown"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                consumer: string;
                topic: string;
                stream_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                consumer: string;
                topic: string;
                stream_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that has expired or isn't valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role doesn't allow it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state doesn't allow it; every violation is listed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Malformed content; every violation is listed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Try again later */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
