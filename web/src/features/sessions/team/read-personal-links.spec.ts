import { faultsAt, readPersonalLinks } from './read-personal-links.js';

describe('a pasted list of personal meeting addresses', () => {
  it('is read a line each, whatever stands between person and address', () => {
    const list =
      'ana@a.example https://meet.example/1?a=1,2\r\n\nBen@b.example;\thttps://meet.example/2\nc@c.example\n';
    expect(readPersonalLinks(list).links).toEqual([
      { email: 'ana@a.example', url: 'https://meet.example/1?a=1,2' },
      { email: 'Ben@b.example', url: 'https://meet.example/2' },
      { email: 'c@c.example', url: null },
    ]);
  });

  it('names the lines that cannot be read, and why', () => {
    const { links, faults } = readPersonalLinks(
      '\nAna https://meet.example/1\na@a.example http://meet.example/1\nb@b.example\nB@b.example https://meet.example/2\nc@c.example https://meet.example/3 Ben',
    );
    expect(links).toEqual([{ email: 'b@b.example', url: null }]);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'email'],
      [3, 'url'],
      [5, 'twice'],
      [6, 'url'],
    ]);
  });

  it('finds the line of what the server refused', () => {
    const { lines } = readPersonalLinks(
      '\na@a.example https://a.example/1\n\nb@b.example https://b.example/1',
    );
    const fields = { url: 'is wrong', 'links.1.url': 'is wrong', links: 'are 1000 at the most' };
    expect(faultsAt(fields, lines)).toEqual([
      { line: 4, text: 'b@b.example https://b.example/1', why: 'url' },
    ]);
  });
});
