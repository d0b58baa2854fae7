import { aliasKeyOf } from './alias.rules.js';

describe('somebody in a report is known again', () => {
  it('by their address, whatever they call themselves', () => {
    expect(aliasKeyOf('iPhone', 'ana@home.example')).toMatchObject({
      kind: 'email',
      key: 'ana@home.example',
    });
  });

  it('else by their name, whatever its case and blanks', () => {
    expect(aliasKeyOf('Room  4  North', null)).toEqual({
      kind: 'name',
      key: 'room 4 north',
      shown: 'Room  4  North',
    });
  });

  it.each(['iPhone', 'Galaxy S24', 'Guest', '+1 505 555 0134', '150555***34', 'A', '', '12 – 34'])(
    'not by “%s”, which anybody may bear',
    (name) => {
      expect(aliasKeyOf(name, null)).toBeNull();
    },
  );
});
