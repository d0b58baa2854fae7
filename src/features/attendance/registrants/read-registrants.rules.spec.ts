import { ReportError } from '../report/report-error.js';
import { file, utf16 } from '../report.factory.js';
import { meetingIdIn, readRegistrants } from './read-registrants.rules.js';
import { zoomRow } from './zoom-list.rules.js';

const HEAD = 'First Name,Last Name,Email,Registration Time,Approval Status,Registrant ID,Join URL';
const ANA =
  'Ana,Ruiz,Ana@Clinic.example,03/01/2026 09:00:00 AM,approved,rX1,https://us02web.zoom.us/w/85512345678?tk=a';
const refused = (bytes: Buffer) => {
  try {
    readRegistrants(bytes);
  } catch (error) {
    return error instanceof ReportError ? { code: error.code, line: error.line } : error;
  }
  return null;
};

describe('a registration report', () => {
  it('is read below whatever stands above it, by its headings', () => {
    const read = readRegistrants(
      file(
        'Registration Report',
        'Topic,Meeting ID,Scheduled Time',
        'Rounds,855 1234 5678,03/04/2026 12:00',
        '',
        'Registrant Details',
        HEAD,
        ANA,
      ),
    );
    expect(read).toEqual({
      meetingId: '85512345678',
      leftOut: [],
      registrants: [
        {
          line: 7,
          name: 'Ana Ruiz',
          email: 'ana@clinic.example',
          registrantId: 'rX1',
          joinUrl: 'https://us02web.zoom.us/w/85512345678?tk=a',
        },
      ],
    });
  });

  it('is read in any order of its columns, as UTF-16 and with tabs, too', () => {
    const text =
      'join_url\tid\temail\tfirst_name\tlast_name\nhttps://z.example/1\tr1\tp@x.example\tSukarno\t\n';
    expect(readRegistrants(utf16(text)).registrants).toMatchObject([
      { name: 'Sukarno', email: 'p@x.example', registrantId: 'r1', joinUrl: 'https://z.example/1' },
    ]);
  });

  it('knows the meeting by its personal addresses where it names no number', () => {
    expect(readRegistrants(file(HEAD, ANA)).meetingId).toBe('85512345678');
    expect(meetingIdIn('https://meet.example/j/123')).toBeNull();
  });

  it('leaves out whose registration was cancelled or denied, and tells the line', () => {
    const read = readRegistrants(
      file(HEAD, ANA, ANA.replace('approved', 'Cancelled by host').replace('rX1', 'rX2')),
    );
    expect(read.registrants).toHaveLength(1);
    expect(read.leftOut).toEqual([3]);
  });

  it('is refused without such headings, naming where they were looked for', () => {
    expect(refused(file('Name,Email', 'Ana,a@x.example'))).toEqual({ code: 'no_header', line: 1 });
  });

  it('is refused where a join link is none, where cells stand beside the headings, and where it is too long', () => {
    expect(refused(file(HEAD, ANA.replace('https://', 'javascript:')))).toMatchObject({ line: 2 });
    expect(refused(file(HEAD, ANA.replace('https://us', 'https://user@us')))).toMatchObject({ line: 2 });
    expect(refused(file(HEAD, ANA, `${ANA},more`))).toMatchObject({ line: 3 });
    const rows = Array.from({ length: 5_001 }, (_, at) => `P,${at},p${at}@x.example,,,r${at},`);
    expect(refused(file(HEAD, ...rows))).toEqual({ code: 'too_many_rows', line: 5_002 });
  });

  it('is refused where it is a workbook', () => {
    expect(refused(Buffer.from('504b030414000600', 'hex'))).toMatchObject({ code: 'binary_file' });
  });
});

describe('the list for Zoom', () => {
  it.each([
    ['Ana Ruiz', 'Ana', 'Ruiz'],
    ['Ana María Ruiz López', 'Ana María Ruiz', 'López'],
    ['Sukarno', 'Sukarno', '.'],
    ['  Ana   Ruiz ', 'Ana', 'Ruiz'],
  ])('writes %s as two names', (name, first, last) => {
    expect(zoomRow({ name, email: 'a@x.example' })).toEqual(['a@x.example', first, last]);
  });
});
