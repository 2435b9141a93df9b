//! [`declare!`]: what the rows of the groups turn into.

/// Turns the rows of all groups into [`RuleId`](super::RuleId), [`RULES`](super::RULES) and
/// [`case`](super::case).
///
/// A row is a rule: a change from the old document to the new one.
///
/// ```text
/// /// The summary, in one line.
/// changed field (c2s Variant "C2S-ID", s2c Variant "S2C-ID") {
///     when old writes Event: error, "a message";
///     when new writes Event: (c2s warn, s2c info), "a message";
///     explain: "Who breaks, and what to do.";
///     example: "A change that it finds.";
/// }
/// ```
///
/// - The first two words say what became of what; see [`Change`](super::Change) and
///   [`Thing`](super::Thing).
/// - The IDs are one for each direction (`c2s`, `s2c`), or one alone: for `both` directions, for one of them
///   (`only_c2s`, `only_s2c`) or for the `names`.
/// - A change can be found as several events, depending on whether the peer that writes follows the old
///   document, the new one, or `either`. Each event has a severity and a message; both may depend on the
///   direction or on the skew: `(c2s warn, s2c info)`, `(backward error, forward info)`.
/// - `only backward;` says that it is found with old clients and new servers alone.
/// - A rule that stands for others, or for no message, has no events, and `itself SEVERITY;` instead.
///
/// Every event must have a row, whoever writes, and none may have two: the compiler checks it.
macro_rules! declare {
    (; $($rows:tt)+) => {
        declare! { @rules $($rows)+ }
        declare! { @cases $($rows)+ }
    };

    (@rules $(
        #[doc = $summary:literal]
        $change:ident $thing:ident ($($side:ident $id:ident $text:literal),+) $body:tt
    )+) => {
        /// The ID of a rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RuleId {
            $($(
                #[doc = $summary]
                $id,
            )+)+
        }

        impl RuleId {
            /// The ID as it is printed, such as `S2C-ENUM-VALUE-ADDED`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($(Self::$id => $text,)+)+
                }
            }
        }

        /// Every rule.
        pub const RULES: &[Rule] = &[
            $($(
                declare! { @rule $body
                    id: RuleId::$id,
                    direction: declare!(@sides $side),
                    summary: $summary.trim_ascii(),
                    change: declare!(@change $change),
                    thing: declare!(@thing $thing),
                },
            )+)+
        ];
    };

    (@cases $(
        #[doc = $summary:literal]
        $change:ident $thing:ident $ids:tt {
            $(when $writer:ident writes $event:ident: $severity:tt, $message:tt;)*
            $(only $skew:ident;)?
            $(itself $own:ident;)?
            explain: $explanation:literal;
            example: $example:literal;
        }
    )+) => {
        /// What an event is: which rule finds it, how bad it is, and what to say.
        #[deny(unreachable_patterns)]
        pub(crate) fn case(event: Event, view: View) -> Case {
            match (event, view.writer_is_new()) {
                $($(
                    (Event::$event, declare!(@writer $writer)) => Case {
                        rule: declare!(@id $ids view),
                        severity: declare!(@severity $severity view),
                        message: declare!(@message $message view),
                    },
                )*)+
            }
        }
    };

    (@rule {
        $(when $writer:ident writes $event:ident: $severity:tt, $message:tt;)*
        $(only $skew:ident;)?
        $(itself $own:ident;)?
        explain: $explanation:literal;
        example: $example:literal;
    } $($field:ident: $value:expr,)+) => {
        Rule {
            $($field: $value,)+
            explanation: $explanation,
            example: $example,
            events: &[$(Event::$event),*],
            skews: declare!(@skews $($skew)?),
            itself: declare!(@itself $($own)?),
        }
    };

    (@skews) => { &[Skew::Backward, Skew::Forward] };
    (@skews backward) => { &[Skew::Backward] };

    (@itself) => { None };
    (@itself $own:ident) => { Some(declare!(@severity $own view)) };

    (@sides c2s) => { Sides::ToServer };
    (@sides only_c2s) => { Sides::ToServer };
    (@sides s2c) => { Sides::ToClient };
    (@sides only_s2c) => { Sides::ToClient };
    (@sides both) => { Sides::Both };
    (@sides names) => { Sides::Neither };

    (@change added) => { Change::Added };
    (@change removed) => { Change::Removed };
    (@change changed) => { Change::Changed };

    (@thing method) => { Thing::Method };
    (@thing field) => { Thing::Field };
    (@thing value) => { Thing::Value };
    (@thing variant) => { Thing::Variant };
    (@thing other) => { Thing::Other };

    (@writer old) => { false };
    (@writer new) => { true };
    (@writer either) => { _ };

    (@id (c2s $to_server:ident $one:literal, s2c $to_client:ident $two:literal) $view:ident) => {
        match $view.direction {
            Direction::ClientToServer => RuleId::$to_server,
            Direction::ServerToClient => RuleId::$to_client,
        }
    };
    (@id ($side:ident $id:ident $text:literal) $view:ident) => { RuleId::$id };

    (@severity error $view:ident) => { Severity::Error };
    (@severity warn $view:ident) => { Severity::Warn };
    (@severity info $view:ident) => { Severity::Info };
    (@severity (c2s $to_server:ident, s2c $to_client:ident) $view:ident) => {
        match $view.direction {
            Direction::ClientToServer => declare!(@severity $to_server $view),
            Direction::ServerToClient => declare!(@severity $to_client $view),
        }
    };
    (@severity (backward $backward:ident, forward $forward:ident) $view:ident) => {
        match $view.skew {
            Skew::Backward => declare!(@severity $backward $view),
            Skew::Forward => declare!(@severity $forward $view),
        }
    };

    (@message $text:literal $view:ident) => { $text };
    (@message (c2s $to_server:literal, s2c $to_client:literal) $view:ident) => {
        match $view.direction {
            Direction::ClientToServer => $to_server,
            Direction::ServerToClient => $to_client,
        }
    };
    (@message (backward $backward:literal, forward $forward:literal) $view:ident) => {
        match $view.skew {
            Skew::Backward => $backward,
            Skew::Forward => $forward,
        }
    };
}
