//! Rules about documents, their methods, and what is around params and results.

macro_rules! methods {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// A method is gone that the other side calls or waits for.
        removed method (both MethodRemoved "METHOD-REMOVED") {
            when either writes MethodMissing: error, (
                c2s "{writer} call {path}, which {reader} do not know: the call fails",
                s2c "{reader} wait for {path}, which {writer} never send"
            );
            when either writes MethodIgnored: warn, "{reader} ignore {path}, which {writer} send";
            explain: "Calls fail, or a client waits forever for a notification. A notification of the client that \
                nobody reads any more is lost, which is a warning. Keep the old method until the clients that use it \
                are gone, or tell them to check the release of the server. A renamed method is one that is gone and \
                one that is new.";
            example: "`thread/fork` is no longer among the client requests.";
        }

        /// A method is new. Older peers neither call it nor mind it.
        added method (both MethodAdded "METHOD-ADDED") {
            when either writes MethodUnused: info, (
                c2s "{reader} know {path}, which {writer} never call",
                s2c "{writer} send {path}, which {reader} ignore"
            );
            explain: "Nobody breaks. A new client that calls a new method must expect that an old server does not know \
                it: with `--skew forward` that is `METHOD-REMOVED`.";
            example: "`thread/fork` is a new client request.";
        }

        /// A request became a notification, or the other way round.
        changed method (both MethodKind "METHOD-KIND") {
            when either writes MethodKind: error, "{path} is a request at one end and a notification at the other";
            explain: "One side waits for an answer that never comes, or gets an answer that it did not ask for. Give \
                the new kind of message a new name.";
            example: "`initialized` is a request now.";
        }

        /// A release has a method in its TypeScript and not in its JSON Schema, so it was not compared.
        changed method (both MethodUnlisted "METHOD-UNLISTED") {
            when either writes MethodUnlisted: warn, "{path} is known at both ends, and was not compared";
            explain: "The method still exists; its export is incomplete. What it sends may have changed unseen. Read \
                the TypeScript of that release, or compare with a release that lists it.";
            example: "0.105.0 has `getAuthStatus`, and its JSON Schema no longer lists it.";
        }

        /// The server sends a new request, which old clients answer with an error.
        added method (only_s2c ServerRequestAdded "SERVER-REQUEST-ADDED") {
            when either writes ServerRequestRefused: warn, "{reader} answer {path} of {writer} with an error";
            explain: "A client that does not know a request answers `-32601`. Whether that matters depends on what the \
                server makes of it; often the client must opt in before the server asks. Send the request only to \
                clients that announce that they know it.";
            example: "`item/tool/requestUserInput` is a new server request.";
        }

        /// The server no longer sends a request that clients could answer.
        removed method (only_s2c ServerRequestRemoved "SERVER-REQUEST-REMOVED") {
            when either writes ServerRequestUnsent: warn, "{writer} never send {path}, which {reader} would answer";
            explain: "Nothing is refused, but a client that relies on being asked, as for an approval, is not asked any \
                more. Check what replaces the request.";
            example: "`applyPatchApproval` is gone.";
        }

        /// Params are required that could be left out, or that the method did not have.
        changed method (both ParamsRequired "PARAMS-REQUIRED") {
            when old writes ParamsMissing: error, "{reader} need params, which {writer} never send";
            when old writes ParamsMayMiss: error, "{reader} need params, which {writer} may leave out";
            when new writes ParamsAlways: info, "{writer} always send params, on which {reader} do not rely";
            explain: "A message without params is refused, even if all fields are optional: absence is not `{}`. Keep \
                the params optional.";
            example: "`account/read` needs `params`, even if they are `{}`.";
        }

        /// Params that were required may be left out.
        changed method (both ParamsOptional "PARAMS-OPTIONAL") {
            when old writes ParamsAlways: info, "{reader} no longer rely on params, which {writer} always send";
            when new writes ParamsMayMiss: error, "{reader} need params, which {writer} may leave out";
            explain: "A reader that follows the old document refuses a message without params. Send `{}` as long as \
                there are such readers.";
            example: "`app/list` can be called without params.";
        }

        /// A method that had no params has some.
        added method (both ParamsAdded "PARAMS-ADDED") {
            when old writes ParamsUnsent: info, "{reader} take params, which {writer} never send";
            when new writes ParamsIgnored: info, "{reader} ignore params, which {writer} send";
            when new writes ParamsRefused: error, "{reader} accept no params but an empty object, and {writer} send some";
            explain: "Old peers refuse params for a method that has none: only `{}`, `null` and absence are accepted. \
                Send the new params only to peers that know them.";
            example: "`account/logout` takes `{\"all\": true}`.";
        }

        /// A method that had params has none.
        removed method (both ParamsRemoved "PARAMS-REMOVED") {
            when old writes ParamsIgnored: info, "{reader} ignore params, which {writer} send";
            when old writes ParamsRefused: error, "{reader} accept no params but an empty object, and {writer} send some";
            when new writes ParamsUnsent: info, "{reader} take params, which {writer} never send";
            when new writes ParamsMissing: error, "{reader} need params, which {writer} never send";
            explain: "A method without params accepts only `{}`, `null` and absence: servers refuse params with fields. \
                A reader that needs the params refuses a message without them. Keep accepting, and sending, what the old \
                document requires.";
            example: "`account/logout` takes none.";
        }

        /// The result of a request is not known on both sides, so the results were not compared.
        changed other (only_s2c ResultUnresolved "RESULT-UNRESOLVED") {
            when either writes ResultUnresolved: warn,
                "the result of {path} is not known on both sides, so it was not compared";
            explain: "The result may have changed unseen. Name the definition of the result after the params \
                (`XParams`, `XResponse`), or state it with `x-result` beside the method.";
            example: "No definition is named after `thread/foo`.";
        }

        /// What is around method and params changed; `cause` has the rule.
        changed other (both Envelope "ENVELOPE") {
            itself error;
            explain: "It concerns every message of a set, or every message. The severity is that of the cause. Leave \
                the envelope as JSON-RPC and the first release have it.";
            example: "`RequestId` is only a string now.";
        }

        /// A document cannot be judged: a reference leads nowhere, or a keyword is not understood.
        changed other (both BundleInvalid "BUNDLE-INVALID") {
            itself error;
            explain: "There is no verdict, and the exit code is 3, so that what was not compared does not pass. The \
                message says what is wrong and where. Export the document again, or write the schema in supported \
                keywords.";
            example: "`patternProperties` in a schema that a message reaches.";
        }
    } };
}
