//! The forms of elicitation, in the small part of JSON Schema that MCP 2025-11-25 allows.

use std::collections::BTreeMap;

use crate::macros::{object, string_enum, untagged_union};

object! {
    /// A form: a JSON Schema of a flat object, each property of which is a question.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationSchema {
        /// Which JSON Schema it follows, as a URI. Absent or `null` when it does not say.
        #[serde(rename = "$schema")]
        pub schema: Field<String>,
        /// Always `object`.
        pub r#type: McpElicitationObjectType,
        /// The questions, by the property that takes the answer.
        pub properties: BTreeMap<String, McpElicitationPrimitiveSchema>,
        /// The properties that must be answered. Absent or `null` when none must.
        pub required: Field<Vec<String>>,
    }
}

string_enum! {
    /// The type of a form.
    pub enum McpElicitationObjectType {
        /// An object.
        Object = "object",
    }
}

untagged_union! {
    /// A question of a form.
    pub enum McpElicitationPrimitiveSchema {
        /// Which of some texts.
        Enum(McpElicitationEnumSchema),
        /// What text.
        String(McpElicitationStringSchema),
        /// What number.
        Number(McpElicitationNumberSchema),
        /// Yes or no.
        Boolean(McpElicitationBooleanSchema),
    }
}

untagged_union! {
    /// A question that offers some texts.
    pub enum McpElicitationEnumSchema {
        /// One of them is chosen.
        SingleSelect(McpElicitationSingleSelectEnumSchema),
        /// Any number of them is chosen.
        MultiSelect(McpElicitationMultiSelectEnumSchema),
        /// One of them is chosen, in an older notation.
        LegacyTitled(McpElicitationLegacyTitledEnumSchema),
    }
}

untagged_union! {
    /// A question that offers some texts, of which one is chosen.
    pub enum McpElicitationSingleSelectEnumSchema {
        /// The texts are shown as they are.
        Untitled(McpElicitationUntitledSingleSelectEnumSchema),
        /// The texts have names for people.
        Titled(McpElicitationTitledSingleSelectEnumSchema),
    }
}

object! {
    /// A choice of one text, where the texts are shown as they are.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationUntitledSingleSelectEnumSchema {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The texts.
        pub r#enum: Vec<String>,
        /// The text chosen at first. Absent or `null` when none is.
        pub default: Field<String>,
    }
}

object! {
    /// A choice of one text, where the texts have names for people.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationTitledSingleSelectEnumSchema {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The texts.
        pub one_of: Vec<McpElicitationConstOption>,
        /// The text chosen at first. Absent or `null` when none is.
        pub default: Field<String>,
    }
}

object! {
    /// A text to choose, with a name for people.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationConstOption {
        /// The text, as it stands in the answer.
        pub r#const: String,
        /// The name for people.
        pub title: String,
    }
}

untagged_union! {
    /// A question that offers some texts, of which any number is chosen.
    pub enum McpElicitationMultiSelectEnumSchema {
        /// The texts are shown as they are.
        Untitled(McpElicitationUntitledMultiSelectEnumSchema),
        /// The texts have names for people.
        Titled(McpElicitationTitledMultiSelectEnumSchema),
    }
}

object! {
    /// A choice of any number of texts, which are shown as they are.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationUntitledMultiSelectEnumSchema {
        /// Always `array`.
        pub r#type: McpElicitationArrayType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// How many must be chosen at least. Absent or `null` when there is no such limit.
        pub min_items: Field<u64>,
        /// How many may be chosen at most. Absent or `null` when there is no such limit.
        pub max_items: Field<u64>,
        /// The texts.
        pub items: McpElicitationUntitledEnumItems,
        /// The texts chosen at first. Absent or `null` when none are.
        pub default: Field<Vec<String>>,
    }
}

object! {
    /// Texts to choose from, which are shown as they are.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationUntitledEnumItems {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The texts.
        pub r#enum: Vec<String>,
    }
}

object! {
    /// A choice of any number of texts, which have names for people.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationTitledMultiSelectEnumSchema {
        /// Always `array`.
        pub r#type: McpElicitationArrayType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// How many must be chosen at least. Absent or `null` when there is no such limit.
        pub min_items: Field<u64>,
        /// How many may be chosen at most. Absent or `null` when there is no such limit.
        pub max_items: Field<u64>,
        /// The texts.
        pub items: McpElicitationTitledEnumItems,
        /// The texts chosen at first. Absent or `null` when none are.
        pub default: Field<Vec<String>>,
    }
}

object! {
    /// Texts to choose from, which have names for people.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationTitledEnumItems {
        /// The texts.
        pub any_of: Vec<McpElicitationConstOption>,
    }
}

string_enum! {
    /// The type of a choice of any number of texts.
    pub enum McpElicitationArrayType {
        /// An array.
        Array = "array",
    }
}

object! {
    /// A choice of one text, where the names for people stand in a list of their own.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationLegacyTitledEnumSchema {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The texts.
        pub r#enum: Vec<String>,
        /// Their names for people, in the same order. Absent or `null` when they have none.
        pub enum_names: Field<Vec<String>>,
        /// The text chosen at first. Absent or `null` when none is.
        pub default: Field<String>,
    }
}

object! {
    /// A question for text.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationStringSchema {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The least length, in characters. Absent or `null` when there is no such limit.
        pub min_length: Field<u32>,
        /// The greatest length, in characters. Absent or `null` when there is no such limit.
        pub max_length: Field<u32>,
        /// What the text must be. Absent or `null` when it may be any.
        pub format: Field<McpElicitationStringFormat>,
        /// The text at first. Absent or `null` when there is none.
        pub default: Field<String>,
    }
}

string_enum! {
    /// The type of text, and of a choice of one text.
    pub enum McpElicitationStringType {
        /// A string.
        String = "string",
    }
}

string_enum! {
    /// What text must be.
    pub enum McpElicitationStringFormat {
        /// An email address.
        Email = "email",
        /// A URI.
        Uri = "uri",
        /// A day, as `YYYY-MM-DD`.
        Date = "date",
        /// A day and a time, as in RFC 3339.
        DateTime = "date-time",
        ..
    }
}

object! {
    /// A question for a number.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationNumberSchema {
        /// Whether it must be whole.
        pub r#type: McpElicitationNumberType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The least number allowed. Absent or `null` when there is no such limit.
        pub minimum: Field<f64>,
        /// The greatest number allowed. Absent or `null` when there is no such limit.
        pub maximum: Field<f64>,
        /// The number at first. Absent or `null` when there is none.
        pub default: Field<f64>,
    }
}

string_enum! {
    /// The type of a number.
    pub enum McpElicitationNumberType {
        /// Any number.
        Number = "number",
        /// A whole number.
        Integer = "integer",
    }
}

object! {
    /// A question for yes or no.
    #[serde(deny_unknown_fields)]
    pub struct McpElicitationBooleanSchema {
        /// Always `boolean`.
        pub r#type: McpElicitationBooleanType,
        /// The question's name for people. Absent or `null` when it has none.
        pub title: Field<String>,
        /// What is asked. Absent or `null` when it does not say.
        pub description: Field<String>,
        /// The answer at first. Absent or `null` when there is none.
        pub default: Field<bool>,
    }
}

string_enum! {
    /// The type of yes or no.
    pub enum McpElicitationBooleanType {
        /// A boolean.
        Boolean = "boolean",
    }
}
