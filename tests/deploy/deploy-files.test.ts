// What deploy/ ships, held by the programs that read it: systemd, Varnish, nginx, Kubernetes' own schemas.

import { execFile } from "node:child_process";
import { access, chmod, copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Deployment } from "kubernetes-models/apps/v1";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { ConfigMap, Service } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { readConfig } from "../../src/config.ts";
import { findProgram } from "../support/nginx.ts";

const run = promisify(execFile);

async function program(name: string, packages: string): Promise<string> {
  const found = await findProgram(
    ["/usr/bin", "/usr/sbin", "/bin", "/usr/local/sbin"].map((path) => `${path}/${name}`),
  );
  if (found === undefined) throw new Error(`${name} is missing: apt-get install ${packages}`);
  return found;
}

describe("systemd", () => {
  const unit = "deploy/systemd/ssi-albanie@.service";

  it("O13: exposes the service no more than 1.2 of 10", async () => {
    const analyze = await program("systemd-analyze", "systemd");
    const { stdout } = await run(analyze, ["security", "--offline=true", "--no-pager", "--threshold=12", unit]);
    expect(stdout).toMatch(/Overall exposure level for ssi-albanie@\S*\.service: (?:0\.\d|1\.[012])\b/);
  });

  it("O13: sets only variables that the server knows, and waits longer than the server takes to stop", async () => {
    const text = (await readFile(unit, "utf8")).replaceAll("%i", "3000");
    const given = [...text.matchAll(/^Environment=(.+)$/gm)].flatMap(([, list = ""]) => list.split(" "));
    const environment = Object.fromEntries(given.map((one) => one.split("=", 2)));
    expect(readConfig({ ...environment, BASE_URL: "https://ssi.example.org" })).toMatchObject({
      port: 3000,
      cacheFolder: "/var/cache/ssi-albanie-3000",
    });
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10);
  });
});

describe("Varnish", () => {
  it("O13: reads the shipped configuration without a fault", async () => {
    const varnish = await program("varnishd", "varnish");
    const folder = await mkdtemp(join(tmpdir(), "ssi-varnish-"));
    // Varnish reads and compiles as a user of its own, whom the project's folder may be closed to.
    await chmod(folder, 0o755);
    await copyFile("deploy/varnish/default.vcl", join(folder, "default.vcl"));
    try {
      const { stderr } = await run(varnish, ["-C", "-n", join(folder, "work"), "-f", join(folder, "default.vcl")], {
        maxBuffer: 10_000_000,
      });
      expect(stderr).toContain("VGC_function_vcl_recv");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the container", () => {
  it("O13: copies what exists, runs npm scripts that exist, ends as a user without rights", async () => {
    const text = await readFile("deploy/container/Containerfile", "utf8");
    const [building = "", running = ""] = text.split(/^FROM .*slim$/m);
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) => names.split(" "));
    expect(copied.length).toBeGreaterThan(5);
    await Promise.all(copied.map((path) => access(path)));
    const { scripts } = JSON.parse(await readFile("package.json", "utf8"));
    const commands = [...text.matchAll(/^RUN npm run (\S+)/gm)].map(([, name = ""]) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(commands).toContain("build");
    expect(`${building}${running}`).toMatch(/^USER 65532:65532$/m);
    expect(text.indexOf("\nUSER ")).toBeGreaterThan(text.lastIndexOf("\nCOPY "));
    const [, variables = ""] = /^ENV (.+)$/m.exec(text) ?? [];
    const environment = Object.fromEntries(variables.split(" ").map((one) => one.split("=", 2)));
    expect(readConfig({ ...environment, BASE_URL: "https://ssi.example.org" }).host).toBe("0.0.0.0");
  });
});

describe("Kubernetes", () => {
  const models = { ConfigMap, Deployment, NetworkPolicy, PodDisruptionBudget, Service };
  const read = async (): Promise<Record<string, unknown>[]> => {
    const text = await readFile("deploy/kubernetes/site.yml", "utf8");
    return parseAllDocuments(text).map((document) => document.toJS());
  };

  it("O13: every manifest holds to the schema of its kind; a value of a wrong type would show", async () => {
    const documents = await read();
    const wrong = { apiVersion: "apps/v1", kind: "Deployment", spec: { replicas: "three" } };
    expect(() => Deployment.prototype.validate.call(wrong)).toThrow("replicas");
    expect(documents.map(({ kind }) => kind).sort()).toEqual(Object.keys(models).sort());
    for (const document of documents) {
      const Model = Object.entries(models).find(([kind]) => kind === document["kind"])?.[1];
      if (Model === undefined) throw new Error(`no schema for ${document["kind"]}`);
      expect(() => Model.prototype.validate.call(document)).not.toThrow();
    }
  });

  it("O13: replicas are several, restricted, asked for their health, without state, with variables that the server knows", async () => {
    const documents = await read();
    const deployment = new Deployment(JSON.parse(JSON.stringify(documents.find(({ kind }) => kind === "Deployment"))));
    const { replicas = 0, template } = deployment.spec ?? {};
    const { containers = [], initContainers = [], securityContext, volumes = [] } = template?.spec ?? {};
    expect(replicas).toBeGreaterThan(1);
    expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } });
    for (const { securityContext: own } of [...containers, ...initContainers])
      expect(own).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      });
    expect(volumes.filter((one) => one.emptyDir === undefined && one.configMap === undefined)).toEqual([]);
    const site = containers.find(({ name }) => name === "site");
    for (const probe of [site?.startupProbe, site?.readinessProbe, site?.livenessProbe])
      expect(probe?.httpGet?.path).toMatch(/^\/(?:readyz|healthz)$/);
    const environment = Object.fromEntries((site?.env ?? []).map(({ name, value }) => [name, value]));
    expect(readConfig(environment)).toMatchObject({ operatorPort: 9100, contentFolder: "/git/current/content" });
  });
});
