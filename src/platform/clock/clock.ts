import { Injectable } from '@nestjs/common';

/** The one source of the present time, so that tests can stand at any moment. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Date {
    return new Date();
  }
}
