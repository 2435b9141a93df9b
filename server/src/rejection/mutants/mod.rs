//! Requests that are spoilt in one place each, to be asked of a real server too.
//!
//! Every struct, variant and field is met once, by the shortest way from a method; and methods are spoilt at random.

mod routes;
mod sample;
mod spoil;

use std::collections::HashSet;

use fastrand::Rng;

use super::Rejections;
use super::content::Content;
use sample::Sampler;

/// How many requests are spoilt at random for each method.
const RANDOM: usize = 20;

/// A request, most likely one that is rejected.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mutant {
    /// Its method.
    pub method: String,
    /// Its params, as JSON.
    pub params: String,
}

impl Rejections {
    /// Makes mutants: the same ones for the same seed. None is there twice. Fails where nothing can be derived.
    pub fn mutants(&mut self, seed: u64) -> anyhow::Result<Vec<Mutant>> {
        self.0.all()?;
        let mut sampler =
            Sampler { definitions: &self.0.definitions, random: Rng::with_seed(seed) };
        let mut mutants = Vec::new();
        for route in routes::all(&self.0, &mut sampler) {
            for value in spoil::all(&mut sampler, route.kind) {
                mutants.push((route.method, (route.build)(value)));
            }
        }
        for (method, kind) in self.0.derived() {
            for _ in 0..RANDOM {
                let whole = sampler.random.bool();
                let value = sampler.value(kind, 0, whole);
                let value = spoil::somewhere(&mut sampler, value);
                mutants.push((method, value));
            }
        }
        let mut known = HashSet::new();
        let mutants = mutants
            .into_iter()
            .map(|(method, value)| Mutant { method: method.to_owned(), params: print(&value) });
        Ok(mutants.filter(|mutant| known.insert(mutant.clone())).collect())
    }
}

/// A value as JSON.
fn print(value: &Content) -> String {
    let text = |text: &str| serde_json::Value::from(text).to_string();
    match value {
        Content::Null => "null".to_owned(),
        Content::Boolean(value) => value.to_string(),
        Content::Integer(value) => value.to_string(),
        Content::Fraction(value) => value.to_string(),
        Content::Text(value) => text(value),
        Content::List(list) => {
            format!("[{}]", list.iter().map(print).collect::<Vec<_>>().join(","))
        }
        Content::Map(map) => {
            let entries = map.iter().map(|(key, value)| format!("{}:{}", text(key), print(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}
