/** Saves a roster as a file. Undefined when it is saved; otherwise why it is not, or nothing where no answer came. */
export async function exportRoster(
  cohortId: string,
  filter: { search?: string | null; state?: string | null; profession?: string | null },
): Promise<string | undefined> {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) said.set(name, value);
  try {
    const answer = await fetch(`/rosters/${cohortId}/csv?${said}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: '{}',
    });
    if (!answer.ok) {
      const { error } = (await answer.json()) as { error?: { message?: string } };
      return error?.message ?? '';
    }
    const url = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement('a'), { href: url, download: 'roster.csv' }).click();
    URL.revokeObjectURL(url);
    return undefined;
  } catch {
    return '';
  }
}
