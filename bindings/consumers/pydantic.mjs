// What datamodel-code-generator writes for pydantic.

import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { NEWEST } from "../oracle/probes.mjs";
import { commandLine, runLine } from "./documented.mjs";
import { recorded } from "./messages.mjs";
import { Missing, bindings, has, run } from "./project.mjs";

const VERSION = "0.89.0";
/** Types in generic places that the generator cannot tell apart: it numbers so many classes. */
const NUMBERED = 14;

/** The generator, from PyPI, installed once and kept. */
async function install() {
  const venv = join(bindings, `../target/consumers/datamodel-code-generator-${VERSION}`);
  if (!existsSync(join(venv, "bin/datamodel-codegen"))) {
    if (!(await has("python3"))) throw new Missing("no python3");
    await run("python3", ["-m", "venv", "--clear", venv]);
    await run(join(venv, "bin/pip"), ["install", "--quiet", `datamodel-code-generator==${VERSION}`]).catch((error) => {
      throw new Missing(`cannot install from PyPI: ${error.stderr.trim().split("\n").at(-1)}`);
    });
  }
  return join(venv, "bin");
}

/** Reads each message with its class, writes it, and compares; then counts the errors of one wrong field. */
const program = `
import json, re, sys
import protocol
from pydantic import TypeAdapter, ValidationError
adapters = {}
def adapter(name):
    if name not in adapters: adapters[name] = TypeAdapter(getattr(protocol, name))
    return adapters[name]
messages = json.load(open(sys.argv[1]))
failures = []
for message in messages:
    try:
        read = adapter(message["definition"]).validate_python(message["value"])
    except ValidationError as error:
        failures.append([message, str(error)[:500]])
        continue
    written = json.loads(adapter(message["definition"]).dump_json(read, by_alias=True, exclude_unset=True))
    if written != message["value"]: failures.append([message, written])
wrong = {"method": "item/started", "params": {"threadId": "t", "turnId": "u", "startedAtMs": 1, "item": {"type": "agentMessage", "id": 1, "text": "x"}}}
errors = 0
try:
    adapter("ServerNotification").validate_python(wrong)
except ValidationError as error:
    errors = error.error_count()
numbered = [name for name in re.findall(r"^class (\\w*\\d)\\(", open("protocol.py").read(), re.M)]
print(json.dumps({"count": len(messages), "failures": failures, "errors": errors, "numbered": numbered}))
`;

const line = commandLine("datamodel-codegen");

export const pydantic = {
  name: "datamodel-code-generator, schema.experimental.codegen.json",
  async check(project) {
    const { root } = project;
    const bin = await install();
    await runLine(line, project, root, bin);
    await writeFile(join(root, "messages.json"), JSON.stringify(await recorded(NEWEST)));
    await writeFile(join(root, "check.py"), program);
    const output = await run(join(bin, "python"), ["check.py", "messages.json"], { cwd: root });
    const { count, failures, errors, numbered } = JSON.parse(output);
    const invented = numbered.filter((name) => name !== "ToolsV2");
    if (failures.length > 0) throw new Error(`${failures.length} of ${count} messages do not survive, such as ${JSON.stringify(failures[0])}`);
    if (errors < 1 || errors > 5) throw new Error(`${errors} errors for one wrong field`);
    if (invented.length > NUMBERED) throw new Error(`${invented.length} numbered classes: ${invented}`);
    return `${count} recorded messages survive, ${errors} error for a wrong field, ${invented.length} numbered classes`;
  },
};
