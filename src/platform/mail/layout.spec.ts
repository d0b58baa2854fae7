import * as fc from 'fast-check';
import { htmlOf, type Letter, textOf } from './layout.js';

const letter = (over: Partial<Letter> = {}): Letter => ({
  to: { name: 'Ana' },
  language: 'en',
  subject: 'S',
  paragraphs: ['One.', 'Two.'],
  leave: null,
  ...over,
});

describe('the look of a mail', () => {
  it('says at its end how to get no more of it, with a link', () => {
    const leave = { kind: 'surveys', url: 'https://hub.example/unsubscribe/t' } as const;
    const { paragraphs, ...rest } = letter({ leave });
    expect(textOf({ ...rest, paragraphs })).toMatch(
      /--\nGet no more invitations to surveys, and reminders of them:\nhttps:\/\/hub\.example\/unsubscribe\/t\n$/,
    );
    expect(htmlOf({ ...rest, paragraphs })).toContain('href="https://hub.example/unsubscribe/t"');
    expect(textOf(letter())).not.toContain('Get no more');
  });

  it('is escaped wherever words stand', () => {
    fc.assert(
      fc.property(fc.string(), (evil) => {
        const said = `<script>${evil}"'`;
        const html = htmlOf(
          letter({ to: { name: said }, subject: said, paragraphs: [said], footer: [said] }),
        );
        expect(html).not.toContain('<script');
        const tags = (text: string) => text.match(/<\/?[a-z]+/g)?.length;
        expect(tags(html)).toBe(tags(htmlOf(letter({ paragraphs: ['x'], footer: ['x'] }))));
      }),
    );
  });
});
