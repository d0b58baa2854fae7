import { Column, DataSource, Entity } from 'typeorm';
import { Row, registerEntities } from '../../src/platform/database/index.js';
import { HoldingsScan } from '../../src/platform/personal-data/holdings-scan.js';
import { type Holding, Holdings } from '../../src/platform/personal-data/index.js';
import { TestApp } from '../harness/index.js';

describe('what is held of people', () => {
  let app: TestApp;
  let all: readonly Holding[];
  beforeAll(async () => {
    app = await TestApp.start();
    all = app.get(Holdings).all();
  });
  afterAll(() => app.stop());

  const faults = (declared: readonly Holding[]) => {
    const holdings = new Holdings();
    holdings.declare(...declared);
    return new HoldingsScan(app.get(DataSource), holdings).faults();
  };

  it('is missed as soon as one declaration is gone', () => {
    expect(faults(all)).toEqual([]);
    for (const { table, column } of all) {
      const rest = all.filter((one) => one.table !== table || one.column !== column);
      expect(faults(rest)).toContainEqual(expect.stringContaining(`${table}.`));
      expect(faults(rest).length).toBeLessThanOrEqual(3);
    }
  });

  it('is not declared of tables or columns that are not there', () => {
    const [first] = all as [Holding];
    expect(faults([...all, { ...first, table: 'nowhere' }])).toEqual(['There is no table nowhere']);
    expect(faults([...all, { ...first, column: 'nothing' }])).toEqual([
      'There is no column domain_event.nothing',
    ]);
  });

  it('is passed over at a merge only with every unique index in mind', () => {
    const careless = all.map((one) => (one.table === 'enrollment' ? { ...one, merging: { move: [] } } : one));
    expect(faults(careless)).toEqual(['Merging enrollment does not tell of the unique cohort_id']);
  });

  it('can be read for anybody: each declared question is one that the database answers', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const { told, by } of all)
      if ('query' in told)
        expect(await app.sql(told.query, [by === 'address' ? 'nobody' : nobody])).toEqual([]);
  });

  // The last: a table that was made known once is known to every later boot of this process.
  it('is declared, or the product does not start, and says which column it is about', async () => {
    @Entity()
    class Forgotten extends Row {
      @Column('uuid')
      personId!: string;
    }
    registerEntities(Forgotten);
    await expect(TestApp.start({}, { database: app.database })).rejects.toThrow(
      'forgotten.person_id has no holding',
    );
  });
});
