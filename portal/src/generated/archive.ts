// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/archive/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Items
         * @description One's own items.
         */
        get: operations["list_items"];
        put?: never;
        /**
         * Draft Item
         * @description Begin an item of one's archive.
         */
        post: operations["draft_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revise Item
         * @description Replace what a draft, returned or withdrawn item says. Only over what its `If-Match` names.
         */
        post: operations["revise_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Item
         * @description Hand the item to the employer.
         */
        post: operations["submit_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Revision
         * @description Begin a new version of an approved item; the approved one stands until the new one is approved.
         */
        post: operations["begin_revision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Item
         * @description Take an item out of one's archive. Nothing is deleted: editing it again brings it back as a draft.
         */
        post: operations["withdraw_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge Item
         * @description 催办: the employer that has the item sees it in its queue, and its officers are told by SMS. 409
         *     `nothing-to-urge`, `urged-lately` with the instant from which one may again.
         */
        post: operations["urge_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/evidence/{file_id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Evidence
         * @description Say which of the four marks are on the uploaded scan: 核对无误, signature, date, unit seal.
         */
        post: operations["mark_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/evidence/{file_id}/stamp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stamp Evidence
         * @description Put the four marks on a copy of a file that was checked against its original; the original is kept.
         */
        post: operations["stamp_evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Item
         * @description Approve a submission, once each file of evidence has its four marks. 409 `own-case` for one's own, as with
         *     every act here.
         */
        post: operations["approve_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Item
         * @description Return a submission with every defect at once.
         */
        post: operations["return_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Queue
         * @description What was handed to the employer, the longest waiting first: what has to be checked, unless `status` says so.
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
    "/api/archive/v1/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Item
         * @description One item: for its person as it stands, its ETag going into `If-Match` when it is edited; for an employer as it
         *     was handed in, or as it approved it.
         */
        get: operations["get_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/items/{item_id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Urging
         * @description When one urged last about one's item, and whether one may now.
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
    "/api/archive/v1/items/{item_id}/evidence/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evidence
         * @description A file of evidence of an item, or its sealed copy; for an employer of what was handed in.
         */
        get: operations["get_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file; purposes: evidence
         * @description Keep a file and get the id that commands name.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archive/v1/operator/parked": {
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
    "/api/archive/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
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
    "/api/archive/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
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
    "/api/archive/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
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
         * Appointment
         * @description 专业技术职务: 取得资格 and 聘任 are two dates; achievements count since 聘任 (guide 二.4).
         */
        Appointment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "appointment";
            /** Post Title */
            post_title?: string | null;
            /** Qualified On */
            qualified_on?: string | null;
            /** Appointed On */
            appointed_on?: string | null;
            /** Appointed By */
            appointed_by?: string | null;
            /** Certificate Number */
            certificate_number?: string | null;
        };
        /**
         * Appraisal
         * @description 年度考核 of one year.
         */
        Appraisal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "appraisal";
            /** Year */
            year?: number | null;
            /** Grade */
            grade?: ("excellent" | "competent" | "basic" | "incompetent" | "none") | null;
            /** Appraised By */
            appraised_by?: string | null;
        };
        /**
         * ApprovalBody
         * @description Which submission is approved.
         */
        ApprovalBody: {
            /** Item Version */
            item_version: number;
        };
        /**
         * Award
         * @description 获奖: 科技奖励 or 技能奖励.
         */
        Award: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "award";
            /** Award Kind */
            award_kind?: ("science" | "skill") | null;
            /** Grade */
            grade?: string | null;
            /** Awarded By */
            awarded_by?: string | null;
            /** Project */
            project?: string | null;
            /** Certificate Number */
            certificate_number?: string | null;
        };
        /**
         * Book
         * @description 著作.
         */
        Book: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "book";
            /** Publisher */
            publisher?: string | null;
            /** Isbn */
            isbn?: string | null;
            /** Part */
            part?: ("sole" | "chief" | "deputy" | "contributor" | "translator") | null;
            /** Own Thousand Words */
            own_thousand_words?: number | null;
        };
        /**
         * Conduct
         * @description 奖惩: a work honour, or a punishment (with the day its effect ends).
         */
        Conduct: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "conduct";
            /** Conduct Kind */
            conduct_kind?: ("honour" | "punishment") | null;
            /** Decided By */
            decided_by?: string | null;
            /** Document Number */
            document_number?: string | null;
            /** Effective Until */
            effective_until?: string | null;
        };
        /**
         * Content
         * @description What an item says. `gained_on` is the date it was completed or awarded; `rank` the person's place in the team;
         *     `contribution` those of the files of evidence that prove them a main contributor (guide 二.4).
         */
        Content: {
            kind: components["schemas"]["Kind"];
            /** Title */
            title: string;
            level: components["schemas"]["Level"];
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
            evidence: components["schemas"]["FileRef"][];
            period?: components["schemas"]["Period"] | null;
            /** Details */
            details?: (components["schemas"]["Education"] | components["schemas"]["Employment"] | components["schemas"]["Appointment"] | components["schemas"]["ResearchProject"] | components["schemas"]["EngineeringProject"] | components["schemas"]["Paper"] | components["schemas"]["Book"] | components["schemas"]["Patent"] | components["schemas"]["Standard"] | components["schemas"]["Award"] | components["schemas"]["Honour"] | components["schemas"]["Conduct"] | components["schemas"]["Training"] | components["schemas"]["Appraisal"] | components["schemas"]["Other"]) | null;
            /**
             * Contribution
             * @default []
             */
            contribution: string[];
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
         * @description One thing to mend.
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
         * Education
         * @description 学历. `education` is GB/T 4658; the period is that of the studies.
         */
        Education: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "education";
            /** Education */
            education?: string | null;
            /** Degree */
            degree?: ("none" | "bachelor" | "master" | "doctor") | null;
            /** Study Form */
            study_form?: ("full-time" | "part-time") | null;
            /** School */
            school?: string | null;
            /** Major */
            major?: string | null;
            /** Certificate Number */
            certificate_number?: string | null;
        };
        /**
         * Employment
         * @description 工作经历: where, as what; the period says from when to when (without an end: to this day).
         */
        Employment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "employment";
            /** Unit */
            unit?: string | null;
            /** Post */
            post?: string | null;
        };
        /**
         * EngineeringProject
         * @description 工程技术项目, which may be a representative achievement (guide 二.4).
         */
        EngineeringProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "engineering-project";
            /** Place */
            place?: string | null;
            /** Scale */
            scale?: string | null;
            /** Commissioned By */
            commissioned_by?: string | null;
            /** Investment Fen */
            investment_fen?: number | null;
            /** Duty */
            duty?: string | null;
            /** Status */
            status?: ("running" | "completed" | "accepted") | null;
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
         * Honour
         * @description 荣誉称号, such as 劳动模范 or 首席专家.
         */
        Honour: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "honour";
            /** Conferred By */
            conferred_by?: string | null;
            /** Certificate Number */
            certificate_number?: string | null;
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
         * ItemBody
         * @description What a person says of a piece of their career; `evidence` are ids of files uploaded before, `contribution` those
         *     among them that prove a main contribution, `details` what only this kind has. A draft may leave out much of it.
         */
        ItemBody: {
            kind: components["schemas"]["Kind"];
            /** Title */
            title: string;
            /** @default none */
            level: components["schemas"]["Level"];
            /**
             * Gained On
             * Format: date
             */
            gained_on: string;
            /**
             * Rank
             * @default 1
             */
            rank: number;
            /**
             * Team Size
             * @default 1
             */
            team_size: number;
            /**
             * Summary
             * @default
             */
            summary: string;
            /**
             * Evidence
             * @default []
             */
            evidence: string[];
            period?: components["schemas"]["Period"] | null;
            /** Details */
            details?: (components["schemas"]["Education"] | components["schemas"]["Employment"] | components["schemas"]["Appointment"] | components["schemas"]["ResearchProject"] | components["schemas"]["EngineeringProject"] | components["schemas"]["Paper"] | components["schemas"]["Book"] | components["schemas"]["Patent"] | components["schemas"]["Standard"] | components["schemas"]["Award"] | components["schemas"]["Honour"] | components["schemas"]["Conduct"] | components["schemas"]["Training"] | components["schemas"]["Appraisal"] | components["schemas"]["Other"]) | null;
            /**
             * Contribution
             * @default []
             */
            contribution: string[];
        };
        /**
         * ItemDetail
         * @description One item as it stands, or for an employer as it was handed in. `edit` counts drafts and is the ETag; `details` in
         *     words are in `told`; `same_evidence` is for the employer alone.
         */
        ItemDetail: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Employer Id */
            employer_id: string | null;
            status: components["schemas"]["ItemStatus"];
            /** Version */
            version: number;
            /** Edit */
            edit: number;
            /** Kind Name */
            kind_name: string;
            content: components["schemas"]["Content"];
            /** Told */
            told: components["schemas"]["Told"][];
            /** Defects */
            defects: components["schemas"]["Defect"][];
            /** Marks */
            marks: components["schemas"]["MarksShown"][];
            /** Versions */
            versions: components["schemas"]["VersionShown"][];
            /**
             * Same Evidence
             * @default []
             */
            same_evidence: components["schemas"]["SameEvidence"][];
        };
        /**
         * ItemPage
         * @description A page of items; `next` is the `after` of the following page, null at the end.
         */
        ItemPage: {
            /** Items */
            items: components["schemas"]["ItemRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * ItemRow
         * @description An item in a list. `approved_version`: the one that stands, whatever the item's status is. `urged_at`: when
         *     its person urged last (催办) since it was handed in.
         */
        ItemRow: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            status: components["schemas"]["ItemStatus"];
            /** Version */
            version: number;
            kind: components["schemas"]["Kind"];
            level: components["schemas"]["Level"];
            /** Title */
            title: string;
            /** Approved Version */
            approved_version?: number | null;
            /** Submitted At */
            submitted_at?: string | null;
            /** Urged At */
            urged_at?: string | null;
        };
        /**
         * ItemStatus
         * @description Where an item stands.
         * @enum {string}
         */
        ItemStatus: "draft" | "submitted" | "returned" | "approved" | "withdrawn";
        /**
         * Kind
         * @description What an item tells of. Only the two kinds of project can be representative achievements (guide 二.4).
         * @enum {string}
         */
        Kind: "education" | "employment" | "appointment" | "research-project" | "engineering-project" | "paper" | "book" | "patent" | "standard" | "award" | "honour" | "conduct" | "training" | "appraisal" | "other";
        /**
         * Level
         * @description 层次（级别）, from the highest down; `none` for what has no level.
         * @enum {string}
         */
        Level: "national" | "provincial" | "municipal" | "county" | "unit" | "none";
        /**
         * Marks
         * @description Which of the four are on the copy. `verified`: the words 核对无误; `signature`: of whoever checked it;
         *     `verified_on`: the date written on it, null when there is none; `unit_seal`: 单位公章.
         */
        Marks: {
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
         * MarksBody
         * @description Which of the four marks are on the scan (guide 二.4).
         */
        MarksBody: {
            /** Item Version */
            item_version: number;
            marks: components["schemas"]["Marks"];
        };
        /**
         * MarksShown
         * @description What the employer found on a file of evidence; `of` is the file, `copy_file` its sealed copy, if one was made.
         */
        MarksShown: {
            /**
             * Of
             * Format: uuid
             */
            of: string;
            way: components["schemas"]["Way"];
            marks: components["schemas"]["Marks"];
            copy_file?: components["schemas"]["FileRef"] | null;
        };
        /**
         * Other
         * @description 其他: whatever has no kind of its own.
         */
        Other: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "other";
            /** Category */
            category?: string | null;
            /** Issued By */
            issued_by?: string | null;
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
         * Paper
         * @description 论文; `rank` of the item is the place among its authors.
         */
        Paper: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "paper";
            /** Journal */
            journal?: string | null;
            /** Issue */
            issue?: string | null;
            /** Serial Number */
            serial_number?: string | null;
            /** Index */
            index?: ("sci" | "ei" | "core" | "other") | null;
            /** Corresponding */
            corresponding?: boolean | null;
            /** Doi */
            doi?: string | null;
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
         * Patent
         * @description 专利 or 软件著作权.
         */
        Patent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "patent";
            /** Patent Kind */
            patent_kind?: ("invention" | "utility" | "design" | "software") | null;
            /** Number */
            number?: string | null;
            /** Applied On */
            applied_on?: string | null;
            /** Granted On */
            granted_on?: string | null;
            /** Holder */
            holder?: string | null;
        };
        /**
         * Period
         * @description From when to when; `until` null: to this day.
         */
        Period: {
            /**
             * Since
             * Format: date
             */
            since: string;
            /** Until */
            until?: string | null;
        };
        /**
         * QueuePage
         * @description A page of an employer's items.
         */
        QueuePage: {
            /** Items */
            items: components["schemas"]["QueueRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * QueueRow
         * @description An item as it was handed to its employer and as the employer left it, whatever its person writes since.
         *     `same_evidence`: somebody else has an equal file.
         */
        QueueRow: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            status: components["schemas"]["ItemStatus"];
            /** Version */
            version: number;
            kind: components["schemas"]["Kind"];
            level: components["schemas"]["Level"];
            /** Title */
            title: string;
            /** Approved Version */
            approved_version?: number | null;
            /** Submitted At */
            submitted_at?: string | null;
            /** Urged At */
            urged_at?: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Same Evidence
             * @default false
             */
            same_evidence: boolean;
        };
        /**
         * QueueStatus
         * @description Where an item stands with its employer. Drafted or withdrawn, it is the person's own.
         * @enum {string}
         */
        QueueStatus: "submitted" | "returned" | "approved";
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
         * ResearchProject
         * @description 科研项目（基金）, which may be a representative achievement (guide 二.4).
         */
        ResearchProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "research-project";
            /** Number */
            number?: string | null;
            /** Source */
            source?: string | null;
            /** Funding Fen */
            funding_fen?: number | null;
            /** Duty */
            duty?: string | null;
            /** Status */
            status?: ("running" | "completed" | "accepted") | null;
        };
        /**
         * ReturnBody
         * @description Which submission is returned, and every defect at once; marks found missing are added by themselves.
         */
        ReturnBody: {
            /** Item Version */
            item_version: number;
            /** Defects */
            defects: components["schemas"]["DefectBody"][];
        };
        /**
         * SameEvidence
         * @description A file that is equal, byte for byte, to one that so many other people have in their archives. Who they are isn't
         *     told: two members of a team may both hold the same deed.
         */
        SameEvidence: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Others */
            others: number;
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
         * StampBody
         * @description The name that the officer signs with.
         */
        StampBody: {
            /** Item Version */
            item_version: number;
            /** Signer */
            signer: string;
        };
        /**
         * Standard
         * @description 标准.
         */
        Standard: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "standard";
            /** Number */
            number?: string | null;
            /** Standard Kind */
            standard_kind?: ("national" | "industry" | "local" | "association" | "enterprise") | null;
            /** Issued On */
            issued_on?: string | null;
            /** Effective On */
            effective_on?: string | null;
            /** Issued By */
            issued_by?: string | null;
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
         * Told
         * @description One field of the details, ready to be read: its name in the API, its label and its value in words.
         */
        Told: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * Training
         * @description 继续教育学时 of one year: 公需科目 and 专业科目.
         */
        Training: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "training";
            /** Year */
            year?: number | null;
            /** Public Hours */
            public_hours?: number | null;
            /** Professional Hours */
            professional_hours?: number | null;
            /** Organiser */
            organiser?: string | null;
            /** Certificate Number */
            certificate_number?: string | null;
        };
        /**
         * UrgingShown
         * @description 催办: whether the person may urge now (if not, from when on), and when they did last.
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
         * VersionShown
         * @description An approved version: `approved` (it counts), `superseded` or `withdrawn`.
         */
        VersionShown: {
            /** Item Version */
            item_version: number;
            /** Status */
            status: string;
            /** Title */
            title: string;
        };
        /**
         * Way
         * @description How the marks came to be there.
         * @enum {string}
         */
        Way: "scan" | "stamp";
        /**
         * WithdrawalBody
         * @description Why an item is taken out of the archive.
         */
        WithdrawalBody: {
            /** Reason */
            reason: string;
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
                 *       "type": "urn:zhiping:problem:defects-missing",
                 *       "title": "退回时请列明全部问题",
                 *       "status": 409,
                 *       "code": "defects-missing",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "defects-missing",
                 *           "message": "退回时请列明全部问题"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "begins-in-future" | "conflict-try-again" | "contribution-proof-missing" | "dates-reversed" | "defects-missing" | "details-missing" | "details-of-another-kind" | "edited-elsewhere" | "effect-not-asked" | "evidence-missing" | "evidence-twice" | "evidence-unchecked" | "field-missing" | "gained-in-future" | "isbn-wrong" | "item-approved" | "item-being-checked" | "item-withdrawn" | "level-missing" | "mark-missing-signature" | "mark-missing-unit-seal" | "mark-missing-verified" | "mark-missing-verified-on" | "no-hours" | "not-approved" | "not-bound" | "not-stampable" | "not-submitted" | "nothing-to-urge" | "own-case" | "period-missing" | "proof-not-evidence" | "rank-beyond-team" | "rejected" | "team-not-asked" | "unit-name-unknown" | "urged-lately" | "verified-in-future" | "version-moved-on";
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
                    code?: "as-of-in-future" | "bad-text" | "begins-in-future" | "contribution-proof-missing" | "dates-reversed" | "defects-missing" | "details-missing" | "details-of-another-kind" | "edited-elsewhere" | "effect-not-asked" | "evidence-missing" | "evidence-twice" | "evidence-unchecked" | "field-missing" | "gained-in-future" | "idempotency-key-reused" | "invalid" | "isbn-wrong" | "item-approved" | "item-being-checked" | "item-withdrawn" | "level-missing" | "malformed-json" | "mark-missing-signature" | "mark-missing-unit-seal" | "mark-missing-verified" | "mark-missing-verified-on" | "missing" | "no-hours" | "not-a-multiple" | "not-allowed-value" | "not-approved" | "not-bound" | "not-stampable" | "not-submitted" | "not-valid" | "nothing-to-urge" | "overloaded" | "own-case" | "period-missing" | "proof-not-evidence" | "rank-beyond-team" | "team-not-asked" | "timezone-missing" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "unit-name-unknown" | "unknown-field" | "unsupported-media-type" | "urged-lately" | "verified-in-future" | "version-moved-on" | "wrong-format" | "wrong-type";
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
    list_items: {
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
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "status": "draft",
                     *           "version": 3,
                     *           "kind": "education",
                     *           "level": "national",
                     *           "title": "某灌区节水改造工程",
                     *           "approved_version": 3,
                     *           "submitted_at": "2026-03-02T09:30:00+08:00",
                     *           "urged_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["ItemPage"];
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
    draft_item: {
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
                 *       "kind": "education",
                 *       "title": "某灌区节水改造工程",
                 *       "level": "national",
                 *       "gained_on": "2026-03-02",
                 *       "rank": 3,
                 *       "team_size": 3,
                 *       "summary": "按规定办理",
                 *       "evidence": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ],
                 *       "period": {
                 *         "since": "2026-03-02",
                 *         "until": "2026-03-02"
                 *       },
                 *       "details": {
                 *         "kind": "education",
                 *         "education": "34",
                 *         "degree": "none",
                 *         "study_form": "full-time",
                 *         "school": "按规定办理",
                 *         "major": "按规定办理",
                 *         "certificate_number": "按规定办理"
                 *       },
                 *       "contribution": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ItemBody"];
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
    revise_item: {
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
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "education",
                 *       "title": "某灌区节水改造工程",
                 *       "level": "national",
                 *       "gained_on": "2026-03-02",
                 *       "rank": 3,
                 *       "team_size": 3,
                 *       "summary": "按规定办理",
                 *       "evidence": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ],
                 *       "period": {
                 *         "since": "2026-03-02",
                 *         "until": "2026-03-02"
                 *       },
                 *       "details": {
                 *         "kind": "education",
                 *         "education": "34",
                 *         "degree": "none",
                 *         "study_form": "full-time",
                 *         "school": "按规定办理",
                 *         "major": "按规定办理",
                 *         "certificate_number": "按规定办理"
                 *       },
                 *       "contribution": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ItemBody"];
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
    submit_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
    begin_revision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
    withdraw_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
    urge_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
    mark_evidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item_version": 3,
                 *       "marks": {
                 *         "verified": true,
                 *         "signature": true,
                 *         "verified_on": "2026-03-02",
                 *         "unit_seal": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MarksBody"];
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
    stamp_evidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item_version": 3,
                 *       "signer": "按规定办理"
                 *     }
                 */
                "application/json": components["schemas"]["StampBody"];
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
    approve_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item_version": 3
                 *     }
                 */
                "application/json": components["schemas"]["ApprovalBody"];
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
    return_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item_version": 3,
                 *       "defects": [
                 *         {
                 *           "pointer": "按规定办理",
                 *           "text": "按规定办理"
                 *         }
                 *       ]
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
    list_queue: {
        parameters: {
            query?: {
                /** @description Where the items stand */
                status?: components["schemas"]["QueueStatus"];
                kind?: components["schemas"]["Kind"] | null;
                level?: components["schemas"]["Level"] | null;
                person_id?: string | null;
                /** @description Inclusive */
                submitted_from?: string | null;
                /** @description Inclusive */
                submitted_until?: string | null;
                /** @description Whether somebody else has an equal file */
                same_evidence?: boolean | null;
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
                     *           "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "status": "draft",
                     *           "version": 3,
                     *           "kind": "education",
                     *           "level": "national",
                     *           "title": "某灌区节水改造工程",
                     *           "approved_version": 3,
                     *           "submitted_at": "2026-03-02T09:30:00+08:00",
                     *           "urged_at": "2026-03-02T09:30:00+08:00",
                     *           "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "same_evidence": true
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
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
    get_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
                     *       "item_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "status": "draft",
                     *       "version": 3,
                     *       "edit": 3,
                     *       "kind_name": "张伟",
                     *       "content": {
                     *         "kind": "education",
                     *         "title": "某灌区节水改造工程",
                     *         "level": "national",
                     *         "gained_on": "2026-03-02",
                     *         "rank": 3,
                     *         "team_size": 3,
                     *         "summary": "按规定办理",
                     *         "evidence": [
                     *           {
                     *             "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         ],
                     *         "period": {
                     *           "since": "2026-03-02",
                     *           "until": "2026-03-02"
                     *         },
                     *         "details": {
                     *           "kind": "education",
                     *           "education": "34",
                     *           "degree": "none",
                     *           "study_form": "full-time",
                     *           "school": "按规定办理",
                     *           "major": "按规定办理",
                     *           "certificate_number": "按规定办理"
                     *         },
                     *         "contribution": [
                     *           "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *         ]
                     *       },
                     *       "told": [
                     *         {
                     *           "name": "张伟",
                     *           "label": "按规定办理",
                     *           "value": "按规定办理"
                     *         }
                     *       ],
                     *       "defects": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理"
                     *         }
                     *       ],
                     *       "marks": [
                     *         {
                     *           "of": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "way": "scan",
                     *           "marks": {
                     *             "verified": true,
                     *             "signature": true,
                     *             "verified_on": "2026-03-02",
                     *             "unit_seal": true
                     *           },
                     *           "copy_file": {
                     *             "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *             "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *             "type": "按规定办理",
                     *             "bytes": 3,
                     *             "measured": {}
                     *           }
                     *         }
                     *       ],
                     *       "versions": [
                     *         {
                     *           "item_version": 3,
                     *           "status": "按规定办理",
                     *           "title": "某灌区节水改造工程"
                     *         }
                     *       ],
                     *       "same_evidence": [
                     *         {
                     *           "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "others": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ItemDetail"];
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
    get_urging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
    get_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                file_id: string;
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                item_id: string;
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
