//! What the user may have meant.

/// Longer names than this are compared with none, in bytes: that takes their lengths, multiplied.
const LENGTH: usize = 256;

/// The name that is most like one that does not exist, if any is like it.
pub(crate) fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let likeness = |other: &str| {
        strsim::normalized_damerau_levenshtein(
            &name.to_ascii_lowercase(),
            &other.to_ascii_lowercase(),
        )
    };
    let short = |name: &str| name.len() <= LENGTH;
    let names = names.into_iter().filter(|other| short(name) && short(other));
    let all = names.map(|other| (likeness(other), other));
    all.filter(|(likeness, _)| *likeness > 0.6)
        .max_by(|(one, _), (two, _)| one.total_cmp(two))
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_is_alike_is_suggested() {
        let methods = ["thread/start", "thread/resume", "account/read"];
        assert_eq!(nearest("thread/strat", methods), Some("thread/start"));
        assert_eq!(nearest("Account/Read", methods), Some("account/read"));
        assert_eq!(nearest("fs/watch", methods), None);
        let long = "x".repeat(10_000_000);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
