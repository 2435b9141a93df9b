//! The unions of messages, a line for each method.

use std::borrow::Cow;

use anyhow::Result;

use super::{
    blocks,
    expression::block_below,
    line::{Line, Params},
    message::{fields, message},
    outline::Outline,
    schema::{Block, Field, Form, Schema, Union},
};

/// The lines below the union of a set's messages.
pub(super) fn of_schema(mut schema: Schema) -> Result<Vec<Outline>> {
    let Form::Block(Block { union: Some(union), .. }) = &mut schema.form else {
        return blocks::of_schema(&schema);
    };
    let mut lines = Vec::new();
    // Params that can only be `null` are none.
    let null = Field { required: false, schema: Schema::plain("null") };
    for fields in union.variants.iter_mut().filter_map(fields) {
        if fields.get("params") == Some(&null) {
            fields.remove("params");
        }
    }
    if let Some(id) = take_from_every(union, "id") {
        lines.push(Outline::leaf(&Line::Every { name: "id".to_owned(), schema: Cow::Owned(id) }));
    }
    let mut others = Vec::new();
    for variant in std::mem::take(&mut union.variants) {
        match method(&variant) {
            Some(line) => lines.push(Outline::leaf(&line)),
            None => others.push(variant),
        }
    }
    union.variants = others;
    let all_told = union.variants.is_empty() && !lines.is_empty();
    // Then what is left are the fields beside the variants.
    let others = blocks::of_schema(&schema)?.into_iter();
    lines.extend(others.filter(|line| !all_told || line.text != Line::OneOf.to_string()));
    Ok(lines)
}

/// Takes from each variant a required field, if all have the same.
fn take_from_every(union: &mut Union, name: &str) -> Option<Schema> {
    let mut all = union.variants.iter_mut().map(|variant| fields(variant)?.get(name));
    let first = all.next()??.clone();
    if !first.required || !all.all(|field| field == Some(&first)) {
        return None;
    }
    for fields in union.variants.iter_mut().filter_map(fields) {
        fields.remove(name);
    }
    Some(first.schema)
}

/// The line of a message, if it has a method, params perhaps, and nothing else.
fn method(variant: &Schema) -> Option<Line<'_>> {
    let Form::Block(Block { fields, .. }) = &variant.form else { return None };
    let name = fields.get("method")?.schema.literal()?.to_owned();
    let params = match fields.get("params") {
        None => None,
        Some(Field { schema, .. }) if block_below(schema).is_some() => return None,
        Some(Field { required, schema }) => {
            Some(Params { required: *required, schema: Cow::Borrowed(schema) })
        }
    };
    // Anything that the line would not say needs lines of its own.
    let says_all = message(name.clone(), params.clone()) == *variant;
    says_all.then_some(Line::Method { name, params })
}
