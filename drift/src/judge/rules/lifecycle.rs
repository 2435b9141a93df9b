//! Rules about what can be relied on: experimental and deprecated things.

macro_rules! lifecycle {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// Something breaks that only experimental methods or fields lead to; `cause` has the rule.
        changed other (both Experimental "EXPERIMENTAL") {
            itself warn;
            explain: "Only clients that ask for `experimentalApi` can break, and those were warned. With \
                `--experimental include` the finding is an error of its cause; with `ignore` it is left out.";
            example: "An experimental method needs a new field.";
        }

        /// Something stable became experimental: clients without `experimentalApi` lose it.
        changed method (both StabilityDecreased "STABILITY-DECREASED") {
            when either writes StabilityDecreased: (backward error, forward info), (
                backward "{path} is experimental now: old clients without `experimentalApi` lose it",
                forward "{path} is experimental now"
            );
            explain: "To a client that does not ask for `experimentalApi`, it is gone. Keep it stable, or deprecate it \
                first.";
            example: "`app/list` is experimental now.";
        }

        /// Something experimental became stable.
        changed method (both StabilityIncreased "STABILITY-INCREASED") {
            when either writes StabilityIncreased: (backward info, forward error), (
                backward "{path} is stable now",
                forward "{path} was experimental: old servers do not have it for new clients without `experimentalApi`"
            );
            explain: "Nobody older breaks. A new client that relies on it without `experimentalApi` does not get it \
                from an old server: ask for `experimentalApi` as long as there are such servers.";
            example: "`app/list` is stable now.";
        }

        /// A method or a field is deprecated.
        changed other (both LifeDeprecated "LIFE-DEPRECATED") {
            when either writes Deprecated: info, "{path} is deprecated";
            only backward;
            explain: "Nobody breaks yet. Plan to use what replaces it: a later release may remove it.";
            example: "`turn/steer` is deprecated.";
        }
    } };
}
