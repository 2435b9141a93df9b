// What an editor offers of the client, and says of mistakes, as the language service of TypeScript tells it.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import ts from "typescript-5.9";

/** Calls of a client; the editor is asked at the `|`. The methods are of this set, and `documented` unless they are texts. */
const calls = [
  { code: "client.on({ | });", set: "ServerNotification", documented: true },
  { code: "client.handle({ | });", set: "ServerRequest", documented: true },
  { code: 'client.request("|");', set: "ClientRequest", documented: false },
];

/** Calls that are wrong, and what the editor says of each. */
const faults = {
  'client.request("thread/start");': "is not assignable to parameter of type 'WrongMethodOrParams'",
  'client.turn({ threadId: "t", inputs: "Hello" });': "Did you mean to write 'input'?",
  'client.on("account/updated", () => {});': "Expected 1 arguments, but got 2.",
};

const head = 'import type { Client } from "app-server-protocol/client";\ndeclare const client: Client;\n';

/** A language service for one file, which need not exist. */
function serviceFor(file, text, directory) {
  const read = (path) => (path === file ? text : ts.sys.readFile(path));
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(path) {
      const content = read(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => directory,
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      types: [],
      strict: true,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath,
  });
}

async function offersEveryMethod({ root, installed }) {
  const methods = JSON.parse(await readFile(join(installed, "json/methods.json"), "utf8"));
  const marked = head + calls.map(({ code }) => code).join("\n");
  const file = join(root, "editor.ts");
  const service = serviceFor(file, marked.replaceAll("|", ""), root);
  const notes = [];
  for (const [index, { code, set, documented }] of calls.entries()) {
    const place = marked.split("|", index + 1).join("").length;
    const entries = service.getCompletionsAtPosition(file, place, {})?.entries ?? [];
    const offered = entries.map(({ name }) => name.replaceAll('"', "")).sort();
    const expected = Object.keys(methods).filter((name) => methods[name].set === set && methods[name].stability === "stable" && !methods[name].removed);
    if (expected.length === 0 || offered.join() !== expected.sort().join()) throw new Error(`${code} offers ${offered}, and not ${expected}`);
    if (documented) {
      const docs = ({ name }) => service.getCompletionEntryDetails(file, place, name, {}, undefined, {}, undefined)?.documentation;
      const bare = entries.filter((entry) => ts.displayPartsToString(docs(entry)) === "");
      if (bare.length > 0) throw new Error(`${code} has no documentation for ${bare.map(({ name }) => name)}`);
    }
    notes.push(`${code} ${offered.length}${documented ? " with documentation" : ""}`);
  }
  return notes.join("  ");
}

function saysWhatIsWrong({ root }) {
  for (const [code, expected] of Object.entries(faults)) {
    const file = join(root, "faults.ts");
    const said = serviceFor(file, head + code, root)
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    if (said.length !== 1 || !said[0].includes(expected)) throw new Error(`${code} is said to be: ${said.join("\n") || "right"}`);
  }
  return `${Object.keys(faults).length} calls`;
}

export const checks = [
  { name: "editor: what it offers", check: offersEveryMethod },
  { name: "editor: what it says of wrong calls", check: saysWhatIsWrong },
];
