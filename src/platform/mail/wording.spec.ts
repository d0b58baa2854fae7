import * as fc from 'fast-check';
import { faultOf, fill, type MailSlot, type MailWording, paragraphsOf, wordsFor } from './wording.js';

const SLOTS: MailSlot[] = [
  { name: 'hub', meaning: 'the name of the hub', sample: 'Mesa Hub', required: false },
  { name: 'session', meaning: 'the title of the session', sample: 'Sleep', required: true },
];

const words = (subject: string, body: string) => ({ subject, body });

describe('the words of a mail', () => {
  it('may name slots in the subject or the body, with room around the name', () => {
    expect(faultOf(SLOTS, words('{session} at {hub}', 'Come!'))).toBeNull();
    expect(faultOf(SLOTS, words('Come!', '{ session }'))).toBeNull();
  });

  it('are refused without a slot that must be there, naming it', () => {
    expect(faultOf(SLOTS, words('A session', 'Come to {hub}.'))).toEqual({
      field: 'body',
      message: '{session} is missing. It stands for: the title of the session.',
    });
  });

  it('are refused with a slot that nobody fills, naming it and those there are', () => {
    expect(faultOf(SLOTS, words('{session}', 'Dear {name}'))).toEqual({
      field: 'body',
      message: '{name} is not known here. What can stand in braces: {hub}, {session}.',
    });
    expect(faultOf(SLOTS, words('{constructor} {session}', 'x'))?.message).toContain('{constructor}');
    expect(faultOf(SLOTS, words('{}', 'x'))?.message).toContain('{} is not known');
  });

  it.each(['{session', 'session}', '{{session}}', '{session} }'])(
    'are refused with a brace that stands alone: %s',
    (body) => {
      expect(faultOf(SLOTS, words('{session}', body))?.message).toContain('brace');
    },
  );

  it('are refused when empty or too long', () => {
    expect(faultOf(SLOTS, words(' ', '{session}'))).toEqual({
      field: 'subject',
      message: 'Please write something.',
    });
    expect(faultOf(SLOTS, words('{session}', 'x'.repeat(5_001)))?.message).toContain('5000');
  });

  it('are filled with values as they are, whatever these look like', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (session, hub) => {
        expect(fill('{session}|{ hub }|{session}', { session, hub })).toBe(`${session}|${hub}|${session}`);
      }),
    );
    expect(fill('{session}', { session: '{hub} $& $1' })).toBe('{hub} $& $1');
  });

  it('are never filled with something else that has the name of a slot', () => {
    expect(() => fill('{toString}', {})).toThrow('toString');
  });

  it('make paragraphs by their line breaks', () => {
    expect(paragraphsOf('One.\r\n\r\n Two.\nThree.\n\n')).toEqual(['One.', 'Two.', 'Three.']);
  });
});

describe('the language of a mail', () => {
  const wording: MailWording = {
    title: 'T',
    occasion: 'O',
    slots: [],
    words: { en: words('hello', 'b'), es: words('hola', 'b') },
  };
  const own = (...tags: string[]) => new Map(tags.map((tag) => [tag, words(`own ${tag}`, 'b')]));
  const chosen = (language: string, written: string[]) => {
    const { language: spoken, words: w } = wordsFor(wording, language, own(...written));
    return [spoken, w.subject];
  };

  it('is the recipient’s, in the hub’s words before the product’s', () => {
    expect(chosen('es', [])).toEqual(['es', 'hola']);
    expect(chosen('es', ['en'])).toEqual(['es', 'hola']);
    expect(chosen('es-MX', ['es', 'en'])).toEqual(['es', 'own es']);
  });

  it('is English, in the hub’s words before the product’s, where the product has none in the recipient’s', () => {
    expect(chosen('fr', [])).toEqual(['en', 'hello']);
    expect(chosen('fr', ['en'])).toEqual(['en', 'own en']);
    expect(chosen('', ['es'])).toEqual(['en', 'hello']);
  });
});
