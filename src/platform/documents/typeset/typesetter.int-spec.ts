import { readPdf } from '../../../../test/harness/read-pdf.js';
import { qrSvg } from '../qr.js';
import { packageFor } from './compiler.js';
import { DOCUMENTS_PER_THREAD, type DocumentOrder, Typesetter } from './typesetter.js';

const at = new Date('2026-03-04T17:00:00Z');
const template = `
#let data = json(bytes(sys.inputs.data))
#let scale = float(sys.inputs.scale)
#set document(title: data.title)
#set text(font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai"), lang: "en", size: 12pt * scale)
= #data.title
#data.words
#if "qr" in data { image(bytes(data.qr), width: 3cm, alt: "A code") }
`;
const order = (data: object, more: Partial<DocumentOrder> = {}): DocumentOrder => ({
  template,
  at,
  data: { title: 'Proof', words: '', ...data },
  ...more,
});

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = new Typesetter();
});
afterAll(() => typesetter.onModuleDestroy());

describe('a document out of a template and data', () => {
  it('is a tagged PDF/UA with its title, its words and its fonts', async () => {
    const { pdf, pages } = await typesetter.make(
      order({ words: 'Twelve minutes.', qr: await qrSvg('https://a.example') }),
    );
    const read = await readPdf(pdf);
    expect(pages).toBe(1);
    expect(read).toMatchObject({ pages: 1, title: 'Proof', ua: true, alternatives: ['A code'] });
    expect(read.text).toContain('Twelve minutes.');
    expect(read.tags).toEqual(expect.arrayContaining(['H1', 'P', 'Figure']));
    expect(read.fonts.length).toBeGreaterThan(0);
    for (const font of read.fonts) expect(font).toMatch(/NotoSans/);
  });

  it('writes names of many languages with the fonts that ship', async () => {
    const words = 'Łucja Ñáñez · Ελένη · Юлия · Nguyễn Thị Ánh · Þórður · ليلى · שרה · สมชาย · दीपा · 100 ™';
    const read = await readPdf((await typesetter.make(order({ words }))).pdf);
    for (const word of ['Łucja', 'Ελένη', 'Юлия', 'Nguyễn', 'Þórður', '™']) expect(read.text).toContain(word);
    for (const font of read.fonts) expect(font).toMatch(/NotoSans/);
  });

  it('takes what looks like markup for what it is: words', async () => {
    const words = '#panic("no") *bold* $x$ <label> @ref \\ "quoted" // rest';
    const read = await readPdf((await typesetter.make(order({ words }))).pdf);
    expect(read.text).toContain('#panic("no") *bold* $x$ <label> @ref');
    expect(read.text).toContain('// rest');
  });

  it('is the same, byte for byte, for the same order', async () => {
    const [one, two] = [await typesetter.make(order({})), await typesetter.make(order({}))];
    expect(one.pdf.equals(two.pdf)).toBe(true);
  });

  it('is made smaller where it has to fit on one page', async () => {
    const words = 'words and words '.repeat(260);
    expect((await typesetter.make(order({ words }))).pages).toBe(2);
    expect((await typesetter.make(order({ words }, { onePage: true }))).pages).toBe(1);
  });

  it('is refused in words where no size makes it fit', async () => {
    const words = 'words and words '.repeat(3000);
    await expect(typesetter.make(order({ words }, { onePage: true }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('one page'),
    });
  });

  it('with letters that no font has is refused, and the words do not repeat them', async () => {
    // Two letters of a private area.
    const refused = typesetter.make(order({ words: 'Ana \ue123' }));
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('letters'),
    });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('\ue123') });
  });

  it('of a template at fault fails without its data, and the next one is made', async () => {
    const broken = typesetter.make(
      order({ title: 'Secret of Ana' }, { template: '#panic(sys.inputs.data)' }),
    );
    await expect(broken).rejects.toThrow('A template is at fault');
    await expect(broken).rejects.not.toMatchObject({ message: expect.stringContaining('Ana') });
    expect((await typesetter.make(order({}))).pages).toBe(1);
  });

  it('reads no file of the machine', async () => {
    const nosy = typesetter.make(order({}, { template: '#read("/etc/hostname")' }));
    await expect(nosy).rejects.toThrow('A template is at fault');
  });

  it('without words for what is drawn is refused: it would not be accessible', async () => {
    const mute = template.replace(', alt: "A code"', '');
    await expect(typesetter.make(order({ qr: await qrSvg('x') }, { template: mute }))).rejects.toThrow(
      'template',
    );
  });

  it('is made on and on, past the end of a thread', async () => {
    const many = await Promise.all(
      Array.from({ length: DOCUMENTS_PER_THREAD + 5 }, (_, n) =>
        typesetter.make(order({ words: `No. ${n}` })),
      ),
    );
    expect(many.every(({ pages }) => pages === 1)).toBe(true);
  });
});

describe('the part that makes documents', () => {
  it.each([
    [{ platform: 'linux', arch: 'x64', musl: false }, 'linux-x64-gnu'],
    [{ platform: 'linux', arch: 'arm64', musl: true }, 'linux-arm64-musl'],
    [{ platform: 'darwin', arch: 'arm64', musl: false }, 'darwin-arm64'],
  ])('for %o is its own', (machine, variant) => {
    expect(packageFor(machine)).toMatch(new RegExp(`-${variant}$`));
  });

  it.each([
    { platform: 'freebsd', arch: 'x64', musl: false },
    { platform: 'linux', arch: 's390x', musl: false },
  ])('does not exist for %o', (machine) => {
    expect(packageFor(machine)).toBeNull();
  });
});
