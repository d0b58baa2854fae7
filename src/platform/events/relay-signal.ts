import { Injectable } from '@nestjs/common';

/** Lets a commit in this process wake the relay in this process, without either knowing the other. */
@Injectable()
export class RelaySignal {
  private listener: (() => void) | null = null;

  /** Says that there may be something due. */
  nudge(): void {
    this.listener?.();
  }

  /** Hears the nudges; null stops hearing. */
  listen(listener: (() => void) | null): void {
    this.listener = listener;
  }
}
