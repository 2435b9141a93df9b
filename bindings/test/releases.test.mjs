// What the package tells of releases: it says what methods.json and the schema say, and reads what real
// servers sent.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { NEWEST_RELEASE, compareReleases, parseRelease, releasesOf, supports } from "app-server-protocol/releases";
import {
  supportsField,
  supportsType,
  supportsValue,
  supportsVariant,
} from "app-server-protocol/release-types";

const file = (name) => readFile(new URL(`../${name}`, import.meta.url), "utf8");
const version = ({ major, minor, patch }) => `${major}.${minor}.${patch}`;
const history = await file("../drift/history.txt");
const releases = [...history.matchAll(/^release (\S+)/gm)].map(([, name]) => name);

test("a release is read from a version and from what real servers call themselves", () => {
  const same = (text, expected) => assert.deepEqual(parseRelease(text), parseRelease(expected), text);
  same("my_client/0.169.0 (Debian 12.0.0; x86_64) unknown (my_client; 0.0.1)", "0.169.0");
  same("/0.99.0 (Debian 12.0.0; x86_64) unknown (;)", "0.99.0");
  same("Codex Desktop/0.170.0-alpha.3 (Mac OS 15.1.0; arm64) vscode/1.9.0 (x; 1)", "0.170.0-alpha.3");
  same("a/1.2.3 (b/0.120.0 (Debian 12.0.0; x86_64) unknown (a/1.2.3 (b; 1)", "0.120.0");
  for (const text of ["", "0.169", "v0.169.0", "client/0.169.0", "0.169.0-", "0.169.0-a.b"]) {
    assert.throws(() => parseRelease(text), RangeError, text);
  }
});

test("releases are in order", () => {
  const ordered = [
    "0.0.0", "0.99.0", "0.144.6", "0.145.0-alpha", "0.145.0-alpha.3", "0.145.0-alpha.10", "0.145.0-rc.1",
    "0.145.0", "1.0.0",
  ].map(parseRelease);
  for (const [i, one] of ordered.entries()) {
    for (const [j, other] of ordered.entries()) {
      assert.equal(Math.sign(compareReleases(one, other)), Math.sign(i - j), `${version(one)} and ${version(other)}`);
    }
  }
});

test("it says of every method what methods.json says", async () => {
  const methods = Object.entries(JSON.parse(await file("methods.json")));
  for (const [name, { since, removed }] of methods) {
    const { spans } = releasesOf(name);
    assert.equal(version(spans[0].since), since, name);
    assert.equal(spans.at(-1).until && version(spans.at(-1).until), removed, name);
    assert.equal(supports(parseRelease(NEWEST_RELEASE), name), removed === undefined, name);
    const before = releases[releases.indexOf(since) - 1] ?? "0.98.0";
    assert.ok(supports(parseRelease(since), name) && !supports(parseRelease(before), name), name);
  }
  assert.equal(releasesOf("no/such/method"), undefined);
  assert.throws(() => supports(parseRelease("0.169.0"), "no/such/method"), {
    name: "RangeError",
    message: "no known release has the method no/such/method",
  });
  assert.equal(supports(parseRelease("99.0.0"), "account/read"), true);
  assert.equal(supports(parseRelease("0.0.0"), "account/read"), false);
});

test("it says of every type and member what the schema says", async () => {
  const { definitions } = JSON.parse(await file("schema.experimental.codegen.json"));
  // Each variant is a definition of its own: back to its place with it.
  for (const definition of Object.values(definitions)) {
    definition.oneOf = definition.oneOf?.map((arm) => {
      if (!arm.$ref) return arm;
      const name = arm.$ref.replace("#/definitions/", "");
      const variant = definitions[name];
      delete definitions[name];
      return variant;
    });
  }
  const newest = parseRelease(NEWEST_RELEASE);
  let checked = 0;
  const check = (has, name, since = releases[0]) => {
    const before = releases[releases.indexOf(since) - 1] ?? "0.98.0";
    assert.ok(has(newest) && has(parseRelease(since)) && !has(parseRelease(before)), name);
    checked += 1;
  };
  for (const [type, definition] of Object.entries(definitions)) {
    // Messages and what is around them are told by their methods.
    if (definition.oneOf?.[0].properties?.method || type === "JSONRPCMessage" || type.endsWith("RequestResult")) continue;
    // Only the real server's TypeScript has these, so the history does not.
    if (["InternalSessionSource"].includes(type)) continue;
    const own = definition["x-since"];
    check((release) => supportsType(release, type), type, own);
    for (const [member, { "x-since": since = own }] of Object.entries(definition.properties ?? {})) {
      // `JSONRPCRequest` and its like have members from before there was a schema of them.
      check((release) => supportsField(release, type, member), `${type}/${member}`, since);
    }
    for (const value of definition.enum ?? []) {
      const since = definition["x-enum-since"]?.[value] ?? own;
      check((release) => supportsValue(release, type, value), `${type}=${value}`, since);
    }
    for (const arm of definition.oneOf ?? []) {
      const tags = Object.entries(arm.properties ?? {}).filter(([, member]) => member.enum?.length === 1);
      if (tags.length !== 1) continue;
      const [[tag, { enum: [name] }]] = tags;
      const since = arm["x-since"] ?? own;
      check((release) => supportsVariant(release, type, name), `${type}<${name}>`, since);
      // Of a union with one arm, the members are its own.
      const owner = definition.oneOf.length === 1 ? type : `${type}<${name}>`;
      for (const [member, schema] of Object.entries(arm.properties)) {
        if (member === tag) continue;
        const has = (release) => supportsField(release, owner, member);
        check(has, `${owner}/${member}`, schema["x-since"] ?? since);
      }
    }
  }
  for (const misspelled of [
    () => supportsType(newest, "Acount"),
    () => supportsField(newest, "Account<chatgpt>", "emial"),
    () => supportsValue(newest, "PlanType", "por"),
    () => supportsVariant(newest, "Account", "chatGpt"),
  ]) {
    assert.throws(misspelled, { name: "RangeError", message: /^no known release has the \w+ \w/ });
  }
  assert.ok(checked > 1000, `${checked} places`);
});
