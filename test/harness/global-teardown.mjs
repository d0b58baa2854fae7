// Ends the PostgreSQL of the run.
export default async function teardown() {
  const cluster = globalThis.__SPOKEWELL_CLUSTER__;
  if (!cluster) return;
  globalThis.__SPOKEWELL_CLUSTER__ = undefined;
  const gone = new Promise((resolve) => cluster.once('exit', resolve));
  cluster.stdin.end();
  await gone;
}
