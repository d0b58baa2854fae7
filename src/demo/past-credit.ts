import { until } from './client.js';
import type { Team } from './story.js';

/** Takes in what people earned before the hub used Spokewell; who is suggested by name is confirmed. Answers how many awards that is. */
export async function takePastCredit({ admin, hubId }: Team, table: Buffer): Promise<number> {
  const { importId: id } = await admin.upload<{ importId: string }>(`/uploads/past-credit/${hubId}`, table);
  await admin.ask(`mutation ($id: ID!) { confirmPastSuggestions(pastImportId: $id) { id } }`, { id });
  await admin.ask(`mutation ($id: ID!) { commitPastImport(pastImportId: $id) { id } }`, { id });
  return until('the credit from before', async () => {
    const { pastImport } = await admin.ask<{
      pastImport: { state: string; counts: { verdict: string; lines: number }[] };
    }>(`query ($id: ID!) { pastImport(id: $id) { state counts { verdict lines } } }`, { id });
    const awarded = pastImport.counts.find(({ verdict }) => verdict === 'awarded')?.lines ?? 0;
    return pastImport.state === 'committed' ? awarded : null;
  });
}
