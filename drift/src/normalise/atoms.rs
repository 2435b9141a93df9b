//! What `type` and the conditions beside it say.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::at::At;
use super::graph::Graph;
use super::numbers::{self, Bound, Numbers};
use super::shape::{ANY, Array, Field, NodeId, Object, Others, Shape};
use super::strings::{Pattern, Strings, Text};
use crate::read::document::Unjudged;

static ANYTHING: Value = Value::Bool(true);

/// Formats of integers.
const INTEGERS: [&str; 10] =
    ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "int", "uint"];

/// Keywords that speak of one kind of value only, with that kind.
const IMPLIED: [(&str, &[&str]); 4] = [
    ("object", &["properties", "required", "additionalProperties"]),
    ("array", &["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]),
    ("string", &["minLength", "maxLength", "pattern"]),
    ("number", &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]),
];

/// The shape that `type` and its conditions give; `None` if they say nothing.
pub(crate) fn of<'a>(
    graph: &mut Graph<'a>,
    keywords: &'a Map<String, Value>,
    at: &At<'a>,
) -> Result<Option<Shape<'a>>, Unjudged> {
    let kinds: BTreeSet<&str> = match keywords.get("type") {
        Some(Value::String(kind)) => [kind.as_str()].into(),
        Some(Value::Array(kinds)) if !kinds.is_empty() => {
            kinds.iter().map(|kind| kind.as_str().unwrap_or_default()).collect()
        }
        Some(other) => {
            return Err(graph.unjudged(at, format!("the type {other} is not understood")));
        }
        None => IMPLIED
            .iter()
            .filter(|(_, implying)| implying.iter().any(|keyword| keywords.contains_key(*keyword)))
            .map(|(kind, _)| *kind)
            .collect(),
    };
    if kinds.is_empty() {
        return Ok(None);
    }
    let mut shape = Shape::default();
    for kind in kinds {
        let atoms = Atoms { keywords, at };
        match kind {
            "null" => shape.null = true,
            "boolean" => (shape.yes, shape.no) = (true, true),
            "string" => {
                shape.strings = Some(atoms.strings(graph)?).filter(|strings| !strings.is_empty());
            }
            "integer" | "number" => {
                let atom = atoms.numbers(graph, kind == "integer")?;
                numbers::insert(&mut shape.numbers, atom);
            }
            "array" => shape.arrays.extend(atoms.array(graph)?),
            "object" => shape.objects.extend(atoms.object(graph)?),
            other => {
                return Err(graph.unjudged(at, format!("the type {other:?} is not understood")));
            }
        }
    }
    Ok(Some(shape))
}

struct Atoms<'s, 'a> {
    keywords: &'a Map<String, Value>,
    at: &'s At<'a>,
}

impl<'a> Atoms<'_, 'a> {
    fn count(&self, graph: &Graph<'a>, keyword: &str) -> Result<Option<u64>, Unjudged> {
        let Some(value) = self.keywords.get(keyword) else { return Ok(None) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
        let count = match value.as_f64() {
            Some(count) if count >= 0.0 && count.fract() == 0.0 => Some(count as u64),
            _ => None,
        };
        match count {
            Some(count) => Ok(Some(count)),
            None => Err(graph.unjudged(self.at, format!("`{keyword}` is not a count"))),
        }
    }

    fn text(&self, graph: &Graph<'a>, keyword: &str) -> Result<Option<&'a str>, Unjudged> {
        match self.keywords.get(keyword) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(graph.unjudged(self.at, format!("`{keyword}` is not a string"))),
        }
    }

    fn strings(&self, graph: &Graph<'a>) -> Result<Strings<'a>, Unjudged> {
        let format = self.text(graph, "format")?.filter(|format| !is_numeric(format));
        let text = Text {
            least: self.count(graph, "minLength")?.unwrap_or(0),
            most: self.count(graph, "maxLength")?,
            patterns: self.text(graph, "pattern")?.map(Pattern::new).into_iter().collect(),
            formats: format.into_iter().collect(),
        };
        Ok(Strings::of(text, self.at.clone()))
    }

    fn numbers(&self, graph: &Graph<'a>, integral: bool) -> Result<Numbers, Unjudged> {
        let format = self.text(graph, "format")?;
        let formatted = integral && format.is_some_and(|format| INTEGERS.contains(&format));
        let (mut low, mut high) = match format {
            Some(format) if formatted => {
                let (low, high) = integer_range(format);
                (Some(Bound::Integer(low)), Some(Bound::Integer(high)))
            }
            _ => (None, None),
        };
        for (keyword, inclusive) in [("minimum", true), ("exclusiveMinimum", false)] {
            if let Some(bound) = self.bound(graph, keyword, inclusive, integral, 1)?
                && low.is_none_or(|low| low.is_at_most(bound))
            {
                low = Some(bound);
            }
        }
        for (keyword, inclusive) in [("maximum", true), ("exclusiveMaximum", false)] {
            if let Some(bound) = self.bound(graph, keyword, inclusive, integral, -1)?
                && high.is_none_or(|high| high.is_at_least(bound))
            {
                high = Some(bound);
            }
        }
        Ok(Numbers { integral, low, high, formatted })
    }

    fn bound(
        &self,
        graph: &Graph<'a>,
        keyword: &str,
        inclusive: bool,
        integral: bool,
        inwards: i128,
    ) -> Result<Option<Bound>, Unjudged> {
        let Some(value) = self.keywords.get(keyword) else { return Ok(None) };
        if let Some(exact) =
            value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from))
        {
            return Ok(Some(match (inclusive, integral) {
                (true, _) => Bound::Integer(exact),
                (false, true) => Bound::Integer(exact + inwards),
                #[expect(clippy::cast_precision_loss, reason = "a bound of reals is one")]
                (false, false) => Bound::Real(exact as f64, false),
            }));
        }
        let Some(real) = value.as_f64().filter(|real| real.is_finite()) else {
            return Err(graph.unjudged(self.at, format!("`{keyword}` is not a number")));
        };
        let whole = numbers::whole(real);
        Ok(Some(match whole {
            Some(exact) if inclusive => Bound::Integer(exact),
            Some(exact) if integral => Bound::Integer(exact + inwards),
            _ => {
                let inner = if inwards > 0 { real.ceil() } else { real.floor() };
                match numbers::whole(inner) {
                    Some(exact) if integral && whole.is_none() => Bound::Integer(exact),
                    _ => Bound::Real(real, inclusive),
                }
            }
        }))
    }

    /// The lists; `None` if there are none.
    fn array(&self, graph: &mut Graph<'a>) -> Result<Option<Array<'a>>, Unjudged> {
        let (tuple, rest) = match (self.keywords.get("prefixItems"), self.keywords.get("items")) {
            (Some(tuple), rest) => (Some(tuple), rest),
            (None, Some(tuple @ Value::Array(_))) => {
                (Some(tuple), self.keywords.get("additionalItems"))
            }
            (None, rest) => (None, rest),
        };
        let mut first = Vec::new();
        for (position, schema) in tuple.and_then(Value::as_array).into_iter().flatten().enumerate()
        {
            first.push(graph.child(&[schema], self.at, &format!("[{position}]"))?);
        }
        let items = match rest {
            Some(Value::Bool(false)) => None,
            Some(schema) => Some(graph.child(&[schema], self.at, "[]")?),
            None => Some(ANY),
        };
        let unique = match self.keywords.get("uniqueItems") {
            None => false,
            Some(Value::Bool(unique)) => *unique,
            Some(_) => return Err(graph.unjudged(self.at, "`uniqueItems` is not a boolean")),
        };
        let least = self.count(graph, "minItems")?.unwrap_or(0);
        let most = self.count(graph, "maxItems")?;
        let array = Array { first, items, least, most, unique, at: self.at.clone() };
        Ok(Some(array).filter(Array::is_possible))
    }

    /// The objects; `None` if there are none.
    fn object(&self, graph: &mut Graph<'a>) -> Result<Option<Object<'a>>, Unjudged> {
        let mut fields = BTreeMap::new();
        match self.keywords.get("properties") {
            None => {}
            Some(Value::Object(properties)) => {
                for (name, schema) in properties {
                    let node = graph.child(&[schema], self.at, &format!(".{name}"))?;
                    fields.insert(name.as_str(), Field { node, required: false, schema });
                }
            }
            Some(_) => return Err(graph.unjudged(self.at, "`properties` is not an object")),
        }
        let others = self.others(graph, fields.is_empty())?;
        let required = self.keywords.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten() {
            let Some(name) = name.as_str() else {
                return Err(graph.unjudged(self.at, "`required` lists what is not a name"));
            };
            if others == Others::Closed && !fields.contains_key(name) {
                return Ok(None);
            }
            let undeclared = Field {
                node: if let Others::Map(values) = others { values } else { ANY },
                required: true,
                schema: &ANYTHING,
            };
            fields.entry(name).or_insert(undeclared).required = true;
        }
        Ok(Some(Object { fields, others, ..Object::map(others, self.at.clone()) }))
    }

    /// What is said of fields that are not declared. `true` beside declared fields says no more than
    /// nothing does.
    fn others(&self, graph: &mut Graph<'a>, bare: bool) -> Result<Others, Unjudged> {
        Ok(match self.keywords.get("additionalProperties") {
            None => Others::Open,
            Some(Value::Bool(false)) => Others::Closed,
            Some(schema) => {
                let values: NodeId = graph.child(&[schema], self.at, "{}")?;
                if values == ANY && !bare { Others::Open } else { Others::Map(values) }
            }
        })
    }
}

fn is_numeric(format: &str) -> bool {
    INTEGERS.contains(&format) || matches!(format, "float" | "double")
}

/// The least and greatest integer of a format such as `int32`; of any other text, those of 64 bits with a sign.
pub fn integer_range(format: &str) -> (i128, i128) {
    match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint" | "uint64" => (0, u64::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    }
}
