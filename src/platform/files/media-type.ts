const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The kinds of file that are kept: by their first bytes, for a name can say anything. */
export function mediaTypeOf(content: Buffer): string | null {
  if (content.subarray(0, 1_024).includes('%PDF-')) return PDF;
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(content, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  // A ZIP that names the main part of the one or the other format.
  if (startsWith(content, [0x50, 0x4b, 0x03, 0x04])) {
    if (content.includes('word/document.xml')) return DOCX;
    if (content.includes('ppt/presentation.xml')) return PPTX;
  }
  return null;
}

function startsWith(content: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}
