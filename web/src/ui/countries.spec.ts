import { isISO31661Alpha2 } from 'class-validator';
import { countries } from './countries.js';

describe('the countries to choose from', () => {
  it('are those that the server takes', () => {
    const codes = countries('en').map(({ value }) => value);
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const all = letters.flatMap((first) => letters.map((second) => first + second));
    expect(codes.toSorted()).toEqual(all.filter((code) => isISO31661Alpha2(code)));
  });
});
