/** A row of the table: what is asked for, and what each viewer gets. */
export interface Row {
  what: string;
  verdicts: readonly string[];
}

/** A part of the table under a heading. */
export interface Part {
  title: string;
  rows: readonly Row[];
}

const HEAD = `# Who may do and read what

Made from the schema by asking for every command and every way into every answer, as everyone named in the columns, in a
world of two hubs; \`npm test\` asks anew and compares. \`npm run matrix\` writes it. All of it is about one cohort of the
first hub: “elsewhere” is another program of that hub. ✓ gets it · a number: so many rows, and as many in the total ·
– must sign in · · is told that it is not there · ✗ is told that they may not · ∅ nothing of theirs is there.
`;

/** The table as Markdown. */
export function tableOf(viewers: readonly string[], parts: readonly Part[]): string {
  const sections = parts.map(({ title, rows }) => {
    const lines = [
      `| | ${viewers.join(' | ')} |`,
      `| --- |${viewers.map(() => ' :-: |').join('')}`,
      ...rows.map(({ what, verdicts }) => `| ${what} | ${verdicts.join(' | ')} |`),
    ];
    return `\n## ${title}\n\n${lines.join('\n')}\n`;
  });
  return HEAD + sections.join('');
}

/** Puts fields with the same verdicts into one row. */
export function grouped(fields: readonly Row[]): Row[] {
  const groups = new Map<string, string[]>();
  for (const { what, verdicts } of fields) {
    const key = verdicts.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), what]);
  }
  return [...groups].map(([key, names]) => ({
    what: names.map((n) => `\`${n}\``).join(' '),
    verdicts: key.split(' '),
  }));
}
