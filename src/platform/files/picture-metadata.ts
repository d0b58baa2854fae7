/**
 * A picture without what a camera or program wrote into it: where and when it was taken, by what and whom, comments,
 * thumbnails, whatever lies behind its end. What is needed to show it stays: colours, and which way is up. Files of
 * other kinds are given back as they are.
 *
 * @returns null for a picture whose parts cannot be told apart
 */
export function withoutMetadata(mediaType: string, content: Buffer): Buffer | null {
  if (mediaType === 'image/jpeg') return bareJpeg(content);
  if (mediaType === 'image/png') return barePng(content);
  return content;
}

const EXIF = 'Exif\0\0';
const SCAN = 0xda;
const END = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;

/** Segments of applications that are needed to show a picture, each with what it begins with. */
const NEEDED: Readonly<Record<number, string>> = { [APP0]: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };

// ITU T.81, annex B: markers, each followed by a segment that tells its length; a scan is followed by its data.
function bareJpeg(content: Buffer): Buffer | null {
  const kept: Buffer[] = [Buffer.of(0xff, 0xd8)];
  let orientation: Buffer | null = null;
  let head = 1;
  let at = 2;
  for (;;) {
    if (content[at] !== 0xff) return null;
    while (content[at] === 0xff) at += 1;
    const marker = content[at];
    at += 1;
    if (marker === undefined || marker === 0) return null;
    if (marker === END) break;
    const length = at + 2 <= content.length ? content.readUInt16BE(at) : 0;
    if (length < 2 || at + length > content.length) return null;
    const segment = content.subarray(at, at + length);
    at += length;
    if (marker === APP1 && begins(segment, EXIF)) orientation ??= orientationOf(segment);
    if (isNeeded(marker, segment)) kept.push(Buffer.of(0xff, marker), segment);
    if (marker === APP0 && kept.length === 3) head = 3;
    if (marker !== SCAN) continue;
    const end = endOfScan(content, at);
    kept.push(content.subarray(at, end));
    // One that broke off shows what came of it.
    if (end === content.length) break;
    at = end;
  }
  if (orientation) kept.splice(head, 0, orientation);
  return Buffer.concat([...kept, Buffer.of(0xff, END)]);
}

function isNeeded(marker: number, segment: Buffer): boolean {
  const needed = NEEDED[marker];
  if (needed !== undefined) return begins(segment, needed);
  const isOfAnApplication = marker >= APP0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return !isOfAnApplication && !isComment;
}

function begins(segment: Buffer, text: string): boolean {
  return segment.toString('latin1', 2, 2 + text.length) === text;
}

// Within a scan, a marker byte stands before a zero or a restart; anything else is the next marker.
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from);
  while (at >= 0 && at + 1 < content.length) {
    const next = content[at + 1] as number;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = content.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return content.length;
}

/** A segment that says which way is up, and nothing else; null where that is usual or not said (Exif 2.32, 4.6). */
function orientationOf(segment: Buffer): Buffer | null {
  const tiff = segment.subarray(2 + EXIF.length);
  if (tiff.length < 14) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const entries = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (entries + 2 > tiff.length) return null;
  for (let n = 0, at = entries + 2; n < short(entries) && at + 12 <= tiff.length; n += 1, at += 12) {
    if (short(at) !== 0x0112) continue;
    const way = short(at + 8);
    return way >= 2 && way <= 8 ? segmentFor(way) : null;
  }
  return null;
}

function segmentFor(way: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return Buffer.from([0xff, APP1, 0, 34, ...Buffer.from(EXIF, 'latin1'), ...tiff]);
}

/** Chunks that may be left out of a PNG but are needed to show it as it was meant, or moving. */
const SHOWN = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
]);
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);
const SIGNATURE_BYTES = 8;

// PNG, 5.3: length, type, data, check sum. A capital at the beginning says that nothing is shown without it.
function barePng(content: Buffer): Buffer | null {
  const kept = [content.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return null;
    const type = content.toString('latin1', at + 4, at + 8);
    if (/^[A-Z]/.test(type) || SHOWN.has(type) || MOVING.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
