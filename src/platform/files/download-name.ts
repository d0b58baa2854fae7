const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
};

/** A name that ends as the content says: what came as `x.exe` and is a PDF is called `x.exe.pdf`. */
export function endingAsContent(name: string, mediaType: string): string {
  const endings = ENDINGS[mediaType] ?? [''];
  const fits = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return fits ? name : `${name}${endings[0]}`;
}

/**
 * The Content-Disposition of a file that is to be saved, not shown (RFC 6266): its name in ASCII for old programs, and
 * as it is (RFC 8187, once RFC 5987). The name ends as its content says.
 */
export function dispositionOf(name: string, mediaType: string): string {
  const whole = endingAsContent(name, mediaType).replace(/\p{Cs}/gu, '\ufffd');
  const plain = whole.normalize('NFKD').replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
