//! Fidelity notices: each way in which our types could be wrong is tried on a copy of the real
//! documents, and must be reported.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use app_server_codegen::{
    catalog::Catalog,
    fidelity::{Chosen, Releases, check},
};
use app_server_drift::history::{Documents, History};
use serde_json::{Value, json};

static NEWEST: LazyLock<Documents> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../drift/history.txt");
    let history = History::open(&path).unwrap();
    let newest = history.releases().last().unwrap();
    history.documents(newest).unwrap()
});

/// A copy of the newest release's documents, each changed by `change`.
fn changed(change: impl Fn(&mut Value)) -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    fs::create_dir(directory.path().join("releases")).unwrap();
    let index = json!({ "1.0.0": {
        "stable": "stable.json",
        "experimental": "experimental.json",
        "typescript_only_methods": NEWEST.unlisted,
    } });
    fs::write(directory.path().join("index.json"), index.to_string()).unwrap();
    for (tier, document) in [("stable", &NEWEST.stable), ("experimental", &NEWEST.experimental)] {
        let mut document = document.clone();
        change(&mut document);
        fs::write(directory.path().join(format!("releases/{tier}.json")), document.to_string())
            .unwrap();
    }
    let path = directory.path().to_owned();
    (directory, path)
}

fn report(change: impl Fn(&mut Value)) -> String {
    let (_directory, path) = changed(change);
    check(&Catalog::new(), &Releases::open(&path).unwrap(), Chosen::All).unwrap().to_string()
}

#[track_caller]
fn notices(expected: &[&str], change: impl Fn(&mut Value)) {
    let report = report(change);
    for expected in expected {
        assert!(report.contains(expected), "{expected:?} is not in\n{report}");
    }
}

fn definition<'a>(document: &'a mut Value, name: &str) -> &'a mut Value {
    &mut document["definitions"]["v2"][name]
}

#[test]
fn an_unchanged_copy_is_clean() {
    let report = report(|_| {});
    assert!(report.contains("; 0 differences") && report.contains("0 uncovered"), "{report}");
}

#[test]
fn fields() {
    notices(
        &[
            "differs: GetAccountResponse.new: S2C-FIELD-REMOVED",
            "uncovered: GetAccountResponse.new: S2C-FIELD-REMOVED",
        ],
        |document| {
            definition(document, "GetAccountResponse")["properties"]["new"] =
                json!({ "type": "string" });
        },
    );
    notices(&["differs: GetAccountResponse.userId: S2C-FIELD-OPTIONAL-ADDED"], |document| {
        let fields = definition(document, "GetAccountResponse")["properties"].as_object_mut();
        fields.unwrap().remove("userId");
    });
    notices(
        &["uncovered: GetAccountResponse.requiresOpenaiAuth: S2C-FIELD-REQUIRED"],
        |document| {
            definition(document, "GetAccountResponse").as_object_mut().unwrap().remove("required");
        },
    );
    notices(&["differs: GetAccountResponse.userId: S2C-FIELD-OPTIONAL"], |document| {
        let required = definition(document, "GetAccountResponse")["required"].as_array_mut();
        required.unwrap().push(json!("userId"));
    });
}

#[test]
fn types() {
    notices(&["uncovered: GetAccountResponse.requiresOpenaiAuth: S2C-NOT-NULLABLE"], |document| {
        definition(document, "GetAccountResponse")["properties"]["requiresOpenaiAuth"] =
            json!({ "type": ["boolean", "null"] });
    });
    notices(&["differs: GetAccountResponse.userId: S2C-NULLABLE"], |document| {
        definition(document, "GetAccountResponse")["properties"]["userId"] =
            json!({ "type": "string" });
    });
    notices(&["uncovered: RateLimitWindow.usedPercent: INT-WIDTH"], |document| {
        definition(document, "RateLimitWindow")["properties"]["usedPercent"]["format"] =
            json!("int64");
    });
    notices(&["differs: AppInfo.isAccessible: DEFAULT-CHANGED"], |document| {
        definition(document, "AppInfo")["properties"]["isAccessible"]["default"] = json!(true);
    });
    notices(&["uncovered: AppsListParams.limit: C2S-TYPE-NARROWED"], |document| {
        definition(document, "AppsListParams")["properties"]["limit"] =
            json!({ "type": ["string", "integer"] });
    });
    notices(&["uncovered: AppInfo.labels{}: S2C-TYPE-CHANGED"], |document| {
        definition(document, "AppInfo")["properties"]["labels"]["additionalProperties"] =
            json!({ "type": "boolean" });
    });
}

/// Every condition on values counts.
#[test]
fn conditions() {
    for (ty, field, keyword, value) in [
        ("AppInfo", "name", "minLength", json!(1)),
        ("AppInfo", "name", "maxLength", json!(80)),
        ("AppInfo", "name", "pattern", json!("^[a-z]")),
        ("AppInfo", "name", "format", json!("uri")),
        ("RateLimitWindow", "usedPercent", "minimum", json!(1)),
        ("RateLimitWindow", "usedPercent", "maximum", json!(100)),
        ("AppsListResponse", "data", "maxItems", json!(50)),
    ] {
        let report = report(|document| {
            let field = &mut definition(document, ty)["properties"][field];
            assert!(field["type"].is_string() && field.get(keyword).is_none(), "{field}");
            field[keyword] = value.clone();
        });
        let expected = format!("differs: {ty}.{field}: ");
        assert!(report.contains(&expected), "{keyword} is not noticed:\n{report}");
        assert!(report.contains("0 uncovered"), "{keyword} makes it stricter:\n{report}");
    }
}

#[test]
fn values_and_variants() {
    notices(&["uncovered: AuthMode=chatGpt: S2C-ENUM-VALUE-REMOVED"], |document| {
        let values = definition(document, "AuthMode")["enum"].as_array_mut().unwrap();
        values.push(json!("chatGpt"));
    });
    notices(&["differs: PlanType=", ": S2C-ENUM-VALUE-ADDED"], |document| {
        definition(document, "PlanType")["enum"].as_array_mut().unwrap().pop();
    });
    notices(&["uncovered: Account=azure: S2C-UNION-ARM-REMOVED"], |document| {
        let variants = definition(document, "Account")["oneOf"].as_array_mut().unwrap();
        variants.push(json!({
            "type": "object",
            "properties": { "type": { "type": "string", "enum": ["azure"] } },
            "required": ["type"],
        }));
    });
    notices(&["differs: LoginAccountParams=", ": C2S-UNION-ARM-ADDED"], |document| {
        definition(document, "LoginAccountParams")["oneOf"].as_array_mut().unwrap().remove(0);
    });
}

#[test]
fn methods() {
    notices(&["uncovered: account/new: METHOD-REMOVED"], |document| {
        let variants = document["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
        let mut variant = variants[0].clone();
        variant["properties"]["method"]["enum"] = json!(["account/new"]);
        variants.push(variant);
    });
    notices(&["differs: account/logout: METHOD-ADDED"], |document| {
        let variants = document["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
        variants.retain(|variant| variant["properties"]["method"]["enum"][0] != "account/logout");
    });
    notices(&["differs: GetAccountParams: C2S-TYPE-WIDENED"], |document| {
        let variants = document["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
        let variant = variants
            .iter_mut()
            .find(|variant| variant["properties"]["method"]["enum"][0] == "account/read");
        variant.unwrap()["properties"]["params"] = json!({ "type": "null" });
    });
    notices(
        &["differs: ServerNotification<account/updated>.emittedAtMs: S2C-TYPE-CHANGED"],
        |document| {
            document["definitions"]["ServerNotification"]["properties"]["emittedAtMs"] =
                json!({ "type": "string" });
        },
    );
}

/// Other spellings of the same shape are not a difference.
#[test]
fn spellings() {
    let report = report(|document| {
        let values = definition(document, "AuthMode")["enum"].as_array().unwrap();
        let variants: Vec<Value> =
            values.iter().rev().map(|value| json!({ "const": value })).collect();
        *definition(document, "AuthMode") = json!({ "oneOf": variants });
        *definition(document, "LoginAppBrand") =
            json!({ "anyOf": [{ "const": "chatgpt" }, { "const": "codex" }], "title": "Brand" });
        let account = &mut definition(document, "GetAccountResponse")["properties"];
        account["userId"] =
            json!({ "oneOf": [{ "type": "null" }, { "type": "string" }], "default": null });
        account["requiresOpenaiAuth"] = json!({ "allOf": [{ "type": "boolean" }] });
        let variants = document["definitions"]["ClientRequest"]["oneOf"].as_array_mut().unwrap();
        let logout = variants
            .iter_mut()
            .find(|variant| variant["properties"]["method"]["enum"][0] == "account/logout");
        logout.unwrap()["properties"].as_object_mut().unwrap().remove("params");
        variants.reverse();
    });
    assert!(report.contains("; 0 differences") && report.contains("0 uncovered"), "{report}");
}
