import { decodeText } from '../../../platform/files/decode-text.js';
import { readPast } from './read-past.rules.js';

const TODAY = '2026-03-01';
const HEAD = 'Name,Email,Credentials,Session,Date,Credit type,Credits,Minutes';
const table = (...lines: string[]) => [HEAD, ...lines].join('\n');
const problemOf = (line: string) => readPast(table(line), TODAY)[0]?.problem;

describe('a table of past credit', () => {
  it('is read by the names of its columns, in whatever order they stand', () => {
    const text =
      'credits;type;activity title;completion date;last name;first name;e-mail\n1,5;AMA PRA Category 1;Sleep;2024-03-25;Ortega;Rosa;r@spoke.example';
    expect(readPast(text, TODAY)).toEqual([
      {
        line: 2,
        name: 'Rosa Ortega',
        email: 'r@spoke.example',
        credentials: [],
        title: 'Sleep',
        heldOn: '2024-03-25',
        creditType: 'AMA1',
        amount: '1.5',
        problem: null,
      },
    ]);
  });

  it.each(['utf-8', 'utf16le'] as const)('is read as spreadsheets save it: %s', (encoding) => {
    const text = `\ufeff${table('Łucja Ñáñez,l@spoke.example,"RN, BSN",Sueño,2024-03-25,ANCC,0.75,')}`;
    const [record] = readPast(decodeText(Buffer.from(text.replaceAll('\n', '\r\n'), encoding)), TODAY);
    expect(record).toMatchObject({
      name: 'Łucja Ñáñez',
      title: 'Sueño',
      credentials: ['RN', 'BSN'],
      problem: null,
    });
  });

  it('has minutes where attendance alone is told', () => {
    expect(readPast(table('Ana,,,Sleep,2024-03-25,,,52.5'), TODAY)[0]).toMatchObject({
      creditType: 'ATTENDANCE',
      amount: '52.5',
      problem: null,
    });
  });

  it.each([
    ['3/25/2024', '2024-03-25'],
    ['25/3/2024', '2024-03-25'],
    ['25.03.2024', '2024-03-25'],
    ['2024-3-5', '2024-03-05'],
    ['2024-03-25 09:00', '2024-03-25'],
  ])('has the day %s', (written, day) => {
    expect(readPast(table(`Ana,,,Sleep,${written},ANCC,1,`), TODAY)[0]?.heldOn).toBe(day);
  });

  it('lets one day tell how all of them are meant', () => {
    const [first] = readPast(table('Ana,,,Sleep,3/4/2024,ANCC,1,', 'Ana,,,Rest,3/25/2024,ANCC,1,'), TODAY);
    expect(first?.heldOn).toBe('2024-03-04');
  });

  it.each([
    [['Ana,,,Sleep,3/4/2024,ANCC,1,'], /day or the month first/],
    [['Ana,,,Sleep,25/4/2024,ANCC,1,', 'Ana,,,Rest,3/25/2024,ANCC,1,'], /some the month/],
  ])('is refused as a whole where its days can be read in two ways', (lines, words) => {
    expect(() => readPast(table(...lines), TODAY)).toThrow(words);
  });

  it('is refused as a whole without its columns, naming which are missing', () => {
    expect(() => readPast('Name,Email\nAna,a@a.example', TODAY)).toThrow('Session, Date, Credits or Minutes');
    expect(() => readPast('', TODAY)).toThrow('empty');
    expect(() => readPast(HEAD, TODAY)).toThrow('no line');
    expect(() => readPast(`${HEAD}\n"never closed`, TODAY)).toThrow('table');
  });

  it.each([
    [',,,Sleep,2024-03-25,ANCC,1,', 'the name is missing'],
    ['Ana,not an address,,Sleep,2024-03-25,ANCC,1,', 'the address is none'],
    ['Ana,,,,2024-03-25,ANCC,1,', 'the session is missing'],
    ['Ana,,,=HYPERLINK(1),2024-03-25,ANCC,1,', 'the session begins like a formula'],
    ['Ana,,,Sleep,soon,ANCC,1,', 'the date is missing or none'],
    ['Ana,,,Sleep,2024-02-30,ANCC,1,', 'the date is missing or none'],
    ['Ana,,,Sleep,2026-03-02,ANCC,1,', 'the date is yet to come'],
    ['Ana,,,Sleep,2024-03-25,Swimming,1,', 'the credit type is not known'],
    ['Ana,,,Sleep,2024-03-25,,1,', 'the credit type is missing'],
    ['Ana,,,Sleep,2024-03-25,ANCC,all,', 'the credits are no number'],
    ['Ana,,,Sleep,2024-03-25,ANCC,-1,', 'the credits are no number'],
    ['Ana,,,Sleep,2024-03-25,ANCC,0.125,', 'the credits are no number'],
    ['Ana,,,Sleep,2024-03-25,ANCC,0,', 'there is no credit in it'],
    ['Ana,,,Sleep,2024-03-25,ANCC,,', 'the credits are missing'],
  ])('says of the line %s: %s', (line, problem) => {
    expect(problemOf(line)).toBe(problem);
  });
});
