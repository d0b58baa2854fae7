/** Where the database is, once it is up and its schema is right. */
export class Connections {
  constructor(
    /** The application role's address. It carries a password: never logged, never shown. */
    readonly appUrl: string,
    /** What is wrapped by this key is lost with it: 32 bytes. */
    readonly surveyMasterKey: Buffer,
    /** The seed of the key that signs the ledgers of credit: 32 bytes. */
    readonly ledgerSigningKey: Buffer,
    /** Stops what was started for it. */
    readonly stop: () => Promise<void>,
  ) {}
}
