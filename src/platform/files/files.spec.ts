import fc from 'fast-check';
import { dispositionOf } from './download-name.js';
import { withoutMetadata } from './picture-metadata.js';

const JPEG = 'image/jpeg';
const PNG = 'image/png';

const segment = (marker: number, body: string | Buffer) => {
  const bytes = Buffer.from(body as string, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length + 2);
  return Buffer.concat([Buffer.of(0xff, marker), length, bytes]);
};
const chunk = (type: string, body = '') => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(`${type}${body}crc.`, 'latin1')]);
};
const SOI = Buffer.of(0xff, 0xd8);
const EOI = Buffer.of(0xff, 0xd9);
const SIGNATURE = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** An Exif block with a way up and a place, in either byte order. */
function exif(way: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(34);
  tiff.write(little ? 'II' : 'MM', 'latin1');
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(2, 8);
  short(0x010f, 10);
  short(0x0112, 22);
  short(3, 24);
  long(1, 26);
  short(way, 30);
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 39.7392 N SECRET')]);
}

const jpeg = (...segments: Buffer[]) =>
  Buffer.concat([
    SOI,
    ...segments,
    segment(0xdb, 'tables'),
    segment(0xda, 'scan'),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xff]),
    EOI,
  ]);

describe('a picture that is kept', () => {
  it('is without place, camera, comments, thumbnails and what lies behind its end', () => {
    const picture = jpeg(
      segment(0xe0, 'JFIF\0body'),
      segment(0xe1, exif(1, true)),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0SECRET'),
      segment(0xe2, 'MPF\0SECRET'),
      segment(0xe2, 'ICC_PROFILE\0colours'),
      segment(0xed, 'Photoshop 3.0\0SECRET'),
      segment(0xfe, 'SECRET'),
    );
    const bare = withoutMetadata(JPEG, Buffer.concat([picture, jpeg(segment(0xfe, 'SECRET'))]));
    expect(bare?.toString('latin1')).not.toContain('SECRET');
    expect(bare).toEqual(jpeg(segment(0xe0, 'JFIF\0body'), segment(0xe2, 'ICC_PROFILE\0colours')));
  });

  it.each([true, false])('is still the right way up (little-endian: %s)', (little) => {
    const bare = withoutMetadata(JPEG, jpeg(segment(0xe0, 'JFIF\0body'), segment(0xe1, exif(6, little))));
    const tag = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]);
    expect(bare?.includes(tag)).toBe(true);
    expect(bare?.toString('latin1')).not.toContain('SECRET');
    expect(withoutMetadata(JPEG, bare as Buffer)).toEqual(bare);
  });

  it('keeps what a PNG needs to be shown, and nothing else', () => {
    const needed = [chunk('IHDR', 'head'), chunk('tRNS', 'x'), chunk('IDAT', 'pixels')];
    const content = Buffer.concat([
      SIGNATURE,
      ...needed,
      ...['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'vpAg'].map((type) => chunk(type, 'SECRET')),
      chunk('IEND'),
      Buffer.from('SECRET'),
    ]);
    expect(withoutMetadata(PNG, content)).toEqual(Buffer.concat([SIGNATURE, ...needed, chunk('IEND')]));
  });

  it('is told to be damaged, or has the same parts when it is looked over again', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some));
    const piece = fc.oneof(
      bytes,
      fc.constantFrom(EOI, SOI, Buffer.of(0xff), segment(0xda, 'scan'), segment(0xe1, exif(6, true))),
    );
    fc.assert(
      fc.property(fc.constantFrom(JPEG, PNG), fc.array(piece, { maxLength: 6 }), (type, pieces) => {
        const content = Buffer.concat([type === JPEG ? SOI : SIGNATURE, ...pieces]);
        const bare = withoutMetadata(type, content);
        if (bare) expect(withoutMetadata(type, bare)).toEqual(bare);
      }),
    );
  });
});

describe('the name a file is saved by', () => {
  it.each([
    ['notes.pdf', `attachment; filename="notes.pdf"; filename*=UTF-8''notes.pdf`],
    ['Notes.PDF', `attachment; filename="Notes.PDF"; filename*=UTF-8''Notes.PDF`],
    [
      'a"b\r\nSet-Cookie: x=1.pdf',
      `attachment; filename="a_b__Set-Cookie_ x_1.pdf"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x%3D1.pdf`,
    ],
    [
      'Überblick (1)*.pdf',
      `attachment; filename="U_berblick _1__.pdf"; filename*=UTF-8''%C3%9Cberblick%20%281%29%2A.pdf`,
    ],
    ['setup.exe', `attachment; filename="setup.exe.pdf"; filename*=UTF-8''setup.exe.pdf`],
    ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])('of %j is safe', (name, header) => {
    expect(dispositionOf(name, 'application/pdf')).toBe(header);
  });

  it('is one line of ASCII, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(dispositionOf(name, 'image/png')).toMatch(
          /^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''[A-Za-z0-9%!~._-]*$/,
        );
      }),
    );
  });
});
