import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../platform/events/index.js';

/** Tells which hubs would be left without an admin. */
@Injectable()
export class LastAdminReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The hubs of which a person is the only admin for good.
   *
   * @param tx asks under the lock by which admins are ended one after another
   */
  async hubsOf(personId: string, tx?: Tx): Promise<{ id: string; name: string }[]> {
    const parameters = [personId];
    await tx?.sql(
      `select 1 from role_grant where role = 'hub_admin' and revoked_at is null
          and hub_id in (select hub_id from role_grant where person_id = $1) order by id for update`,
      parameters,
    );
    return (await (tx?.manager ?? this.dataSource).query(
      `with lasting as (select hub_id, person_id from role_grant
                         where role = 'hub_admin' and program_id is null and revoked_at is null and expires_at is null)
       select h.id, h.name from hub h
        where h.id in (select hub_id from lasting where person_id = $1)
          and not exists (select 1 from lasting l where l.hub_id = h.id and l.person_id <> $1)
        order by h.name, h.id`,
      parameters,
    )) as { id: string; name: string }[];
  }
}
