//! In which releases each thing of the protocol exists: what `@since`, `x-since` and the tables of
//! releases are made of.

use std::{collections::BTreeMap, fmt};

use app_server_protocol::release::Release;

use app_server_drift::history::{Span, Tier};

/// What a part of a type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A field of an object.
    Field,
    /// A variant of a union.
    Variant,
    /// A value of a string enum.
    Value,
}

impl Part {
    /// The place of a part, as `fidelity` writes it: `Account/email`, `Account<chatgpt>`, `PlanType=pro`.
    pub fn place(self, owner: &str, name: &str) -> String {
        match self {
            Self::Field => format!("{owner}/{name}"),
            Self::Variant => format!("{owner}<{name}>"),
            Self::Value => format!("{owner}={name}"),
        }
    }
}

/// The releases in which something exists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lifetime<'h> {
    /// For clients without `experimentalApi`, and for those with it.
    spans: [Vec<Span<'h>>; 2],
}

impl<'h> Lifetime<'h> {
    /// From the spans of each tier, in the order of [`Tier::ALL`].
    pub fn new(spans: [Vec<Span<'h>>; 2]) -> Self {
        Self { spans }
    }

    /// The releases that have it in a tier.
    pub fn spans(&self, tier: Tier) -> &[Span<'h>] {
        &self.spans[tier as usize]
    }

    /// The first release that has it in a tier.
    pub fn since(&self, tier: Tier) -> Option<&'h str> {
        self.spans(tier).first().map(|span| span.since)
    }

    /// The first release that has it in a tier, if it came later than `parent`.
    pub fn since_after(&self, parent: &Lifetime<'_>, tier: Tier) -> Option<&'h str> {
        let order = |version: &str| version.parse::<Release>().ok();
        self.since(tier).filter(|since| order(since) > parent.since(tier).and_then(order))
    }

    /// The first release that no longer has it in a tier.
    pub fn removed(&self, tier: Tier) -> Option<&'h str> {
        self.spans(tier).last().and_then(|span| span.until)
    }
}

impl fmt::Display for Lifetime<'_> {
    /// The spans with `experimentalApi`; then, where they differ, those without it, or `-`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |tier: Tier| {
            let spans = self.spans(tier).iter().map(ToString::to_string);
            spans.collect::<Vec<_>>().join(" ")
        };
        let [stable, all] = Tier::ALL.map(write);
        formatter.write_str(&all)?;
        if stable == all {
            Ok(())
        } else if stable.is_empty() {
            formatter.write_str("\t-")
        } else {
            write!(formatter, "\t{stable}")
        }
    }
}

/// A type, or the variant of one: when it exists, and its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner<'h> {
    /// When it exists itself.
    pub own: Lifetime<'h>,
    /// When its parts exist.
    pub parts: BTreeMap<(Part, String), Lifetime<'h>>,
}

/// In which releases everything exists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline<'h> {
    /// The lifetime of what every release has.
    pub everywhere: Lifetime<'h>,
    /// Methods by name.
    pub methods: BTreeMap<String, Lifetime<'h>>,
    /// Types, and variants of types, by place.
    pub owners: BTreeMap<String, Owner<'h>>,
}

impl<'h> Timeline<'h> {
    /// When a part of a type exists.
    pub fn part(&self, owner: &str, part: Part, name: &str) -> Option<&Lifetime<'h>> {
        self.owners.get(owner)?.parts.get(&(part, name.to_owned()))
    }
}
