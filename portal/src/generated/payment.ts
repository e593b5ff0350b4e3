// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/payment/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orders
         * @description One's own fee orders.
         */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Order
         * @description One order as it stands.
         */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/orders/{order_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Receipt
         * @description 缴费凭据 of a fee that was paid; 404 before that.
         */
        get: operations["get_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/orders/{order_id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout
         * @description Get the QR code to pay with; repeated, the same order at the channel. 409 once paid, or after `pay_before`.
         *
         *     Recorded before the channel is asked: whatever happens afterwards, the order is being watched. Another `channel`
         *     than last time makes the earlier code worthless first, so that nobody pays twice.
         */
        post: operations["checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/orders/{order_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Ask the channel now whether the order was paid (for whoever has just paid); `events` holds FeeSettled if so.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/employer/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Employer Orders
         * @description The fees of one's own people.
         */
        get: operations["list_employer_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Batches
         * @description One's own batches.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Open Batch
         * @description Begin to pay several fees together. 409 names every fee that can't be among them, and why.
         */
        post: operations["open_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Batch
         * @description One batch as it stands.
         */
        get: operations["get_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Batch Receipt
         * @description 缴费凭据 of a batch that was paid; 404 before that.
         */
        get: operations["get_batch_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout Batch
         * @description Get the one QR code; repeated, the same order at the channel. 409 while the fees are being gathered, once it is
         *     paid, and once it is over.
         */
        post: operations["checkout_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Batch
         * @description Ask the channel now whether the batch was paid; `events` holds BatchSettled if so.
         */
        post: operations["refresh_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Up Batch
         * @description Don't pay these together after all: unless it has just been paid, each fee is its person's again.
         */
        post: operations["give_up_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/unresolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unresolved
         * @description 待处置: payments that don't fit, and refunds that are stuck. A page may hold fewer: some are decided by now.
         */
        get: operations["list_unresolved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/orders/{order_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve Order
         * @description Decide what becomes of a payment that doesn't fit its fee, or of a refund that is stuck. 409 where there is
         *     nothing to decide (any more), or that can't become of it.
         */
        post: operations["resolve_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/batches/{batch_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve Batch
         * @description Decide what becomes of a payment that doesn't fit its batch: it pays each of the fees, or it goes back, the batch
         *     is over, and each fee is its person's again.
         */
        post: operations["resolve_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/wechat/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wechat Notice
         * @description WeChat Pay's callback. 204 once what it tells of is recorded; anything else makes the channel repeat it.
         */
        post: operations["wechat_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/wechat/refund-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wechat Refund Notice
         * @description WeChat Pay's callback about a refund. 204 once what it tells of is recorded.
         */
        post: operations["wechat_refund_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payment/v1/operator/parked": {
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
    "/api/payment/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
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
    "/api/payment/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
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
    "/api/payment/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
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
         * BatchBody
         * @description The fees to pay together.
         */
        BatchBody: {
            /** Order Ids */
            order_ids: string[];
        };
        /**
         * BatchOut
         * @description Several fees that an employer pays together. `status`: gathering (a moment, while the fees are taken over),
         *     payable, paid, ended (unpaid: each fee is its person's again; `why`) or disputed.
         */
        BatchOut: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            status: components["schemas"]["BatchStatus"];
            /** Given Up */
            given_up: boolean;
            /** Shares */
            shares: components["schemas"]["ShareOut"][];
            /** Amount Fen */
            amount_fen: number;
            /** Amount In Words */
            amount_in_words: string;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
            /** Paid At */
            paid_at: string | null;
            /** Channel */
            channel: string | null;
        };
        /**
         * BatchPage
         * @description A page of batches; `next` is the `after` of the following page, null at the end.
         */
        BatchPage: {
            /** Items */
            items: components["schemas"]["BatchOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * BatchStatus
         * @description Where a batch stands.
         * @enum {string}
         */
        BatchStatus: "gathering" | "payable" | "paid" | "ended" | "disputed";
        /**
         * Checkout
         * @description What the payer pays with: `code_url` is what the QR code `qr_svg` (an SVG element) holds.
         */
        Checkout: {
            /** Code Url */
            code_url: string;
            /** Qr Svg */
            qr_svg: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
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
         * FeeOrderDetail
         * @description One order whole: what is paid for, who may pay, how often the window was open, and what went back.
         */
        FeeOrderDetail: {
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Title */
            title: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
            status: components["schemas"]["OrderStatus"];
            /** Paid At */
            paid_at: string | null;
            /** Channel */
            channel: string | null;
            /** Items */
            items: components["schemas"]["ItemOut"][];
            /**
             * Payer
             * @enum {string}
             */
            payer: "person" | "employer" | "either";
            /** Window */
            window: number;
            /** Employer Is Paying */
            employer_is_paying: boolean;
            /** Refund Fen */
            refund_fen: number | null;
            /** Refunded At */
            refunded_at: string | null;
        };
        /**
         * FeeOrderOut
         * @description A fee order. `status`: awaiting, paid, expired, disputed, cancelled (withdrawn before it was paid), refunding or
         *     refunded; `pay_before` is inclusive; sums in fen.
         */
        FeeOrderOut: {
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Submission */
            submission: number;
            /**
             * Plan Id
             * Format: uuid
             */
            plan_id: string;
            /** Plan Version */
            plan_version: number;
            /** Title */
            title: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
            status: components["schemas"]["OrderStatus"];
            /** Paid At */
            paid_at: string | null;
            /** Channel */
            channel: string | null;
        };
        /**
         * FeeOrderPage
         * @description A page of orders; `next` is the `after` of the following page, null at the end.
         */
        FeeOrderPage: {
            /** Items */
            items: components["schemas"]["FeeOrderOut"][];
            /** Next */
            next: string | null;
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
         * ItemOut
         * @description One part of what is paid.
         */
        ItemOut: {
            /** Name */
            name: string;
            /** Amount Fen */
            amount_fen: number;
        };
        /**
         * OrderStatus
         * @description Where an order stands. Disputed: the channel took money that doesn't fit, and people must look.
         * @enum {string}
         */
        OrderStatus: "awaiting" | "paid" | "expired" | "disputed" | "cancelled" | "refunding" | "refunded";
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
         * ReceiptOut
         * @description 缴费凭据: who paid (`payer`, by whose id), for what, how much in figures and in words (大写), and the channel's
         *     number of the transaction. The names stand with whoever keeps them. `refunded_at`: the money has gone back.
         */
        ReceiptOut: {
            /** Order Id */
            order_id: string | null;
            /** Batch Id */
            batch_id: string | null;
            /** Title */
            title: string;
            /**
             * Payer
             * @enum {string}
             */
            payer: "person" | "employer";
            /**
             * Payer Id
             * Format: uuid
             */
            payer_id: string;
            /** Items */
            items: components["schemas"]["ItemOut"][];
            /** Amount Fen */
            amount_fen: number;
            /** Amount In Words */
            amount_in_words: string;
            /** Channel */
            channel: string;
            /** Channel Name */
            channel_name: string;
            /** Transaction Number */
            transaction_number: string;
            /**
             * Paid At
             * Format: date-time
             */
            paid_at: string;
            /** Refunded At */
            refunded_at: string | null;
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
         * ResolutionBody
         * @description What becomes of the payment `channel_number` (the channel's number of it), and why. `outcome`: counts (计为已缴),
         *     goes-back (原路退回, by the channel) or given-back (已线下退还, by hand, with its number as `reference`).
         */
        ResolutionBody: {
            /** Channel Number */
            channel_number: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "counts" | "goes-back" | "given-back";
            /** Reference */
            reference?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * ShareOut
         * @description One fee of a batch.
         */
        ShareOut: {
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Amount Fen */
            amount_fen: number;
            /**
             * Pay Before
             * Format: date-time
             */
            pay_before: string;
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
         * Unresolved
         * @description A payment that people have to decide about, of a fee or of a batch. `matter`: what doesn't fit (amount-differs,
         *     paid-twice, paid-after-closing, refunded-outside), or refund-stuck; `stuck`: the channel's reason why it can't give
         *     it back; `outcomes`: what may be decided (given-back alone: it is on its way, or has gone).
         */
        Unresolved: {
            /** Order Id */
            order_id: string | null;
            /** Batch Id */
            batch_id: string | null;
            /** Matter */
            matter: string;
            /** Status */
            status: string;
            /** Expected Fen */
            expected_fen: number;
            /** Amount Fen */
            amount_fen: number;
            /** Channel */
            channel: string;
            /** Channel Number */
            channel_number: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Stuck */
            stuck: string | null;
            /** Outcomes */
            outcomes: ("counts" | "goes-back" | "given-back")[];
        };
        /**
         * UnresolvedPage
         * @description A page of them; `next` is the `after` of the following page, null at the end.
         */
        UnresolvedPage: {
            /** Items */
            items: components["schemas"]["Unresolved"][];
            /** Next */
            next: string | null;
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
        /** @description No token, or one that has expired or isn't valid */
        "problem-401-1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:notice-not-believed",
                 *       "title": "通知未通过验证",
                 *       "status": 401,
                 *       "code": "notice-not-believed",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 401;
                    /** @enum {unknown} */
                    code?: "not-authenticated" | "notice-not-believed" | "token-expired" | "token-invalid";
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
                 *       "type": "urn:zhiping:problem:already-paid",
                 *       "title": "评审费已缴纳，无需重复缴费",
                 *       "status": 409,
                 *       "code": "already-paid",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "already-paid",
                 *           "message": "评审费已缴纳，无需重复缴费"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "already-paid" | "batch-ended" | "batch-gathering" | "batch-size" | "case-withdrawn" | "channel-unknown" | "checkout-open" | "conflict-try-again" | "employer-is-paying" | "employer-pays" | "fee-disputed" | "fee-payable" | "fee-refunding" | "fee-twice" | "in-another-batch" | "not-payable" | "nothing-to-resolve" | "other-channel" | "outcome-not-fitting" | "payment-disputed" | "person-pays" | "reference-missing" | "rejected" | "window-closed";
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
                 *       "type": "urn:zhiping:problem:already-paid",
                 *       "title": "评审费已缴纳，无需重复缴费",
                 *       "status": 422,
                 *       "code": "already-paid",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "already-paid",
                 *           "message": "评审费已缴纳，无需重复缴费"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "already-paid" | "as-of-in-future" | "bad-text" | "batch-ended" | "batch-gathering" | "batch-size" | "case-withdrawn" | "channel-unknown" | "checkout-open" | "employer-is-paying" | "employer-pays" | "fee-disputed" | "fee-payable" | "fee-refunding" | "fee-twice" | "idempotency-key-reused" | "in-another-batch" | "invalid" | "malformed-json" | "missing" | "not-a-multiple" | "not-allowed-value" | "not-payable" | "not-valid" | "nothing-to-resolve" | "other-channel" | "outcome-not-fitting" | "overloaded" | "payment-disputed" | "person-pays" | "reference-missing" | "timezone-missing" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "unknown-field" | "unsupported-media-type" | "window-closed" | "wrong-format" | "wrong-type";
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
    list_orders: {
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
                     *           "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "submission": 3,
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_version": 3,
                     *           "title": "某灌区节水改造工程",
                     *           "amount_fen": 36000,
                     *           "pay_before": "2026-03-02T09:30:00+08:00",
                     *           "status": "awaiting",
                     *           "paid_at": "2026-03-02T09:30:00+08:00",
                     *           "channel": "按规定办理"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["FeeOrderPage"];
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
    get_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                order_id: string;
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
                     *       "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "submission": 3,
                     *       "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "plan_version": 3,
                     *       "title": "某灌区节水改造工程",
                     *       "amount_fen": 36000,
                     *       "pay_before": "2026-03-02T09:30:00+08:00",
                     *       "status": "awaiting",
                     *       "paid_at": "2026-03-02T09:30:00+08:00",
                     *       "channel": "按规定办理",
                     *       "items": [
                     *         {
                     *           "name": "张伟",
                     *           "amount_fen": 36000
                     *         }
                     *       ],
                     *       "payer": "person",
                     *       "window": 3,
                     *       "employer_is_paying": true,
                     *       "refund_fen": 3,
                     *       "refunded_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["FeeOrderDetail"];
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
    get_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                order_id: string;
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
                     *       "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "batch_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "title": "某灌区节水改造工程",
                     *       "payer": "person",
                     *       "payer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "items": [
                     *         {
                     *           "name": "张伟",
                     *           "amount_fen": 36000
                     *         }
                     *       ],
                     *       "amount_fen": 36000,
                     *       "amount_in_words": "按规定办理",
                     *       "channel": "按规定办理",
                     *       "channel_name": "张伟",
                     *       "transaction_number": "按规定办理",
                     *       "paid_at": "2026-03-02T09:30:00+08:00",
                     *       "refunded_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptOut"];
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
    checkout: {
        parameters: {
            query?: {
                /** @description The way to pay. */
                channel?: "wechat" | "alipay";
            };
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                order_id: string;
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
                     *       "code_url": "按规定办理",
                     *       "qr_svg": "按规定办理",
                     *       "amount_fen": 36000,
                     *       "pay_before": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Checkout"];
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
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                order_id: string;
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
    list_employer_orders: {
        parameters: {
            query?: {
                /** @description Only those that can be paid now. */
                payable?: boolean;
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
                     *           "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "declaration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "submission": 3,
                     *           "plan_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "plan_version": 3,
                     *           "title": "某灌区节水改造工程",
                     *           "amount_fen": 36000,
                     *           "pay_before": "2026-03-02T09:30:00+08:00",
                     *           "status": "awaiting",
                     *           "paid_at": "2026-03-02T09:30:00+08:00",
                     *           "channel": "按规定办理"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["FeeOrderPage"];
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
    list_batches: {
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
                     *           "batch_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "status": "gathering",
                     *           "given_up": true,
                     *           "shares": [
                     *             {
                     *               "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *               "amount_fen": 36000,
                     *               "pay_before": "2026-03-02T09:30:00+08:00"
                     *             }
                     *           ],
                     *           "amount_fen": 36000,
                     *           "amount_in_words": "按规定办理",
                     *           "pay_before": "2026-03-02T09:30:00+08:00",
                     *           "paid_at": "2026-03-02T09:30:00+08:00",
                     *           "channel": "按规定办理"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["BatchPage"];
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
    open_batch: {
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
                 *       "order_ids": [
                 *         "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BatchBody"];
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
    get_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
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
                     *       "batch_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "status": "gathering",
                     *       "given_up": true,
                     *       "shares": [
                     *         {
                     *           "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "amount_fen": 36000,
                     *           "pay_before": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "amount_fen": 36000,
                     *       "amount_in_words": "按规定办理",
                     *       "pay_before": "2026-03-02T09:30:00+08:00",
                     *       "paid_at": "2026-03-02T09:30:00+08:00",
                     *       "channel": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["BatchOut"];
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
    get_batch_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
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
                     *       "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "batch_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "title": "某灌区节水改造工程",
                     *       "payer": "person",
                     *       "payer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "items": [
                     *         {
                     *           "name": "张伟",
                     *           "amount_fen": 36000
                     *         }
                     *       ],
                     *       "amount_fen": 36000,
                     *       "amount_in_words": "按规定办理",
                     *       "channel": "按规定办理",
                     *       "channel_name": "张伟",
                     *       "transaction_number": "按规定办理",
                     *       "paid_at": "2026-03-02T09:30:00+08:00",
                     *       "refunded_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptOut"];
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
    checkout_batch: {
        parameters: {
            query?: {
                /** @description The way to pay. */
                channel?: "wechat" | "alipay";
            };
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
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
                     *       "code_url": "按规定办理",
                     *       "qr_svg": "按规定办理",
                     *       "amount_fen": 36000,
                     *       "pay_before": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Checkout"];
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
    refresh_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
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
    give_up_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
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
    list_unresolved: {
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
                     *           "order_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "batch_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "matter": "按规定办理",
                     *           "status": "按规定办理",
                     *           "expected_fen": 3,
                     *           "amount_fen": 36000,
                     *           "channel": "按规定办理",
                     *           "channel_number": "按规定办理",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "stuck": "按规定办理",
                     *           "outcomes": [
                     *             "counts"
                     *           ]
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["UnresolvedPage"];
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
    resolve_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel_number": "按规定办理",
                 *       "outcome": "counts",
                 *       "reference": "皖职评〔2026〕12 号",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ResolutionBody"];
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
    resolve_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel_number": "按规定办理",
                 *       "outcome": "counts",
                 *       "reference": "皖职评〔2026〕12 号",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["ResolutionBody"];
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
    wechat_notice: {
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
                /** @example （文件内容） */
                "application/json": string;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
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
    wechat_refund_notice: {
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
                /** @example （文件内容） */
                "application/json": string;
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
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
            422: components["responses"]["problem-422-1"];
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
            422: components["responses"]["problem-422-1"];
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
            422: components["responses"]["problem-422-1"];
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
            422: components["responses"]["problem-422-1"];
            429: components["responses"]["problem-429"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
}
