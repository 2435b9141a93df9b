//! The table of shapes: `table.txt`, written by `cargo codegen generate`, and read when it is first used.
//!
//! A block begins with the name of a shape: that of a type, or the place where a shape without a name
//! stands. After a tab follow the kinds of values that it allows, if any: `0` for `null`, booleans and
//! numbers, `"` for text, `o` for an object with the fields below, `!` for secrets, `?` for any JSON. A line for each of its parts comes next:
//!
//! | line | a part |
//! |---|---|
//! | `=value` | a value, and after a tab the type that lists it, if it is another |
//! | `[shape` | it allows arrays of these |
//! | `/field shape` | a field; `+` in place of `/` if it is required |
//! | `*shape` | all other fields |
//! | `<variant shape tag` | a variant that is an object; with the name of its tag, if it has one |
//! | `>params result` | a method, in a block with its name, and `c` or `s` for who sends it |
//!
//! The columns are separated by tabs. Where a shape has no block, it is spelled: the kinds of values that
//! it allows, or `[` or `*` and the shape of what is in it.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use crate::method::Direction;

static TEXT: &str = include_str!("table.txt");
static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(TEXT));

/// The place of a shape in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShapeId(u16);

/// What a value may be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape {
    /// The name of its type, or where it stands.
    pub(crate) name: &'static str,
    kinds: &'static str,
    values: Range<u32>,
    fields: Range<u32>,
    variants: Range<u32>,
    pub(crate) items: Option<ShapeId>,
    pub(crate) others: Option<ShapeId>,
}

/// A value of an enum, with the type that lists it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) value: &'static str,
    pub(crate) owner: &'static str,
}

#[derive(Debug)]
pub(crate) struct FieldShape {
    pub(crate) name: &'static str,
    pub(crate) shape: ShapeId,
    pub(crate) is_required: bool,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: &'static str,
    pub(crate) shape: ShapeId,
    /// The field that has the variant's name.
    pub(crate) tag: Option<&'static str>,
    /// The union that it belongs to.
    pub(crate) owner: &'static str,
}

/// A method, with the shapes of its params and result. `None` if it has none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MethodShape {
    pub(crate) name: &'static str,
    pub(crate) direction: Direction,
    pub(crate) params: Option<ShapeId>,
    pub(crate) result: Option<ShapeId>,
}

#[derive(Debug, Default)]
pub(crate) struct Table {
    shapes: Vec<Shape>,
    values: Vec<Listed>,
    fields: Vec<FieldShape>,
    variants: Vec<Variant>,
    methods: HashMap<&'static str, MethodShape>,
    ids: HashMap<&'static str, ShapeId>,
}

impl Table {
    pub(crate) fn get() -> &'static Self {
        &TABLE
    }

    pub(crate) fn method(&self, name: &str) -> Option<MethodShape> {
        self.methods.get(name).copied()
    }

    pub(crate) fn named(&self, name: &str) -> Option<ShapeId> {
        self.ids.get(name).copied()
    }

    pub(crate) fn shape(&self, id: ShapeId) -> &Shape {
        &self.shapes[usize::from(id.0)]
    }

    pub(crate) fn values(&self, shape: &Shape) -> &[Listed] {
        &self.values[range(&shape.values)]
    }

    /// The fields, sorted by name.
    pub(crate) fn fields(&self, shape: &Shape) -> &[FieldShape] {
        &self.fields[range(&shape.fields)]
    }

    pub(crate) fn variants(&self, shape: &Shape) -> &[Variant] {
        &self.variants[range(&shape.variants)]
    }

    pub(crate) fn field(&self, shape: &Shape, name: &str) -> Option<&FieldShape> {
        let fields = self.fields(shape);
        let index = fields.binary_search_by(|field| field.name.cmp(name)).ok()?;
        fields.get(index)
    }

    fn read(text: &'static str) -> Self {
        let mut table = Self::default();
        for line in text.lines().filter(|line| !is_part(line)) {
            let (name, kinds) = line.split_once('\t').unwrap_or((line, ""));
            table.add(name, Shape { name, kinds, ..Shape::default() });
        }
        let mut id = ShapeId(0);
        let mut owner = "";
        for line in text.lines() {
            let (mark, rest) = line.split_at(line.len().min(1));
            let mut columns = rest.split('\t');
            let (first, second, third) =
                (columns.next().unwrap_or_default(), columns.next(), columns.next());
            match mark {
                "=" => table.values.push(Listed { value: first, owner: second.unwrap_or(owner) }),
                "/" | "+" => {
                    let shape = table.spelled(second.unwrap_or_default());
                    table.fields.push(FieldShape { name: first, shape, is_required: mark == "+" });
                }
                "<" => {
                    let place = second.unwrap_or_default();
                    let shape = table.spelled(place);
                    let union = place.strip_suffix('>').and_then(|it| it.strip_suffix(first));
                    let union = union.and_then(|it| it.strip_suffix('<'));
                    let own = if third.is_some() { place } else { owner };
                    let owner = union.unwrap_or(own);
                    table.variants.push(Variant { name: first, shape, tag: third, owner });
                }
                "[" => table.shapes[usize::from(id.0)].items = Some(table.spelled(rest)),
                "*" => table.shapes[usize::from(id.0)].others = Some(table.spelled(rest)),
                ">" => {
                    let mut shape = |spelled: Option<&'static str>| {
                        spelled.filter(|it| !it.is_empty()).map(|it| table.spelled(it))
                    };
                    let (params, result) = (shape(Some(first)), shape(second));
                    let direction = match table.shape(id).kinds {
                        "c" => Direction::ClientToServer,
                        _ => Direction::ServerToClient,
                    };
                    let method = MethodShape { name: owner, direction, params, result };
                    table.methods.insert(owner, method);
                }
                _ => {
                    owner = line.split('\t').next().unwrap_or_default();
                    id = table.ids[owner];
                    let (values, fields, variants) = table.lengths();
                    let shape = &mut table.shapes[usize::from(id.0)];
                    shape.values = values..values;
                    shape.fields = fields..fields;
                    shape.variants = variants..variants;
                }
            }
            let (values, fields, variants) = table.lengths();
            let shape = &mut table.shapes[usize::from(id.0)];
            shape.values.end = values;
            shape.fields.end = fields;
            shape.variants.end = variants;
        }
        table
    }

    fn add(&mut self, name: &'static str, shape: Shape) -> ShapeId {
        let id = ShapeId(u16::try_from(self.shapes.len()).unwrap_or(u16::MAX));
        self.shapes.push(shape);
        self.ids.insert(name, id);
        id
    }

    /// The shape that is spelled so: the name of a block, kinds of values, or `[` or `*` and a shape.
    fn spelled(&mut self, text: &'static str) -> ShapeId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let mut shape = Shape { name: "", ..Shape::default() };
        if let Some(items) = text.strip_prefix('[') {
            shape.items = Some(self.spelled(items));
        } else if let Some(others) = text.strip_prefix('*') {
            shape.others = Some(self.spelled(others));
        } else {
            shape.kinds = text;
        }
        self.add(text, shape)
    }

    fn lengths(&self) -> (u32, u32, u32) {
        let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        (length(self.values.len()), length(self.fields.len()), length(self.variants.len()))
    }
}

fn range(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

fn is_part(line: &str) -> bool {
    line.starts_with(['=', '/', '+', '*', '<', '[', '>'])
}

impl Shape {
    pub(crate) fn is_any(&self) -> bool {
        self.kinds.contains('?')
    }

    pub(crate) fn is_secret(&self) -> bool {
        self.kinds.contains('!')
    }

    pub(crate) fn is_text(&self) -> bool {
        self.kinds.contains('"')
    }

    pub(crate) fn is_plain(&self) -> bool {
        self.kinds.contains('0')
    }

    pub(crate) fn is_object(&self) -> bool {
        self.kinds.contains('o') || self.others.is_some()
    }
}
