import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where Debian puts PostgreSQL's programs; null where it is not installed. */
function findPrograms(): string | null {
  const versions = "/usr/lib/postgresql";
  const found = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, "bin"))
    : [];
  return found.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

const programs = findPrograms();

export const isInstalled = programs !== null;
if (!isInstalled)
  console.warn("PostgreSQL is not installed: its tests are left out (apt-get install postgresql)");

export interface Server {
  readonly url: string;
  query(sql: string): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, in a temporary folder and on a free port. */
export async function startPostgres(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "kijiyomi-postgres-"));
  const user = await serverUser(folder);
  const port = await freePort();
  const data = join(folder, "data");
  const program = (name: string, ...args: string[]) =>
    run(join(programs!, name), args, { cwd: folder, ...user });
  await program(
    "initdb",
    "-D",
    data,
    "-A",
    "trust",
    "-U",
    "tester",
    "--no-sync",
    "-E",
    "UTF8",
    "--no-locale",
  );
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  await program("pg_ctl", "-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start");
  const url = `postgres://tester@127.0.0.1:${port}/postgres`;
  return {
    url,
    query: async (sql) =>
      (await run("psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url, "-c", sql])).stdout.trim(),
    async stop() {
      await program("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server refuses to run as root: root runs it as the user that Debian's package made for it. */
async function serverUser(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  const user = { uid: id("-u"), gid: id("-g") };
  await chown(folder, user.uid, user.gid);
  return user;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
