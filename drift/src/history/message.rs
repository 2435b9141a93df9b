//! The messages of a set as schemas.

use std::collections::BTreeMap;

use super::{
    line::Params,
    schema::{Block, Form, Member, Schema, Union},
};

/// The members of a message.
pub(super) fn members(arm: &mut Schema) -> Option<&mut BTreeMap<String, Member>> {
    match &mut arm.form {
        Form::Block(block) => Some(&mut block.members),
        _ => None,
    }
}

/// Gives to each variant what all of them have.
pub(super) fn add_to_every(union: &mut Option<Union>, every: Vec<(String, Schema)>) {
    for (name, schema) in every {
        for members in union.iter_mut().flat_map(|union| &mut union.arms).filter_map(members) {
            members.insert(name.clone(), Member { required: true, schema: schema.clone() });
        }
    }
}

/// The message of a method.
pub(super) fn message(name: String, params: Option<Params<'_>>) -> Schema {
    let method = Member { required: true, schema: Form::Literal(name).into() };
    let mut block = Block { object: true, ..Block::default() };
    block.members.insert("method".to_owned(), method);
    if let Some(Params { required, schema }) = params {
        let params = Member { required, schema: schema.into_owned() };
        block.members.insert("params".to_owned(), params);
    }
    Form::Block(block).into()
}
