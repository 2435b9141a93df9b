//! Rules about the names of types. No message shows them; whoever imports generated code does.

macro_rules! names {
    ($next:ident $(, $rest:ident)*; $($rows:tt)*) => { $next! { $($rest),*; $($rows)*
        /// An exported type has another name.
        changed other (names NameChanged "NAME-CHANGED") {
            when either writes NameChanged: error, "the type {path} has another name: {subject}";
            only backward;
            explain: "No message breaks, but code that imports the type under its old name no longer compiles. Export \
                the old name as an alias.";
            example: "`AuthModeChatGpt` is called `AuthModeChatgpt`.";
        }

        /// An exported type is gone.
        removed other (names NameRemoved "NAME-REMOVED") {
            when either writes NameRemoved: error, "the type {path} is gone";
            only backward;
            explain: "No message breaks by that, but code that imports the type no longer compiles. Keep the type, or \
                release a new major version.";
            example: "`PlanType` is no longer exported.";
        }

        /// An exported type is new.
        added other (names NameAdded "NAME-ADDED") {
            when either writes NameAdded: info, "the type {path} is new";
            only backward;
            explain: "Nobody breaks.";
            example: "`PlanTier` is exported.";
        }
    } };
}
