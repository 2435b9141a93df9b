//! Our TypeScript against what the newest release's `generate-ts` declares.

use std::{fs, path::Path};

use app_server_codegen::{catalog::Catalog, declared::Declared, fidelity::declarations::check};

#[test]
fn our_declarations_are_those_of_the_newest_release() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../snapshots/typescript.d.ts");
    let declared = Declared::open(&path).unwrap();
    assert_eq!(declared.to_string(), fs::read_to_string(&path).unwrap(), "as it would be written");
    let report = check(&Catalog::new(), &declared).unwrap();
    assert!(report.is_clean(), "{report}");
}

/// What `generate-ts` prints, reduced to a few types, each for something that a reader could get wrong.
#[test]
fn a_directory_of_the_exporter_is_read() {
    let directory = tempfile::tempdir().unwrap();
    let file = |tier: &str, path: &str, text: &str| {
        let path = directory.path().join(tier).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for tier in ["stable", "experimental"] {
        file(tier, "index.ts", "export type { A } from \"./A\";\n");
        let import = "import type { A } from \"./v2/A\";\n";
        file(
            tier,
            "B.ts",
            &format!("{import}/**\n * Prose.\n * @experimental\n */\nexport type B = A;"),
        );
        file(tier, "A.ts", "export type A = bigint | unknown;");
    }
    let import = "import type { B } from \"../B\";\n";
    file("stable", "v2/A.ts", "export type A = { \"type\": \"x\" };");
    let more =
        "export type A = { \"type\": \"x\", /** Prose. */ b?: B | null } | { \"type\": \"y\" };";
    let one = "export type A = { \"type\": \"x\", /** Prose. */ b?: B | null };";
    file("experimental", "v2/A.ts", &format!("{import}{one}"));

    let read = || {
        let tier = |name| directory.path().join(name);
        Declared::read("1.0.0", &tier("stable"), &tier("experimental"))
    };
    let declarations = [
        "export type A = bigint | unknown;\n",
        "export type B = v2$A;\n",
        "export type v2$A = {\n  type: \"x\";\n  /** @experimental */\n  b?: B | null;\n};\n",
    ];
    assert!(read().unwrap().to_string().ends_with(&declarations.concat()), "{}", read().unwrap());

    file("experimental", "v2/A.ts", &format!("{import}{more}"));
    let error = format!("{:#}", read().unwrap_err());
    assert!(error.ends_with("the type v2$A: it has another shape in the stable tier"), "{error}");
    file("experimental", "v2/A.ts", one);
    let error = format!("{:#}", read().unwrap_err());
    assert!(error.ends_with("it does not import B"), "{error}");
}
