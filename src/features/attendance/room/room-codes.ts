import { Inject, Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/database/index.js';
import { deriveKey } from '../../../platform/secrets/index.js';
import { type CodeVerdict, placeAt, roomCodeAt, verdictOn } from './room-code.rules.js';

/** Codes of rooms, made by a key that stands outside the database: nothing that is kept can be shown as one. */
@Injectable()
export class RoomCodes {
  private readonly key: Buffer;

  constructor(@Inject(Connections) { surveyMasterKey }: Connections) {
    this.key = deriveKey(surveyMasterKey, 'room-codes');
  }

  /** The code that the room shows now. */
  now(roomId: string, now: Date): string {
    return roomCodeAt(this.key, roomId, now.getTime());
  }

  /** What a code is worth in a room. */
  verdict(roomId: string, given: string, now: Date): CodeVerdict {
    return verdictOn(this.key, roomId, given, now.getTime());
  }

  /** Keeps a place until somebody has signed in. */
  place(roomId: string, at: number): string {
    return placeAt(this.key, roomId, at);
  }
}
