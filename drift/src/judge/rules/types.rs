//! Rules about kinds of value, ranges, and conditions.

macro_rules! types {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// A value has another type.
        changed other (c2s C2sTypeChanged "C2S-TYPE-CHANGED", s2c S2cTypeChanged "S2C-TYPE-CHANGED") {
            when either writes TypeChanged: error, "{reader} read another type than {writer} send";
            explain: "No value that is sent can be read. Add a field with the new type beside the old one.";
            example: "`createdAt` is a string, and was an integer.";
        }

        /// A value has fewer types.
        changed other (c2s C2sTypeNarrowed "C2S-TYPE-NARROWED", s2c S2cTypeNarrowed "S2C-TYPE-NARROWED") {
            when old writes TypeRefused: error, "{writer} may send types that {reader} refuse";
            when new writes TypeUnused: info, "{reader} read more types than {writer} send";
            explain: "A reader that follows the new document refuses some values. From the client, keep accepting \
                them.";
            example: "`outputSchema` is an object, and was anything.";
        }

        /// A value has more types.
        changed other (c2s C2sTypeWidened "C2S-TYPE-WIDENED", s2c S2cTypeWidened "S2C-TYPE-WIDENED") {
            when old writes TypeUnused: info, "{reader} read more types than {writer} send";
            when new writes TypeRefused: error, "{writer} may send types that {reader} refuse";
            explain: "A reader that follows the old document refuses the new types. Send them in a field of their own, \
                or only to peers that know them.";
            example: "`content` is a string or an array, and was an array.";
        }

        /// The range of an integer changed.
        changed other (both IntWidth "INT-WIDTH") {
            when either writes IntRefused: error, "{writer} may send numbers that {reader} refuse";
            when either writes IntLarge: warn, "{writer} may send numbers larger than {reader} can read";
            when either writes IntUnused: info, "{reader} read all numbers that {writer} send, and more";
            explain: "Numbers outside the reader's range are refused, or read wrongly. It is a warning where only the \
                format says so, or only the largest numbers are refused. Keep the range, or check what is really sent.";
            example: "`timeoutMs` has 32 bits, and had 64.";
        }

        /// A condition on length, pattern, format or bounds is stricter.
        changed other (both ConstraintTightened "CONSTRAINT-TIGHTENED") {
            when old writes ConstraintRefused: error, "{writer} may send values that a condition of {reader} refuses";
            when old writes FormatDiffers: warn, "{reader} expect a format that {writer} do not promise";
            when new writes ConstraintUnused: info, "{reader} read all that {writer} send, and more";
            explain: "A reader that follows the new document refuses some values. From the client, keep accepting them; \
                a format alone is advice, and a warning.";
            example: "`minLength` is 1 now.";
        }

        /// A condition on length, pattern, format or bounds is less strict.
        changed other (both ConstraintLoosened "CONSTRAINT-LOOSENED") {
            when old writes ConstraintUnused: info, "{reader} read all that {writer} send, and more";
            when new writes ConstraintRefused: error, "{writer} may send values that a condition of {reader} refuses";
            when new writes FormatDiffers: warn, "{reader} expect a format that {writer} do not promise";
            explain: "A reader that follows the old document refuses the values that are allowed now. Keep to the old \
                condition as long as there are such readers.";
            example: "`minLength` is gone.";
        }

        /// A map became an object with declared fields, or the other way round.
        changed other (both MapVsStruct "MAP-VS-STRUCT") {
            when either writes MapRefused: error, "{writer} and {reader} differ in whether the fields are declared";
            when either writes MapFits: info,
                "{reader} read what {writer} send, although only one of them declares the fields";
            explain: "It breaks where not all that is sent fits: a declared field is required, or has another type than \
                the map's values. Make the declared fields optional and of the map's type.";
            example: "`meta` has an integer `shard`, and was a map of strings.";
        }

        /// An array of fixed length has another length.
        changed other (both Tuple "TUPLE") {
            when either writes TupleDiffers: error, "{writer} and {reader} differ in the length of the array";
            explain: "The reader refuses the array. Use an object, to which fields can be added.";
            example: "`range` has three elements, and had two.";
        }
    } };
}
