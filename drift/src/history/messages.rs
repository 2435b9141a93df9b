//! The unions of messages, a line for each method.

use std::borrow::Cow;

use anyhow::Result;

use super::{
    blocks,
    expression::block_below,
    line::{Line, Params},
    message::{members, message},
    outline::Outline,
    schema::{Block, Form, Member, Schema, Union},
};

/// The lines below the union of a set's messages.
pub(super) fn of_schema(mut schema: Schema) -> Result<Vec<Outline>> {
    let Form::Block(Block { union: Some(union), .. }) = &mut schema.form else {
        return blocks::of_schema(&schema);
    };
    let mut lines = Vec::new();
    // Params that can only be `null` are none.
    let null = Member { required: false, schema: Schema::plain("null") };
    for members in union.arms.iter_mut().filter_map(members) {
        if members.get("params") == Some(&null) {
            members.remove("params");
        }
    }
    if let Some(id) = take_from_every(union, "id") {
        lines.push(Outline::leaf(&Line::Every { name: "id".to_owned(), schema: Cow::Owned(id) }));
    }
    let mut others = Vec::new();
    for arm in std::mem::take(&mut union.arms) {
        match method(&arm) {
            Some(line) => lines.push(Outline::leaf(&line)),
            None => others.push(arm),
        }
    }
    union.arms = others;
    let all_told = union.arms.is_empty() && !lines.is_empty();
    // Then what is left are the members beside the variants.
    let others = blocks::of_schema(&schema)?.into_iter();
    lines.extend(others.filter(|line| !all_told || line.text != Line::OneOf.to_string()));
    Ok(lines)
}

/// Takes from each variant a required member, if all have the same.
fn take_from_every(union: &mut Union, name: &str) -> Option<Schema> {
    let mut all = union.arms.iter_mut().map(|arm| members(arm)?.get(name));
    let first = all.next()??.clone();
    if !first.required || !all.all(|member| member == Some(&first)) {
        return None;
    }
    for members in union.arms.iter_mut().filter_map(members) {
        members.remove(name);
    }
    Some(first.schema)
}

/// The line of a message, if it has a method, params perhaps, and nothing else.
fn method(arm: &Schema) -> Option<Line<'_>> {
    let Form::Block(Block { members, .. }) = &arm.form else { return None };
    let name = members.get("method")?.schema.literal()?.to_owned();
    let params = match members.get("params") {
        None => None,
        Some(Member { schema, .. }) if block_below(schema).is_some() => return None,
        Some(Member { required, schema }) => {
            Some(Params { required: *required, schema: Cow::Borrowed(schema) })
        }
    };
    // Anything that the line would not say needs lines of its own.
    let says_all = message(name.clone(), params.clone()) == *arm;
    says_all.then_some(Line::Method { name, params })
}
