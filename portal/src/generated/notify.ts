// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/notify/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Messages
         * @description What one was told by SMS, the newest first.
         */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Failed
         * @description What didn't go out or may not have, the oldest first.
         */
        get: operations["list_failed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/messages/{message_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Message
         * @description Take a message up again: a failed one is sent anew, of an unclear one the carrier is asked anew first.
         */
        post: operations["retry_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/operator/parked": {
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
    "/api/notify/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
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
    "/api/notify/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
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
    "/api/notify/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
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
         * FailedMessage
         * @description What failed for good, or of what nobody can say whether it went out (`unclear`); `reason` is a code.
         */
        FailedMessage: {
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            /** Person Id */
            person_id: string | null;
            occasion: components["schemas"]["Occasion"];
            /** Template */
            template: string;
            status: components["schemas"]["Status"];
            /** Reason */
            reason: string | null;
            /** Attempts */
            attempts: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
        };
        /**
         * FailedPage
         * @description A page of an operator's tasks; `next` is the `after` of the following page, null at the end.
         */
        FailedPage: {
            /** Items */
            items: components["schemas"]["FailedMessage"][];
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
         * MessageOut
         * @description A message to the caller. `text` is what it said, without the signature; `segments`: how many SMS that was, with
         *     it; `at` when its cause was heard of.
         */
        MessageOut: {
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            occasion: components["schemas"]["Occasion"];
            /** Text */
            text: string;
            /** Segments */
            segments: number;
            status: components["schemas"]["Status"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
        };
        /**
         * MessagePage
         * @description A page of messages; `next` is the `after` of the following page, null at the end.
         */
        MessagePage: {
            /** Items */
            items: components["schemas"]["MessageOut"][];
            /** Next */
            next: string | null;
        };
        /**
         * Occasion
         * @description Why a message is sent.
         * @enum {string}
         */
        Occasion: "phone-code" | "profile-approved" | "archive-returned" | "review-returned" | "fee-requested" | "fee-paid" | "fee-expired" | "resubmission-reminder" | "resubmission-lapsed" | "deadline-extended" | "stage-extended" | "check-deadline-extended" | "check-urged" | "check-reminder" | "check-overdue" | "office-overdue" | "office-lapse-unproven" | "review-inadmissible" | "review-failed" | "withdrawal-confirmed" | "withdrawal-declined" | "fee-reminder" | "fee-reopened" | "fee-refunded" | "officer-revoked" | "letter-accepted" | "letter-returned" | "declaration-moved" | "exam-certificate-revoked" | "paper-defective";
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
         * Status
         * @description Where a message stands. Sending: outcome unknown. Sent: the carrier has it. Unclear: an operator's task.
         * @enum {string}
         */
        Status: "queued" | "sending" | "sent" | "delivered" | "failed" | "unclear";
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
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_messages: {
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
                    "application/json": components["schemas"]["MessagePage"];
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
    list_failed: {
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
                    "application/json": components["schemas"]["FailedPage"];
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
    retry_message: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                message_id: string;
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
