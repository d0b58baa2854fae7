import { endsSoon, standingOf, standsInTheWay } from './standing.rules.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const ACME = { company: 'Acme', natures: ['speaker' as const], ended: false };

describe('where somebody stands with their statement', () => {
  it.each([
    ['nothing was ever stated', null, 'MISSING'],
    ['it ends at this very instant', { expiresAt: NOW, relationships: [], outcome: null }, 'EXPIRED'],
    ['it says none', { expiresAt: later(1), relationships: [], outcome: null }, 'GOOD'],
    [
      'nobody looked at what it names',
      { expiresAt: later(1), relationships: [ACME], outcome: null },
      'UNREVIEWED',
    ],
    [
      'what it names was mitigated',
      { expiresAt: later(1), relationships: [ACME], outcome: 'mitigated' },
      'GOOD',
    ],
    ['they must not teach', { expiresAt: later(1), relationships: [ACME], outcome: 'barred' }, 'BARRED'],
    [
      'it has ended, whatever was found',
      { expiresAt: later(-1), relationships: [ACME], outcome: 'barred' },
      'EXPIRED',
    ],
  ] as const)('%s', (_, statement, standing) => {
    expect(standingOf(statement, NOW)).toBe(standing);
  });

  it('stands in the way unless it holds or waits to be looked at', () => {
    const all = ['MISSING', 'EXPIRED', 'BARRED', 'UNREVIEWED', 'GOOD'] as const;
    expect(all.filter(standsInTheWay)).toEqual(['MISSING', 'EXPIRED', 'BARRED']);
  });

  it('ends soon from thirty days before its end on', () => {
    expect([31, 30, 1, 0, -1].map((days) => endsSoon(later(days), NOW))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
