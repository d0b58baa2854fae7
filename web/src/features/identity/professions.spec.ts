import { PROFESSION_GROUPS as KNOWN } from '../../../../src/features/identity/professions.rules.js';
import { PROFESSION_GROUPS, PROFESSIONS } from './professions.js';

describe('the professions to choose from', () => {
  it('are the server’s, in its groups', () => {
    expect(PROFESSION_GROUPS.map(({ members }) => members)).toEqual(Object.values(KNOWN));
    expect(Object.keys(PROFESSIONS)).toEqual(Object.values(KNOWN).flat());
  });
});
