//! Between a schema and the lines that tell of it.

use std::{borrow::Cow, collections::BTreeMap};

use anyhow::{Context, Result, bail};

use super::{
    expression::{block_below, own_block},
    line::Line,
    message,
    outline::Outline,
    schema::{Block, Field, Form, Notes, Schema, Union},
};

/// The lines below a definition.
pub(super) fn of_schema(schema: &Schema) -> Result<Vec<Outline>> {
    match &schema.form {
        Form::Block(block) => of_block(block, &schema.notes, None),
        // A choice of one string may become a choice of two.
        Form::Literal(value) if schema.notes.is_empty() => {
            Ok(vec![Outline::leaf(&Line::Value(value.clone()))])
        }
        _ => Ok(vec![described(schema, Line::Alias)?]),
    }
}

/// The lines of a block, but for the field that the line above them tells.
fn of_block(block: &Block, notes: &Notes, told: Option<&str>) -> Result<Vec<Outline>> {
    let mut lines = Vec::new();
    let mut add = |line: &Line| lines.push(Outline::leaf(line));
    for (key, value) in notes {
        add(&Line::Note(key.clone(), value.clone()));
    }
    match (block.object, block.is_plainly_object()) {
        (true, false) => add(&Line::Object),
        (false, true) => add(&Line::Untyped),
        _ => {}
    }
    match &block.union {
        Some(union) if !union.one => add(&Line::AnyOf),
        Some(union) if union.variants.is_empty() => add(&Line::OneOf),
        _ => {}
    }
    for (name, Field { required, schema }) in &block.fields {
        if told != Some(name) {
            let line = |schema| Line::Field { name: name.clone(), required: *required, schema };
            lines.push(described(schema, line)?);
        }
    }
    if let Some(rest) = &block.rest {
        lines.push(described(rest, Line::Rest)?);
    }
    if let Some(union) = &block.union {
        lines.extend(of_variants(&union.variants)?);
    }
    Ok(lines)
}

/// A line with a schema on it, and the block of that below.
fn described<'a>(
    schema: &'a Schema,
    line: impl FnOnce(Cow<'a, Schema>) -> Line<'a>,
) -> Result<Outline> {
    let block = block_below(schema);
    let lines = block.map_or(Ok(Vec::new()), |block| of_block(block, &Notes::new(), None))?;
    Ok(Outline::new(line(Cow::Borrowed(schema)).to_string(), lines))
}

/// The lines of variants, each unlike the others.
fn of_variants(variants: &[Schema]) -> Result<Vec<Outline>> {
    let tag = |variant| own_block(variant).and_then(Block::tag);
    let mut tags: BTreeMap<_, usize> = BTreeMap::new();
    variants.iter().filter_map(tag).for_each(|tag| *tags.entry(tag).or_default() += 1);
    let tag = |variant| tag(variant).filter(|tag| tags.get(tag) == Some(&1));
    let mut lines: Vec<Outline> =
        variants.iter().map(|schema| variant(schema, tag(schema))).collect::<Result<_>>()?;
    lines.sort();

    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for line in &mut lines {
        let count = seen.entry(line.text.clone()).or_default();
        *count += 1;
        if *count > 1 {
            let Some(text) = line.text.strip_suffix('}').filter(|_| line.text.starts_with("| {"))
            else {
                bail!("the variant `{}` is there twice", line.text)
            };
            line.text = format!("{text}#{count}}}");
        }
    }
    Ok(lines)
}

fn variant(schema: &Schema, tag: Option<(&str, &str)>) -> Result<Outline> {
    if let Some(value) = schema.literal() {
        return Ok(Outline::leaf(&Line::Value(value.to_owned())));
    }
    let Some(block) = own_block(schema) else {
        return described(schema, |schema| Line::Variant { schema, label: String::new() });
    };
    let line = if let Some((tag, value)) = tag {
        Line::Tagged { tag: tag.to_owned(), value: value.to_owned() }
    } else {
        let required = block.fields.iter().filter(|(_, field)| field.required);
        let required: Vec<_> =
            required.map(|(name, _)| name.replace(['{', '}', '#', '@'], "_")).collect();
        Line::Variant { schema: Cow::Owned(Form::Below.into()), label: required.join(" ") }
    };
    let told = tag.map(|(tag, _)| tag);
    Ok(Outline::new(line.to_string(), of_block(block, &schema.notes, told)?))
}

/// The schema that the lines below a definition tell of.
pub(super) fn to_schema(lines: &[Outline]) -> Result<Schema> {
    if let [only] = lines
        && let Line::Alias(schema) = Line::parse(&only.text)?
    {
        return filled(schema.into_owned(), &only.lines);
    }
    to_block(lines, None)
}

/// The schema that the lines of a block tell of, beside the field that the line above them tells.
fn to_block(lines: &[Outline], told: Option<(String, String)>) -> Result<Schema> {
    let mut reader = Reader::default();
    if let Some((tag, value)) = told {
        let schema = Form::Literal(value).into();
        reader.block.fields.insert(tag, Field { required: true, schema });
    }
    for Outline { text, lines } in lines {
        Line::parse(text)
            .and_then(|line| reader.add(line, lines))
            .with_context(|| format!("line `{text}`"))?;
    }
    Ok(reader.finish())
}

/// A block as far as it is read.
#[derive(Default)]
struct Reader {
    block: Block,
    notes: Notes,
    untyped: bool,
    every: Vec<(String, Schema)>,
}

impl Reader {
    fn add(&mut self, line: Line<'_>, below: &[Outline]) -> Result<()> {
        match line {
            Line::Note(key, value) => drop(self.notes.insert(key, value)),
            Line::Object => self.block.object = true,
            Line::Untyped => self.untyped = true,
            Line::AnyOf => self.union().one = false,
            Line::OneOf => self.union().one = true,
            Line::Field { name, required, schema } => {
                let schema = filled(schema.into_owned(), below)?;
                if self.block.fields.insert(name, Field { required, schema }).is_some() {
                    bail!("the field is there twice");
                }
            }
            Line::Rest(schema) => {
                self.block.rest = Some(Box::new(filled(schema.into_owned(), below)?));
            }
            Line::Value(value) => self.union().variants.push(Form::Literal(value).into()),
            Line::Tagged { tag, value } => {
                let variant = to_block(below, Some((tag, value)))?;
                self.union().variants.push(variant);
            }
            Line::Variant { schema, .. } => {
                let variant = filled(schema.into_owned(), below)?;
                self.union().variants.push(variant);
            }
            Line::Method { name, params } => {
                self.union().variants.push(message::message(name, params));
            }
            Line::Every { name, schema } => {
                self.every.push((name, filled(schema.into_owned(), below)?));
            }
            Line::Alias(_) => bail!("beside it there is nothing else to say"),
            Line::Unlisted(_) => bail!("it is not a line of a definition"),
        }
        Ok(())
    }

    fn union(&mut self) -> &mut Union {
        self.block.union.get_or_insert(Union { one: true, variants: Vec::new() })
    }

    fn finish(self) -> Schema {
        let Self { mut block, notes, untyped, every } = self;
        message::add_to_every(&mut block.union, every);
        block.union = block.union.map(|union| Union::new(union.one, union.variants));
        block.object |= block.is_plainly_object() && !untyped;
        let form = match block {
            Block { object: false, union: Some(union), rest: None, fields }
                if fields.is_empty() =>
            {
                union.into_form()
            }
            block => Form::Block(block),
        };
        Schema { form, notes }
    }
}

/// A schema with the block that the lines below it tell of.
fn filled(mut schema: Schema, lines: &[Outline]) -> Result<Schema> {
    let Some(place) = below(&mut schema) else {
        if lines.is_empty() {
            return Ok(schema);
        }
        bail!("there are lines below that belong to nothing");
    };
    let Schema { form, notes } = to_block(lines, None)?;
    place.form = form;
    place.notes.extend(notes);
    Ok(schema)
}

/// The part of a schema that is told below.
fn below(schema: &mut Schema) -> Option<&mut Schema> {
    match schema.form {
        Form::Below => Some(schema),
        Form::List(ref mut inner) | Form::Map(ref mut inner) => below(inner),
        Form::Block(ref mut block) => {
            block.union.iter_mut().flat_map(|union| &mut union.variants).find_map(below)
        }
        _ => None,
    }
}

/// The methods on the lines below the name of a set.
pub(super) fn to_unlisted(lines: &[Outline]) -> Result<Vec<String>> {
    let method = |line: &Outline| match Line::parse(&line.text)? {
        Line::Unlisted(name) => Ok(name),
        _ => bail!("`{}` is not a method", line.text),
    };
    lines.iter().map(method).collect()
}
