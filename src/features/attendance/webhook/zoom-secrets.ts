import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Connections } from '../../../platform/database/index.js';
import { deriveKey, keyIdOf, seal, unseal } from '../../../platform/secrets/index.js';

/** The secrets by which Zoom signs what it tells hubs, sealed by a key that stands outside the database. */
@Injectable()
export class ZoomSecrets {
  private readonly key: Buffer;
  /** Which key seals now. */
  readonly keyId: string;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(Connections) { surveyMasterKey }: Connections,
  ) {
    this.key = deriveKey(surveyMasterKey, 'zoom-webhooks');
    this.keyId = keyIdOf(this.key);
  }

  /** A hub's secret, sealed: it opens for no other hub. */
  sealed(hubId: string, secret: string): Buffer {
    return seal(this.key, boundTo(hubId), Buffer.from(secret));
  }

  /** The secret of a hub; null where there is none, or the key that sealed it is gone. */
  async secretOf(hubId: string): Promise<string | null> {
    const [row] = (await this.dataSource.query(
      `select sealed, key_id as "keyId" from zoom_connection where hub_id = $1`,
      [hubId],
    )) as { sealed: Buffer; keyId: string }[];
    if (row?.keyId !== this.keyId) return null;
    return unseal(this.key, boundTo(hubId), row.sealed)?.toString() ?? null;
  }
}

function boundTo(hubId: string): string {
  return `zoom secret of hub ${hubId}`;
}
