//! The forms of elicitation, in the small subset of JSON Schema that MCP 2025-11-25 allows.

use std::collections::BTreeMap;

use crate::macros::{object, string_enum, untagged_union};

object! {
    /// A form: a JSON Schema of a flat object, in which each property is a form field.
    pub struct McpElicitationSchema is closed {
        /// The URI of the JSON Schema dialect. Absent or `null` if not given.
        #[serde(rename = "$schema")]
        pub schema: Field<String>,
        /// Always `object`.
        pub r#type: McpElicitationObjectType,
        /// The form fields, keyed by property name.
        pub properties: BTreeMap<String, McpElicitationPrimitiveSchema>,
        /// The names of the required properties. Absent or `null` if none are required.
        pub required: Field<Vec<String>>,
    }
}

string_enum! {
    /// The type of a form.
    pub enum McpElicitationObjectType {
        /// An object.
        Object = "object",
        ..
    }
}

untagged_union! {
    /// A form field.
    pub enum McpElicitationPrimitiveSchema {
        /// A selection from options.
        Enum(McpElicitationEnumSchema),
        /// Text.
        String(McpElicitationStringSchema),
        /// A number.
        Number(McpElicitationNumberSchema),
        /// Yes or no.
        Boolean(McpElicitationBooleanSchema),
        ..
    }
}

untagged_union! {
    /// A form field that offers options.
    pub enum McpElicitationEnumSchema {
        /// One option is selected.
        SingleSelect(McpElicitationSingleSelectEnumSchema),
        /// Any number of options is selected.
        MultiSelect(McpElicitationMultiSelectEnumSchema),
        /// One option is selected, in an older notation.
        LegacyTitled(McpElicitationLegacyTitledEnumSchema),
    }
}

untagged_union! {
    /// A form field that offers options, of which one is selected.
    pub enum McpElicitationSingleSelectEnumSchema {
        /// The options are displayed as they are.
        Untitled(McpElicitationUntitledSingleSelectEnumSchema),
        /// The options have display names.
        Titled(McpElicitationTitledSingleSelectEnumSchema),
    }
}

object! {
    /// A selection of one option, where the options are displayed as they are.
    pub struct McpElicitationUntitledSingleSelectEnumSchema is strict {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The options.
        pub r#enum: Vec<String>,
        /// The option selected by default. Absent or `null` if there is none.
        pub default: Field<String>,
    }
}

object! {
    /// A selection of one option, where the options have display names.
    pub struct McpElicitationTitledSingleSelectEnumSchema is strict {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The options.
        pub one_of: Vec<McpElicitationConstOption>,
        /// The option selected by default. Absent or `null` if there is none.
        pub default: Field<String>,
    }
}

object! {
    /// An option with a display name.
    pub struct McpElicitationConstOption is strict {
        /// The option's value, as used in the response.
        pub r#const: String,
        /// The display name.
        pub title: String,
    }
}

untagged_union! {
    /// A form field that offers options, of which any number is selected.
    pub enum McpElicitationMultiSelectEnumSchema {
        /// The options are displayed as they are.
        Untitled(McpElicitationUntitledMultiSelectEnumSchema),
        /// The options have display names.
        Titled(McpElicitationTitledMultiSelectEnumSchema),
    }
}

object! {
    /// A selection of any number of options, which are displayed as they are.
    pub struct McpElicitationUntitledMultiSelectEnumSchema is strict {
        /// Always `array`.
        pub r#type: McpElicitationArrayType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The minimum number of options to select. Absent or `null` if there is no minimum.
        pub min_items: Field<u64>,
        /// The maximum number of options to select. Absent or `null` if there is no maximum.
        pub max_items: Field<u64>,
        /// The options.
        pub items: McpElicitationUntitledEnumItems,
        /// The options selected by default. Absent or `null` if there are none.
        pub default: Field<Vec<String>>,
    }
}

object! {
    /// Options that are displayed as they are.
    pub struct McpElicitationUntitledEnumItems is strict {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The options.
        pub r#enum: Vec<String>,
    }
}

object! {
    /// A selection of any number of options, which have display names.
    pub struct McpElicitationTitledMultiSelectEnumSchema is strict {
        /// Always `array`.
        pub r#type: McpElicitationArrayType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The minimum number of options to select. Absent or `null` if there is no minimum.
        pub min_items: Field<u64>,
        /// The maximum number of options to select. Absent or `null` if there is no maximum.
        pub max_items: Field<u64>,
        /// The options.
        pub items: McpElicitationTitledEnumItems,
        /// The options selected by default. Absent or `null` if there are none.
        pub default: Field<Vec<String>>,
    }
}

object! {
    /// Options that have display names.
    pub struct McpElicitationTitledEnumItems is strict {
        /// The options.
        pub any_of: Vec<McpElicitationConstOption>,
    }
}

string_enum! {
    /// The type of a selection of any number of options.
    pub enum McpElicitationArrayType {
        /// An array.
        Array = "array",
    }
}

object! {
    /// A selection of one option, where the display names are in a separate list.
    pub struct McpElicitationLegacyTitledEnumSchema is strict {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The options.
        pub r#enum: Vec<String>,
        /// The display names of the options, in the same order. Absent or `null` if they have none.
        pub enum_names: Field<Vec<String>>,
        /// The option selected by default. Absent or `null` if there is none.
        pub default: Field<String>,
    }
}

object! {
    /// A form field for text.
    pub struct McpElicitationStringSchema is strict {
        /// Always `string`.
        pub r#type: McpElicitationStringType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The minimum length, in characters. Absent or `null` if there is no minimum.
        pub min_length: Field<u32>,
        /// The maximum length, in characters. Absent or `null` if there is no maximum.
        pub max_length: Field<u32>,
        /// The required format of the text. Absent or `null` if any text is allowed.
        pub format: Field<McpElicitationStringFormat>,
        /// The default text. Absent or `null` if there is none.
        pub default: Field<String>,
    }
}

string_enum! {
    /// The type of text, and of a selection of one option.
    pub enum McpElicitationStringType {
        /// A string.
        String = "string",
    }
}

string_enum! {
    /// The required format of text.
    pub enum McpElicitationStringFormat {
        /// An email address.
        Email = "email",
        /// A URI.
        Uri = "uri",
        /// A date, as `YYYY-MM-DD`.
        Date = "date",
        /// A date and time, as in RFC 3339.
        DateTime = "date-time",
        ..
    }
}

object! {
    /// A form field for a number.
    pub struct McpElicitationNumberSchema is strict {
        /// Whether the number must be an integer.
        pub r#type: McpElicitationNumberType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The minimum number. Absent or `null` if there is no minimum.
        pub minimum: Field<f64>,
        /// The maximum number. Absent or `null` if there is no maximum.
        pub maximum: Field<f64>,
        /// The default number. Absent or `null` if there is none.
        pub default: Field<f64>,
    }
}

string_enum! {
    /// The type of a number.
    pub enum McpElicitationNumberType {
        /// Any number.
        Number = "number",
        /// An integer.
        Integer = "integer",
    }
}

object! {
    /// A form field for yes or no.
    pub struct McpElicitationBooleanSchema is strict {
        /// Always `boolean`.
        pub r#type: McpElicitationBooleanType,
        /// The form field's display name. Absent or `null` if it has none.
        pub title: Field<String>,
        /// A description of what is asked. Absent or `null` if there is none.
        pub description: Field<String>,
        /// The default answer. Absent or `null` if there is none.
        pub default: Field<bool>,
    }
}

string_enum! {
    /// The type of a form field for yes or no.
    pub enum McpElicitationBooleanType {
        /// A boolean.
        Boolean = "boolean",
    }
}
