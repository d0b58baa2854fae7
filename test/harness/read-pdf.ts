import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF tells a reader, and one who has it read aloud. */
export interface ReadPdf {
  pages: number;
  title: string;
  language: string;
  /** Its words in the order of reading, with single spaces. */
  text: string;
  /** The roles of its tags in order, such as `H1`. */
  tags: string[];
  /** The words for what is drawn. */
  alternatives: string[];
  links: string[];
  /** Whether it says of itself that it keeps PDF/UA-1. */
  ua: boolean;
  /** The fonts that it brings with it, by name; one that it does not bring stands as `missing: …`. */
  fonts: string[];
}

interface TagNode {
  role?: string;
  alt?: string;
  children?: TagNode[];
}

/** Reads a PDF back, without drawing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  const { info, metadata } = await pdf.getMetadata();
  const words: string[] = [];
  const nodes: TagNode[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')));
    words.push(' ');
    const tree = (await page.getStructTree()) as TagNode | null;
    if (tree) walk(tree, nodes);
    links.push(...(await page.getAnnotations()).map(({ url }: { url?: string }) => url ?? ''));
  }
  const title = String((info as { Title?: unknown }).Title ?? '');
  const language = String((info as { Language?: unknown }).Language ?? '');
  const raw = metadata?.getRaw() as string | undefined;
  await loading.destroy();
  return {
    pages: pdf.numPages,
    title,
    language,
    text: words.join('').replace(/\s+/g, ' ').trim(),
    tags: nodes.map(({ role }) => role ?? ''),
    alternatives: nodes.flatMap(({ alt }) => (alt ? [alt] : [])),
    links,
    ua: /pdfuaid:part(?:>|=")1/.test(raw ?? ''),
    fonts: fontsOf(Buffer.from(bytes).toString('latin1')),
  };
}

function walk(node: TagNode, into: TagNode[]): void {
  if (node.role && node.role !== 'Root') into.push(node);
  for (const child of node.children ?? []) walk(child, into);
}

// Every font has a descriptor; one that is embedded names the file of its letters there.
function fontsOf(source: string): string[] {
  const descriptors = source.match(/\/Type\s*\/FontDescriptor[\s\S]*?>>/g) ?? [];
  return descriptors.map((descriptor) => {
    const name = /\/FontName\s*\/([^\s/]+)/.exec(descriptor)?.[1] ?? 'nameless';
    return /\/FontFile[23]?\s/.test(descriptor) ? name : `missing: ${name}`;
  });
}
