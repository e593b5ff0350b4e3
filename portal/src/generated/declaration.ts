// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/declaration/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans whose window is open, or all of them.
         */
        get: operations["list_plans"];
        put?: never;
        /**
         * Publish Plan
         * @description Publish a plan of one's own office that was written elsewhere, as a whole.
         */
        post: operations["publish_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Plan
         * @description One plan in its newest version: 申报须知, modes, limits, attachments, stages.
         */
        get: operations["get_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Version
         * @description One version of a plan: that which a declaration says it is measured by.
         */
        get: operations["get_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/versions/{version}/forms/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Blank Form
         * @description A blank form of a plan, to download and fill in.
         */
        get: operations["get_blank_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plan-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Plans
         * @description One's own office's plans, drafts among them.
         */
        get: operations["list_own_plans"];
        put?: never;
        /**
         * Draft Plan
         * @description Begin to compose a plan; its id is in the receipt.
         */
        post: operations["draft_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put Sections
         * @description Write sections of a draft; of a published plan: of its next version. 409 `edited-meanwhile`, with both, for each
         *     that a colleague has written since it was read; then none is written.
         */
        post: operations["put_sections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Draft
         * @description Publish what is drafted, as the first or the next version; refused with all that is missing or wrong.
         */
        post: operations["publish_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Plan
         * @description Take no new declarations; those begun go on.
         */
        post: operations["close_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Deadline
         * @description Put a deadline off for everybody; those whom it concerns are told.
         */
        post: operations["extend_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/declarations/{declaration_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend For One
         * @description Put a deadline off for one declaration; its person is told.
         */
        post: operations["extend_for_one"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/declarations/{declaration_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Declaration
         * @description Measure a declaration by another version of its plan from now on; its person is told.
         */
        post: operations["move_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Draft
         * @description What is written so far, and all that is still missing or wrong. Its ETag is what a write of sections is based
         *     on.
         */
        get: operations["get_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Declarations
         * @description One's own declarations.
         */
        get: operations["list_declarations"];
        put?: never;
        /**
         * Begin Declaration
         * @description 马上申报: one declaration per person and plan; its id is in the receipt.
         */
        post: operations["begin_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Notice
         * @description The notice was read anew, after the declaration was moved to a version of the plan with another one.
         */
        post: operations["read_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill Form
         * @description Write the form. It may be incomplete: readiness says what is missing.
         */
        post: operations["fill_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/form/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill Form Part
         * @description Save some of the form while it is written: what isn't named stays as it is, and isn't looked at.
         */
        post: operations["fill_form_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract Achievements
         * @description Extract approved items as representative achievements, in this order.
         */
        post: operations["extract_achievements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List Works
         * @description List approved papers, books, patents, standards and awards: they use up none of the achievements.
         */
        post: operations["list_works"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Attachments
         * @description Which attachments are asked for by mode, employer, origin, route and earlier declarations.
         */
        get: operations["get_attachments"];
        put?: never;
        /**
         * Attach File
         * @description Attach a file; it replaces the one of its kind unless the plan takes several.
         */
        post: operations["attach_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/attachments/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Attachment
         * @description Take an attached file off again.
         */
        post: operations["remove_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Declaration
         * @description Hand it in; refused with everything that is missing or wrong.
         */
        post: operations["submit_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file; purposes: photo, attachment, blank-form
         * @description Keep a file and get the id that commands name.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose Photo
         * @description Take an upload as the ID photo; refused with every rule it breaks.
         */
        post: operations["choose_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/photo/fetching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch Photo
         * @description Fetch the photo of the ID card, to be looked at and confirmed. 503 `photo-source-away`: upload one and go on.
         */
        post: operations["fetch_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/photo/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Photo
         * @description Take the fetched photo, the one that was looked at; the rules for uploads don't bind it.
         */
        post: operations["confirm_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/photo/crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Crop Photo
         * @description Cut an upload to the plan's ratio, around the head: a new file, and what is still wrong with it.
         */
        post: operations["crop_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/commitment-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Commitment Code
         * @description The last code issued, and the QR code to scan it from.
         */
        get: operations["get_commitment_code"];
        put?: never;
        /**
         * Issue Commitment Code
         * @description A code to sign with on a phone, once, within ten minutes; it is read by GET on the same path.
         */
        post: operations["issue_commitment_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/commitment/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commitment Events
         * @description What happens with the code, as server-sent events, at once: `waiting`, `identified`, `signed` (签署成功, with the
         *     signature's files), `expired`; it ends with either of the last two.
         */
        get: operations["commitment_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/commitments/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Commitment
         * @description What a scanned code is for: the text to sign, whose it is, and where the phone goes to be identified.
         */
        post: operations["open_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/commitments/signer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Identify Signer
         * @description Say whose phone it is, by the party's code; only the person themself may sign.
         */
        post: operations["identify_signer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Commitment
         * @description Sign the commitment by hand.
         */
        post: operations["sign_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose Certificate
         * @description Let one of one's valid exam records stand for 业务考试成绩合格证明: nothing has to be uploaded.
         */
        post: operations["choose_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/previous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Previous
         * @description What was declared last for this title, as far as this plan asks for it, too. 404: this is the first declaration
         *     for it.
         */
        get: operations["get_previous"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/previous/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy Previous
         * @description Fill what is still empty from it; nothing that was written is replaced.
         */
        post: operations["copy_previous"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Declaration
         * @description Withdraw: at once before the first submission (WithdrawalAsked isn't among the receipt's events then); after it,
         *     review confirms.
         */
        post: operations["withdraw_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/approved-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Approved Items
         * @description One's own approved archive items.
         */
        get: operations["list_approved_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dossier
         * @description What is on file of oneself here.
         */
        get: operations["get_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Opening
         * @description Whether 马上申报 is open to oneself: what is missing, who must act. `notice_version`: the one that was read.
         */
        get: operations["get_opening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Declaration
         * @description One declaration with all its parts, as it is or as it was at an instant. Its ETag is what a write of a part is
         *     based on.
         */
        get: operations["get_declaration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Readiness
         * @description Every rule that submit enforces, with what was measured: as it is, or as it was at an instant.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/declarations/{declaration_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Own File
         * @description A file of one's declaration: photo, attachment or strokes.
         */
        get: operations["get_own_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter Bar
         * @description Enter somebody into the integrity register; the receipt's `id` is that of the person's entries.
         */
        post: operations["enter_bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/integrity/{register_id}/entries/{entry_id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift Bar
         * @description Take an entry out: an office its own, the operator any.
         */
        post: operations["lift_bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/integrity/{register_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Register
         * @description A person's entries; an office sees its own.
         */
        get: operations["get_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/unrouted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unrouted
         * @description Declarations under plans of one's own office that no route fits, so that it can amend the plan.
         */
        get: operations["list_unrouted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/declarations/{declaration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Declaration Under Plan
         * @description A declaration under a plan of one's own office with all its parts: as it is, or, for an appeal, as it was at an
         *     instant.
         */
        get: operations["get_declaration_under_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/plans/{plan_id}/declarations/{declaration_id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Readiness Under Plan
         * @description The same, by every rule that submit enforces (or then enforced), with what was measured.
         */
        get: operations["get_readiness_under_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/operator/parked": {
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
    "/api/declaration/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
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
    "/api/declaration/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
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
    "/api/declaration/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
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
         * Achievement
         * @description 代表性业绩, or one of the works beside them: an approved item in the version that was extracted.
         */
        Achievement: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
        };
        /**
         * AchievementLimits
         * @description 提取业绩材料 (guide 二.4). `limit`: how many count; `levels` from the highest down; `lowest_level`: the floor
         *     that 《评价条件》 sets (`article` cites it), null where checkers judge it; `since`: which date they count from, and
         *     `untitled`: which one for who holds no title yet (none: the plan is for nobody like that);
         *     `over_limit`: what is beyond the limit is kept, but never scored (超限无效), or it is refused; `works`: the kinds
         *     that have a part of their own and use up none of the limit (论文, 专利 …).
         */
        AchievementLimits: {
            /** Limit */
            limit: number;
            /** Kinds */
            kinds: components["schemas"]["Named"][];
            /** Levels */
            levels: components["schemas"]["Named"][];
            /** Lowest Level */
            lowest_level: string | null;
            /** Article */
            article?: string | null;
            /**
             * Since
             * @default appointed
             * @enum {string}
             */
            since: "appointed" | "qualified";
            /** Untitled */
            untitled?: ("graduated" | "work-started") | null;
            /**
             * Over Limit
             * @default kept
             * @enum {string}
             */
            over_limit: "kept" | "refused";
            /**
             * Works
             * @default []
             */
            works: components["schemas"]["Named"][];
        };
        /**
         * AchievementsBody
         * @description Approved items in the applicant's order.
         */
        AchievementsBody: {
            /** Items */
            items: string[];
        };
        /**
         * Answer
         * @description What one field of the mode says (机关调出人员, 自评分, 标志性业绩 …); numbers and dates as text, to be sealed.
         */
        Answer: {
            /** Code */
            code: string;
            /** Value */
            value: string;
        };
        /**
         * Appraisal
         * @description 年度考核 of one year.
         */
        Appraisal: {
            /** Year */
            year: number;
            /** Grade */
            grade: string;
        };
        /**
         * AppraisalLimits
         * @description 年度考核: the years asked for, the grades there are, and those that bar (none: checkers judge).
         */
        AppraisalLimits: {
            /** Years */
            years: number[];
            /** Grades */
            grades: components["schemas"]["Named"][];
            /**
             * Barring
             * @default []
             */
            barring: string[];
        };
        /**
         * ApprovedItemPage
         * @description A page of approved items.
         */
        ApprovedItemPage: {
            /** Items */
            items: components["schemas"]["ApprovedItemRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * ApprovedItemRow
         * @description An approved archive item that a declaration could extract.
         */
        ApprovedItemRow: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /**
             * Gained On
             * Format: date
             */
            gained_on: string;
        };
        /**
         * AtLeast
         * @description A number that a field of the mode has to say at least.
         */
        AtLeast: {
            /** Field */
            field: string;
            /** Least */
            least: number;
        };
        /**
         * Attachment
         * @description An attachment (guide 二.5): required where any of `required_when` holds; `many` may be given several times.
         *
         *     `only_when`: where it may be given at all (none: everywhere); `verified_by`: what the platform can verify itself,
         *     so that no file is asked for (已核验, 免上传): a pass of the exam, which is chosen, or the 学历
         *     in the archive, which the employer approved; `supplied_by`: the stage that brings it, wherever the route takes it;
         *     `form`: the blank form it is written on.
         */
        Attachment: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Many
             * @default false
             */
            many: boolean;
            /** Required When */
            required_when: components["schemas"]["When"][];
            /**
             * Only When
             * @default []
             */
            only_when: components["schemas"]["When"][];
            /** Verified By */
            verified_by?: ("exam-record" | "archive-education") | null;
            /** Supplied By */
            supplied_by?: string | null;
            /** Form */
            form?: string | null;
        };
        /**
         * AttachmentBody
         * @description A file uploaded before, and which of the plan's attachments it is.
         */
        AttachmentBody: {
            /** Kind */
            kind: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * AttachmentNeed
         * @description A kind of attachment, and whether it is needed here (`verified`: 已核验, 免上传). `given`: how many files;
         *     `form`: the code of the blank form that it is written on.
         */
        AttachmentNeed: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /**
             * Need
             * @enum {string}
             */
            need: "required" | "verified" | "optional" | "superfluous";
            /** Given */
            given: number;
            /** Many */
            many: boolean;
            /** Form */
            form: string | null;
        };
        /**
         * AttachmentsView
         * @description The plan's matrix as it stands for this declaration, and the exam records to choose from.
         */
        AttachmentsView: {
            /** Attachments */
            attachments: components["schemas"]["AttachmentNeed"][];
            /** Exam Records */
            exam_records: components["schemas"]["ExamRecordView"][];
        };
        /**
         * BeginBody
         * @description 马上申报, having read `notice_version` of the plan's notice.
         */
        BeginBody: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Notice Version */
            notice_version: string;
        };
        /**
         * BlankForm
         * @description A blank form to download: one that is shipped beside the plans (`shipped`: its file name), or uploaded.
         */
        BlankForm: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Shipped */
            shipped?: string | null;
            file?: components["schemas"]["FileRef"] | null;
        };
        /**
         * BoxView
         * @description A part of a picture, in its pixels.
         */
        BoxView: {
            /** Left */
            left: number;
            /** Top */
            top: number;
            /** Width */
            width: number;
            /** Height */
            height: number;
        };
        /**
         * CertificateBody
         * @description One of one's valid exam records; null: none.
         */
        CertificateBody: {
            /** Certificate Id */
            certificate_id: string | null;
        };
        /**
         * CodeBody
         * @description The code that the phone scanned.
         */
        CodeBody: {
            /** Code */
            code: string;
        };
        /**
         * CodeView
         * @description The code to sign with, the address it stands in, and that as a QR code (an SVG element).
         */
        CodeView: {
            /** Code */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Used */
            used: boolean;
            /** Identified By */
            identified_by?: string | null;
            /**
             * Url
             * @default
             */
            url: string;
            /**
             * Qr Svg
             * @default
             */
            qr_svg: string;
        };
        /**
         * CommitmentText
         * @description The wording of the 保证书 (guide 二.2); `again_on_resubmission`: each handing-in asks for a new signature;
         *     `identified_by`: the parties of which one has to say whose phone signs (none: whoever holds the code).
         */
        CommitmentText: {
            /** Version */
            version: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
            /**
             * Again On Resubmission
             * @default false
             */
            again_on_resubmission: boolean;
            /**
             * Identified By
             * @default []
             */
            identified_by: ("wechat" | "alipay")[];
        };
        /**
         * CommitmentView
         * @description The signed commitment.
         */
        CommitmentView: {
            /** Text Version */
            text_version: string;
            /**
             * Signed At
             * Format: date-time
             */
            signed_at: string;
            /**
             * Strokes File Id
             * Format: uuid
             */
            strokes_file_id: string;
            /** Picture File Id */
            picture_file_id?: string | null;
            /** Identified By */
            identified_by?: string | null;
        };
        /**
         * Confirmation
         * @description 确认发文: who confirms a pass, and how its documents are numbered; `notice`: 结果公示 before it.
         */
        Confirmation: {
            /** Authority */
            authority: string;
            /** Document Number */
            document_number: string;
            notice?: components["schemas"]["PublicNotice"] | null;
        };
        /**
         * Contact
         * @description 材料接收审核联系人信息: a place, its telephone, and what it is for.
         */
        Contact: {
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Phone */
            phone: string | null;
            /** Person */
            person?: string | null;
            /** Hours */
            hours?: string | null;
        };
        /**
         * CropView
         * @description A crop to the right ratio: the part of the upload, the new file (choose it as the photo by its id), and what is
         *     still wrong with it.
         */
        CropView: {
            box: components["schemas"]["BoxView"];
            file: components["schemas"]["FileRef"];
            /** Violations */
            violations: components["schemas"]["ViolationView"][];
        };
        /**
         * DeadlineView
         * @description A deadline that was put off; `stage` null: the window's.
         */
        DeadlineView: {
            /** Stage */
            stage: string | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * DeclarationDetail
         * @description One declaration with all its parts. `deadline` is inclusive; `acceptance_point` and `route` are null where none
         *     fits. `version` is the ETag to send as If-Match; `versions`: by part, since which of them it is as it is.
         *     `fetched_photo` waits to be confirmed. `as_of`: the instant it is shown as of.
         */
        DeclarationDetail: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Title */
            title: string;
            status: components["schemas"]["Status"];
            /** Editable */
            editable: boolean;
            /**
             * Deadline
             * Format: date-time
             */
            deadline: string;
            /** Notice Version */
            notice_version: string;
            /** Version */
            version: number;
            /** Versions */
            versions: {
                [key: string]: number;
            };
            /** Acceptance Point */
            acceptance_point: string | null;
            route?: components["schemas"]["RouteView"] | null;
            /** As Of */
            as_of?: string | null;
            /** Steps */
            steps: components["schemas"]["StepView"][];
            photo: components["schemas"]["Photo"] | null;
            fetched_photo: components["schemas"]["FileRef"] | null;
            commitment: components["schemas"]["CommitmentView"] | null;
            form: components["schemas"]["Form"] | null;
            /** Achievements */
            achievements: components["schemas"]["FrozenAchievement"][];
            /**
             * Works
             * @default []
             */
            works: components["schemas"]["FrozenWork"][];
            /** Attachments */
            attachments: components["schemas"]["FrozenAttachment"][];
            /** Attachments Required */
            attachments_required: string[];
            /** Submission */
            submission: number;
            /** Submissions */
            submissions: components["schemas"]["SubmissionView"][];
            returned: components["schemas"]["ReturnView"] | null;
        };
        /**
         * DeclarationPage
         * @description A page of declarations.
         */
        DeclarationPage: {
            /** Items */
            items: components["schemas"]["DeclarationRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * DeclarationRow
         * @description A declaration in a list.
         */
        DeclarationRow: {
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
            /** Title */
            title: string | null;
            status: components["schemas"]["Status"];
            /** Submission */
            submission: number;
            /** Closes At */
            closes_at: string | null;
            /** Resubmit By */
            resubmit_by: string | null;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
        };
        /**
         * DefectView
         * @description A defect of the last return; `mended`: the part it names has been changed since.
         */
        DefectView: {
            /** Pointer */
            pointer: string;
            /** Text */
            text: string;
            /** Mended */
            mended: boolean;
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
         * DossierItem
         * @description An approved item with what a person knows it by.
         */
        DossierItem: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
            /** Kind */
            kind: string;
            /** Level */
            level: string;
            /**
             * Gained On
             * Format: date
             */
            gained_on: string;
            /** Title */
            title: string;
            /** Rank */
            rank: number;
            /** Team Size */
            team_size: number;
        };
        /**
         * DossierView
         * @description What has arrived of a person: 马上申报 needs a profile (by the present employer) and an item.
         */
        DossierView: {
            /** Employer Id */
            employer_id: string | null;
            /** Affiliation */
            affiliation: string | null;
            /** Region */
            region: string | null;
            /** Profile Version */
            profile_version: number | null;
            profile: components["schemas"]["Profile"] | null;
            /** Items */
            items: components["schemas"]["DossierItem"][];
        };
        /**
         * DraftBody
         * @description A code that no plan has yet, and the code of one's own office.
         */
        DraftBody: {
            /** Code */
            code: string;
            /** Office */
            office: string;
        };
        /**
         * DraftView
         * @description A plan as its office has it. `version` is the ETag to send as If-Match; `versions`: by section, since which of
         *     them it is as it is. `sections`: as they would be published now; `changed`: those written since the last version;
         *     `violations`: all that stands in the way of publishing them.
         */
        DraftView: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Code */
            code: string;
            /** Office */
            office: string;
            /** Plan Version */
            plan_version: number;
            /** Closed */
            closed: boolean;
            /** Put Off */
            put_off: components["schemas"]["DeadlineView"][];
            /** Version */
            version: number;
            /** Versions */
            versions: {
                [key: string]: number;
            };
            /** Sections */
            sections: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Changed */
            changed: string[];
            /** Violations */
            violations: components["schemas"]["ViolationView"][];
        };
        /**
         * Eligibility
         * @description Who may declare at all. Empty paths: everybody with any education.
         *
         *     `exceptional`: grounds of 破格, for those whom no path lets in; `titles`: the titles one must hold (none: any),
         *     and `titles_when`: where one must (初次认定 asks for none); `gap_years`: how long after a failed review (`grounds`
         *     say which are); `declarations_a_year`: how many of this year's plans one may declare under; `integrity`: whether an
         *     entry in the integrity register bars. `counted_on`: the day years are counted to (none: the day of declaring).
         */
        Eligibility: {
            /**
             * Paths
             * @default []
             */
            paths: components["schemas"]["EligibilityPath"][];
            /** Counted On */
            counted_on?: string | null;
            /**
             * Exceptional
             * @default []
             */
            exceptional: components["schemas"]["Named"][];
            /**
             * Titles
             * @default []
             */
            titles: string[];
            /**
             * @default {
             *       "except_regions": [],
             *       "except_transfer_kinds": []
             *     }
             */
            titles_when: components["schemas"]["When"];
            /**
             * Gap Years
             * @default 0
             */
            gap_years: number;
            /** Declarations A Year */
            declarations_a_year?: number | null;
            /**
             * Integrity
             * @default true
             */
            integrity: boolean;
        };
        /**
         * EligibilityPath
         * @description One line of the table: with one of these educations (GB/T 4658) so many full years are asked for, `since` 聘任
         *     or another date of the profile (初次认定: 毕业, 参加工作); `when`: in which modes, of whom …; `at_least`: of whom
         *     the form says so many, which the employer checks (基层工作年限, 野外工作年限 …).
         */
        EligibilityPath: {
            /** Name */
            name: string;
            /** Educations */
            educations: string[];
            /** Years */
            years: number;
            /**
             * Since
             * @default appointed
             * @enum {string}
             */
            since: "appointed" | "qualified" | "graduated" | "work-started";
            /**
             * @default {
             *       "except_regions": [],
             *       "except_transfer_kinds": []
             *     }
             */
            when: components["schemas"]["When"];
            /**
             * At Least
             * @default []
             */
            at_least: components["schemas"]["AtLeast"][];
        };
        /**
         * EntryBody
         * @description An entry in the integrity register, about a person, or about whoever made a declaration under a plan of one's
         *     own office. `until` is inclusive; null: until it is lifted.
         * @example {
         *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
         *       "reason": "提供虚假业绩材料"
         *     }
         */
        EntryBody: {
            /** Person Id */
            person_id?: string | null;
            /** Declaration Id */
            declaration_id?: string | null;
            /** Reason */
            reason: string;
            /** Until */
            until?: string | null;
        };
        /**
         * EntryView
         * @description An entry; `until` null: until it is lifted. `org_id` null: entered by the operator.
         */
        EntryView: {
            /**
             * Entry Id
             * Format: uuid
             */
            entry_id: string;
            /** Reason */
            reason: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Until */
            until: string | null;
            /** Org Id */
            org_id: string | null;
            /** Lifted At */
            lifted_at: string | null;
            /** Lifted Because */
            lifted_because: string | null;
        };
        /**
         * EvidenceMarks
         * @description What the employer vouches for of the file `of`: read off a scan, or stamped on the sealed copy `copy_file`.
         */
        EvidenceMarks: {
            /**
             * Of
             * Format: uuid
             */
            of: string;
            /** Way */
            way: string;
            marks: components["schemas"]["FourMarks"];
            copy_file?: components["schemas"]["FileRef"] | null;
        };
        /**
         * Exam
         * @description 业务考试: which modes need it (those whose attachments ask for its certificate), what passes, how many years a
         *     pass counts from its day on (through that day of the last year), and for which 专业类型.
         */
        Exam: {
            /** Modes */
            modes: string[];
            /** Pass Mark */
            pass_mark: number;
            /** Valid Years */
            valid_years: number;
            /**
             * Specialities
             * @default []
             */
            specialities: string[];
        };
        /**
         * ExamRecordView
         * @description A valid pass of the exam.
         */
        ExamRecordView: {
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
            /** Chosen */
            chosen: boolean;
        };
        /**
         * Experts
         * @description 高评委评审: how many members the committee has, in which groups; `blind`: they don't see whose case it is;
         *     `defence`: 答辩 is held; `weights`: what is scored; `vote`: what makes it a pass (the national default: two thirds
         *     present, two thirds of them in favour).
         */
        Experts: {
            /** Members */
            members: number;
            /**
             * Groups
             * @default []
             */
            groups: components["schemas"]["Named"][];
            /**
             * Blind
             * @default false
             */
            blind: boolean;
            /**
             * Defence
             * @default false
             */
            defence: boolean;
            /**
             * Weights
             * @default []
             */
            weights: components["schemas"]["Weight"][];
            /**
             * @default {
             *       "present_from": 0.6667,
             *       "favour_over": 0.5,
             *       "favour_from": 0.6667
             *     }
             */
            vote: components["schemas"]["Vote"];
        };
        /**
         * ExtensionBody
         * @description Which stage's deadline (null: the window's) is put off until when (inclusive), and why.
         */
        ExtensionBody: {
            /** Stage */
            stage?: string | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Reason */
            reason: string;
        };
        /**
         * FailedGround
         * @description A ground of 审核不通过. `counts_as_failure`: it says that a 评审 or 评审推荐 wasn't passed, after which a plan
         *     may want some years to pass; what is wrong with the materials (资格审查, 审核) is no such thing.
         */
        FailedGround: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Counts As Failure
             * @default false
             */
            counts_as_failure: boolean;
        };
        /**
         * FeeItem
         * @description One part of what is paid; `modes`: only in these (none: in all).
         */
        FeeItem: {
            /** Name */
            name: string;
            /** Amount Fen */
            amount_fen: number;
            /** Modes */
            modes?: string[] | null;
        };
        /**
         * FileBody
         * @description A file uploaded before.
         */
        FileBody: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
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
         * Form
         * @description 申报信息 (guide 二.3): 申报专业 `speciality`, 本人述职 `statement`, 获奖情况 `awards` (科技奖励 and 技能奖励),
         *     荣誉称号 `honours`, 奖惩情况 `rewards_punishments`; `declared_before`: this isn't the first declaration;
         *     `exceptional`: the ground of 破格, where one is claimed; `fields`: what modes ask for besides (those of another mode
         *     than the chosen one are kept, and count for nothing).
         */
        Form: {
            /** Mode */
            mode: string;
            /** Transfer Kind */
            transfer_kind?: ("transfer" | "concurrent") | null;
            /** Exceptional */
            exceptional?: string | null;
            /**
             * Declared Before
             * @default false
             */
            declared_before: boolean;
            /**
             * Speciality
             * @default
             */
            speciality: string;
            /**
             * Hours
             * @default []
             */
            hours: components["schemas"]["Hours"][];
            /**
             * Appraisals
             * @default []
             */
            appraisals: components["schemas"]["Appraisal"][];
            /**
             * Statement
             * @default
             */
            statement: string;
            /**
             * Awards
             * @default
             */
            awards: string;
            /**
             * Honours
             * @default
             */
            honours: string;
            /**
             * Rewards Punishments
             * @default
             */
            rewards_punishments: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["Answer"][];
        };
        /**
         * FormBody
         * @description 申报信息.
         */
        FormBody: {
            /** Mode */
            mode: string;
            /** Transfer Kind */
            transfer_kind?: ("transfer" | "concurrent") | null;
            /** Exceptional */
            exceptional?: string | null;
            /**
             * Declared Before
             * @default false
             */
            declared_before: boolean;
            /**
             * Speciality
             * @default
             */
            speciality: string;
            /**
             * Hours
             * @default []
             */
            hours: components["schemas"]["Hours"][];
            /**
             * Appraisals
             * @default []
             */
            appraisals: components["schemas"]["Appraisal"][];
            /**
             * Statement
             * @default
             */
            statement: string;
            /**
             * Awards
             * @default
             */
            awards: string;
            /**
             * Honours
             * @default
             */
            honours: string;
            /**
             * Rewards Punishments
             * @default
             */
            rewards_punishments: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["Answer"][];
        };
        /**
         * FormLimits
         * @description What 填写申报信息 asks (guide 二.3). `statement_limit`: characters of 本人述职, as a person counts them.
         */
        FormLimits: {
            /** Statement Limit */
            statement_limit: number;
            hours: components["schemas"]["HourLimits"];
            appraisals: components["schemas"]["AppraisalLimits"];
        };
        /**
         * FormPartBody
         * @description Some of 申报信息.
         */
        FormPartBody: {
            /** Mode */
            mode?: string | null;
            /** Transfer Kind */
            transfer_kind?: ("transfer" | "concurrent") | null;
            /** Exceptional */
            exceptional?: string | null;
            /**
             * Declared Before
             * @default false
             */
            declared_before: boolean;
            /**
             * Speciality
             * @default
             */
            speciality: string;
            /**
             * Hours
             * @default []
             */
            hours: components["schemas"]["Hours"][];
            /**
             * Appraisals
             * @default []
             */
            appraisals: components["schemas"]["Appraisal"][];
            /**
             * Statement
             * @default
             */
            statement: string;
            /**
             * Awards
             * @default
             */
            awards: string;
            /**
             * Honours
             * @default
             */
            honours: string;
            /**
             * Rewards Punishments
             * @default
             */
            rewards_punishments: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["Answer"][];
        };
        /**
         * FourMarks
         * @description 核对无误, signature, date of verification, unit seal: which of them are on the copy (guide 二.4).
         */
        FourMarks: {
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
         * FrozenAchievement
         * @description 代表性业绩 in the applicant's order; not `counted`: 超限无效, kept on file and never scored.
         */
        FrozenAchievement: {
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
            content: components["schemas"]["ItemContent"];
        };
        /**
         * FrozenAttachment
         * @description A file of an attachment, and what the plan calls it.
         */
        FrozenAttachment: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            file: components["schemas"]["FileRef"];
        };
        /**
         * FrozenWork
         * @description A paper, patent, standard … beside the achievements.
         */
        FrozenWork: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Item Version */
            item_version: number;
            /** Kind Name */
            kind_name: string;
            content: components["schemas"]["ItemContent"];
        };
        /**
         * Grounds
         * @description The closed lists of 不予受理 (at acceptance) and of 审核不通过.
         */
        Grounds: {
            /**
             * Inadmissible
             * @default []
             */
            inadmissible: components["schemas"]["Named"][];
            /**
             * Failed
             * @default []
             */
            failed: components["schemas"]["FailedGround"][];
        };
        /**
         * HourLimits
         * @description 继续教育学时: the years asked for, and the least hours of each (in all, professional).
         */
        HourLimits: {
            /** Years */
            years: number[];
            /** Least Total */
            least_total: number;
            /** Least Professional */
            least_professional: number;
        };
        /**
         * Hours
         * @description 继续教育学时 of one year.
         */
        Hours: {
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
         * ItemContent
         * @description An archive item as the employer approved it. Files of evidence and their sealed copies stay with archive.
         *     `contribution`: the files that prove a main contribution; `marks` null: approved before marks were recorded.
         */
        ItemContent: {
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
            /**
             * Evidence
             * @default []
             */
            evidence: components["schemas"]["FileRef"][];
            period?: components["schemas"]["ItemPeriod"] | null;
            /**
             * Contribution
             * @default []
             */
            contribution: string[];
            /**
             * Details
             * @default []
             */
            details: components["schemas"]["ItemDetail"][];
            /** Marks */
            marks?: components["schemas"]["EvidenceMarks"][] | null;
        };
        /**
         * ItemDetail
         * @description A field that only this kind of item has: its name in archive, its label and its value in words.
         */
        ItemDetail: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * ItemPeriod
         * @description From when to when; `until` null: to this day.
         */
        ItemPeriod: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Until */
            until?: string | null;
        };
        JsonValue: unknown;
        /**
         * LiftBody
         * @description Why an entry is taken out.
         */
        LiftBody: {
            /** Reason */
            reason: string;
        };
        /**
         * Mode
         * @description 申报方式; `asks_transfer_kind` makes the form ask 转评 or 兼评 (guide 二.3).
         */
        Mode: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Asks Transfer Kind
             * @default false
             */
            asks_transfer_kind: boolean;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["ModeField"][];
        };
        /**
         * ModeField
         * @description A field that one mode asks for besides; `choices`: the answers there are (none: a text of up to 500). A number is
         *     from 0 to `most` (none: no limit); a date is an ISO date.
         */
        ModeField: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /**
             * Required
             * @default true
             */
            required: boolean;
            /**
             * Kind
             * @default text
             * @enum {string}
             */
            kind: "text" | "date" | "number";
            /**
             * Choices
             * @default []
             */
            choices: components["schemas"]["Named"][];
            /** Most */
            most?: number | null;
        };
        /**
         * MoveBody
         * @description To which version, and why.
         */
        MoveBody: {
            /** Plan Version */
            plan_version: number;
            /** Reason */
            reason: string;
        };
        /**
         * Named
         * @description A code, and what it is called on screen.
         */
        Named: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * Notice
         * @description 申报须知; whoever declares says which version they read.
         */
        Notice: {
            /** Version */
            version: string;
            /** Paragraphs */
            paragraphs: string[];
        };
        /**
         * NoticeBody
         * @description The version of 申报须知 that was read.
         */
        NoticeBody: {
            /** Notice Version */
            notice_version: string;
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
         * OwnPlanPage
         * @description A page of them.
         */
        OwnPlanPage: {
            /** Items */
            items: components["schemas"]["OwnPlanRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * OwnPlanRow
         * @description A plan of one's own office; `plan_version` 0: only drafted; `changed`: sections are written that aren't published
         *     yet.
         */
        OwnPlanRow: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Code */
            code: string;
            /** Title */
            title: string | null;
            /** Plan Version */
            plan_version: number;
            /** Changed */
            changed: boolean;
            /** Closed */
            closed: boolean;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
        };
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
         * PartyView
         * @description A party that can say whose phone it is; the phone goes to `url`, with a `state` of its own added.
         */
        PartyView: {
            /** Party */
            party: string;
            /** Url */
            url: string;
        };
        /**
         * Photo
         * @description 证件照. One fetched from the ID-photo source isn't bound by the rules for uploads.
         */
        Photo: {
            file: components["schemas"]["FileRef"];
            /**
             * Source
             * @default upload
             * @enum {string}
             */
            source: "upload" | "fetched";
        };
        /**
         * PhotoLimits
         * @description What an uploaded 证件照 must be (guide 二.1): `over` and `under` are exclusive, `from` and `to` inclusive.
         *
         *     `white_border_from`: the least share of near-white pixels along the border, which makes it 白底. `fetched`: whether
         *     the photo of the ID card is fetched at all.
         */
        PhotoLimits: {
            /** Types */
            types: ("jpeg" | "png")[];
            /** Bytes Over */
            bytes_over: number;
            /** Bytes Under */
            bytes_under: number;
            /** Width Over */
            width_over: number;
            /** Height Over */
            height_over: number;
            /** Ratio From */
            ratio_from: number;
            /** Ratio To */
            ratio_to: number;
            /** White Border From */
            white_border_from: number;
            /**
             * Fetched
             * @default true
             */
            fetched: boolean;
        };
        /**
         * Plan
         * @description A whole plan. `remarks` say which values the guide gives and which the office chose; `remind_days_before`: how
         *     many days before the window closes whoever has begun and not handed in is reminded.
         */
        Plan: {
            /** Code */
            code: string;
            /** Title */
            title: string;
            /** Year */
            year: number;
            /** Series */
            series: string;
            /** Level */
            level: string;
            /**
             * Remarks
             * @default []
             */
            remarks: string[];
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /**
             * Remind Days Before
             * @default 3
             */
            remind_days_before: number;
            notice: components["schemas"]["Notice"];
            commitment: components["schemas"]["CommitmentText"];
            /** Office */
            office: string;
            /** Stages */
            stages: components["schemas"]["PlannedStage"][];
            resubmission: components["schemas"]["Resubmission"];
            /**
             * @default {
             *       "inadmissible": [],
             *       "failed": []
             *     }
             */
            grounds: components["schemas"]["Grounds"];
            /**
             * @default {
             *       "every_days": 2
             *     }
             */
            urging: components["schemas"]["Urging"];
            /**
             * @default {
             *       "holidays": [],
             *       "workdays": []
             *     }
             */
            calendar: components["schemas"]["WorkCalendar"];
            /**
             * @default {
             *       "paths": [],
             *       "exceptional": [],
             *       "titles": [],
             *       "titles_when": {
             *         "except_regions": [],
             *         "except_transfer_kinds": []
             *       },
             *       "gap_years": 0,
             *       "integrity": true
             *     }
             */
            eligibility: components["schemas"]["Eligibility"];
            /** Modes */
            modes: components["schemas"]["Mode"][];
            /** Transfer Kinds */
            transfer_kinds: components["schemas"]["Named"][];
            photo: components["schemas"]["PhotoLimits"];
            form: components["schemas"]["FormLimits"];
            achievements: components["schemas"]["AchievementLimits"];
            /** Attachments */
            attachments: components["schemas"]["Attachment"][];
            exam?: components["schemas"]["Exam"] | null;
            /**
             * Forms
             * @default []
             */
            forms: components["schemas"]["BlankForm"][];
            /** Routes */
            routes: components["schemas"]["Route"][];
            fee: components["schemas"]["PlannedFee"];
            review_form: components["schemas"]["ReviewFormPaper"];
            experts?: components["schemas"]["Experts"] | null;
            confirmation?: components["schemas"]["Confirmation"] | null;
            /** Contacts */
            contacts: components["schemas"]["Contact"][];
            /** Hotline */
            hotline: string;
            /** Manual */
            manual?: string | null;
        };
        /**
         * PlanBody
         * @description A whole plan, as the files in `plans/` have it.
         */
        PlanBody: {
            plan: components["schemas"]["Plan"];
        };
        /**
         * PlanDetail
         * @description A plan with its notice, and all its limits; deadlines as they have been put off.
         */
        PlanDetail: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Open */
            open: boolean;
            plan: components["schemas"]["Plan"];
        };
        /**
         * PlanPage
         * @description A page of plans.
         */
        PlanPage: {
            /** Items */
            items: components["schemas"]["PlanRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * PlanRow
         * @description A plan in a list; `open`: its window is open now, and it isn't closed.
         */
        PlanRow: {
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Code */
            code: string;
            /** Title */
            title: string;
            /** Year */
            year: number;
            /** Series */
            series: string;
            /** Level */
            level: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Open */
            open: boolean;
        };
        /**
         * PlannedFee
         * @description 评审费: its parts, and for how many days the window to pay is open (guide 二.6).
         *
         *     `payer`: who may pay; `refund`: until when a withdrawal gives the money back; `expires`: whether an unpaid window
         *     may be opened again by decision.
         */
        PlannedFee: {
            /** Items */
            items: components["schemas"]["FeeItem"][];
            /** Window Days */
            window_days: number;
            /**
             * Remind Days Before
             * @default 3
             */
            remind_days_before: number | null;
            /**
             * Payer
             * @default either
             * @enum {string}
             */
            payer: "person" | "employer" | "either";
            /**
             * Refund
             * @default never
             * @enum {string}
             */
            refund: "never" | "before-review";
            /**
             * Reopenings
             * @default 1
             */
            reopenings: number;
        };
        /**
         * PlannedStage
         * @description One station of the chain, its actor, and until when it acts.
         *
         *     `days`: how long it has at least from the moment a case reaches it again after a return. `notice`: it holds a public
         *     notice before it passes; `vote`: it passes by a vote; `entrusts`: passing issues the 评审委托书; `hand_overs`: how
         *     often a misrouted case can be handed over to another of the stage's authorities.
         */
        PlannedStage: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Actor
             * @enum {string}
             */
            actor: "employer" | "acceptance" | "authority" | "midlevel" | "office";
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Days
             * @default 5
             */
            days: number;
            /**
             * Remind Days Before
             * @default 2
             */
            remind_days_before: number | null;
            notice?: components["schemas"]["PublicNotice"] | null;
            vote?: components["schemas"]["Vote"] | null;
            /**
             * Entrusts
             * @default false
             */
            entrusts: boolean;
            /**
             * Hand Overs
             * @default 2
             */
            hand_overs: number;
        };
        /**
         * PreviousView
         * @description What an earlier declaration offers to this one: the form, the achievements and other works, the
         *     kinds of attachments. `new_items`: approved since, for 新增业绩情况报告表.
         */
        PreviousView: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            form: components["schemas"]["Form"] | null;
            /** Achievements */
            achievements: components["schemas"]["Achievement"][];
            /**
             * Works
             * @default []
             */
            works: components["schemas"]["Achievement"][];
            /** Attachments */
            attachments: string[];
            /** New Items */
            new_items: string[];
        };
        /**
         * Profile
         * @description 个人基本信息 as the employer approved it. `sex` is GB/T 2261.1, `birth` an ISO date (text, to be sealed),
         *     `education` GB/T 4658; `appointed_on` is 聘任, `qualified_on` 取得资格.
         */
        Profile: {
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Sex */
            sex: string;
            /** Birth */
            birth: string;
            /** Employer Name */
            employer_name: string;
            /** Education */
            education?: string | null;
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
            work_history: components["schemas"]["Work"][];
            /** Email */
            email?: string | null;
            /** Address */
            address?: string | null;
        };
        /**
         * PublicNotice
         * @description 单位公示: for so many working days; an objection can be raised until its end, and for `objection_days` working
         *     days more (guide 二.8). `places`: where it is posted at least; `exempt`: what the posted table leaves out.
         */
        PublicNotice: {
            /**
             * Working Days
             * @default 5
             */
            working_days: number;
            /**
             * Objection Days
             * @default 0
             */
            objection_days: number;
            /**
             * Places
             * @default []
             */
            places: string[];
            /**
             * Exempt
             * @default []
             */
            exempt: ("education" | "current-title" | "appointed-on" | "speciality" | "achievements")[];
        };
        /**
         * PublicationBody
         * @description The reason of an amendment; a first version needs none.
         */
        PublicationBody: {
            /** Reason */
            reason?: string | null;
        };
        /**
         * ReadinessView
         * @description 自查: `ready` when nothing is broken, so that a submit is accepted. Judged by plan version and rule set as they
         *     are, or as they were at `as_of`. `returned`: what became of the last return's defects.
         */
        ReadinessView: {
            /** As Of */
            as_of?: string | null;
            /** Plan Version */
            plan_version: number;
            /** Ready */
            ready: boolean;
            /** Rule Set Version */
            rule_set_version: string;
            /** Readiness Digest */
            readiness_digest: string;
            /** Rules */
            rules: components["schemas"]["RuleView"][];
            /**
             * Returned
             * @default []
             */
            returned: components["schemas"]["DefectView"][];
        };
        /**
         * ReasonBody
         * @description Why.
         */
        ReasonBody: {
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
         * RegisterView
         * @description What the register says of a person; `barred`: whether an entry holds now.
         */
        RegisterView: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Barred */
            barred: boolean;
            /** Entries */
            entries: components["schemas"]["EntryView"][];
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
         * Resubmission
         * @description 补正: how many days each time, how many rounds (none: as often as needed), and when to remind of it.
         */
        Resubmission: {
            /** Days */
            days: number;
            /** Rounds */
            rounds?: number | null;
            /**
             * Remind Days Before
             * @default 2
             */
            remind_days_before: number | null;
        };
        /**
         * ReturnView
         * @description The last return: how many defects (review tells which), and until when to mend them.
         */
        ReturnView: {
            /** Submission */
            submission: number;
            /** Stage */
            stage: string;
            /** Defects */
            defects: number;
            /**
             * Resubmit By
             * Format: date-time
             */
            resubmit_by: string;
        };
        /**
         * ReviewFormPaper
         * @description How the 评审表 is printed and handed in (guide 二.7). `seals`: who stamps it, in their order; `days`: within how
         *     many days it is delivered once it can be printed (none: in time for the review); `template`: the form's template.
         */
        ReviewFormPaper: {
            /** Paper */
            paper: string;
            /** Copies */
            copies: number;
            /** Duplex */
            duplex: boolean;
            /** Last Page Alone */
            last_page_alone: boolean;
            /** Staples */
            staples: boolean;
            /**
             * Seals
             * @default [
             *       "所在单位",
             *       "中评委"
             *     ]
             */
            seals: string[];
            /** Days */
            days?: number | null;
            /**
             * Template
             * @default review-form
             */
            template: string;
        };
        /**
         * Route
         * @description Where a declaration goes: the first route that fits (guide 二.3, 二.8), with the stages it takes, in the plan's
         *     order. `paragraph`: what it follows from.
         */
        Route: {
            /** Modes */
            modes?: string[] | null;
            /** Affiliations */
            affiliations?: string[] | null;
            /** Formerly */
            formerly?: string[] | null;
            /** Entrusted By */
            entrusted_by?: string[] | null;
            /** Kinds */
            kinds?: string[] | null;
            /** Regions */
            regions?: string[] | null;
            /**
             * Except Regions
             * @default []
             */
            except_regions: string[];
            /** Transfer Kinds */
            transfer_kinds?: ("transfer" | "concurrent")[] | null;
            /**
             * Except Transfer Kinds
             * @default []
             */
            except_transfer_kinds: ("transfer" | "concurrent")[];
            /** Declared Before */
            declared_before?: boolean | null;
            /** Name */
            name: string;
            /** Code */
            code?: string | null;
            /** Paragraph */
            paragraph?: string | null;
            /** Stations */
            stations: components["schemas"]["RouteStation"][];
        };
        /**
         * RouteStation
         * @description A stage that a route takes, and the authority that acts there (none: the employer itself, or the office).
         */
        RouteStation: {
            /** Stage */
            stage: string;
            /** Authority */
            authority?: string | null;
        };
        /**
         * RouteView
         * @description Where a declaration goes, and by which line of the plan's routes: its name, and the paragraph it follows.
         */
        RouteView: {
            /** Name */
            name: string;
            /** Code */
            code: string | null;
            /** Paragraph */
            paragraph: string | null;
            /** Stations */
            stations: components["schemas"]["StationView"][];
        };
        /**
         * RuleView
         * @description A rule with its outcome: `met`, `broken` or `not-applicable`. `step` is null for the whole declaration;
         *     `measured` is the fact, beside its limit; where it is broken, `who` (applicant, employer, office) does `what_to_do`.
         */
        RuleView: {
            /** Rule */
            rule: string;
            /** Paragraph */
            paragraph: string;
            /** Title */
            title: string;
            step: components["schemas"]["Step"] | null;
            /** Outcome */
            outcome: string;
            /** Measured */
            measured?: unknown;
            /** Limit */
            limit?: unknown;
            /**
             * Note
             * @default
             */
            note: string;
            /** Who */
            who?: string | null;
            /** Who Name */
            who_name?: string | null;
            /** What To Do */
            what_to_do?: string | null;
            /** Violations */
            violations: components["schemas"]["ViolationView"][];
        };
        /**
         * SectionsBody
         * @description Some sections, each whole; the others stay as they are.
         */
        SectionsBody: {
            /** Title */
            title?: string | null;
            /** Year */
            year?: number | null;
            /** Series */
            series?: string | null;
            /** Level */
            level?: string | null;
            /** Remarks */
            remarks?: string[] | null;
            /** Opens At */
            opens_at?: string | null;
            /** Closes At */
            closes_at?: string | null;
            /** Remind Days Before */
            remind_days_before?: number | null;
            notice?: components["schemas"]["Notice"] | null;
            commitment?: components["schemas"]["CommitmentText"] | null;
            /** Stages */
            stages?: components["schemas"]["PlannedStage"][] | null;
            resubmission?: components["schemas"]["Resubmission"] | null;
            grounds?: components["schemas"]["Grounds"] | null;
            urging?: components["schemas"]["Urging"] | null;
            calendar?: components["schemas"]["WorkCalendar"] | null;
            eligibility?: components["schemas"]["Eligibility"] | null;
            /** Modes */
            modes?: components["schemas"]["Mode"][] | null;
            /** Transfer Kinds */
            transfer_kinds?: components["schemas"]["Named"][] | null;
            photo?: components["schemas"]["PhotoLimits"] | null;
            form?: components["schemas"]["FormLimits"] | null;
            achievements?: components["schemas"]["AchievementLimits"] | null;
            /** Attachments */
            attachments?: components["schemas"]["Attachment"][] | null;
            exam?: components["schemas"]["Exam"] | null;
            /** Forms */
            forms?: components["schemas"]["BlankForm"][] | null;
            /** Routes */
            routes?: components["schemas"]["Route"][] | null;
            fee?: components["schemas"]["PlannedFee"] | null;
            review_form?: components["schemas"]["ReviewFormPaper"] | null;
            experts?: components["schemas"]["Experts"] | null;
            confirmation?: components["schemas"]["Confirmation"] | null;
            /** Contacts */
            contacts?: components["schemas"]["Contact"][] | null;
            /** Hotline */
            hotline?: string | null;
            /** Manual */
            manual?: string | null;
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
         * SignatureBody
         * @description Handwriting as a phone reports it: strokes of points [x, y, t], in CSS pixels and milliseconds.
         */
        SignatureBody: {
            /** Code */
            code: string;
            /** Strokes */
            strokes: [
                number,
                number,
                number
            ][][];
        };
        /**
         * SignerBody
         * @description What the party gave the phone: its own single-use code for the user.
         */
        SignerBody: {
            /** Code */
            code: string;
            /**
             * Party
             * @enum {string}
             */
            party: "wechat" | "alipay";
            /** Party Code */
            party_code: string;
        };
        /**
         * SigningView
         * @description What the phone shows: the text to sign, and whose name (all but its last character hidden). `parties`: where the
         *     phone can be identified; empty once that is done, or not asked for.
         */
        SigningView: {
            /** Plan */
            plan: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
            /** Text Version */
            text_version: string;
            /** Signer */
            signer: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Parties */
            parties: components["schemas"]["PartyView"][];
        };
        /**
         * StationView
         * @description A station that a declaration takes, and the organisation that acts there.
         */
        StationView: {
            /** Stage */
            stage: string;
            /** Name */
            name: string;
            /** Actor */
            actor: string;
            /**
             * Org Id
             * Format: uuid
             */
            org_id: string;
        };
        /**
         * Status
         * @description Who holds the pen: the person (draft, returned), or review (submitted, passed); nobody any more once it is closed
         *     (不予受理, 审核不通过, 逾期未补正) or withdrawn.
         * @enum {string}
         */
        Status: "draft" | "submitted" | "returned" | "passed" | "closed" | "withdrawn";
        /**
         * Step
         * @description The steps of 申报, in the order they open (guide 二.1 – 二.5).
         * @enum {string}
         */
        Step: "photo" | "commitment" | "form" | "achievements" | "attachments";
        /**
         * StepView
         * @description A step: `done`, `open` (the next to take, or one that may be taken) or `locked` (earlier ones come first).
         */
        StepView: {
            step: components["schemas"]["Step"];
            /** Name */
            name: string;
            /** Status */
            status: string;
        };
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
         * SubmissionView
         * @description A submission that was made.
         */
        SubmissionView: {
            /** Submission */
            submission: number;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /** Mode */
            mode: string;
            /** Rule Set Version */
            rule_set_version: string;
            /** Readiness Digest */
            readiness_digest: string;
        };
        /**
         * UnroutedPage
         * @description A page of them.
         */
        UnroutedPage: {
            /** Items */
            items: components["schemas"]["UnroutedRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * UnroutedRow
         * @description A declaration whose submit was refused because no route of the plan fits its employer and mode.
         */
        UnroutedRow: {
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
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Affiliation */
            affiliation: string;
            /** Region */
            region: string;
            /** Formerly */
            formerly: string | null;
            /** Entrusted By */
            entrusted_by: string | null;
            /** Employer Kind */
            employer_kind: string | null;
            /** Mode */
            mode: string;
            /** Transfer Kind */
            transfer_kind: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * Urging
         * @description 催办: how many days must lie between two of the same applicant.
         */
        Urging: {
            /**
             * Every Days
             * @default 2
             */
            every_days: number;
        };
        /**
         * ViolationView
         * @description One thing that is missing or wrong.
         */
        ViolationView: {
            /** Pointer */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** Limit */
            limit?: unknown;
            /** Actual */
            actual?: unknown;
        };
        /**
         * Vote
         * @description How a committee recommends: so many present and so many of those in favour, as shares (0.6667 means two thirds):
         *     more than `favour_over`, or, where `favour_from` is given (三分之二以上, which includes just two thirds), so many or
         *     more.
         */
        Vote: {
            /**
             * Present From
             * @default 0.5
             */
            present_from: number;
            /**
             * Favour Over
             * @default 0.5
             */
            favour_over: number;
            /** Favour From */
            favour_from?: number | null;
            /** Members */
            members?: number | null;
        };
        /**
         * Weight
         * @description What experts score, and what it weighs (percent).
         */
        Weight: {
            /** Name */
            name: string;
            /** Percent */
            percent: number;
        };
        /**
         * When
         * @description A condition: every part that is given must hold. Regions are leading digits of GB/T 2260 codes.
         *
         *     `formerly`: what the employer once was (原省属施工企业 …); `entrusted_by`: who manages its people's files
         *     (省人才市场 …); `kinds`: what it is (单位性质: enterprise, institution, government, social, agency, other);
         *     `declared_before`: a second or later declaration.
         */
        When: {
            /** Modes */
            modes?: string[] | null;
            /** Affiliations */
            affiliations?: string[] | null;
            /** Formerly */
            formerly?: string[] | null;
            /** Entrusted By */
            entrusted_by?: string[] | null;
            /** Kinds */
            kinds?: string[] | null;
            /** Regions */
            regions?: string[] | null;
            /**
             * Except Regions
             * @default []
             */
            except_regions: string[];
            /** Transfer Kinds */
            transfer_kinds?: ("transfer" | "concurrent")[] | null;
            /**
             * Except Transfer Kinds
             * @default []
             */
            except_transfer_kinds: ("transfer" | "concurrent")[];
            /** Declared Before */
            declared_before?: boolean | null;
        };
        /**
         * WithdrawalBody
         * @description Why it is withdrawn.
         */
        WithdrawalBody: {
            /** Reason */
            reason: string;
        };
        /**
         * Work
         * @description One line of the work history; `until` null: to this day.
         */
        Work: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Until */
            until?: string | null;
            /** Unit */
            unit: string;
            /** Post */
            post: string;
        };
        /**
         * WorkCalendar
         * @description Which days aren't working days (holidays), and which weekend days are (make-up days). Days in Shanghai.
         */
        WorkCalendar: {
            /**
             * Holidays
             * @default []
             */
            holidays: string[];
            /**
             * Workdays
             * @default []
             */
            workdays: string[];
        };
        /**
         * WorksBody
         * @description Approved papers, books, patents, standards … in the applicant's order.
         */
        WorksBody: {
            /** Items */
            items: string[];
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
                 *       "type": "urn:zhiping:problem:achievement-before-qualification",
                 *       "title": "该业绩不是取得现资格以来取得的",
                 *       "status": 409,
                 *       "code": "achievement-before-qualification",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "achievement-before-qualification",
                 *           "message": "该业绩不是取得现资格以来取得的"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "achievement-before-appointment" | "achievement-before-beginning" | "achievement-before-qualification" | "achievement-kind" | "achievement-level" | "achievement-withdrawn" | "achievements-missing" | "achievements-over-limit" | "already-passed" | "already-submitted" | "appointment-unknown" | "appraisal-bars" | "appraisal-missing" | "archive-not-approved" | "attachment-kind-unknown" | "attachment-missing" | "barred" | "being-checked" | "case-closed" | "certificate-lapsed" | "certificate-not-chosen" | "certificate-not-valid" | "code-expired" | "code-replaced" | "code-taken" | "code-used" | "commitment-again" | "commitment-missing" | "commitment-outdated" | "conflict-try-again" | "contribution-proof-missing" | "deadline-after-next" | "deadline-not-later" | "deadline-over" | "declaration-running" | "declarations-this-year" | "edited-meanwhile" | "eligibility-unknown" | "evidence-unmarked" | "field-choice" | "field-malformed" | "field-missing" | "field-out-of-range" | "field-too-long" | "field-twice" | "field-unknown" | "form-missing" | "gap-after-failure" | "grade-unknown" | "ground-not-offered" | "guide-1-archive" | "guide-1-in-archive" | "guide-1-profile" | "guide-2-notice" | "hours-too-few" | "item-not-approved" | "item-twice" | "mode-fields" | "mode-fields-given" | "mode-missing" | "mode-not-offered" | "no-acceptance-point" | "not-eligible" | "not-your-entry" | "not-your-office" | "notice-not-read" | "one-of-two" | "overloaded" | "own-case" | "photo-background" | "photo-format" | "photo-height" | "photo-missing" | "photo-not-fetched" | "photo-not-fetched-here" | "photo-not-on-file" | "photo-ratio" | "photo-size" | "photo-source-away" | "photo-width" | "plan-already-published" | "plan-appraisals" | "plan-closed" | "plan-code-taken" | "plan-eligibility-ground" | "plan-inconsistent" | "plan-not-published" | "plan-window" | "profile-not-approved" | "qualification-unknown" | "reason-missing" | "rejected" | "section-invalid" | "section-missing" | "section-unknown" | "signature-blank" | "signature-dot" | "signature-line" | "signer-code-spent" | "signer-not-identified" | "signer-other-person" | "signer-party-away" | "since-appointment" | "stage-unknown" | "statement-length" | "statement-missing" | "statement-too-long" | "step-not-open" | "template-unknown" | "title-not-held" | "transfer-kind" | "transfer-kind-missing" | "transfer-kind-not-asked" | "transfer-kind-not-offered" | "until-is-over" | "version-unchanged" | "window-closed" | "window-not-open" | "withdrawn" | "work-kind" | "year-not-asked" | "year-twice";
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
                 *       "type": "urn:zhiping:problem:achievement-before-qualification",
                 *       "title": "该业绩不是取得现资格以来取得的",
                 *       "status": 422,
                 *       "code": "achievement-before-qualification",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "achievement-before-qualification",
                 *           "message": "该业绩不是取得现资格以来取得的"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "achievement-before-appointment" | "achievement-before-beginning" | "achievement-before-qualification" | "achievement-kind" | "achievement-level" | "achievement-withdrawn" | "achievements-missing" | "achievements-over-limit" | "already-passed" | "already-submitted" | "appointment-unknown" | "appraisal-bars" | "appraisal-missing" | "archive-not-approved" | "as-of-in-future" | "attachment-kind-unknown" | "attachment-missing" | "bad-text" | "barred" | "being-checked" | "case-closed" | "certificate-lapsed" | "certificate-not-chosen" | "certificate-not-valid" | "code-expired" | "code-replaced" | "code-taken" | "code-used" | "commitment-again" | "commitment-missing" | "commitment-outdated" | "contribution-proof-missing" | "deadline-after-next" | "deadline-not-later" | "deadline-over" | "declaration-running" | "declarations-this-year" | "edited-meanwhile" | "eligibility-unknown" | "evidence-unmarked" | "field-choice" | "field-malformed" | "field-missing" | "field-out-of-range" | "field-too-long" | "field-twice" | "field-unknown" | "form-missing" | "gap-after-failure" | "grade-unknown" | "ground-not-offered" | "guide-1-archive" | "guide-1-in-archive" | "guide-1-profile" | "guide-2-notice" | "hours-too-few" | "idempotency-key-reused" | "invalid" | "item-not-approved" | "item-twice" | "malformed-json" | "missing" | "mode-fields" | "mode-fields-given" | "mode-missing" | "mode-not-offered" | "no-acceptance-point" | "not-a-multiple" | "not-allowed-value" | "not-eligible" | "not-valid" | "not-your-entry" | "not-your-office" | "notice-not-read" | "one-of-two" | "overloaded" | "own-case" | "photo-background" | "photo-format" | "photo-height" | "photo-missing" | "photo-not-fetched" | "photo-not-fetched-here" | "photo-not-on-file" | "photo-ratio" | "photo-size" | "photo-source-away" | "photo-width" | "plan-already-published" | "plan-appraisals" | "plan-closed" | "plan-code-taken" | "plan-eligibility-ground" | "plan-inconsistent" | "plan-not-published" | "plan-window" | "profile-not-approved" | "qualification-unknown" | "reason-missing" | "section-invalid" | "section-missing" | "section-unknown" | "signature-blank" | "signature-dot" | "signature-line" | "signer-code-spent" | "signer-not-identified" | "signer-other-person" | "signer-party-away" | "since-appointment" | "stage-unknown" | "statement-length" | "statement-missing" | "statement-too-long" | "step-not-open" | "template-unknown" | "timezone-missing" | "title-not-held" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "transfer-kind" | "transfer-kind-missing" | "transfer-kind-not-asked" | "transfer-kind-not-offered" | "unknown-field" | "unsupported-media-type" | "until-is-over" | "version-unchanged" | "window-closed" | "window-not-open" | "withdrawn" | "work-kind" | "wrong-format" | "wrong-type" | "year-not-asked" | "year-twice";
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
        /** @description Try again later */
        "problem-503-1": {
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
                    code?: "newer-schema" | "not-yet-visible" | "outcome-unknown" | "overloaded" | "photo-source-away" | "storage-full" | "unavailable" | "view-rebuilding";
                };
            };
        };
        /** @description Try again later */
        "problem-503-2": {
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
                    code?: "newer-schema" | "not-yet-visible" | "outcome-unknown" | "overloaded" | "signer-party-away" | "storage-full" | "unavailable" | "view-rebuilding";
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
    list_plans: {
        parameters: {
            query?: {
                closed_too?: boolean;
                /** @description `next` of the page before */
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
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_version": 3,
                     *           "code": "381204",
                     *           "title": "某灌区节水改造工程",
                     *           "year": 2026,
                     *           "series": "按规定办理",
                     *           "level": "按规定办理",
                     *           "opens_at": "2026-03-02T09:30:00+08:00",
                     *           "closes_at": "2026-03-02T09:30:00+08:00",
                     *           "open": true
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["PlanPage"];
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
    publish_plan: {
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
                 *       "plan": {
                 *         "code": "2024-transport-engineer",
                 *         "title": "2024年度交通运输工程专业工程师职务任职资格评审计划",
                 *         "year": 2024,
                 *         "series": "交通运输工程",
                 *         "level": "工程师",
                 *         "remarks": [
                 *           "示例计划：与水利高级工程师计划在系列、级别、环节、条件、附件、费用、纸质材料各方面都不同，用以说明这些规定都是计划数据。全部数值由评委会办公室确定，不出自《申报人员网上申报指引》。",
                 *           "不设业务考试；不报送纸质评审表；单位审核后直接由市评委会办公室审核；只有一个受理流向，与所属关系无关。"
                 *         ],
                 *         "opens_at": "2024-05-06T09:00:00+08:00",
                 *         "closes_at": "2024-06-14T17:00:00+08:00",
                 *         "remind_days_before": 2,
                 *         "notice": {
                 *           "version": "2024-1",
                 *           "paragraphs": [
                 *             "申报人员对所填写和上传内容的真实性负责。",
                 *             "近两年每年继续教育学时不少于72学时，其中专业科目不少于48学时；近三年年度考核均须填写。",
                 *             "代表性成果为取得助理工程师资格以来（初次认定尚无职称的，参加工作以来）的论文、专利、标准或工程技术项目，合计不超过3项。",
                 *             "本计划不设业务考试，不收纸质评审表。",
                 *             "审核通过后7日内缴费。"
                 *           ]
                 *         },
                 *         "commitment": {
                 *           "version": "2024-1",
                 *           "title": "申报材料真实性承诺书",
                 *           "text": "本人承诺所提交的材料真实、准确、完整，如有虚假，愿承担相应责任，三年内不得申报。",
                 *           "again_on_resubmission": true
                 *         },
                 *         "office": "office-transport-engineer",
                 *         "stages": [
                 *           {
                 *             "id": "unit",
                 *             "name": "单位审核",
                 *             "actor": "employer",
                 *             "due_at": "2024-06-21T17:00:00+08:00",
                 *             "days": 3
                 *           },
                 *           {
                 *             "id": "first-look",
                 *             "name": "办公室初审",
                 *             "actor": "office",
                 *             "due_at": "2024-07-05T17:00:00+08:00",
                 *             "days": 4
                 *           },
                 *           {
                 *             "id": "second-look",
                 *             "name": "办公室复审",
                 *             "actor": "office",
                 *             "due_at": "2024-07-19T17:00:00+08:00",
                 *             "days": 4
                 *           }
                 *         ],
                 *         "resubmission": {
                 *           "days": 10,
                 *           "rounds": 2,
                 *           "remind_days_before": 3
                 *         },
                 *         "grounds": {
                 *           "inadmissible": [
                 *             {
                 *               "code": "another-series",
                 *               "name": "申报专业不属于交通运输工程"
                 *             }
                 *           ],
                 *           "failed": [
                 *             {
                 *               "code": "achievements-too-few",
                 *               "name": "代表性成果达不到评审条件"
                 *             }
                 *           ]
                 *         },
                 *         "urging": {
                 *           "every_days": 5
                 *         },
                 *         "calendar": {
                 *           "holidays": [
                 *             "2024-06-10"
                 *           ],
                 *           "workdays": []
                 *         },
                 *         "eligibility": {
                 *           "paths": [
                 *             {
                 *               "name": "硕士研究生，聘任满 2 年",
                 *               "educations": [
                 *                 "14",
                 *                 "17"
                 *               ],
                 *               "years": 2,
                 *               "when": {
                 *                 "modes": [
                 *                   "regular"
                 *                 ]
                 *               }
                 *             },
                 *             {
                 *               "name": "大学本科，聘任满 4 年",
                 *               "educations": [
                 *                 "21"
                 *               ],
                 *               "years": 4,
                 *               "when": {
                 *                 "modes": [
                 *                   "regular"
                 *                 ]
                 *               }
                 *             },
                 *             {
                 *               "name": "大学专科，聘任满 6 年",
                 *               "educations": [
                 *                 "31"
                 *               ],
                 *               "years": 6,
                 *               "when": {
                 *                 "modes": [
                 *                   "regular"
                 *                 ]
                 *               }
                 *             },
                 *             {
                 *               "name": "博士研究生，初次认定",
                 *               "educations": [
                 *                 "11"
                 *               ],
                 *               "years": 0,
                 *               "since": "graduated",
                 *               "when": {
                 *                 "modes": [
                 *                   "first-recognition"
                 *                 ]
                 *               }
                 *             },
                 *             {
                 *               "name": "硕士研究生，初次认定，参加工作满 3 年",
                 *               "educations": [
                 *                 "14",
                 *                 "17"
                 *               ],
                 *               "years": 3,
                 *               "since": "work-started",
                 *               "when": {
                 *                 "modes": [
                 *                   "first-recognition"
                 *                 ]
                 *               }
                 *             }
                 *           ],
                 *           "exceptional": [],
                 *           "titles": [],
                 *           "gap_years": 0,
                 *           "declarations_a_year": 2
                 *         },
                 *         "modes": [
                 *           {
                 *             "code": "regular",
                 *             "name": "常规申报"
                 *           },
                 *           {
                 *             "code": "first-recognition",
                 *             "name": "初次认定"
                 *           }
                 *         ],
                 *         "transfer_kinds": [],
                 *         "photo": {
                 *           "types": [
                 *             "jpeg",
                 *             "png"
                 *           ],
                 *           "bytes_over": 10240,
                 *           "bytes_under": 2097152,
                 *           "width_over": 200,
                 *           "height_over": 260,
                 *           "ratio_from": 0.6,
                 *           "ratio_to": 0.85,
                 *           "white_border_from": 0.7
                 *         },
                 *         "form": {
                 *           "statement_limit": 1500,
                 *           "hours": {
                 *             "years": [
                 *               2022,
                 *               2023
                 *             ],
                 *             "least_total": 72,
                 *             "least_professional": 48
                 *           },
                 *           "appraisals": {
                 *             "years": [
                 *               2021,
                 *               2022,
                 *               2023
                 *             ],
                 *             "grades": [
                 *               {
                 *                 "code": "excellent",
                 *                 "name": "优秀"
                 *               },
                 *               {
                 *                 "code": "competent",
                 *                 "name": "称职"
                 *               },
                 *               {
                 *                 "code": "incompetent",
                 *                 "name": "不称职"
                 *               }
                 *             ],
                 *             "barring": [
                 *               "incompetent"
                 *             ]
                 *           }
                 *         },
                 *         "achievements": {
                 *           "limit": 3,
                 *           "kinds": [
                 *             {
                 *               "code": "paper",
                 *               "name": "论文"
                 *             },
                 *             {
                 *               "code": "patent",
                 *               "name": "专利"
                 *             },
                 *             {
                 *               "code": "standard",
                 *               "name": "标准"
                 *             },
                 *             {
                 *               "code": "engineering-project",
                 *               "name": "工程技术项目"
                 *             }
                 *           ],
                 *           "levels": [
                 *             {
                 *               "code": "national",
                 *               "name": "国家级"
                 *             },
                 *             {
                 *               "code": "provincial",
                 *               "name": "省部级"
                 *             },
                 *             {
                 *               "code": "municipal",
                 *               "name": "市级"
                 *             },
                 *             {
                 *               "code": "county",
                 *               "name": "县级"
                 *             },
                 *             {
                 *               "code": "unit",
                 *               "name": "单位级"
                 *             }
                 *           ],
                 *           "lowest_level": "county",
                 *           "article": "《交通运输工程专业工程师评价条件》第九条",
                 *           "since": "qualified",
                 *           "untitled": "work-started"
                 *         },
                 *         "attachments": [
                 *           {
                 *             "code": "diploma",
                 *             "name": "学历证书",
                 *             "required_when": [
                 *               {}
                 *             ],
                 *             "verified_by": "archive-education"
                 *           },
                 *           {
                 *             "code": "recognition",
                 *             "name": "初次认定考核表",
                 *             "required_when": [
                 *               {
                 *                 "modes": [
                 *                   "first-recognition"
                 *                 ]
                 *               }
                 *             ],
                 *             "only_when": [
                 *               {
                 *                 "modes": [
                 *                   "first-recognition"
                 *                 ]
                 *               }
                 *             ]
                 *           },
                 *           {
                 *             "code": "other",
                 *             "name": "其他材料",
                 *             "many": true,
                 *             "required_when": []
                 *           }
                 *         ],
                 *         "exam": null,
                 *         "routes": [
                 *           {
                 *             "name": "市交通运输工程评委会",
                 *             "code": "all",
                 *             "stations": [
                 *               {
                 *                 "stage": "unit"
                 *               },
                 *               {
                 *                 "stage": "first-look"
                 *               },
                 *               {
                 *                 "stage": "second-look"
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "fee": {
                 *           "items": [
                 *             {
                 *               "name": "评审费",
                 *               "amount_fen": 18000,
                 *               "modes": [
                 *                 "regular"
                 *               ]
                 *             },
                 *             {
                 *               "name": "认定费",
                 *               "amount_fen": 8000,
                 *               "modes": [
                 *                 "first-recognition"
                 *               ]
                 *             }
                 *           ],
                 *           "window_days": 7,
                 *           "remind_days_before": 1,
                 *           "payer": "person",
                 *           "refund": "before-review",
                 *           "reopenings": 0
                 *         },
                 *         "review_form": {
                 *           "paper": "A4",
                 *           "copies": 0,
                 *           "duplex": false,
                 *           "last_page_alone": false,
                 *           "staples": true,
                 *           "seals": []
                 *         },
                 *         "experts": {
                 *           "members": 9,
                 *           "blind": true,
                 *           "vote": {
                 *             "present_from": 0.6667,
                 *             "favour_over": 0.5,
                 *             "members": 9
                 *           }
                 *         },
                 *         "confirmation": {
                 *           "authority": "市交通运输局",
                 *           "document_number": "交职〔{year}〕{number}号"
                 *         },
                 *         "contacts": [],
                 *         "hotline": "12333"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlanBody"];
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
    get_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
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
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "open": true,
                     *       "plan": {
                     *         "code": "381204",
                     *         "title": "某灌区节水改造工程",
                     *         "year": 2026,
                     *         "series": "按规定办理",
                     *         "level": "按规定办理",
                     *         "remarks": [
                     *           "按规定办理"
                     *         ],
                     *         "opens_at": "2026-03-02T09:30:00+08:00",
                     *         "closes_at": "2026-03-02T09:30:00+08:00",
                     *         "remind_days_before": 3,
                     *         "notice": {
                     *           "version": "381204",
                     *           "paragraphs": [
                     *             "按规定办理"
                     *           ]
                     *         },
                     *         "commitment": {
                     *           "version": "381204",
                     *           "title": "某灌区节水改造工程",
                     *           "text": "按规定办理",
                     *           "again_on_resubmission": true,
                     *           "identified_by": [
                     *             "wechat"
                     *           ]
                     *         },
                     *         "office": "381204",
                     *         "stages": [
                     *           {
                     *             "id": "381204",
                     *             "name": "张伟",
                     *             "actor": "employer",
                     *             "due_at": "2026-03-02T09:30:00+08:00",
                     *             "days": 3,
                     *             "remind_days_before": 3,
                     *             "notice": {},
                     *             "vote": {},
                     *             "entrusts": true,
                     *             "hand_overs": 3
                     *           }
                     *         ],
                     *         "resubmission": {
                     *           "days": 3,
                     *           "rounds": 3,
                     *           "remind_days_before": 3
                     *         },
                     *         "grounds": {
                     *           "inadmissible": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "failed": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ]
                     *         },
                     *         "urging": {
                     *           "every_days": 3
                     *         },
                     *         "calendar": {
                     *           "holidays": [
                     *             "2026-03-02"
                     *           ],
                     *           "workdays": [
                     *             "2026-03-02"
                     *           ]
                     *         },
                     *         "eligibility": {
                     *           "paths": [
                     *             {
                     *               "name": "张伟",
                     *               "educations": [],
                     *               "years": 3
                     *             }
                     *           ],
                     *           "counted_on": "2026-03-02",
                     *           "exceptional": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "titles": [
                     *             "某灌区节水改造工程"
                     *           ],
                     *           "titles_when": {},
                     *           "gap_years": 3,
                     *           "declarations_a_year": 3,
                     *           "integrity": true
                     *         },
                     *         "modes": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟",
                     *             "asks_transfer_kind": true,
                     *             "fields": [
                     *               {
                     *                 "code": "381204",
                     *                 "name": "张伟"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "transfer_kinds": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "photo": {
                     *           "types": [
                     *             "jpeg"
                     *           ],
                     *           "bytes_over": 3,
                     *           "bytes_under": 3,
                     *           "width_over": 3,
                     *           "height_over": 3,
                     *           "ratio_from": 3,
                     *           "ratio_to": 3,
                     *           "white_border_from": 3,
                     *           "fetched": true
                     *         },
                     *         "form": {
                     *           "statement_limit": 3,
                     *           "hours": {
                     *             "years": [],
                     *             "least_total": 3,
                     *             "least_professional": 3
                     *           },
                     *           "appraisals": {
                     *             "years": [],
                     *             "grades": []
                     *           }
                     *         },
                     *         "achievements": {
                     *           "limit": 3,
                     *           "kinds": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "levels": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "lowest_level": "381204",
                     *           "article": "按规定办理",
                     *           "since": "appointed",
                     *           "untitled": "graduated",
                     *           "over_limit": "kept",
                     *           "works": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ]
                     *         },
                     *         "attachments": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟",
                     *             "many": true,
                     *             "required_when": [
                     *               {}
                     *             ],
                     *             "only_when": [
                     *               {}
                     *             ],
                     *             "verified_by": "exam-record",
                     *             "supplied_by": "381204",
                     *             "form": "381204"
                     *           }
                     *         ],
                     *         "exam": {
                     *           "modes": [
                     *             "381204"
                     *           ],
                     *           "pass_mark": 3,
                     *           "valid_years": 3,
                     *           "specialities": [
                     *             "按规定办理"
                     *           ]
                     *         },
                     *         "forms": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟",
                     *             "shipped": "按规定办理",
                     *             "file": {
                     *               "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *               "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *               "type": "按规定办理",
                     *               "bytes": 3
                     *             }
                     *           }
                     *         ],
                     *         "routes": [
                     *           {
                     *             "modes": [
                     *               "381204"
                     *             ],
                     *             "affiliations": [
                     *               "381204"
                     *             ],
                     *             "formerly": [
                     *               "381204"
                     *             ],
                     *             "entrusted_by": [
                     *               "381204"
                     *             ],
                     *             "kinds": [
                     *               "381204"
                     *             ],
                     *             "regions": [
                     *               "340104"
                     *             ],
                     *             "except_regions": [
                     *               "340104"
                     *             ],
                     *             "transfer_kinds": [
                     *               "transfer"
                     *             ],
                     *             "except_transfer_kinds": [
                     *               "transfer"
                     *             ],
                     *             "declared_before": true,
                     *             "name": "张伟",
                     *             "code": "381204",
                     *             "paragraph": "按规定办理",
                     *             "stations": [
                     *               {
                     *                 "stage": "381204"
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "fee": {
                     *           "items": [
                     *             {
                     *               "name": "张伟",
                     *               "amount_fen": 36000
                     *             }
                     *           ],
                     *           "window_days": 3,
                     *           "remind_days_before": 3,
                     *           "payer": "person",
                     *           "refund": "never",
                     *           "reopenings": 3
                     *         },
                     *         "review_form": {
                     *           "paper": "按规定办理",
                     *           "copies": 3,
                     *           "duplex": true,
                     *           "last_page_alone": true,
                     *           "staples": true,
                     *           "seals": [
                     *             "按规定办理"
                     *           ],
                     *           "days": 3,
                     *           "template": "381204"
                     *         },
                     *         "experts": {
                     *           "members": 3,
                     *           "groups": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "blind": true,
                     *           "defence": true,
                     *           "weights": [
                     *             {
                     *               "name": "张伟",
                     *               "percent": 3
                     *             }
                     *           ],
                     *           "vote": {}
                     *         },
                     *         "confirmation": {
                     *           "authority": "按规定办理",
                     *           "document_number": "按规定办理",
                     *           "notice": {}
                     *         },
                     *         "contacts": [
                     *           {
                     *             "name": "张伟",
                     *             "address": "合肥市蜀山区长江西路 1 号",
                     *             "phone": "13800138000",
                     *             "person": "按规定办理",
                     *             "hours": "按规定办理"
                     *           }
                     *         ],
                     *         "hotline": "按规定办理",
                     *         "manual": "按规定办理"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PlanDetail"];
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
    get_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
                /** @example 3 */
                version: number;
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
                     *       "code": "381204",
                     *       "title": "某灌区节水改造工程",
                     *       "year": 2026,
                     *       "series": "按规定办理",
                     *       "level": "按规定办理",
                     *       "remarks": [
                     *         "按规定办理"
                     *       ],
                     *       "opens_at": "2026-03-02T09:30:00+08:00",
                     *       "closes_at": "2026-03-02T09:30:00+08:00",
                     *       "remind_days_before": 3,
                     *       "notice": {
                     *         "version": "381204",
                     *         "paragraphs": [
                     *           "按规定办理"
                     *         ]
                     *       },
                     *       "commitment": {
                     *         "version": "381204",
                     *         "title": "某灌区节水改造工程",
                     *         "text": "按规定办理",
                     *         "again_on_resubmission": true,
                     *         "identified_by": [
                     *           "wechat"
                     *         ]
                     *       },
                     *       "office": "381204",
                     *       "stages": [
                     *         {
                     *           "id": "381204",
                     *           "name": "张伟",
                     *           "actor": "employer",
                     *           "due_at": "2026-03-02T09:30:00+08:00",
                     *           "days": 3,
                     *           "remind_days_before": 3,
                     *           "notice": {
                     *             "working_days": 3,
                     *             "objection_days": 3,
                     *             "places": [
                     *               "按规定办理"
                     *             ],
                     *             "exempt": [
                     *               "education"
                     *             ]
                     *           },
                     *           "vote": {
                     *             "present_from": 1,
                     *             "favour_over": 0,
                     *             "favour_from": 1,
                     *             "members": 3
                     *           },
                     *           "entrusts": true,
                     *           "hand_overs": 3
                     *         }
                     *       ],
                     *       "resubmission": {
                     *         "days": 3,
                     *         "rounds": 3,
                     *         "remind_days_before": 3
                     *       },
                     *       "grounds": {
                     *         "inadmissible": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "failed": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟",
                     *             "counts_as_failure": true
                     *           }
                     *         ]
                     *       },
                     *       "urging": {
                     *         "every_days": 3
                     *       },
                     *       "calendar": {
                     *         "holidays": [
                     *           "2026-03-02"
                     *         ],
                     *         "workdays": [
                     *           "2026-03-02"
                     *         ]
                     *       },
                     *       "eligibility": {
                     *         "paths": [
                     *           {
                     *             "name": "张伟",
                     *             "educations": [
                     *               "按规定办理"
                     *             ],
                     *             "years": 3,
                     *             "since": "appointed",
                     *             "when": {},
                     *             "at_least": [
                     *               {
                     *                 "field": "381204",
                     *                 "least": 3
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "counted_on": "2026-03-02",
                     *         "exceptional": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "titles": [
                     *           "某灌区节水改造工程"
                     *         ],
                     *         "titles_when": {
                     *           "modes": [
                     *             "381204"
                     *           ],
                     *           "affiliations": [
                     *             "381204"
                     *           ],
                     *           "formerly": [
                     *             "381204"
                     *           ],
                     *           "entrusted_by": [
                     *             "381204"
                     *           ],
                     *           "kinds": [
                     *             "381204"
                     *           ],
                     *           "regions": [
                     *             "340104"
                     *           ],
                     *           "except_regions": [
                     *             "340104"
                     *           ],
                     *           "transfer_kinds": [
                     *             "transfer"
                     *           ],
                     *           "except_transfer_kinds": [
                     *             "transfer"
                     *           ],
                     *           "declared_before": true
                     *         },
                     *         "gap_years": 3,
                     *         "declarations_a_year": 3,
                     *         "integrity": true
                     *       },
                     *       "modes": [
                     *         {
                     *           "code": "381204",
                     *           "name": "张伟",
                     *           "asks_transfer_kind": true,
                     *           "fields": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "transfer_kinds": [
                     *         {
                     *           "code": "381204",
                     *           "name": "张伟"
                     *         }
                     *       ],
                     *       "photo": {
                     *         "types": [
                     *           "jpeg"
                     *         ],
                     *         "bytes_over": 3,
                     *         "bytes_under": 3,
                     *         "width_over": 3,
                     *         "height_over": 3,
                     *         "ratio_from": 3,
                     *         "ratio_to": 3,
                     *         "white_border_from": 3,
                     *         "fetched": true
                     *       },
                     *       "form": {
                     *         "statement_limit": 3,
                     *         "hours": {
                     *           "years": [
                     *             2026
                     *           ],
                     *           "least_total": 3,
                     *           "least_professional": 3
                     *         },
                     *         "appraisals": {
                     *           "years": [
                     *             2026
                     *           ],
                     *           "grades": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ],
                     *           "barring": [
                     *             "381204"
                     *           ]
                     *         }
                     *       },
                     *       "achievements": {
                     *         "limit": 3,
                     *         "kinds": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "levels": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "lowest_level": "381204",
                     *         "article": "按规定办理",
                     *         "since": "appointed",
                     *         "untitled": "graduated",
                     *         "over_limit": "kept",
                     *         "works": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ]
                     *       },
                     *       "attachments": [
                     *         {
                     *           "code": "381204",
                     *           "name": "张伟",
                     *           "many": true,
                     *           "required_when": [
                     *             {}
                     *           ],
                     *           "only_when": [
                     *             {}
                     *           ],
                     *           "verified_by": "exam-record",
                     *           "supplied_by": "381204",
                     *           "form": "381204"
                     *         }
                     *       ],
                     *       "exam": {
                     *         "modes": [
                     *           "381204"
                     *         ],
                     *         "pass_mark": 3,
                     *         "valid_years": 3,
                     *         "specialities": [
                     *           "按规定办理"
                     *         ]
                     *       },
                     *       "forms": [
                     *         {
                     *           "code": "381204",
                     *           "name": "张伟",
                     *           "shipped": "按规定办理",
                     *           "file": {
                     *             "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         }
                     *       ],
                     *       "routes": [
                     *         {
                     *           "modes": [
                     *             "381204"
                     *           ],
                     *           "affiliations": [
                     *             "381204"
                     *           ],
                     *           "formerly": [
                     *             "381204"
                     *           ],
                     *           "entrusted_by": [
                     *             "381204"
                     *           ],
                     *           "kinds": [
                     *             "381204"
                     *           ],
                     *           "regions": [
                     *             "340104"
                     *           ],
                     *           "except_regions": [
                     *             "340104"
                     *           ],
                     *           "transfer_kinds": [
                     *             "transfer"
                     *           ],
                     *           "except_transfer_kinds": [
                     *             "transfer"
                     *           ],
                     *           "declared_before": true,
                     *           "name": "张伟",
                     *           "code": "381204",
                     *           "paragraph": "按规定办理",
                     *           "stations": [
                     *             {
                     *               "stage": "381204"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "fee": {
                     *         "items": [
                     *           {
                     *             "name": "张伟",
                     *             "amount_fen": 36000,
                     *             "modes": [
                     *               "381204"
                     *             ]
                     *           }
                     *         ],
                     *         "window_days": 3,
                     *         "remind_days_before": 3,
                     *         "payer": "person",
                     *         "refund": "never",
                     *         "reopenings": 3
                     *       },
                     *       "review_form": {
                     *         "paper": "按规定办理",
                     *         "copies": 3,
                     *         "duplex": true,
                     *         "last_page_alone": true,
                     *         "staples": true,
                     *         "seals": [
                     *           "按规定办理"
                     *         ],
                     *         "days": 3,
                     *         "template": "381204"
                     *       },
                     *       "experts": {
                     *         "members": 3,
                     *         "groups": [
                     *           {
                     *             "code": "381204",
                     *             "name": "张伟"
                     *           }
                     *         ],
                     *         "blind": true,
                     *         "defence": true,
                     *         "weights": [
                     *           {
                     *             "name": "张伟",
                     *             "percent": 3
                     *           }
                     *         ],
                     *         "vote": {
                     *           "present_from": 1,
                     *           "favour_over": 0,
                     *           "favour_from": 1,
                     *           "members": 3
                     *         }
                     *       },
                     *       "confirmation": {
                     *         "authority": "按规定办理",
                     *         "document_number": "按规定办理",
                     *         "notice": {
                     *           "working_days": 3,
                     *           "objection_days": 3,
                     *           "places": [
                     *             "按规定办理"
                     *           ],
                     *           "exempt": [
                     *             "education"
                     *           ]
                     *         }
                     *       },
                     *       "contacts": [
                     *         {
                     *           "name": "张伟",
                     *           "address": "合肥市蜀山区长江西路 1 号",
                     *           "phone": "13800138000",
                     *           "person": "按规定办理",
                     *           "hours": "按规定办理"
                     *         }
                     *       ],
                     *       "hotline": "按规定办理",
                     *       "manual": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
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
    get_blank_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 按规定办理 */
                form: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
                /** @example 3 */
                version: number;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    list_own_plans: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
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
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "code": "381204",
                     *           "title": "某灌区节水改造工程",
                     *           "plan_version": 3,
                     *           "changed": true,
                     *           "closed": true,
                     *           "changed_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnPlanPage"];
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
    draft_plan: {
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
                 *       "code": "381204",
                 *       "office": "381204"
                 *     }
                 */
                "application/json": components["schemas"]["DraftBody"];
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
    put_sections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "某灌区节水改造工程",
                 *       "year": 2026,
                 *       "series": "按规定办理",
                 *       "level": "按规定办理",
                 *       "remarks": [
                 *         "按规定办理"
                 *       ],
                 *       "opens_at": "2026-03-02T09:30:00+08:00",
                 *       "closes_at": "2026-03-02T09:30:00+08:00",
                 *       "remind_days_before": 3,
                 *       "notice": {
                 *         "version": "381204",
                 *         "paragraphs": [
                 *           "按规定办理"
                 *         ]
                 *       },
                 *       "commitment": {
                 *         "version": "381204",
                 *         "title": "某灌区节水改造工程",
                 *         "text": "按规定办理",
                 *         "again_on_resubmission": true,
                 *         "identified_by": [
                 *           "wechat"
                 *         ]
                 *       },
                 *       "stages": [
                 *         {
                 *           "id": "381204",
                 *           "name": "张伟",
                 *           "actor": "employer",
                 *           "due_at": "2026-03-02T09:30:00+08:00",
                 *           "days": 3,
                 *           "remind_days_before": 3,
                 *           "notice": {
                 *             "working_days": 3,
                 *             "objection_days": 3,
                 *             "places": [
                 *               "按规定办理"
                 *             ],
                 *             "exempt": [
                 *               "education"
                 *             ]
                 *           },
                 *           "vote": {
                 *             "present_from": 1,
                 *             "favour_over": 0,
                 *             "favour_from": 1,
                 *             "members": 3
                 *           },
                 *           "entrusts": true,
                 *           "hand_overs": 3
                 *         }
                 *       ],
                 *       "resubmission": {
                 *         "days": 3,
                 *         "rounds": 3,
                 *         "remind_days_before": 3
                 *       },
                 *       "grounds": {
                 *         "inadmissible": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ],
                 *         "failed": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟",
                 *             "counts_as_failure": true
                 *           }
                 *         ]
                 *       },
                 *       "urging": {
                 *         "every_days": 3
                 *       },
                 *       "calendar": {
                 *         "holidays": [
                 *           "2026-03-02"
                 *         ],
                 *         "workdays": [
                 *           "2026-03-02"
                 *         ]
                 *       },
                 *       "eligibility": {
                 *         "paths": [
                 *           {
                 *             "name": "张伟",
                 *             "educations": [
                 *               "按规定办理"
                 *             ],
                 *             "years": 3,
                 *             "since": "appointed",
                 *             "when": {},
                 *             "at_least": [
                 *               {
                 *                 "field": "381204",
                 *                 "least": 3
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "counted_on": "2026-03-02",
                 *         "exceptional": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ],
                 *         "titles": [
                 *           "某灌区节水改造工程"
                 *         ],
                 *         "titles_when": {
                 *           "modes": [
                 *             "381204"
                 *           ],
                 *           "affiliations": [
                 *             "381204"
                 *           ],
                 *           "formerly": [
                 *             "381204"
                 *           ],
                 *           "entrusted_by": [
                 *             "381204"
                 *           ],
                 *           "kinds": [
                 *             "381204"
                 *           ],
                 *           "regions": [
                 *             "340104"
                 *           ],
                 *           "except_regions": [
                 *             "340104"
                 *           ],
                 *           "transfer_kinds": [
                 *             "transfer"
                 *           ],
                 *           "except_transfer_kinds": [
                 *             "transfer"
                 *           ],
                 *           "declared_before": true
                 *         },
                 *         "gap_years": 3,
                 *         "declarations_a_year": 3,
                 *         "integrity": true
                 *       },
                 *       "modes": [
                 *         {
                 *           "code": "381204",
                 *           "name": "张伟",
                 *           "asks_transfer_kind": true,
                 *           "fields": [
                 *             {
                 *               "code": "381204",
                 *               "name": "张伟"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "transfer_kinds": [
                 *         {
                 *           "code": "381204",
                 *           "name": "张伟"
                 *         }
                 *       ],
                 *       "photo": {
                 *         "types": [
                 *           "jpeg"
                 *         ],
                 *         "bytes_over": 3,
                 *         "bytes_under": 3,
                 *         "width_over": 3,
                 *         "height_over": 3,
                 *         "ratio_from": 3,
                 *         "ratio_to": 3,
                 *         "white_border_from": 3,
                 *         "fetched": true
                 *       },
                 *       "form": {
                 *         "statement_limit": 3,
                 *         "hours": {
                 *           "years": [
                 *             2026
                 *           ],
                 *           "least_total": 3,
                 *           "least_professional": 3
                 *         },
                 *         "appraisals": {
                 *           "years": [
                 *             2026
                 *           ],
                 *           "grades": [
                 *             {
                 *               "code": "381204",
                 *               "name": "张伟"
                 *             }
                 *           ],
                 *           "barring": [
                 *             "381204"
                 *           ]
                 *         }
                 *       },
                 *       "achievements": {
                 *         "limit": 3,
                 *         "kinds": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ],
                 *         "levels": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ],
                 *         "lowest_level": "381204",
                 *         "article": "按规定办理",
                 *         "since": "appointed",
                 *         "untitled": "graduated",
                 *         "over_limit": "kept",
                 *         "works": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ]
                 *       },
                 *       "attachments": [
                 *         {
                 *           "code": "381204",
                 *           "name": "张伟",
                 *           "many": true,
                 *           "required_when": [
                 *             {}
                 *           ],
                 *           "only_when": [
                 *             {}
                 *           ],
                 *           "verified_by": "exam-record",
                 *           "supplied_by": "381204",
                 *           "form": "381204"
                 *         }
                 *       ],
                 *       "exam": {
                 *         "modes": [
                 *           "381204"
                 *         ],
                 *         "pass_mark": 3,
                 *         "valid_years": 3,
                 *         "specialities": [
                 *           "按规定办理"
                 *         ]
                 *       },
                 *       "forms": [
                 *         {
                 *           "code": "381204",
                 *           "name": "张伟",
                 *           "shipped": "按规定办理",
                 *           "file": {
                 *             "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *             "type": "按规定办理",
                 *             "bytes": 3,
                 *             "measured": {}
                 *           }
                 *         }
                 *       ],
                 *       "routes": [
                 *         {
                 *           "modes": [
                 *             "381204"
                 *           ],
                 *           "affiliations": [
                 *             "381204"
                 *           ],
                 *           "formerly": [
                 *             "381204"
                 *           ],
                 *           "entrusted_by": [
                 *             "381204"
                 *           ],
                 *           "kinds": [
                 *             "381204"
                 *           ],
                 *           "regions": [
                 *             "340104"
                 *           ],
                 *           "except_regions": [
                 *             "340104"
                 *           ],
                 *           "transfer_kinds": [
                 *             "transfer"
                 *           ],
                 *           "except_transfer_kinds": [
                 *             "transfer"
                 *           ],
                 *           "declared_before": true,
                 *           "name": "张伟",
                 *           "code": "381204",
                 *           "paragraph": "按规定办理",
                 *           "stations": [
                 *             {
                 *               "stage": "381204"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "fee": {
                 *         "items": [
                 *           {
                 *             "name": "张伟",
                 *             "amount_fen": 36000,
                 *             "modes": [
                 *               "381204"
                 *             ]
                 *           }
                 *         ],
                 *         "window_days": 3,
                 *         "remind_days_before": 3,
                 *         "payer": "person",
                 *         "refund": "never",
                 *         "reopenings": 3
                 *       },
                 *       "review_form": {
                 *         "paper": "按规定办理",
                 *         "copies": 3,
                 *         "duplex": true,
                 *         "last_page_alone": true,
                 *         "staples": true,
                 *         "seals": [
                 *           "按规定办理"
                 *         ],
                 *         "days": 3,
                 *         "template": "381204"
                 *       },
                 *       "experts": {
                 *         "members": 3,
                 *         "groups": [
                 *           {
                 *             "code": "381204",
                 *             "name": "张伟"
                 *           }
                 *         ],
                 *         "blind": true,
                 *         "defence": true,
                 *         "weights": [
                 *           {
                 *             "name": "张伟",
                 *             "percent": 3
                 *           }
                 *         ],
                 *         "vote": {
                 *           "present_from": 1,
                 *           "favour_over": 0,
                 *           "favour_from": 1,
                 *           "members": 3
                 *         }
                 *       },
                 *       "confirmation": {
                 *         "authority": "按规定办理",
                 *         "document_number": "按规定办理",
                 *         "notice": {
                 *           "working_days": 3,
                 *           "objection_days": 3,
                 *           "places": [
                 *             "按规定办理"
                 *           ],
                 *           "exempt": [
                 *             "education"
                 *           ]
                 *         }
                 *       },
                 *       "contacts": [
                 *         {
                 *           "name": "张伟",
                 *           "address": "合肥市蜀山区长江西路 1 号",
                 *           "phone": "13800138000",
                 *           "person": "按规定办理",
                 *           "hours": "按规定办理"
                 *         }
                 *       ],
                 *       "hotline": "按规定办理",
                 *       "manual": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["SectionsBody"];
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
    publish_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
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
                "application/json": components["schemas"]["PublicationBody"];
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
    close_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
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
    extend_deadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stage": "381204",
                 *       "until": "2026-03-02T09:30:00+08:00",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionBody"];
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
    extend_for_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stage": "381204",
                 *       "until": "2026-03-02T09:30:00+08:00",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ExtensionBody"];
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
    move_declaration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan_version": 3,
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["MoveBody"];
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
    get_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
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
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "code": "381204",
                     *       "office": "按规定办理",
                     *       "plan_version": 3,
                     *       "closed": true,
                     *       "put_off": [
                     *         {
                     *           "stage": "按规定办理",
                     *           "until": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "version": 3,
                     *       "versions": {
                     *         "name": 3
                     *       },
                     *       "sections": {
                     *         "name": null
                     *       },
                     *       "changed": [
                     *         "按规定办理"
                     *       ],
                     *       "violations": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "code": "381204",
                     *           "message": "请补充盖章页",
                     *           "limit": null,
                     *           "actual": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DraftView"];
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
    list_declarations: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
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
                     *           "title": "某灌区节水改造工程",
                     *           "status": "draft",
                     *           "submission": 3,
                     *           "closes_at": "2026-03-02T09:30:00+08:00",
                     *           "resubmit_by": "2026-03-02T09:30:00+08:00",
                     *           "changed_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationPage"];
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
    begin_declaration: {
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
                 *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "notice_version": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["BeginBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    read_notice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notice_version": "按规定办理"
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    fill_form: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "381204",
                 *       "transfer_kind": "transfer",
                 *       "exceptional": "381204",
                 *       "declared_before": true,
                 *       "speciality": "按规定办理",
                 *       "hours": [
                 *         {
                 *           "year": 2026,
                 *           "public": 3,
                 *           "professional": 3
                 *         }
                 *       ],
                 *       "appraisals": [
                 *         {
                 *           "year": 2026,
                 *           "grade": "381204"
                 *         }
                 *       ],
                 *       "statement": "按规定办理",
                 *       "awards": "按规定办理",
                 *       "honours": "按规定办理",
                 *       "rewards_punishments": "按规定办理",
                 *       "fields": [
                 *         {
                 *           "code": "381204",
                 *           "value": "按规定办理"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FormBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    fill_form_part: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "381204",
                 *       "transfer_kind": "transfer",
                 *       "exceptional": "381204",
                 *       "declared_before": true,
                 *       "speciality": "按规定办理",
                 *       "hours": [
                 *         {
                 *           "year": 2026,
                 *           "public": 3,
                 *           "professional": 3
                 *         }
                 *       ],
                 *       "appraisals": [
                 *         {
                 *           "year": 2026,
                 *           "grade": "381204"
                 *         }
                 *       ],
                 *       "statement": "按规定办理",
                 *       "awards": "按规定办理",
                 *       "honours": "按规定办理",
                 *       "rewards_punishments": "按规定办理",
                 *       "fields": [
                 *         {
                 *           "code": "381204",
                 *           "value": "按规定办理"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["FormPartBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    extract_achievements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AchievementsBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    list_works: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WorksBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    get_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "attachments": [
                     *         {
                     *           "kind": "按规定办理",
                     *           "name": "张伟",
                     *           "need": "required",
                     *           "given": 3,
                     *           "many": true,
                     *           "form": "按规定办理"
                     *         }
                     *       ],
                     *       "exam_records": [
                     *         {
                     *           "certificate_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "passed_on": "2026-03-02",
                     *           "speciality": "按规定办理",
                     *           "valid_until": "2026-03-02",
                     *           "chosen": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AttachmentsView"];
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
    attach_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "381204",
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["AttachmentBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    remove_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["FileBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    submit_declaration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
            503: components["responses"]["problem-503-1"];
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
    choose_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["FileBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    fetch_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    confirm_photo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["FileBody"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    crop_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["FileBody"];
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
                     *       "box": {
                     *         "left": 3,
                     *         "top": 3,
                     *         "width": 3,
                     *         "height": 3
                     *       },
                     *       "file": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "violations": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "code": "381204",
                     *           "message": "请补充盖章页",
                     *           "limit": null,
                     *           "actual": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CropView"];
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
            503: components["responses"]["problem-503-1"];
            504: components["responses"]["problem-504"];
        };
    };
    get_commitment_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "code": "381204",
                     *       "expires_at": "2026-03-02T09:30:00+08:00",
                     *       "used": true,
                     *       "identified_by": "按规定办理",
                     *       "url": "按规定办理",
                     *       "qr_svg": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["CodeView"];
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    issue_commitment_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    commitment_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                    "text/event-stream": string;
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    open_commitment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3"
                 *     }
                 */
                "application/json": components["schemas"]["CodeBody"];
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
                     *       "plan": "按规定办理",
                     *       "title": "某灌区节水改造工程",
                     *       "text": "按规定办理",
                     *       "text_version": "按规定办理",
                     *       "signer": "按规定办理",
                     *       "expires_at": "2026-03-02T09:30:00+08:00",
                     *       "parties": [
                     *         {
                     *           "party": "按规定办理",
                     *           "url": "按规定办理"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            400: components["responses"]["problem-400"];
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    identify_signer: {
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
                 *       "code": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                 *       "party": "wechat",
                 *       "party_code": "381204"
                 *     }
                 */
                "application/json": components["schemas"]["SignerBody"];
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    sign_commitment: {
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
                 *       "code": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c@3",
                 *       "strokes": [
                 *         [
                 *           [
                 *             3,
                 *             3,
                 *             3
                 *           ]
                 *         ]
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SignatureBody"];
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
            503: components["responses"]["problem-503-2"];
            504: components["responses"]["problem-504"];
        };
    };
    choose_certificate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificate_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["CertificateBody"];
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
    get_previous: {
        parameters: {
            query?: never;
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "form": {
                     *         "mode": "381204",
                     *         "transfer_kind": "transfer",
                     *         "exceptional": "381204",
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
                     *             "grade": "381204"
                     *           }
                     *         ],
                     *         "statement": "按规定办理",
                     *         "awards": "按规定办理",
                     *         "honours": "按规定办理",
                     *         "rewards_punishments": "按规定办理",
                     *         "fields": [
                     *           {
                     *             "code": "381204",
                     *             "value": "按规定办理"
                     *           }
                     *         ]
                     *       },
                     *       "achievements": [
                     *         {
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3
                     *         }
                     *       ],
                     *       "works": [
                     *         {
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3
                     *         }
                     *       ],
                     *       "attachments": [
                     *         "按规定办理"
                     *       ],
                     *       "new_items": [
                     *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PreviousView"];
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
    copy_previous: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
    withdraw_declaration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                declaration_id: string;
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
                "application/json": components["schemas"]["WithdrawalBody"];
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
    list_approved_items: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
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
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3,
                     *           "kind": "按规定办理",
                     *           "level": "按规定办理",
                     *           "gained_on": "2026-03-02"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovedItemPage"];
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
    get_dossier: {
        parameters: {
            query?: never;
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
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "affiliation": "按规定办理",
                     *       "region": "340104",
                     *       "profile_version": 3,
                     *       "profile": {
                     *         "name": "张伟",
                     *         "id_number": "340104198503071237",
                     *         "sex": "按规定办理",
                     *         "birth": "按规定办理",
                     *         "employer_name": "张伟",
                     *         "education": "按规定办理",
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
                     *         ],
                     *         "email": "zhang@example.com",
                     *         "address": "合肥市蜀山区长江西路 1 号"
                     *       },
                     *       "items": [
                     *         {
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "item_version": 3,
                     *           "kind": "按规定办理",
                     *           "level": "按规定办理",
                     *           "gained_on": "2026-03-02",
                     *           "title": "某灌区节水改造工程",
                     *           "rank": 3,
                     *           "team_size": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DossierView"];
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
    get_opening: {
        parameters: {
            query?: {
                notice_version?: string;
            };
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
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
                     *       "as_of": "2026-03-02T09:30:00+08:00",
                     *       "plan_version": 3,
                     *       "ready": true,
                     *       "rule_set_version": "按规定办理",
                     *       "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "rules": [
                     *         {
                     *           "rule": "按规定办理",
                     *           "paragraph": "按规定办理",
                     *           "title": "某灌区节水改造工程",
                     *           "step": "photo",
                     *           "outcome": "按规定办理",
                     *           "measured": null,
                     *           "limit": null,
                     *           "note": "按规定办理",
                     *           "who": "按规定办理",
                     *           "who_name": "张伟",
                     *           "what_to_do": "按规定办理",
                     *           "violations": [
                     *             {
                     *               "pointer": "按规定办理",
                     *               "code": "381204",
                     *               "message": "请补充盖章页"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "returned": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理",
                     *           "mended": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
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
    get_declaration: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "title": "某灌区节水改造工程",
                     *       "status": "draft",
                     *       "editable": true,
                     *       "deadline": "2026-03-02T09:30:00+08:00",
                     *       "notice_version": "按规定办理",
                     *       "version": 3,
                     *       "versions": {
                     *         "name": 3
                     *       },
                     *       "acceptance_point": "按规定办理",
                     *       "route": {
                     *         "name": "张伟",
                     *         "code": "381204",
                     *         "paragraph": "按规定办理",
                     *         "stations": [
                     *           {
                     *             "stage": "按规定办理",
                     *             "name": "张伟",
                     *             "actor": "按规定办理",
                     *             "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *           }
                     *         ]
                     *       },
                     *       "as_of": "2026-03-02T09:30:00+08:00",
                     *       "steps": [
                     *         {
                     *           "step": "photo",
                     *           "name": "张伟",
                     *           "status": "按规定办理"
                     *         }
                     *       ],
                     *       "photo": {
                     *         "file": {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "type": "按规定办理",
                     *           "bytes": 3,
                     *           "measured": {
                     *             "name": 3
                     *           }
                     *         },
                     *         "source": "upload"
                     *       },
                     *       "fetched_photo": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "commitment": {
                     *         "text_version": "按规定办理",
                     *         "signed_at": "2026-03-02T09:30:00+08:00",
                     *         "strokes_file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "picture_file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "identified_by": "按规定办理"
                     *       },
                     *       "form": {
                     *         "mode": "381204",
                     *         "transfer_kind": "transfer",
                     *         "exceptional": "381204",
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
                     *             "grade": "381204"
                     *           }
                     *         ],
                     *         "statement": "按规定办理",
                     *         "awards": "按规定办理",
                     *         "honours": "按规定办理",
                     *         "rewards_punishments": "按规定办理",
                     *         "fields": [
                     *           {
                     *             "code": "381204",
                     *             "value": "按规定办理"
                     *           }
                     *         ]
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
                     *                 "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02"
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
                     *                 "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02"
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
                     *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         }
                     *       ],
                     *       "attachments_required": [
                     *         "按规定办理"
                     *       ],
                     *       "submission": 3,
                     *       "submissions": [
                     *         {
                     *           "submission": 3,
                     *           "submitted_at": "2026-03-02T09:30:00+08:00",
                     *           "mode": "按规定办理",
                     *           "rule_set_version": "按规定办理",
                     *           "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "returned": {
                     *         "submission": 3,
                     *         "stage": "按规定办理",
                     *         "defects": 3,
                     *         "resubmit_by": "2026-03-02T09:30:00+08:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationDetail"];
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
    get_readiness: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "as_of": "2026-03-02T09:30:00+08:00",
                     *       "plan_version": 3,
                     *       "ready": true,
                     *       "rule_set_version": "按规定办理",
                     *       "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "rules": [
                     *         {
                     *           "rule": "按规定办理",
                     *           "paragraph": "按规定办理",
                     *           "title": "某灌区节水改造工程",
                     *           "step": "photo",
                     *           "outcome": "按规定办理",
                     *           "measured": null,
                     *           "limit": null,
                     *           "note": "按规定办理",
                     *           "who": "按规定办理",
                     *           "who_name": "张伟",
                     *           "what_to_do": "按规定办理",
                     *           "violations": [
                     *             {
                     *               "pointer": "按规定办理",
                     *               "code": "381204",
                     *               "message": "请补充盖章页"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "returned": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理",
                     *           "mended": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
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
    get_own_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                file_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
    enter_bar: {
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
                 *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "reason": "提供虚假业绩材料"
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
    lift_bar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                register_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                entry_id: string;
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
                "application/json": components["schemas"]["LiftBody"];
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
    get_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                register_id: string;
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
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "barred": true,
                     *       "entries": [
                     *         {
                     *           "entry_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "reason": "材料第 3 页缺少单位公章",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "until": "2026-03-02T09:30:00+08:00",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "lifted_at": "2026-03-02T09:30:00+08:00",
                     *           "lifted_because": "按规定办理"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RegisterView"];
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
    list_unrouted: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
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
                     *           "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "affiliation": "按规定办理",
                     *           "region": "340104",
                     *           "formerly": "按规定办理",
                     *           "entrusted_by": "按规定办理",
                     *           "employer_kind": "按规定办理",
                     *           "mode": "按规定办理",
                     *           "transfer_kind": "按规定办理",
                     *           "since": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["UnroutedPage"];
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
    get_declaration_under_plan: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "title": "某灌区节水改造工程",
                     *       "status": "draft",
                     *       "editable": true,
                     *       "deadline": "2026-03-02T09:30:00+08:00",
                     *       "notice_version": "按规定办理",
                     *       "version": 3,
                     *       "versions": {
                     *         "name": 3
                     *       },
                     *       "acceptance_point": "按规定办理",
                     *       "route": {
                     *         "name": "张伟",
                     *         "code": "381204",
                     *         "paragraph": "按规定办理",
                     *         "stations": [
                     *           {
                     *             "stage": "按规定办理",
                     *             "name": "张伟",
                     *             "actor": "按规定办理",
                     *             "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *           }
                     *         ]
                     *       },
                     *       "as_of": "2026-03-02T09:30:00+08:00",
                     *       "steps": [
                     *         {
                     *           "step": "photo",
                     *           "name": "张伟",
                     *           "status": "按规定办理"
                     *         }
                     *       ],
                     *       "photo": {
                     *         "file": {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "type": "按规定办理",
                     *           "bytes": 3,
                     *           "measured": {
                     *             "name": 3
                     *           }
                     *         },
                     *         "source": "upload"
                     *       },
                     *       "fetched_photo": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "commitment": {
                     *         "text_version": "按规定办理",
                     *         "signed_at": "2026-03-02T09:30:00+08:00",
                     *         "strokes_file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "picture_file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "identified_by": "按规定办理"
                     *       },
                     *       "form": {
                     *         "mode": "381204",
                     *         "transfer_kind": "transfer",
                     *         "exceptional": "381204",
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
                     *             "grade": "381204"
                     *           }
                     *         ],
                     *         "statement": "按规定办理",
                     *         "awards": "按规定办理",
                     *         "honours": "按规定办理",
                     *         "rewards_punishments": "按规定办理",
                     *         "fields": [
                     *           {
                     *             "code": "381204",
                     *             "value": "按规定办理"
                     *           }
                     *         ]
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
                     *                 "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02"
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
                     *                 "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *                 "type": "按规定办理",
                     *                 "bytes": 3
                     *               }
                     *             ],
                     *             "period": {
                     *               "since": "2026-03-02"
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
                     *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         }
                     *       ],
                     *       "attachments_required": [
                     *         "按规定办理"
                     *       ],
                     *       "submission": 3,
                     *       "submissions": [
                     *         {
                     *           "submission": 3,
                     *           "submitted_at": "2026-03-02T09:30:00+08:00",
                     *           "mode": "按规定办理",
                     *           "rule_set_version": "按规定办理",
                     *           "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ],
                     *       "returned": {
                     *         "submission": 3,
                     *         "stage": "按规定办理",
                     *         "defects": 3,
                     *         "resubmit_by": "2026-03-02T09:30:00+08:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DeclarationDetail"];
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
    get_readiness_under_plan: {
        parameters: {
            query?: {
                /** @description As it was known at this instant, which is past. */
                as_of?: string | null;
            };
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                plan_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
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
                     *       "as_of": "2026-03-02T09:30:00+08:00",
                     *       "plan_version": 3,
                     *       "ready": true,
                     *       "rule_set_version": "按规定办理",
                     *       "readiness_digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "rules": [
                     *         {
                     *           "rule": "按规定办理",
                     *           "paragraph": "按规定办理",
                     *           "title": "某灌区节水改造工程",
                     *           "step": "photo",
                     *           "outcome": "按规定办理",
                     *           "measured": null,
                     *           "limit": null,
                     *           "note": "按规定办理",
                     *           "who": "按规定办理",
                     *           "who_name": "张伟",
                     *           "what_to_do": "按规定办理",
                     *           "violations": [
                     *             {
                     *               "pointer": "按规定办理",
                     *               "code": "381204",
                     *               "message": "请补充盖章页"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "returned": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理",
                     *           "mended": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessView"];
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
