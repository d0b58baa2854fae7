/** Where the meeting is for one person; without an address, theirs is taken away. */
export interface PersonalLink {
  readonly email: string;
  readonly url: string | null;
}

/** A line that cannot be read, by its number from 1, and why. */
export interface LinkFault {
  readonly line: number;
  readonly text: string;
  readonly why: 'email' | 'url' | 'twice';
}

/** What a list comes to. `lines` holds the number and the words of the line of each link. */
export interface ReadLinks {
  readonly links: PersonalLink[];
  readonly lines: { readonly line: number; readonly text: string }[];
  readonly faults: LinkFault[];
}

/** Reads personal meeting addresses, `ana@clinic.example https://meet.example/1`, a line each; empty ones are left out. */
export function readPersonalLinks(list: string): ReadLinks {
  const read: ReadLinks = { links: [], lines: [], faults: [] };
  const seen = new Set<string>();
  for (const [index, written] of list.split(/\r?\n/).entries()) {
    const text = written.trim();
    if (!text) continue;
    const line = index + 1;
    // Only between the two: an address may have commas of its own.
    const [, email = '', url = ''] = /^([^\s,;]*)[\s,;]*(.*)$/.exec(text) ?? [];
    const why = !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
      ? 'email'
      : url && !/^https:\/\/[^\s/]+\.\S+$/i.test(url)
        ? 'url'
        : seen.has(email.toLowerCase())
          ? 'twice'
          : null;
    if (why) {
      read.faults.push({ line, text, why });
      continue;
    }
    seen.add(email.toLowerCase());
    read.links.push({ email, url: url || null });
    read.lines.push({ line, text });
  }
  return read;
}

/** The lines that the server found fault with, whose paths are such as `links.3.url`. */
export function faultsAt(
  fields: Readonly<Record<string, string>>,
  lines: ReadLinks['lines'],
): readonly LinkFault[] {
  return Object.keys(fields).flatMap((path) => {
    const [, index, why] = /^links\.(\d+)\.(email|url)$/.exec(path) ?? [];
    const at = lines[Number(index)];
    return at && (why === 'email' || why === 'url') ? [{ ...at, why }] : [];
  });
}
