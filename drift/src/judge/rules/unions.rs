//! Rules about the values of string enums and the variants of unions.

macro_rules! unions {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// An enum has a new value.
        added value (c2s C2sEnumValueAdded "C2S-ENUM-VALUE-ADDED", s2c S2cEnumValueAdded "S2C-ENUM-VALUE-ADDED") {
            when old writes ValueUnused: info, "{reader} read {value}, which {writer} never send";
            when new writes ValueRefused: error, "{reader} refuse {value}, which {writer} may send";
            explain: "A reader with a closed enum refuses the whole message. Clients that keep unknown values do not \
                break: list the type under `open` in `drift.toml`.";
            example: "`PlanType` has `promax`.";
        }

        /// An enum no longer has a value.
        removed value (
            c2s C2sEnumValueRemoved "C2S-ENUM-VALUE-REMOVED",
            s2c S2cEnumValueRemoved "S2C-ENUM-VALUE-REMOVED"
        ) {
            when old writes ValueRefused: error, "{reader} refuse {value}, which {writer} may send";
            when new writes ValueUnused: info, "{reader} read {value}, which {writer} never send";
            explain: "A client that sends the value is refused. Keep accepting it, as another name for what replaces \
                it.";
            example: "`AskForApproval` has no `on-failure`.";
        }

        /// An enum that takes any string has a new value.
        added value (
            c2s C2sEnumValueAddedOpen "C2S-ENUM-VALUE-ADDED-OPEN",
            s2c S2cEnumValueAddedOpen "S2C-ENUM-VALUE-ADDED-OPEN"
        ) {
            when new writes ValueCaught: info, "{reader} take {value} of {writer} for an unknown one";
            explain: "Nobody breaks, but an old reader does not know what the value means.";
            example: "`PlanType` has `promax`, and takes any string.";
        }

        /// An enum that takes any string no longer has a value.
        removed value (
            c2s C2sEnumValueRemovedOpen "C2S-ENUM-VALUE-REMOVED-OPEN",
            s2c S2cEnumValueRemovedOpen "S2C-ENUM-VALUE-REMOVED-OPEN"
        ) {
            when old writes ValueCaught: info, "{reader} take {value} of {writer} for an unknown one";
            explain: "Nobody breaks, but a new reader no longer knows what the value means.";
            example: "`ServiceTier` has no `fast`, and takes any string.";
        }

        /// A value that was any string is one of a list.
        changed other (c2s C2sEnumClosed "C2S-ENUM-CLOSED", s2c S2cEnumClosed "S2C-ENUM-CLOSED") {
            when old writes AnyStringRefused: error, "{writer} may send any string, and {reader} read listed ones only";
            when new writes AnyStringUnused: info, "{reader} read any string, and {writer} send listed ones only";
            explain: "A reader that follows the new document refuses any other string. From the client, keep accepting \
                what is not listed.";
            example: "`effort` is one of three values.";
        }

        /// A value that was one of a list is any string.
        changed other (c2s C2sEnumOpened "C2S-ENUM-OPENED", s2c S2cEnumOpened "S2C-ENUM-OPENED") {
            when old writes AnyStringUnused: info, "{reader} read any string, and {writer} send listed ones only";
            when new writes AnyStringRefused: error, "{writer} may send any string, and {reader} read listed ones only";
            explain: "A reader with a closed enum refuses what is not listed. Clients that keep unknown values do not \
                break: list the type under `open` in `drift.toml`.";
            example: "`effort` is any string.";
        }

        /// A union has a new variant.
        added variant (c2s C2sUnionArmAdded "C2S-UNION-ARM-ADDED", s2c S2cUnionArmAdded "S2C-UNION-ARM-ADDED") {
            when old writes VariantUnused: info, "{reader} read {variant}, which {writer} never send";
            when new writes VariantRefused: error, "{reader} refuse {variant}, which {writer} may send";
            explain: "A reader with a closed union refuses the whole message. Clients that keep unknown variants do not \
                break: list the type under `open` in `drift.toml`.";
            example: "`ThreadItem` has `imageView`.";
        }

        /// A union no longer has a variant.
        removed variant (
            c2s C2sUnionArmRemoved "C2S-UNION-ARM-REMOVED",
            s2c S2cUnionArmRemoved "S2C-UNION-ARM-REMOVED"
        ) {
            when old writes VariantRefused: error, "{reader} refuse {variant}, which {writer} may send";
            when new writes VariantUnused: info, "{reader} read {variant}, which {writer} never send";
            explain: "A client that sends the variant is refused. Keep accepting it until the clients that send it are \
                gone.";
            example: "`SandboxPolicy` has no `dangerFullAccess`.";
        }

        /// A union that takes unknown variants has a new one.
        added variant (
            c2s C2sUnionArmAddedOpen "C2S-UNION-ARM-ADDED-OPEN",
            s2c S2cUnionArmAddedOpen "S2C-UNION-ARM-ADDED-OPEN"
        ) {
            when new writes VariantCaught: info, "{reader} take {variant} of {writer} for an unknown one";
            explain: "Nobody breaks, but an old reader does not know what the variant means.";
            example: "`ThreadItem` has `imageView`, and takes unknown variants.";
        }

        /// A union that takes unknown variants no longer has one.
        removed variant (
            c2s C2sUnionArmRemovedOpen "C2S-UNION-ARM-REMOVED-OPEN",
            s2c S2cUnionArmRemovedOpen "S2C-UNION-ARM-REMOVED-OPEN"
        ) {
            when old writes VariantCaught: info, "{reader} take {variant} of {writer} for an unknown one";
            explain: "Nobody breaks, but a new reader no longer knows what the variant means.";
            example: "`UserInput` has no `skill`, and takes unknown variants.";
        }

        /// A variant that was a plain string has fields, or the other way round.
        changed variant (both UnionArmShape "UNION-ARM-SHAPE") {
            when either writes VariantShape: error, "{reader} expect {variant} in another form than {writer} send";
            explain: "The reader refuses the variant. Add a new variant for the new form.";
            example: "`\"denied\"` is `{\"denied\": {}}`.";
        }

        /// Another field tells the variants apart.
        changed other (both UnionTagKey "UNION-TAG-KEY") {
            when either writes TagKeyDiffers: error, "{reader} tell the variants apart by another field than {writer}";
            explain: "The reader finds no tag, and refuses every variant. Keep the tag.";
            example: "`kind` instead of `type`.";
        }

        /// The variants are told apart in another way.
        changed other (both UnionTagging "UNION-TAGGING") {
            when either writes TaggingDiffers: error, "{reader} tell the variants apart in another way than {writer}";
            explain: "The reader finds no tag where it looks for one, and refuses every variant. Keep the form.";
            example: "`{\"text\": {}}` instead of `{\"type\": \"text\"}`.";
        }
    } };
}
