/** The form of an address by which two are held to be the same: compatibility-normalised, lower case. */
export function addressKeyOf(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}
