import QRCode from 'qrcode';

/**
 * A QR code (ISO/IEC 18004, level M) as an SVG document, black on white with its quiet zone. Put into a document, it
 * needs words for those who do not see it.
 */
export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}
