//! Rules about the fields of objects.

macro_rules! fields {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// A required field is new: the reader needs it, and the writer does not know it.
        added field (
            c2s C2sFieldRequiredAdded "C2S-FIELD-REQUIRED-ADDED",
            s2c S2cFieldRequiredAdded "S2C-FIELD-REQUIRED-ADDED"
        ) {
            when old writes FieldMissing: error, "{reader} need {field}, which {writer} never send";
            explain: "Every message of the older peer is refused; a `default` in the schema does not change that. Make \
                the new field optional.";
            example: "`cwd` is new in `ThreadStartParams`, and required.";
        }

        /// A required field is gone: the reader needs it, and the writer no longer sends it.
        removed field (
            c2s C2sFieldRequiredRemoved "C2S-FIELD-REQUIRED-REMOVED",
            s2c S2cFieldRequiredRemoved "S2C-FIELD-REQUIRED-REMOVED"
        ) {
            when new writes FieldMissing: error, "{reader} need {field}, which {writer} never send";
            explain: "The older peer refuses the whole message. Keep sending the field until the peers that need it are \
                gone.";
            example: "`Thread.preview` is gone, which was required.";
        }

        /// A field that was optional is required.
        changed field (c2s C2sFieldRequired "C2S-FIELD-REQUIRED", s2c S2cFieldRequired "S2C-FIELD-REQUIRED") {
            when old writes FieldMayMiss: error, "{reader} need {field}, which {writer} may leave out";
            when new writes FieldAlways: info, "{writer} always send {field}, on which {reader} do not rely";
            explain: "A reader that follows the new document refuses messages without the field. From the client, keep \
                it optional; from the server, it is a promise that breaks nobody.";
            example: "`chatgptPlanType` is required now.";
        }

        /// A field that was required is optional.
        changed field (c2s C2sFieldOptional "C2S-FIELD-OPTIONAL", s2c S2cFieldOptional "S2C-FIELD-OPTIONAL") {
            when old writes FieldAlways: info, "{reader} no longer rely on {field}, which {writer} always send";
            when new writes FieldMayMiss: error, "{reader} need {field}, which {writer} may leave out";
            explain: "A reader that follows the old document refuses messages without the field. Send it as long as \
                there are such readers.";
            example: "`UserInput<image>.url` may be absent.";
        }

        /// An optional field is new to the reader.
        added field (
            c2s C2sFieldOptionalAdded "C2S-FIELD-OPTIONAL-ADDED",
            s2c S2cFieldOptionalAdded "S2C-FIELD-OPTIONAL-ADDED"
        ) {
            when old writes FieldUnsent: info, "{reader} know an optional {field}, which {writer} never send";
            explain: "Nobody breaks.";
            example: "`ThreadStartParams.ephemeral` is new.";
        }

        /// An optional field is gone: it is never sent any more.
        removed field (
            c2s C2sFieldOptionalRemoved "C2S-FIELD-OPTIONAL-REMOVED",
            s2c S2cFieldOptionalRemoved "S2C-FIELD-OPTIONAL-REMOVED"
        ) {
            when new writes FieldUnsent: (c2s info, s2c warn),
                "{reader} know an optional {field}, which {writer} never send";
            explain: "Nothing is refused. A client may have relied on what the server told by it: say where it is told \
                now.";
            example: "`Thread.gitInfo` is gone, which was optional.";
        }

        /// A field is gone, and the reader ignores it where it is still sent.
        removed field (c2s C2sFieldRemoved "C2S-FIELD-REMOVED", s2c S2cFieldRemoved "S2C-FIELD-REMOVED") {
            when old writes FieldIgnored: (c2s warn, s2c info), "{reader} ignore {field}, which {writer} send";
            explain: "Nothing is refused, but what a client asks for by the field is silently not done. Keep the field, \
                or refuse the message so that the client learns of it.";
            example: "The server ignores `sandboxPolicy`.";
        }

        /// A field is new, and older readers ignore it.
        added field (c2s C2sFieldAdded "C2S-FIELD-ADDED", s2c S2cFieldAdded "S2C-FIELD-ADDED") {
            when new writes FieldIgnored: (c2s warn, s2c info), "{reader} ignore {field}, which {writer} send";
            explain: "Nothing is refused, but what a new client asks for by the field is not done by an old server. \
                Check the release of the server first, if that matters.";
            example: "`Thread.cliVersion` is new.";
        }

        /// A field is gone from an object that refuses unknown fields.
        removed field (
            c2s C2sFieldRemovedClosed "C2S-FIELD-REMOVED-CLOSED",
            s2c S2cFieldRemovedClosed "S2C-FIELD-REMOVED-CLOSED"
        ) {
            when old writes FieldRefused: error, "{reader} refuse unknown fields, and {writer} send {field}";
            explain: "A message with the field is refused. Keep it, or let the object ignore unknown fields.";
            example: "`emoji` is gone, and `additionalProperties` is false.";
        }

        /// A field is new in an object whose old reader refuses unknown fields.
        added field (
            c2s C2sFieldAddedClosed "C2S-FIELD-ADDED-CLOSED",
            s2c S2cFieldAddedClosed "S2C-FIELD-ADDED-CLOSED"
        ) {
            when new writes FieldRefused: error, "{reader} refuse unknown fields, and {writer} send {field}";
            explain: "A message with the field is refused by older peers. Send it only to peers that know it, or give \
                it an object of its own.";
            example: "`extra` is new, and was refused.";
        }

        /// Fields moved into an object of their own, or out of one.
        changed field (c2s C2sFieldMoved "C2S-FIELD-MOVED", s2c S2cFieldMoved "S2C-FIELD-MOVED") {
            when either writes FieldMoved: (c2s error, s2c warn),
                "{writer} put fields elsewhere than {reader} look for them";
            explain: "What is sent is not found. For a time, accept the fields in both places, and send them in both.";
            example: "`model` and `effort` are now in `settings`.";
        }

        /// `null` is no longer allowed.
        changed field (c2s C2sNotNullable "C2S-NOT-NULLABLE", s2c S2cNotNullable "S2C-NOT-NULLABLE") {
            when old writes NullRefused: error, "{reader} refuse `null`, which {writer} may send";
            when new writes NullUnused: info, "{reader} allow `null`, which {writer} never send";
            explain: "A reader that follows the new document refuses `null`. From the client, keep accepting it.";
            example: "`cwd` is a string, and was a string or `null`.";
        }

        /// `null` is allowed now.
        changed field (c2s C2sNullable "C2S-NULLABLE", s2c S2cNullable "S2C-NULLABLE") {
            when old writes NullUnused: info, "{reader} allow `null`, which {writer} never send";
            when new writes NullRefused: error, "{reader} refuse `null`, which {writer} may send";
            explain: "A reader that follows the old document refuses `null`. Leave an optional field out instead, or \
                send a value that says the same.";
            example: "`Account<chatgpt>.email` may be `null`.";
        }

        /// A field that is left out has another default.
        changed field (only_c2s DefaultChanged "DEFAULT-CHANGED") {
            when either writes DefaultDiffers: (c2s warn, s2c info),
                "{writer} that leave {field} out get another default from {reader}";
            explain: "Nothing is refused, but the same message means something else. Send the field, if its value \
                matters.";
            example: "`ephemeral` is true unless the client says otherwise.";
        }

        /// Unknown fields are refused now.
        changed field (c2s C2sStructClosed "C2S-STRUCT-CLOSED", s2c S2cStructClosed "S2C-STRUCT-CLOSED") {
            when old writes ReaderClosed: (c2s warn, s2c info), "{reader} refuse unknown fields, and {writer} do not";
            when new writes WriterClosed: info, "{writer} refuse unknown fields, and {reader} do not";
            explain: "No declared field is refused, but what else a client sends is, and the next new field will break. \
                Ignore unknown fields.";
            example: "`additionalProperties` is false now.";
        }

        /// Unknown fields are ignored now.
        changed field (c2s C2sStructOpened "C2S-STRUCT-OPENED", s2c S2cStructOpened "S2C-STRUCT-OPENED") {
            when old writes WriterClosed: info, "{writer} refuse unknown fields, and {reader} do not";
            when new writes ReaderClosed: (c2s warn, s2c info), "{reader} refuse unknown fields, and {writer} do not";
            explain: "No declared field is refused. An old server still refuses what else a new client sends.";
            example: "`additionalProperties` is no longer false.";
        }
    } };
}
