// What a frontend does first: list, create and change devices, by types that are generated.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Device = components["schemas"]["Device"];
type Problem = components["schemas"]["Problem"];

const api = createClient<paths>({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8080" });

function sure<T>(what: string, answer: { data?: T; error?: Problem }): T {
  if (answer.data === undefined) {
    throw new Error(`${what}: ${answer.error?.status} ${answer.error?.detail}`);
  }
  return answer.data;
}

/** Where an answer can be NDJSON too, which is text. */
function json<T>(answer: T | string): T {
  if (typeof answer === "string") {
    throw new Error("not JSON: " + answer);
  }
  return answer;
}

/** Signs in; all that comes after is asked with the token. */
async function signIn(email: string, password: string): Promise<void> {
  const session = sure("sign in", await api.POST("/api/v1/sessions", { body: { email, password } }));
  api.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${session.token}`);
      return request;
    },
  });
}

function check(what: string, holds: boolean): void {
  if (!holds) {
    throw new Error(what);
  }
  console.log(`ok: ${what}`);
}

await signIn("admin@localhost", process.argv[3] ?? "");

const eui = "00-15-8D-00-01-A2-B3-C4";
const created: Device = sure(
  "register",
  await api.POST("/api/v1/devices", { body: { eui, name: "Ceiling lamp", tags: ["ceiling"] } }),
);
check("the EUI is canonical", created.eui === "00158d0001a2b3c4");

const changed = sure(
  "change",
  await api.PATCH("/api/v1/devices/{ref}", {
    params: { path: { ref: created.id } },
    body: { name: "Ceiling lamp, north", attributes: { serial: "SN-0815" } },
    headers: { "Content-Type": "application/merge-patch+json" },
  }),
);
check("what is given is changed, the rest stays", changed.name.endsWith("north") && changed.tags[0] === "ceiling");

const found: Device[] = [];
for (let cursor: string | undefined; ; ) {
  const page = sure(
    "list",
    await api.GET("/api/v1/devices", {
      params: { query: { q: "lamp", tag: ["ceiling"], limit: 1, include: "status", cursor } },
    }),
  );
  found.push(...page.items);
  if (page.next === null) {
    break;
  }
  cursor = page.next;
}
check("the list finds it", found.length === 1 && found[0]?.status?.connectivity.state === "NEVER_SEEN");

const actions = json(
  sure(
    "bulk",
    await api.POST("/api/v1/devices/actions", {
      body: { action: "ADD_TAGS", tags: ["north"], filter: { q: "lamp" } },
    }),
  ),
);
check("a bulk action tells of each device", actions.summary?.changed === 1);

const csv = sure("export", await api.GET("/api/v1/exports/devices", { parseAs: "text" }));
const report = json(
  sure(
    "import",
    await api.POST("/api/v1/imports", {
      params: { query: { dryRun: true } },
      body: csv,
      bodySerializer: (file) => file,
      headers: { "Content-Type": "text/csv" },
    }),
  ),
);
check("an export that is imported changes nothing", report.summary?.unchanged === 1 && report.items.length === 0);

const missing = await api.GET("/api/v1/devices/{ref}", { params: { path: { ref: "0000000000000000" } } });
check("an error is a problem", missing.error?.type === "urn:lintel:problem:not-found");
