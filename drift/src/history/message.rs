//! The messages of a set as schemas.

use std::collections::BTreeMap;

use super::{
    line::Params,
    schema::{Block, Field, Form, Schema, Union},
};

/// The fields of a message.
pub(super) fn fields(variant: &mut Schema) -> Option<&mut BTreeMap<String, Field>> {
    match &mut variant.form {
        Form::Block(block) => Some(&mut block.fields),
        _ => None,
    }
}

/// Gives to each variant what all of them have.
pub(super) fn add_to_every(union: &mut Option<Union>, every: Vec<(String, Schema)>) {
    for (name, schema) in every {
        for fields in union.iter_mut().flat_map(|union| &mut union.variants).filter_map(fields) {
            fields.insert(name.clone(), Field { required: true, schema: schema.clone() });
        }
    }
}

/// The message of a method.
pub(super) fn message(name: String, params: Option<Params<'_>>) -> Schema {
    let method = Field { required: true, schema: Form::Literal(name).into() };
    let mut block = Block { object: true, ..Block::default() };
    block.fields.insert("method".to_owned(), method);
    if let Some(Params { required, schema }) = params {
        let params = Field { required, schema: schema.into_owned() };
        block.fields.insert("params".to_owned(), params);
    }
    Form::Block(block).into()
}
