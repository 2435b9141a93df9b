//! A bundle: definitions, and the methods that its four unions list.
//!
//! Both layouts are read: the real exporter's, whose definitions nest under `v2`, and ours, which are
//! flat.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use app_server_drift::Set;

/// A schema document that describes the protocol.
#[derive(Debug)]
pub struct Bundle {
    document: Value,
}

/// A method, as a bundle lists it.
#[derive(Debug, Clone, Copy)]
pub struct BundleMethod<'a> {
    /// The set that lists it.
    pub set: Set,
    /// The arm of the union.
    pub message: &'a Value,
    /// What stands beside the arms of the union and holds for each of them.
    pub beside: &'a Value,
    /// What answers it, if the bundle says so.
    pub result: Option<&'a Value>,
}

impl<'a> BundleMethod<'a> {
    /// The schema under `params`; a method whose params can only be `null` has none.
    pub fn params(&self) -> Option<&'a Value> {
        self.message["properties"].get("params").filter(|params| params["type"] != "null")
    }

    /// Whether a message must have params.
    pub fn requires_params(&self) -> bool {
        self.message["required"]
            .as_array()
            .is_some_and(|names| names.iter().any(|name| name == "params"))
    }
}

impl Bundle {
    /// Takes a document. It must have the four unions.
    pub fn new(document: Value) -> Result<Self> {
        let bundle = Self { document };
        for set in Set::ALL {
            if !bundle.definitions().is_some_and(|all| all.contains_key(set.name())) {
                bail!("there is no definition `{}`: this is no bundle of the protocol", set.name());
            }
        }
        Ok(bundle)
    }

    fn definitions(&self) -> Option<&Map<String, Value>> {
        self.document.get("definitions")?.as_object()
    }

    /// The definition that a `$ref` points to. 0.107.0 printed references that leave out the `v2` of
    /// their target; they mean the definition of that name.
    pub fn resolve(&self, reference: &str) -> Result<&Value> {
        let pointer = reference
            .strip_prefix('#')
            .with_context(|| format!("the reference {reference} leaves the document"))?;
        self.document
            .pointer(pointer)
            .or_else(|| self.definition(pointer.strip_prefix("/definitions/")?))
            .with_context(|| format!("the reference {reference} leads nowhere"))
    }

    /// The definition with a name, the newer one where an old one has the same name.
    pub fn definition(&self, name: &str) -> Option<&Value> {
        let all = self.definitions()?;
        all.get("v2").and_then(|newer| newer.get(name)).or_else(|| all.get(name))
    }

    /// Every definition outside of a namespace, by name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.definitions().into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// Every method, by name.
    pub fn methods(&self) -> Result<BTreeMap<&str, BundleMethod<'_>>> {
        let mut methods = BTreeMap::new();
        for set in Set::ALL {
            let union = &self.document["definitions"][set.name()];
            let arms = union["oneOf"].as_array().map_or(&[][..], Vec::as_slice);
            for message in arms {
                let name = message["properties"]["method"]["enum"][0]
                    .as_str()
                    .with_context(|| format!("an arm of {} names no method", set.name()))?;
                let result = message.get("x-result");
                let method = BundleMethod { set, message, beside: union, result };
                if methods.insert(name, method).is_some() {
                    bail!("the method {name} is listed twice");
                }
            }
        }
        Ok(methods)
    }
}
