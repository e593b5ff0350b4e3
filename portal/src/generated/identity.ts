// Written by `npm run types` from what the services say; not by hand.
export interface paths {
    "/api/identity/v1/phone-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Phone Code
         * @description Begin a registration: six digits go to the phone by SMS, good for ten minutes and five tries.
         *
         *     The receipt's `id` is the registration, and the person's id to be. 409 `code-sent-recently` within a minute.
         */
        post: operations["request_phone_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Person
         * @description Complete the registration with the code from the SMS; then log in by ID number or phone.
         *
         *     409 `wrong-code`, `code-locked`, `code-lapsed`, `phone-differs`, `id-number-taken`, `phone-taken`.
         */
        post: operations["register_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log In
         * @description Log in.
         *
         *     401 `wrong-login-or-password`, which doesn't tell the two apart; 403 `access-revoked` for an officer who no longer
         *     acts, `first-log-in-needed` for the initial password of an exam account; 429 `login-locked` after ten failures.
         */
        post: operations["log_in"];
        /**
         * Log Out
         * @description Log out; calm when the session is over already.
         */
        delete: operations["log_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Session
         * @description A new access token, and the next refresh token.
         *
         *     401 `session-over` when it has ended, the token was used, the officer revoked, or the password changed since.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Jwks
         * @description The public keys that access tokens are verified by.
         */
        get: operations["get_jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Password Reset
         * @description Forgotten, or never set (an officer whom a colleague registered): six digits go to the account's phone.
         *
         *     Good for ten minutes and five tries, one a minute per phone. 429 `login-locked` after ten requests in a quarter of
         *     an hour. The answer is the same for a login that nobody has.
         */
        post: operations["ask_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/password-resets/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Password Reset
         * @description Set the new password; every open session of the account ends. 409 `wrong-or-lapsed-code`, whatever it is.
         */
        post: operations["complete_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description 【用户信息】 密码修改. Every open session ends at its next refresh. 409 `wrong-password`.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Who calls.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Regions
         * @description 地区, two levels.
         */
        get: operations["list_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Details
         * @description 保存: 单位名称 and 地区. The employer one is bound to, and a case's, are another matter. 409 `id-number-fixed`,
         *     `name-by-correction`: `/me/corrections` asks for those.
         */
        post: operations["change_details"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/phone-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Phone Change
         * @description Begin to change 手机号码: six digits go to the new phone. 409 `code-sent-recently`, `phone-unchanged`.
         */
        post: operations["ask_phone_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Phone
         * @description The new phone is the account's from now on, and logs in. 409 `wrong-or-lapsed-code`, `phone-taken`.
         */
        post: operations["change_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/portrait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Portrait
         * @description One's own portrait.
         */
        get: operations["get_portrait"];
        put?: never;
        /**
         * Choose Portrait
         * @description 上传照片: 宽 358 × 高 441, 两寸白底. 409 `portrait-size`, `portrait-background` with what was
         *     measured.
         */
        post: operations["choose_portrait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/first-logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin First Login
         * @description 新用户按照默认账号及初始密码进行登陆: six digits go to the phone, good for ten minutes and five tries.
         *
         *     409 `wrong-login-or-initial-password` (nobody, wrong, or in use already), `initial-password-locked` after five,
         *     `initial-password-lapsed`, `code-sent-recently`.
         */
        post: operations["begin_first_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/first-logins/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete First Login
         * @description Set a password of one's own; the initial one opens nothing any more.
         *
         *     409 `wrong-or-lapsed-code`, `phone-taken`.
         */
        post: operations["complete_first_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/exam-accounts/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Initial Password
         * @description Open the initial password again, which lapsed or was locked. 404 when no account waits for its first log-in.
         */
        post: operations["renew_initial_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Profile
         * @description One's own profile. Its ETag goes into `If-Match` when it is changed.
         */
        get: operations["get_my_profile"];
        put?: never;
        /**
         * Draft Profile
         * @description Fill in the profile, or replace what it says: only over what `If-Match` names. 409 `not-bound`,
         *     `profile-being-checked`, `edited-elsewhere` with both.
         */
        post: operations["draft_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/profile/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit Profile
         * @description Hand the profile to the employer. 409 with everything that is missing or can't be, at once.
         */
        post: operations["submit_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Profile
         * @description The profile of a person who submitted it to this employer.
         */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/profile/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Profile
         * @description Vouch for a submission. 409 `own-case` for one's own.
         */
        post: operations["approve_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/profile/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Profile
         * @description Return a submission with every defect at once.
         */
        post: operations["return_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Correction
         * @description Ask for one's name or ID number to be corrected. 409 `correction-under-way`, `nothing-to-correct`.
         */
        post: operations["ask_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Correction
         * @description One's last correction, and what came of it.
         */
        get: operations["get_my_correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Corrections
         * @description Corrections that wait.
         */
        get: operations["list_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Correction
         * @description A person's last correction.
         */
        get: operations["get_correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/correction/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Correction Proof
         * @description What proves it.
         */
        get: operations["get_correction_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/correction/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Correction
         * @description Correct it. The profile has to be approved by the employer again, under the new name; what was issued keeps the
         *     name as issued. An account that an exam import gave the right ID number meanwhile, and that nobody ever logged
         *     into, ends: its exam records are this person's. 409 `id-number-taken` (by somebody who uses it),
         *     `correction-not-asked`, `own-case`.
         *
         *     Two commands then, the duplicate's first: it gives the number up, and a timer of its own completes what a crash
         *     between the two leaves open.
         */
        post: operations["approve_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/{person_id}/correction/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Correction
         * @description Correct nothing, and say why.
         */
        post: operations["refuse_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find Employer
         * @description The employer with this credit code, if it is registered: one entry or none.
         */
        get: operations["find_employer"];
        put?: never;
        /**
         * Register Employer
         * @description Register an employer and its first officer, who can log in at once. The receipt's `id` is the employer's.
         *
         *     409 `employer-registered`, `login-taken`: both at once. Two commands, the officer's first: it takes the employer's
         *     place too, and a timer of its own completes what a crash between the two leaves open.
         */
        post: operations["register_employer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Standing
         * @description Record what an employer is now, and was (原省属施工企业已改制为民营企业, 省人才市场委托), which routing goes by.
         *
         *     Cases that were declared before keep what was so then.
         */
        post: operations["record_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/credit-code-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override Check Character
         * @description Let in a credit code whose check character is wrong. The receipt's `id` is the registration's `check_override`.
         *
         *     409 `check-character-right`.
         */
        post: operations["override_check_character"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Letter
         * @description The letter last handed in, for the operator and the employer's own officers.
         */
        get: operations["get_letter"];
        put?: never;
        /**
         * Submit Letter
         * @description Hand in the authorization letter, or a better one: the employer's own officer, in person. 409
         *     `already-authorized`.
         */
        post: operations["submit_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorize Employer
         * @description Accept the letter: the unit name is bound. 409 `no-letter-submitted`, `version-moved-on`.
         */
        post: operations["authorize_employer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Letter
         * @description Refuse the letter, saying why; the employer may hand in another.
         */
        post: operations["refuse_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Employers
         * @description Employers of one status, or all: `letter-submitted` is what waits for the operator.
         */
        get: operations["list_employers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Employer
         * @description One employer.
         */
        get: operations["get_employer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file; purposes: letter, portrait, proof
         * @description Keep a file and get the id that commands name.
         */
        post: operations["upload_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Officers
         * @description The officers of one's own organisation, those revoked too.
         */
        get: operations["list_officers"];
        put?: never;
        /**
         * Register Colleague
         * @description Register another officer of one's own employer, in person: an agency or a deputy may not.
         *
         *     They have no password until they set one by a code to their phone (`/password-resets`). 409
         *     `employer-not-authorized`, `login-taken`.
         */
        post: operations["register_colleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employers/{employer_id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Officer Of
         * @description The same by the operator, for an employer that has nobody left who could.
         */
        post: operations["register_officer_of"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/officers/{officer_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Officer
         * @description An officer may no longer act: within seconds every service refuses the tokens they hold (403 `access-revoked`).
         *
         *     By a colleague of the same employer, in person, or for any organisation by the operator. 409 `last-officer`,
         *     `successor-does-not-fit`.
         */
        post: operations["revoke_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over
         * @description Hand over to a successor, in person, and act no more oneself. 409 `last-officer`, `successor-does-not-fit`.
         */
        post: operations["hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{org_id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Officers Of
         * @description The officers of any organisation, for the operator.
         */
        get: operations["list_officers_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name Deputy
         * @description A deputy for one's absence, of at most 180 days. The receipt's `id` is the grant's.
         *
         *     409 `deputy-does-not-fit`, `period-ends-before-it-begins`, `period-too-long`.
         */
        post: operations["name_deputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/entrustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entrust Agency
         * @description 人事代理: an agency is to act for one's employer, once it accepts. 409 `agency-does-not-fit`.
         */
        post: operations["entrust_agency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/grants/{grant_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Entrustment
         * @description Accept to act for the employer that asks one's agency. 409 `grant-ended`.
         */
        post: operations["accept_entrustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/grants/{grant_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Grant
         * @description End a grant that one gave or holds; within seconds nobody acts by it any more.
         */
        post: operations["end_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Grants
         * @description What one gave or holds, oneself or one's organisation.
         */
        get: operations["list_grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/grants/{grant_id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Entrustment Letter
         * @description The letter that entrusts an agency, for both sides.
         */
        get: operations["get_entrustment_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act For
         * @description A token to act by a grant: under one's own account, for the other's organisation and in their role.
         *
         *     404 unless one holds it, it has begun and not ended, and whoever gave it may still act themselves.
         */
        post: operations["act_for"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/employment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Binding
         * @description Ask an employer to be bound to it. The receipt's `id` is the employment's.
         *
         *     409 `employer-not-authorized`, `bound-elsewhere`.
         */
        post: operations["ask_binding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/employment/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Employment
         * @description Take the request back, leave the employer, or put a refusal aside; then another employer can be asked.
         */
        post: operations["end_employment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employments/{employment_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Binding
         * @description Confirm that the person works here. 409 `own-case` for who would confirm themselves.
         */
        post: operations["approve_binding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employments/{employment_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Binding
         * @description The person doesn't work here, and why one thinks so.
         */
        post: operations["refuse_binding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employments/{employment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Employee
         * @description The person doesn't work here any more. Cases that were declared here stay with this employer.
         *
         *     409 `not-bound-here`.
         */
        post: operations["dismiss_employee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/employments/{employment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Employment
         * @description One employment.
         */
        get: operations["get_employment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting
         * @description Bindings and profiles that wait for this employer, the longest waiting first.
         */
        get: operations["list_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/employment/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge Binding
         * @description 催办: the employer asked sees it in its queue, and its officers are told by SMS. 409 `nothing-to-urge`,
         *     `urged-lately` with the instant from which one may again.
         */
        post: operations["urge_binding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/employment/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Binding Urging
         * @description When one urged last about one's binding, and whether one may now.
         */
        get: operations["get_binding_urging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/profile/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge Profile
         * @description 催办 of the profile that was handed in: as of a binding.
         */
        post: operations["urge_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/profile/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Profile Urging
         * @description When one urged last about one's profile, and whether one may now.
         */
        get: operations["get_profile_urging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Authorities
         * @description Authorities, of one kind or all.
         */
        get: operations["list_authorities"];
        put?: never;
        /**
         * Register Authority
         * @description Register an authority; the same again changes nothing. 409 `authority-registered` when the code is another's.
         */
        post: operations["register_authority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/authorities/{authority_id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint Officer
         * @description Appoint an officer or expert, who can log in at once. 409 `login-taken`, `role-does-not-fit`.
         */
        post: operations["appoint_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/authorities/{authority_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Authority
         * @description One authority.
         */
        get: operations["get_authority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/persons/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase Person
         * @description Erase a person (注销), at their own request or when there is no ground left to keep them. For good.
         *
         *     The ID number stands in the body, never in an address. The receipt's `id` is the person's; every context destroys
         *     its key of them within moments. 409 with everything that must be kept: `declaration-running`, `case-open`,
         *     `fee-payable`, `fee-refunding`, `fee-disputed`, `form-being-made`, `form-archived`; `limit` is until when,
         *     `actual` of what. 404: nobody has this ID number, or nobody any more. 503: a context that must be asked is away,
         *     or does not show yet all that there is.
         */
        post: operations["erase_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/operator/parked": {
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
    "/api/identity/v1/operator/parked/{consumer}/{topic}/{stream_id}": {
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
    "/api/identity/v1/operator/parked/{consumer}/{topic}/{stream_id}/replay": {
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
    "/api/identity/v1/operator/parked/{consumer}/{topic}/{stream_id}/discard": {
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
         * ActingBody
         * @description By which grant one acts.
         */
        ActingBody: {
            /**
             * Grant Id
             * Format: uuid
             */
            grant_id: string;
        };
        /**
         * ActingTokens
         * @description A short-lived access token in another's place; ask again for the next one.
         */
        ActingTokens: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /**
             * Org Id
             * Format: uuid
             */
            org_id: string;
            /** Role */
            role: string;
            /**
             * Token Type
             * @default Bearer
             */
            token_type: string;
        };
        /**
         * Affiliation
         * @description 所属关系: decides the acceptance point and who recommends (guide 二.3, 二.8).
         *
         *     自主评聘 is none of its own: the guide has such a unit bring a 评审委托书 as provincial and central ones do (二.5),
         *     and sends its people by 所属关系 as everybody (二.3). So a provincial or central one says that it is provincial or
         *     central, and `self-evaluating` is said by the others alone, whose place decides.
         * @enum {string}
         */
        Affiliation: "municipal" | "provincial" | "central" | "private" | "former-provincial-construction" | "self-evaluating";
        /**
         * AuthorityBody
         * @description An authority; `code` is how plans name it.
         */
        AuthorityBody: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            kind: components["schemas"]["AuthorityKind"];
            /** Region */
            region: string;
        };
        /**
         * AuthorityKind
         * @description What an authority is.
         * @enum {string}
         */
        AuthorityKind: "acceptance" | "authority" | "midlevel" | "office" | "exam" | "partner";
        /**
         * AuthorityPage
         * @description A page of authorities; `next` is the `after` of the following page, null at the end.
         */
        AuthorityPage: {
            /** Items */
            items: components["schemas"]["AuthorityRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * AuthorityRow
         * @description An authority.
         */
        AuthorityRow: {
            /**
             * Authority Id
             * Format: uuid
             */
            authority_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            kind: components["schemas"]["AuthorityKind"];
            /** Region */
            region: string;
        };
        /**
         * AuthorizationBody
         * @description Which letter is accepted.
         */
        AuthorizationBody: {
            /** Letter Version */
            letter_version: number;
        };
        /**
         * BindingRefusalBody
         * @description Why the person isn't one of theirs.
         */
        BindingRefusalBody: {
            /** Reason */
            reason: string;
        };
        /**
         * ColleagueBody
         * @description Another officer of one's employer. They set their password themselves, by a code to this phone.
         */
        ColleagueBody: {
            /** Login */
            login: string;
            /** Phone */
            phone: string;
            /** Name */
            name: string;
        };
        /**
         * CorrectionApprovalBody
         * @description Which correction is approved.
         */
        CorrectionApprovalBody: {
            /**
             * Correction Id
             * Format: uuid
             */
            correction_id: string;
        };
        /**
         * CorrectionBody
         * @description What is right; left out: right as it is. The proof was uploaded before with purpose `proof`.
         */
        CorrectionBody: {
            /** Name */
            name?: string | null;
            /** Id Number */
            id_number?: string | null;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * CorrectionDetail
         * @description A correction: what stands now, and what is to stand (null: as it is).
         */
        CorrectionDetail: {
            /**
             * Correction Id
             * Format: uuid
             */
            correction_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            status: components["schemas"]["CorrectionStatus"];
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** New Name */
            new_name: string | null;
            /** New Id Number */
            new_id_number: string | null;
            proof: components["schemas"]["FileRef"];
            /** Reason */
            reason: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
        };
        /**
         * CorrectionPage
         * @description A page of corrections; `next` is the `after` of the following page, null at the end.
         */
        CorrectionPage: {
            /** Items */
            items: components["schemas"]["CorrectionRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * CorrectionRefusalBody
         * @description Which correction is refused, and why.
         */
        CorrectionRefusalBody: {
            /**
             * Correction Id
             * Format: uuid
             */
            correction_id: string;
            /** Reason */
            reason: string;
        };
        /**
         * CorrectionRow
         * @description A correction that waits for the operator; `fields` is what it is about.
         */
        CorrectionRow: {
            /**
             * Correction Id
             * Format: uuid
             */
            correction_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Fields */
            fields: string[];
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * CorrectionStatus
         * @description Where a correction stands.
         * @enum {string}
         */
        CorrectionStatus: "asked" | "approved" | "refused";
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
         * Degree
         * @description 学位.
         * @enum {string}
         */
        Degree: "none" | "bachelor" | "master" | "doctor";
        /**
         * DeputyBody
         * @description Who acts in one's place, from when to when, both inclusive.
         */
        DeputyBody: {
            /**
             * Deputy Id
             * Format: uuid
             */
            deputy_id: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * DetailsBody
         * @description 单位名称 as the person says it, and 地区 as one of the tree's second level. 姓名 and 身份证号码 may come along
         *     as the page shows them; they aren't changed here.
         */
        DetailsBody: {
            /** Unit Name */
            unit_name?: string | null;
            /** Region */
            region?: string | null;
            /** Name */
            name?: string | null;
            /** Id Number */
            id_number?: string | null;
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
         * @description GB/T 4658: what a person graduated from.
         * @enum {string}
         */
        Education: "11" | "14" | "17" | "21" | "31" | "41" | "61" | "90";
        /**
         * EmployerBody
         * @description An employer's registration. `check_override`: the operator let the code in though its check character is wrong;
         *     the id came with the operator's answer.
         */
        EmployerBody: {
            affiliation: components["schemas"]["Affiliation"];
            /** Region */
            region: string;
            kind?: components["schemas"]["EmployerKind"] | null;
            /** Formerly */
            formerly?: string | null;
            /** Entrusted By */
            entrusted_by?: string | null;
            /** Check Override */
            check_override?: string | null;
            /** Credit Code */
            credit_code: string;
            /** Name */
            name: string;
            officer: components["schemas"]["FirstOfficerBody"];
        };
        /**
         * EmployerDetail
         * @description One employer. `letter` and `reason` (of its refusal) are shown to its own officers and the operator only.
         */
        EmployerDetail: {
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Credit Code */
            credit_code: string;
            /** Name */
            name: string;
            affiliation: components["schemas"]["Affiliation"];
            /** Region */
            region: string;
            status: components["schemas"]["EmployerStatus"];
            /** Letter Version */
            letter_version: number;
            letter: components["schemas"]["FileRef"] | null;
            /** Reason */
            reason: string | null;
            kind?: components["schemas"]["EmployerKind"] | null;
            /** Formerly */
            formerly?: string | null;
            /** Entrusted By */
            entrusted_by?: string | null;
        };
        /**
         * EmployerKind
         * @description 单位性质.
         * @enum {string}
         */
        EmployerKind: "enterprise" | "institution" | "government" | "social" | "agency" | "other";
        /**
         * EmployerPage
         * @description A page of employers; `next` is the `after` of the following page, null at the end.
         */
        EmployerPage: {
            /** Items */
            items: components["schemas"]["EmployerRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * EmployerRow
         * @description An employer in a list.
         */
        EmployerRow: {
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Credit Code */
            credit_code: string;
            /** Name */
            name: string;
            affiliation: components["schemas"]["Affiliation"];
            /** Region */
            region: string;
            status: components["schemas"]["EmployerStatus"];
            /** Letter Version */
            letter_version: number;
        };
        /**
         * EmployerStatus
         * @description Where an employer stands.
         * @enum {string}
         */
        EmployerStatus: "registered" | "letter-submitted" | "letter-refused" | "authorized";
        /**
         * EmploymentBody
         * @description Whom to be bound to.
         */
        EmploymentBody: {
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
        };
        /**
         * EmploymentDetail
         * @description An employment, for its person and its employer.
         */
        EmploymentDetail: {
            /**
             * Employment Id
             * Format: uuid
             */
            employment_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Employer Name */
            employer_name: string;
            status: components["schemas"]["EmploymentStatus"];
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * EmploymentStatus
         * @description Where an employment stands.
         * @enum {string}
         */
        EmploymentStatus: "asked" | "bound" | "refused" | "ended";
        /**
         * EntrustmentBody
         * @description The agency that is to act for one's employer, and the letter that entrusts it, uploaded with purpose `letter`.
         */
        EntrustmentBody: {
            /**
             * Agency Id
             * Format: uuid
             */
            agency_id: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * ErasureBody
         * @description Whom, why, and the number under which the request is on file.
         */
        ErasureBody: {
            /** Id Number */
            id_number: string;
            reason: components["schemas"]["ErasureReason"];
            /** Reference */
            reference: string;
        };
        /**
         * ErasureReason
         * @description Why a person is erased, after PIPL 第四十七条. A code: words could say who they were.
         * @enum {string}
         */
        ErasureReason: "person-asked" | "consent-withdrawn" | "purpose-ended" | "unlawful-processing";
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
         * FirstLoginBody
         * @description 默认登录账号 and 初始密码, and the phone that is to be the account's.
         */
        FirstLoginBody: {
            /** Id Number */
            id_number: string;
            /** Initial Password */
            initial_password: string;
            /** Phone */
            phone: string;
        };
        /**
         * FirstLoginCompletionBody
         * @description The code from the SMS and a password of one's own. `consent`: the person agreed to the notice on personal data,
         *     which can't be skipped.
         */
        FirstLoginCompletionBody: {
            /** Id Number */
            id_number: string;
            /** Code */
            code: string;
            /** Password */
            password: string;
            /**
             * Consent
             * @constant
             */
            consent: true;
        };
        /**
         * FirstOfficerBody
         * @description The officer who registers an employer. `login`: begins with a letter, letters in any case.
         */
        FirstOfficerBody: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Login */
            login: string;
            /** Password */
            password: string;
        };
        /**
         * GrantKind
         * @description Why somebody acts in another's place.
         * @enum {string}
         */
        GrantKind: "deputy" | "agency";
        /**
         * GrantPage
         * @description A page of grants; `next` is the `after` of the following page, null at the end.
         */
        GrantPage: {
            /** Items */
            items: components["schemas"]["GrantRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * GrantRow
         * @description A grant: `giver` lets `taker` act for `org_id` as `role`, from `since` (null: not accepted yet) to `until`.
         */
        GrantRow: {
            /**
             * Grant Id
             * Format: uuid
             */
            grant_id: string;
            kind: components["schemas"]["GrantKind"];
            /**
             * Giver
             * Format: uuid
             */
            giver: string;
            /**
             * Taker
             * Format: uuid
             */
            taker: string;
            /**
             * Org Id
             * Format: uuid
             */
            org_id: string;
            /** Role */
            role: string;
            /** Since */
            since: string | null;
            /** Until */
            until: string | null;
            /** Ended At */
            ended_at: string | null;
        };
        /**
         * HandOverBody
         * @description Who takes over from oneself.
         */
        HandOverBody: {
            /** Reason */
            reason: string;
            /**
             * Successor Id
             * Format: uuid
             */
            successor_id: string;
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
         * Jwks
         * @description The public keys of access tokens (RFC 7517).
         */
        Jwks: {
            /** Keys */
            keys: {
                [key: string]: unknown;
            }[];
        };
        /**
         * LetterBody
         * @description The authorization letter, uploaded before with purpose `letter`.
         */
        LetterBody: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * LetterRefusalBody
         * @description Which letter is refused, and why.
         */
        LetterRefusalBody: {
            /** Letter Version */
            letter_version: number;
            /** Reason */
            reason: string;
        };
        /**
         * LoginBody
         * @description A login name (ID number, phone, or an officer's own) and its password.
         */
        LoginBody: {
            /** Login */
            login: string;
            /** Password */
            password: string;
        };
        /**
         * Me
         * @description The caller.
         */
        Me: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Roles */
            roles: string[];
            /** Name */
            name: string;
            person: components["schemas"]["MyPerson"] | null;
            org: components["schemas"]["MyOrganisation"] | null;
        };
        /**
         * MyEmployment
         * @description The caller's employment; `reason` is why it was refused.
         */
        MyEmployment: {
            /**
             * Employment Id
             * Format: uuid
             */
            employment_id: string;
            /**
             * Employer Id
             * Format: uuid
             */
            employer_id: string;
            /** Employer Name */
            employer_name: string;
            status: components["schemas"]["EmploymentStatus"];
            /** Reason */
            reason: string | null;
        };
        /**
         * MyOrganisation
         * @description The organisation the caller acts for; `kind` "employer" or an authority's, `status` an employer's.
         */
        MyOrganisation: {
            /**
             * Org Id
             * Format: uuid
             */
            org_id: string;
            /** Kind */
            kind: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Region */
            region: string;
            status: components["schemas"]["EmployerStatus"] | null;
        };
        /**
         * MyPerson
         * @description The caller as a person. Sex (GB/T 2261.1) and date of birth come from the ID number. `unit_name`: the employer
         *     they are bound to, else what they say themselves; `region` a code of `/regions`; `portrait` a file's id.
         */
        MyPerson: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Phone */
            phone: string;
            sex: components["schemas"]["Sex"];
            /**
             * Birth
             * Format: date
             */
            birth: string;
            employment: components["schemas"]["MyEmployment"] | null;
            profile_status: components["schemas"]["ProfileStatus"];
            /** Profile Version */
            profile_version: number;
            /** Unit Name */
            unit_name?: string | null;
            /** Region */
            region?: string | null;
            /** Region Name */
            region_name?: string | null;
            /** Portrait */
            portrait?: string | null;
        };
        /**
         * NewPhoneBody
         * @description The phone that is to be the account's.
         */
        NewPhoneBody: {
            /** Phone */
            phone: string;
        };
        /**
         * OfficerBody
         * @description An officer or expert of an authority.
         */
        OfficerBody: {
            /** Login */
            login: string;
            /** Phone */
            phone: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "acceptance" | "authority" | "midlevel" | "office" | "expert" | "exam" | "partner";
            /** Password */
            password: string;
        };
        /**
         * OfficerPage
         * @description A page of officers; `next` is the `after` of the following page, null at the end.
         */
        OfficerPage: {
            /** Items */
            items: components["schemas"]["OfficerRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * OfficerRow
         * @description An officer; `revoked_at` since when they no longer act.
         */
        OfficerRow: {
            /**
             * Officer Id
             * Format: uuid
             */
            officer_id: string;
            /** Role */
            role: string;
            /** Name */
            name: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Revoked At */
            revoked_at: string | null;
            /** Successor Id */
            successor_id: string | null;
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
         * OverrideBody
         * @description A credit code with a wrong check character that exists all the same, and what that is known from.
         */
        OverrideBody: {
            /** Credit Code */
            credit_code: string;
            /** Reason */
            reason: string;
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
         * PasswordBody
         * @description The present password and the new one.
         */
        PasswordBody: {
            /** Current */
            current: string;
            /** Password */
            password: string;
        };
        /**
         * PersonBody
         * @description A registration. `consent`: the person agreed to the notice on personal data, which can't be skipped.
         */
        PersonBody: {
            /**
             * Registration Id
             * Format: uuid
             */
            registration_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            /** Phone */
            phone: string;
            /** Password */
            password: string;
            /**
             * Consent
             * @constant
             */
            consent: true;
        };
        /**
         * PhoneCodeBody
         * @description Where to send a code, and what for.
         */
        PhoneCodeBody: {
            /** Phone */
            phone: string;
            /**
             * Purpose
             * @constant
             */
            purpose: "register";
        };
        /**
         * PhoneCodeOnlyBody
         * @description The code from the SMS to the new phone.
         */
        PhoneCodeOnlyBody: {
            /** Code */
            code: string;
        };
        /**
         * PortraitBody
         * @description The portrait, uploaded before with purpose `portrait`.
         */
        PortraitBody: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * Profile
         * @description What a person says of themselves; null is not filled in yet. Name, sex and date of birth aren't here: they come
         *     from the registration. `qualified_on` (取得资格) and `appointed_on` (聘任) are two dates, and the second one counts
         *     for achievements (guide 二.4). Who holds no title yet (初次认定) says neither: what a plan wants, its
         *     rules judge.
         */
        Profile: {
            education: components["schemas"]["Education"] | null;
            degree: components["schemas"]["Degree"] | null;
            /** School */
            school: string | null;
            /** Major */
            major: string | null;
            /** Graduated On */
            graduated_on: string | null;
            /** Current Title */
            current_title: string | null;
            /** Qualified On */
            qualified_on: string | null;
            /** Appointed On */
            appointed_on: string | null;
            /** Speciality */
            speciality: string | null;
            /** Work Started On */
            work_started_on: string | null;
            /** Work History */
            work_history: components["schemas"]["Work"][];
            /** Email */
            email: string | null;
            /** Address */
            address: string | null;
        };
        /**
         * ProfileApprovalBody
         * @description Which submission is approved.
         */
        ProfileApprovalBody: {
            /** Profile Version */
            profile_version: number;
        };
        /**
         * ProfileBody
         * @description The profile; what is left out or null isn't filled in yet. A submission needs all but email and address.
         */
        ProfileBody: {
            education?: components["schemas"]["Education"] | null;
            degree?: components["schemas"]["Degree"] | null;
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
            work_history: components["schemas"]["WorkBody"][];
            /** Email */
            email?: string | null;
            /** Address */
            address?: string | null;
        };
        /**
         * ProfileDefectBody
         * @description One thing to mend.
         */
        ProfileDefectBody: {
            /**
             * Pointer
             * @default
             */
            pointer: string;
            /** Text */
            text: string;
        };
        /**
         * ProfileDetail
         * @description A profile as it stands. `employer_id` checked the last submission, `approved` lists the approved versions.
         */
        ProfileDetail: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Name */
            name: string;
            /** Id Number */
            id_number: string;
            sex: components["schemas"]["Sex"];
            /**
             * Birth
             * Format: date
             */
            birth: string;
            status: components["schemas"]["ProfileStatus"];
            /** Version */
            version: number;
            /** Employer Id */
            employer_id: string | null;
            content: components["schemas"]["Profile"] | null;
            /** Defects */
            defects: components["schemas"]["Defect"][];
            /** Approved */
            approved: number[];
        };
        /**
         * ProfileReturnBody
         * @description Which submission is returned, and every defect at once.
         */
        ProfileReturnBody: {
            /** Profile Version */
            profile_version: number;
            /** Defects */
            defects: components["schemas"]["ProfileDefectBody"][];
        };
        /**
         * ProfileStatus
         * @description Where a profile stands.
         * @enum {string}
         */
        ProfileStatus: "empty" | "draft" | "submitted" | "returned" | "approved";
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
         * RegionBranch
         * @description The first box, and what the second one offers then.
         */
        RegionBranch: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Nodes */
            nodes: components["schemas"]["RegionNode"][];
        };
        /**
         * RegionNode
         * @description A place to belong to.
         */
        RegionNode: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * Regions
         * @description The tree of 地区.
         */
        Regions: {
            /** Items */
            items: components["schemas"]["RegionBranch"][];
        };
        /**
         * RenewalBody
         * @description Whose initial password is to open again.
         */
        RenewalBody: {
            /** Id Number */
            id_number: string;
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
         * ResetAnswer
         * @description If there is such an account, a code is on its way to its phone.
         */
        ResetAnswer: {
            /** Expires In */
            expires_in: number;
        };
        /**
         * ResetBody
         * @description Whose password is forgotten: ID number, phone, or an officer's own login name.
         */
        ResetBody: {
            /** Login */
            login: string;
        };
        /**
         * ResetCompletionBody
         * @description The code from the SMS and the new password.
         */
        ResetCompletionBody: {
            /** Login */
            login: string;
            /** Code */
            code: string;
            /** Password */
            password: string;
        };
        /**
         * RevocationBody
         * @description Why an officer may no longer act, and who takes over what they had in hand.
         */
        RevocationBody: {
            /** Reason */
            reason: string;
            /** Successor Id */
            successor_id?: string | null;
        };
        /**
         * Sex
         * @description GB/T 2261.1, as far as an ID number tells it.
         * @enum {string}
         */
        Sex: "1" | "2";
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
         * StandingRecordBody
         * @description What an employer is now, and was, and what that is known from.
         */
        StandingRecordBody: {
            affiliation: components["schemas"]["Affiliation"];
            /** Region */
            region: string;
            kind?: components["schemas"]["EmployerKind"] | null;
            /** Formerly */
            formerly?: string | null;
            /** Entrusted By */
            entrusted_by?: string | null;
            /** Reason */
            reason: string;
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
         * Tokens
         * @description A short-lived access token; the refresh token comes in an HttpOnly cookie.
         */
        Tokens: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /**
             * Token Type
             * @default Bearer
             */
            token_type: string;
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
         * WaitingPage
         * @description A page of what waits, the longest waiting first; `next` is the `after` of the following page, null at the end.
         */
        WaitingPage: {
            /** Items */
            items: components["schemas"]["WaitingRow"][];
            /** Next */
            next: string | null;
        };
        /**
         * WaitingRow
         * @description Something an employer's officer has to decide: a `binding` (by `employment_id`) or a `profile` (by `person_id`
         *     and `profile_version`). `urged_at`: when the person urged last (催办) since it waits.
         */
        WaitingRow: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "binding" | "profile";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Employment Id */
            employment_id: string | null;
            /** Profile Version */
            profile_version: number | null;
            /** Name */
            name: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Urged At */
            urged_at: string | null;
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
            until: string | null;
            /** Unit */
            unit: string;
            /** Post */
            post: string;
        };
        /**
         * WorkBody
         * @description One line of the work history; `until` null: to this day.
         */
        WorkBody: {
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
                 *       "type": "urn:zhiping:problem:session-over",
                 *       "title": "登录已结束，请重新登录",
                 *       "status": 401,
                 *       "code": "session-over",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 401;
                    /** @enum {unknown} */
                    code?: "not-authenticated" | "session-over" | "token-expired" | "token-invalid" | "wrong-login-or-password";
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
                    code?: "access-revoked" | "first-log-in-needed" | "role-not-allowed";
                };
            };
        };
        /** @description The role doesn't allow it */
        "problem-403-1": {
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
                 *       "type": "urn:zhiping:problem:agency-does-not-fit",
                 *       "title": "受托单位须是已通过授权审核的人事代理机构",
                 *       "status": 409,
                 *       "code": "agency-does-not-fit",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "agency-does-not-fit",
                 *           "message": "受托单位须是已通过授权审核的人事代理机构"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "agency-does-not-fit" | "already-authorized" | "already-registered" | "appointed-before-qualified" | "authority-registered" | "binding-not-asked" | "bound-elsewhere" | "check-character-right" | "code-lapsed" | "code-locked" | "code-sent-recently" | "conflict-try-again" | "correction-not-asked" | "correction-under-way" | "credit-code-check-character" | "credit-code-format" | "date-in-future" | "defects-missing" | "deputy-does-not-fit" | "edited-elsewhere" | "employer-not-authorized" | "employer-registered" | "ends-before-start" | "grant-ended" | "id-number-birth-date" | "id-number-check-digit" | "id-number-fixed" | "id-number-format" | "id-number-region" | "id-number-taken" | "initial-password-lapsed" | "initial-password-locked" | "last-officer" | "login-locked" | "login-taken" | "looks-personal" | "missing" | "name-by-correction" | "no-letter-submitted" | "no-such-override" | "no-such-region" | "not-bound" | "not-bound-here" | "not-submitted" | "nothing-to-correct" | "nothing-to-urge" | "officer-revoked" | "own-case" | "password-guessable" | "password-too-long" | "password-too-plain" | "password-too-short" | "period-ends-before-it-begins" | "period-too-long" | "person-erased" | "phone-differs" | "phone-format" | "phone-taken" | "phone-unchanged" | "portrait-background" | "portrait-size" | "profile-being-checked" | "region-format" | "rejected" | "role-does-not-fit" | "session-over" | "successor-does-not-fit" | "title-incomplete" | "urged-lately" | "version-moved-on" | "wrong-code" | "wrong-format" | "wrong-login-or-initial-password" | "wrong-or-lapsed-code" | "wrong-password";
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
                 *       "type": "urn:zhiping:problem:agency-does-not-fit",
                 *       "title": "受托单位须是已通过授权审核的人事代理机构",
                 *       "status": 409,
                 *       "code": "agency-does-not-fit",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "agency-does-not-fit",
                 *           "message": "受托单位须是已通过授权审核的人事代理机构"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "access-revoked" | "agency-does-not-fit" | "already-authorized" | "already-registered" | "appointed-before-qualified" | "authority-registered" | "binding-not-asked" | "bound-elsewhere" | "check-character-right" | "code-lapsed" | "code-locked" | "code-sent-recently" | "conflict-try-again" | "correction-not-asked" | "correction-under-way" | "credit-code-check-character" | "credit-code-format" | "date-in-future" | "defects-missing" | "deputy-does-not-fit" | "edited-elsewhere" | "employer-not-authorized" | "employer-registered" | "ends-before-start" | "grant-ended" | "id-number-birth-date" | "id-number-check-digit" | "id-number-fixed" | "id-number-format" | "id-number-region" | "id-number-taken" | "initial-password-lapsed" | "initial-password-locked" | "last-officer" | "login-locked" | "login-taken" | "looks-personal" | "missing" | "name-by-correction" | "no-letter-submitted" | "no-such-override" | "no-such-region" | "not-bound" | "not-bound-here" | "not-submitted" | "nothing-to-correct" | "nothing-to-urge" | "officer-revoked" | "own-case" | "password-guessable" | "password-too-long" | "password-too-plain" | "password-too-short" | "period-ends-before-it-begins" | "period-too-long" | "person-erased" | "phone-differs" | "phone-format" | "phone-taken" | "phone-unchanged" | "portrait-background" | "portrait-size" | "profile-being-checked" | "region-format" | "rejected" | "role-does-not-fit" | "session-over" | "successor-does-not-fit" | "title-incomplete" | "urged-lately" | "version-moved-on" | "wrong-code" | "wrong-format" | "wrong-login-or-initial-password" | "wrong-or-lapsed-code" | "wrong-password";
                };
            };
        };
        /** @description The state doesn't allow it; every violation is listed */
        "problem-409-2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:already-authorized",
                 *       "title": "单位已通过授权审核",
                 *       "status": 409,
                 *       "code": "already-authorized",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "already-authorized",
                 *           "message": "单位已通过授权审核"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "agency-does-not-fit" | "already-authorized" | "already-registered" | "appointed-before-qualified" | "authority-registered" | "binding-not-asked" | "bound-elsewhere" | "check-character-right" | "code-lapsed" | "code-locked" | "code-sent-recently" | "conflict-try-again" | "correction-not-asked" | "correction-under-way" | "credit-code-check-character" | "credit-code-format" | "date-in-future" | "defects-missing" | "deputy-does-not-fit" | "edited-elsewhere" | "employer-not-authorized" | "employer-registered" | "ends-before-start" | "grant-ended" | "id-number-birth-date" | "id-number-check-digit" | "id-number-fixed" | "id-number-format" | "id-number-region" | "id-number-taken" | "initial-password-lapsed" | "initial-password-locked" | "last-officer" | "login-locked" | "login-taken" | "looks-personal" | "missing" | "name-by-correction" | "no-letter-submitted" | "no-such-override" | "no-such-region" | "not-bound" | "not-bound-here" | "not-submitted" | "nothing-to-correct" | "nothing-to-urge" | "officer-revoked" | "own-case" | "password-guessable" | "password-too-long" | "password-too-plain" | "password-too-short" | "period-ends-before-it-begins" | "period-too-long" | "person-erased" | "phone-differs" | "phone-format" | "phone-taken" | "phone-unchanged" | "portrait-background" | "portrait-size" | "profile-being-checked" | "region-format" | "rejected" | "role-does-not-fit" | "session-over" | "successor-does-not-fit" | "title-incomplete" | "urged-lately" | "version-moved-on" | "wrong-code" | "wrong-format" | "wrong-login-or-initial-password" | "wrong-or-lapsed-code" | "wrong-password";
                };
            };
        };
        /** @description The state doesn't allow it; every violation is listed */
        "problem-409-3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:zhiping:problem:agency-does-not-fit",
                 *       "title": "受托单位须是已通过授权审核的人事代理机构",
                 *       "status": 409,
                 *       "code": "agency-does-not-fit",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "agency-does-not-fit",
                 *           "message": "受托单位须是已通过授权审核的人事代理机构"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {unknown} */
                    code?: "agency-does-not-fit" | "already-authorized" | "already-registered" | "appointed-before-qualified" | "authority-registered" | "binding-not-asked" | "bound-elsewhere" | "case-open" | "check-character-right" | "code-lapsed" | "code-locked" | "code-sent-recently" | "conflict-try-again" | "correction-not-asked" | "correction-under-way" | "credit-code-check-character" | "credit-code-format" | "date-in-future" | "declaration-running" | "defects-missing" | "deputy-does-not-fit" | "edited-elsewhere" | "employer-not-authorized" | "employer-registered" | "ends-before-start" | "fee-disputed" | "fee-payable" | "fee-refunding" | "form-archived" | "form-being-made" | "grant-ended" | "id-number-birth-date" | "id-number-check-digit" | "id-number-fixed" | "id-number-format" | "id-number-region" | "id-number-taken" | "initial-password-lapsed" | "initial-password-locked" | "last-officer" | "login-locked" | "login-taken" | "looks-personal" | "missing" | "name-by-correction" | "no-letter-submitted" | "no-such-override" | "no-such-region" | "not-bound" | "not-bound-here" | "not-submitted" | "nothing-to-correct" | "nothing-to-urge" | "officer-revoked" | "own-case" | "password-guessable" | "password-too-long" | "password-too-plain" | "password-too-short" | "period-ends-before-it-begins" | "period-too-long" | "person-erased" | "phone-differs" | "phone-format" | "phone-taken" | "phone-unchanged" | "portrait-background" | "portrait-size" | "profile-being-checked" | "region-format" | "rejected" | "role-does-not-fit" | "session-over" | "successor-does-not-fit" | "title-incomplete" | "urged-lately" | "version-moved-on" | "wrong-code" | "wrong-format" | "wrong-login-or-initial-password" | "wrong-or-lapsed-code" | "wrong-password";
                };
            };
        };
        /** @description The state doesn't allow it; every violation is listed */
        "problem-409-4": {
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
                 *       "type": "urn:zhiping:problem:agency-does-not-fit",
                 *       "title": "受托单位须是已通过授权审核的人事代理机构",
                 *       "status": 422,
                 *       "code": "agency-does-not-fit",
                 *       "instance": "urn:uuid:0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "errors": [
                 *         {
                 *           "pointer": "",
                 *           "code": "agency-does-not-fit",
                 *           "message": "受托单位须是已通过授权审核的人事代理机构"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {unknown} */
                    code?: "agency-does-not-fit" | "already-authorized" | "already-registered" | "appointed-before-qualified" | "as-of-in-future" | "authority-registered" | "bad-text" | "binding-not-asked" | "bound-elsewhere" | "check-character-right" | "code-lapsed" | "code-locked" | "code-sent-recently" | "correction-not-asked" | "correction-under-way" | "credit-code-check-character" | "credit-code-format" | "date-in-future" | "defects-missing" | "deputy-does-not-fit" | "edited-elsewhere" | "employer-not-authorized" | "employer-registered" | "ends-before-start" | "grant-ended" | "id-number-birth-date" | "id-number-check-digit" | "id-number-fixed" | "id-number-format" | "id-number-region" | "id-number-taken" | "idempotency-key-reused" | "initial-password-lapsed" | "initial-password-locked" | "invalid" | "last-officer" | "login-locked" | "login-taken" | "looks-personal" | "malformed-json" | "missing" | "name-by-correction" | "no-letter-submitted" | "no-such-override" | "no-such-region" | "not-a-multiple" | "not-allowed-value" | "not-bound" | "not-bound-here" | "not-submitted" | "not-valid" | "nothing-to-correct" | "nothing-to-urge" | "officer-revoked" | "overloaded" | "own-case" | "password-guessable" | "password-too-long" | "password-too-plain" | "password-too-short" | "period-ends-before-it-begins" | "period-too-long" | "person-erased" | "phone-differs" | "phone-format" | "phone-taken" | "phone-unchanged" | "portrait-background" | "portrait-size" | "profile-being-checked" | "region-format" | "role-does-not-fit" | "session-over" | "successor-does-not-fit" | "timezone-missing" | "title-incomplete" | "too-few" | "too-great" | "too-large" | "too-long" | "too-many" | "too-precise" | "too-short" | "too-small" | "unknown-field" | "unsupported-media-type" | "urged-lately" | "version-moved-on" | "wrong-code" | "wrong-format" | "wrong-login-or-initial-password" | "wrong-or-lapsed-code" | "wrong-password" | "wrong-type";
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
        /** @description Too many requests */
        "problem-429-1": {
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
                    code?: "login-locked" | "too-many-requests";
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
    request_phone_code: {
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
                 *       "phone": "13800138000",
                 *       "purpose": "register"
                 *     }
                 */
                "application/json": components["schemas"]["PhoneCodeBody"];
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
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    register_person: {
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
                 *       "registration_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "code": "381204",
                 *       "name": "张伟",
                 *       "id_number": "340104198503071237",
                 *       "phone": "13800138000",
                 *       "password": "xun-chang-3-lu",
                 *       "consent": true
                 *     }
                 */
                "application/json": components["schemas"]["PersonBody"];
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
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    log_in: {
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
                 *       "login": "zhangwei",
                 *       "password": "xun-chang-3-lu"
                 *     }
                 */
                "application/json": components["schemas"]["LoginBody"];
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
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJyb2xlIjoi…In0.c2ln",
                     *       "expires_in": 3,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    log_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
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
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJyb2xlIjoi…In0.c2ln",
                     *       "expires_in": 3,
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_jwks: {
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
                     *       "keys": [
                     *         {}
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            400: components["responses"]["problem-400"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    ask_password_reset: {
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
                 *       "login": "zhangwei"
                 *     }
                 */
                "application/json": components["schemas"]["ResetBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ResetAnswer"];
                };
            };
            400: components["responses"]["problem-400"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    complete_password_reset: {
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
                 *       "login": "zhangwei",
                 *       "code": "381204",
                 *       "password": "xun-chang-3-lu"
                 *     }
                 */
                "application/json": components["schemas"]["ResetCompletionBody"];
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
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    change_password: {
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
                 *       "current": "按规定办理",
                 *       "password": "xun-chang-3-lu"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordBody"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_me: {
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
                     *       "account_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "roles": [
                     *         "按规定办理"
                     *       ],
                     *       "name": "张伟",
                     *       "person": {
                     *         "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "name": "张伟",
                     *         "id_number": "340104198503071237",
                     *         "phone": "13800138000",
                     *         "sex": "1",
                     *         "birth": "2026-03-02",
                     *         "employment": {
                     *           "employment_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "employer_name": "张伟",
                     *           "status": "asked",
                     *           "reason": "材料第 3 页缺少单位公章"
                     *         },
                     *         "profile_status": "empty",
                     *         "profile_version": 3,
                     *         "unit_name": "安徽省某水利工程有限公司",
                     *         "region": "340104",
                     *         "region_name": "张伟",
                     *         "portrait": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *       },
                     *       "org": {
                     *         "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "kind": "按规定办理",
                     *         "code": "381204",
                     *         "name": "张伟",
                     *         "region": "340104",
                     *         "status": "registered"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_regions: {
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
                     *       "items": [
                     *         {
                     *           "code": "381204",
                     *           "name": "张伟",
                     *           "nodes": [
                     *             {
                     *               "code": "381204",
                     *               "name": "张伟"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Regions"];
                };
            };
            400: components["responses"]["problem-400"];
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
    change_details: {
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
                 *       "unit_name": "安徽省某水利工程有限公司",
                 *       "region": "water-department-direct",
                 *       "name": "张伟",
                 *       "id_number": "340104198503071237"
                 *     }
                 */
                "application/json": components["schemas"]["DetailsBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    ask_phone_change: {
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
                 *       "phone": "13800138000"
                 *     }
                 */
                "application/json": components["schemas"]["NewPhoneBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    change_phone: {
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
                 *       "code": "381204"
                 *     }
                 */
                "application/json": components["schemas"]["PhoneCodeOnlyBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_portrait: {
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    choose_portrait: {
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
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["PortraitBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    begin_first_login: {
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
                 *       "id_number": "340104198503071237",
                 *       "initial_password": "xun-chang-3-lu",
                 *       "phone": "13800138000"
                 *     }
                 */
                "application/json": components["schemas"]["FirstLoginBody"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    complete_first_login: {
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
                 *       "id_number": "340104198503071237",
                 *       "code": "381204",
                 *       "password": "xun-chang-3-lu",
                 *       "consent": true
                 *     }
                 */
                "application/json": components["schemas"]["FirstLoginCompletionBody"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    renew_initial_password: {
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
                 *       "id_number": "340104198503071237"
                 *     }
                 */
                "application/json": components["schemas"]["RenewalBody"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_my_profile: {
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
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "sex": "1",
                     *       "birth": "2026-03-02",
                     *       "status": "empty",
                     *       "version": 3,
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "content": {
                     *         "education": "11",
                     *         "degree": "none",
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
                     *       "defects": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理"
                     *         }
                     *       ],
                     *       "approved": [
                     *         3
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProfileDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    draft_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag under which it was read (of a declaration also the number in the receipt of one's last write): 409, with both, when it was changed since. Left out: nothing was there when it was read. `*`: whatever stands is replaced. */
                "if-match"?: string | null;
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
                 *       "education": "11",
                 *       "degree": "none",
                 *       "school": "按规定办理",
                 *       "major": "按规定办理",
                 *       "graduated_on": "2026-03-02",
                 *       "current_title": "某灌区节水改造工程",
                 *       "qualified_on": "2026-03-02",
                 *       "appointed_on": "2026-03-02",
                 *       "speciality": "按规定办理",
                 *       "work_started_on": "2026-03-02",
                 *       "work_history": [
                 *         {
                 *           "since": "2026-03-02",
                 *           "until": "2026-03-02",
                 *           "unit": "按规定办理",
                 *           "post": "按规定办理"
                 *         }
                 *       ],
                 *       "email": "zhang@example.com",
                 *       "address": "合肥市蜀山区长江西路 1 号"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    submit_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
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
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "sex": "1",
                     *       "birth": "2026-03-02",
                     *       "status": "empty",
                     *       "version": 3,
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "content": {
                     *         "education": "11",
                     *         "degree": "none",
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
                     *       "defects": [
                     *         {
                     *           "pointer": "按规定办理",
                     *           "text": "按规定办理"
                     *         }
                     *       ],
                     *       "approved": [
                     *         3
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProfileDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    approve_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile_version": 3
                 *     }
                 */
                "application/json": components["schemas"]["ProfileApprovalBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    return_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile_version": 3,
                 *       "defects": [
                 *         {
                 *           "pointer": "按规定办理",
                 *           "text": "按规定办理"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProfileReturnBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    ask_correction: {
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
                 *       "name": "张伟",
                 *       "id_number": "340104198503071237",
                 *       "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectionBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_my_correction: {
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
                     *       "correction_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "status": "asked",
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "new_name": "张伟",
                     *       "new_id_number": "340104198503071237",
                     *       "proof": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "reason": "材料第 3 页缺少单位公章",
                     *       "asked_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_corrections: {
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
                     *           "correction_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "fields": [
                     *             "按规定办理"
                     *           ],
                     *           "since": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
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
                     *       "correction_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "status": "asked",
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "new_name": "张伟",
                     *       "new_id_number": "340104198503071237",
                     *       "proof": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "reason": "材料第 3 页缺少单位公章",
                     *       "asked_at": "2026-03-02T09:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["CorrectionDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_correction_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    approve_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "correction_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectionApprovalBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    refuse_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "correction_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectionRefusalBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    find_employer: {
        parameters: {
            query: {
                /** @example 91340100MA2MR3XW0P */
                credit_code: string;
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
                     *           "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "credit_code": "91340100MA2MR3XW0P",
                     *           "name": "张伟",
                     *           "affiliation": "municipal",
                     *           "region": "340104",
                     *           "status": "registered",
                     *           "letter_version": 3
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    register_employer: {
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
                 *       "affiliation": "municipal",
                 *       "region": "340104",
                 *       "kind": "enterprise",
                 *       "formerly": "381204",
                 *       "entrusted_by": "381204",
                 *       "check_override": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "credit_code": "91340100MA2MR3XW0P",
                 *       "name": "张伟",
                 *       "officer": {
                 *         "name": "张伟",
                 *         "phone": "13800138000",
                 *         "login": "zhangwei",
                 *         "password": "xun-chang-3-lu"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EmployerBody"];
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
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    record_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "affiliation": "municipal",
                 *       "region": "340104",
                 *       "kind": "enterprise",
                 *       "formerly": "381204",
                 *       "entrusted_by": "381204",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["StandingRecordBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    override_check_character: {
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
                 *       "credit_code": "91340100MA2MR3XW0P",
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["OverrideBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    submit_letter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
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
                "application/json": components["schemas"]["LetterBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    authorize_employer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "letter_version": 3
                 *     }
                 */
                "application/json": components["schemas"]["AuthorizationBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    refuse_letter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "letter_version": 3,
                 *       "reason": "材料第 3 页缺少单位公章"
                 *     }
                 */
                "application/json": components["schemas"]["LetterRefusalBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_employers: {
        parameters: {
            query?: {
                status?: components["schemas"]["EmployerStatus"] | null;
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
                     *           "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "credit_code": "91340100MA2MR3XW0P",
                     *           "name": "张伟",
                     *           "affiliation": "municipal",
                     *           "region": "340104",
                     *           "status": "registered",
                     *           "letter_version": 3
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_employer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
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
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "credit_code": "91340100MA2MR3XW0P",
                     *       "name": "张伟",
                     *       "affiliation": "municipal",
                     *       "region": "340104",
                     *       "status": "registered",
                     *       "letter_version": 3,
                     *       "letter": {
                     *         "file_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *         "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "type": "按规定办理",
                     *         "bytes": 3,
                     *         "measured": {
                     *           "name": 3
                     *         }
                     *       },
                     *       "reason": "材料第 3 页缺少单位公章",
                     *       "kind": "enterprise",
                     *       "formerly": "按规定办理",
                     *       "entrusted_by": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["EmployerDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_officers: {
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
                     *           "officer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "role": "按规定办理",
                     *           "name": "张伟",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "revoked_at": "2026-03-02T09:30:00+08:00",
                     *           "successor_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["OfficerPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    register_colleague: {
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
                 *       "login": "zhangwei",
                 *       "phone": "13800138000",
                 *       "name": "张伟"
                 *     }
                 */
                "application/json": components["schemas"]["ColleagueBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    register_officer_of: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "zhangwei",
                 *       "phone": "13800138000",
                 *       "name": "张伟"
                 *     }
                 */
                "application/json": components["schemas"]["ColleagueBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    revoke_officer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                officer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "材料第 3 页缺少单位公章",
                 *       "successor_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["RevocationBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-1"];
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
    hand_over: {
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
                 *       "reason": "材料第 3 页缺少单位公章",
                 *       "successor_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_officers_of: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: {
                /** @description `sequence` of a receipt: answer only once this write is visible (503 after 2 s). */
                "x-wait-for"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                org_id: string;
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
                     *           "officer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "role": "按规定办理",
                     *           "name": "张伟",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "revoked_at": "2026-03-02T09:30:00+08:00",
                     *           "successor_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["OfficerPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    name_deputy: {
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
                 *       "deputy_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                 *       "since": "2026-03-02T09:30:00+08:00",
                 *       "until": "2026-03-02T09:30:00+08:00"
                 *     }
                 */
                "application/json": components["schemas"]["DeputyBody"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    entrust_agency: {
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
                 *       "agency_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
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
            409: components["responses"]["problem-409-2"];
            410: components["responses"]["problem-410"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    accept_entrustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                grant_id: string;
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    end_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                grant_id: string;
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    list_grants: {
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
                     *           "grant_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "kind": "deputy",
                     *           "giver": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "taker": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "role": "按规定办理",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "until": "2026-03-02T09:30:00+08:00",
                     *           "ended_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["GrantPage"];
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    get_entrustment_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                grant_id: string;
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
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    act_for: {
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
                 *       "grant_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["ActingBody"];
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
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJyb2xlIjoi…In0.c2ln",
                     *       "expires_in": 3,
                     *       "org_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "role": "按规定办理",
                     *       "token_type": "Bearer"
                     *     }
                     */
                    "application/json": components["schemas"]["ActingTokens"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401"];
            403: components["responses"]["problem-403"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            413: components["responses"]["problem-413"];
            414: components["responses"]["problem-414"];
            415: components["responses"]["problem-415"];
            422: components["responses"]["problem-422"];
            429: components["responses"]["problem-429-1"];
            431: components["responses"]["problem-431"];
            502: components["responses"]["problem-502"];
            503: components["responses"]["problem-503"];
            504: components["responses"]["problem-504"];
        };
    };
    ask_binding: {
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
                 *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["EmploymentBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    end_employment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    approve_binding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employment_id: string;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    refuse_binding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employment_id: string;
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
                "application/json": components["schemas"]["BindingRefusalBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    dismiss_employee: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employment_id: string;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_employment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                employment_id: string;
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
                     *       "employment_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "employer_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "employer_name": "张伟",
                     *       "status": "asked",
                     *       "name": "张伟",
                     *       "id_number": "340104198503071237",
                     *       "reason": "材料第 3 页缺少单位公章"
                     *     }
                     */
                    "application/json": components["schemas"]["EmploymentDetail"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    list_waiting: {
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
                     *           "kind": "binding",
                     *           "person_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "employment_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "profile_version": 3,
                     *           "name": "张伟",
                     *           "since": "2026-03-02T09:30:00+08:00",
                     *           "urged_at": "2026-03-02T09:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": "按规定办理"
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    urge_binding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_binding_urging: {
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    urge_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_profile_urging: {
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
            query?: {
                kind?: components["schemas"]["AuthorityKind"] | null;
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
                     *           "authority_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *           "code": "381204",
                     *           "name": "张伟",
                     *           "kind": "acceptance",
                     *           "region": "340104"
                     *         }
                     *       ],
                     *       "next": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorityPage"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    register_authority: {
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
                 *       "name": "张伟",
                 *       "kind": "acceptance",
                 *       "region": "340104"
                 *     }
                 */
                "application/json": components["schemas"]["AuthorityBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    appoint_officer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the first answer. Kept 30 days. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                authority_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "zhangwei",
                 *       "phone": "13800138000",
                 *       "name": "张伟",
                 *       "role": "acceptance",
                 *       "password": "xun-chang-3-lu"
                 *     }
                 */
                "application/json": components["schemas"]["OfficerBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    get_authority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c */
                authority_id: string;
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
                     *       "authority_id": "0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c",
                     *       "code": "381204",
                     *       "name": "张伟",
                     *       "kind": "acceptance",
                     *       "region": "340104"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthorityRow"];
                };
            };
            400: components["responses"]["problem-400"];
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
    erase_person: {
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
                 *       "id_number": "340104198503071237",
                 *       "reason": "person-asked",
                 *       "reference": "person/evidence/0197a3f2-6c1e-7b54-9d3e-4f0d9c1a2b3c"
                 *     }
                 */
                "application/json": components["schemas"]["ErasureBody"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-3"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-4"];
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
            401: components["responses"]["problem-401-1"];
            403: components["responses"]["problem-403-1"];
            404: components["responses"]["problem-404"];
            408: components["responses"]["problem-408"];
            409: components["responses"]["problem-409-4"];
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
