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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
         * MessageOut
         * @description A message to the caller. `text` is what it said, without the signature; `at` when its cause was heard of.
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
        Occasion: "phone-code" | "profile-approved" | "archive-returned" | "review-returned" | "fee-requested" | "fee-paid" | "fee-expired";
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
         * Status
         * @description Where a message stands. Sending: outcome unknown. Sent: the carrier has it. Unclear: an operator's task.
         * @enum {string}
         */
        Status: "queued" | "sending" | "sent" | "delivered" | "failed" | "unclear";
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
}
