/** Thrown by a handler that cannot do its work yet: it is asked again then, and nothing counts as failed. */
export class RetryAt extends Error {
  constructor(readonly at: Date) {
    super('To be tried again later');
    this.name = 'RetryAt';
  }
}
