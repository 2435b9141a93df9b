//! The comparison of declarations notices: each way in which ours could be wrong is tried on a copy of what
//! the real server declares, and must be reported.

use std::{fs, sync::LazyLock};

use app_server_codegen::{
    declared::Declared,
    fidelity::declarations::{Report, check},
};

use crate::evidence::{CATALOG, repository};

static REAL: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string(repository("snapshots/typescript.d.ts")).unwrap());

/// Replaces a text, which is there once, in the declaration of a name.
#[track_caller]
fn change(text: &mut String, name: &str, old: &str, new: &str) {
    let start = text.find(&format!("export type {name} =")).unwrap();
    let end = text[start + 1..].find("\nexport ").map_or(text.len(), |end| start + 1 + end);
    let declaration = text[start..end].to_owned();
    assert_eq!(declaration.matches(old).count(), 1, "{old:?} in {declaration}");
    text.replace_range(start..end, &declaration.replace(old, new));
}

#[track_caller]
fn compared(text: &str) -> Report {
    check(&CATALOG, &Declared::parse(text).unwrap()).unwrap()
}

#[track_caller]
fn notices(name: &str, old: &str, new: &str, expected: &str) {
    let mut text = REAL.clone();
    change(&mut text, name, old, new);
    let report = compared(&text).to_string();
    let expected = format!("TypeScript differs: {expected}");
    assert!(report.contains(&expected), "{expected:?} is not in\n{report}");
}

#[test]
fn fields() {
    let result = "v2$GetAccountResponse";
    let field = "  requiresOpenaiAuth: boolean;\n";
    let place = "GetAccountResponse/requiresOpenaiAuth";
    notices(
        result,
        field,
        &format!("{field}  new: string;\n"),
        "GetAccountResponse/new: ours has no such field",
    );
    notices(result, field, "", &format!("{place}: theirs has no such field"));
    notices(
        result,
        field,
        "  requiresOpenaiAuth?: boolean;\n",
        &format!("{place}: theirs is optional"),
    );
    notices(
        result,
        field,
        "  requiresOpenaiAuth: boolean | null;\n",
        &format!("{place}: theirs may be null"),
    );
    notices(
        result,
        "v2$Account | null",
        "v2$Account",
        "GetAccountResponse/account: ours may be null",
    );
}

/// A client may leave out what theirs demands, a server may not.
#[test]
fn optional_fields() {
    let mut text = REAL.clone();
    change(&mut text, "v2$GetAccountParams", "refreshToken?: boolean", "refreshToken: boolean");
    assert!(compared(&text).is_clean());
    notices(
        "v2$AppInfo",
        "description: string | null",
        "description?: string | null",
        "AppInfo/description: theirs is optional",
    );
    notices(
        "v2$ThreadNameUpdatedNotification",
        "threadName?: string",
        "threadName: string | null",
        "ThreadNameUpdatedNotification/threadName: ours is optional",
    );
}

#[test]
fn types() {
    let place = "GetAccountResponse/requiresOpenaiAuth";
    for (ty, expected) in [
        ("string", "ours may be boolean"),
        // Only a number is better than a bigint.
        ("bigint", "theirs may be bigint"),
        ("Array<boolean>", "0 lists in ours, 1 in theirs"),
        ("[boolean]", "0 tuples in ours, 1 in theirs"),
        ("{ [key in string]?: boolean }", "ours has no such variant"),
    ] {
        let ty = format!("requiresOpenaiAuth: {ty}");
        let what = if expected.contains("variant") {
            "GetAccountResponse/requiresOpenaiAuth<>: ours has no such variant".to_owned()
        } else {
            format!("{place}: {expected}")
        };
        notices("v2$GetAccountResponse", "requiresOpenaiAuth: boolean", &ty, &what);
    }
    notices(
        "v2$AppListUpdatedNotification",
        "Array<v2$AppInfo>",
        "Array<string>",
        "AppInfo: theirs may be string",
    );
}

#[test]
fn values_and_variants() {
    notices("AuthMode", "\"chatgpt\"\n", "\"chatGpt\"\n", "AuthMode: theirs may be \"chatGpt\"");
    notices("AuthMode", "  | \"headers\"\n", "", "AuthMode: ours may be \"headers\"");
    notices(
        "v2$Account",
        "{ type: \"gcp\" }",
        "{ type: \"gcp\" } | { type: \"azure\" }",
        "Account<azure>: ours has no such variant",
    );
    notices(
        "v2$Account",
        "  | { type: \"apiKey\" }\n",
        "",
        "Account<apiKey>: theirs has no such variant",
    );
    notices(
        "v2$CodexErrorInfo",
        "\"other\"",
        "\"another\"",
        "CodexErrorInfo: theirs may be \"another\"",
    );
}

#[test]
fn methods() {
    notices(
        "ClientRequest",
        "\"account/read\"",
        "\"account/new\"",
        "ClientRequest<account/new>: ours has no such variant",
    );
    notices(
        "ClientRequest",
        "\"account/read\"",
        "\"account/new\"",
        "ClientRequest<account/read>: theirs has no such variant",
    );
    notices(
        "ClientRequest",
        "{ method: \"getAuthStatus\"; id: RequestId; params: GetAuthStatusParams }",
        "{ method: \"getAuthStatus\"; id: RequestId; params: undefined }",
        "ClientRequest<getAuthStatus>/params: theirs has no such field",
    );
    notices(
        "ServerNotificationEnvelope",
        "emittedAtMs?: number",
        "emittedAtMs?: string",
        "ServerNotification<account/updated>/emittedAtMs: theirs may be string",
    );
}

#[test]
fn methods_that_only_typescript_lists() {
    for (name, field, place) in [
        ("GetAuthStatusResponse", "authToken: string | null", "GetAuthStatusResponse/authToken"),
        ("ConversationSummary", "preview: string", "ConversationSummary/preview"),
        ("GitDiffToRemoteResponse", "diff: string", "GitDiffToRemoteResponse/diff"),
        (
            "v2$RawResponseItemCompletedNotification",
            "turnId: string",
            "RawResponseItemCompletedNotification/turnId",
        ),
        (
            "v2$RawResponseCompletedNotification",
            "responseId: string",
            "RawResponseCompletedNotification/responseId",
        ),
    ] {
        let other = field.split(':').next().unwrap().to_owned() + ": boolean";
        notices(name, field, &other, &format!("{place}: theirs may be boolean"));
    }
}

#[test]
fn names() {
    let renamed = REAL.replace("v2$AppInfo", "v2$ApplicationInfo");
    let report = compared(&renamed).to_string();
    for expected in
        ["ApplicationInfo: ours exports no such name", "AppInfo: theirs exports no such name"]
    {
        assert!(report.contains(expected), "{expected:?} is not in\n{report}");
    }
    let renamed = REAL.replace("v2$GetAccountResponse", "v2$AccountResponse");
    let report = compared(&renamed).to_string();
    assert!(report.contains("GetAccountResponse: theirs exports no such name"), "{report}");
}

#[test]
fn an_exception_that_excuses_nothing() {
    let report = compared(&REAL.replace("bigint", "number"));
    assert!(!report.is_clean());
    assert!(report.to_string().contains("unused exception: number for bigint"), "{report}");
}

/// Other spellings of the same are not a difference.
#[test]
fn spellings() {
    let mut text = REAL.clone();
    for (name, old, new) in [
        ("v2$GetAccountResponse", "v2$Account | null", "null | (v2$Account | null)"),
        ("v2$AppListUpdatedNotification", "Array<v2$AppInfo>", "v2$AppInfo[]"),
        (
            "v2$Account",
            "{ type: \"amazonBedrock\"; usesCodexManagedCredentials: boolean }",
            "{ type: \"amazonBedrock\" } & { usesCodexManagedCredentials: boolean }",
        ),
        ("ClientInfo", "title: string | null", "title: string | null | undefined"),
        ("v2$LogoutAccountResponse", "Record<string, never>", "Record<symbol, never>"),
    ] {
        change(&mut text, name, old, new);
    }
    let report = compared(&text);
    assert!(report.is_clean(), "{report}");
}

#[test]
fn another_release() {
    let other = REAL.replacen("0.169.0", "0.170.0", 1);
    let error = check(&CATALOG, &Declared::parse(&other).unwrap()).unwrap_err();
    let expected = "the TypeScript is that of 0.170.0, and the newest release is 0.169.0";
    assert_eq!(error.to_string(), expected);
}
