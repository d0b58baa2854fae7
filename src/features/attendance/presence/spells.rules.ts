/** That somebody came, or went, at a point in time. */
export interface Sign {
  readonly here: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** From a sign of coming to the next of going; null while there is none. */
export interface Spell<S extends Sign> {
  readonly came: S;
  readonly went: S | null;
}

/**
 * From when to when somebody was there, by the signs of their coming and going, in whichever order these are told and
 * however often. Coming while there, and going while away, tell nothing. Of two signs of one instant, that of going is
 * taken first by somebody who is there, and that of coming by somebody who is not.
 */
export function spellsOf<S extends Sign>(signs: readonly S[]): Spell<S>[] {
  const spells: Spell<S>[] = [];
  let came: S | null = null;
  const arrive = (sign: S | undefined) => {
    if (sign && !came) came = sign;
  };
  const leave = (sign: S | undefined) => {
    if (!sign || !came) return;
    spells.push({ came, went: sign });
    came = null;
  };
  for (const [coming, going] of byInstant(signs)) {
    const steps = came
      ? [() => leave(going), () => arrive(coming)]
      : [() => arrive(coming), () => leave(going)];
    for (const step of steps) step();
  }
  return came ? [...spells, { came, went: null }] : spells;
}

/** The first sign of coming and the first of going of each instant, in the order of time. */
function byInstant<S extends Sign>(signs: readonly S[]): [coming: S | undefined, going: S | undefined][] {
  const instants = new Map<number, [S | undefined, S | undefined]>();
  for (const sign of signs) {
    const known = instants.get(sign.at) ?? [undefined, undefined];
    known[sign.here ? 0 : 1] ??= sign;
    instants.set(sign.at, known);
  }
  return [...instants].sort(([a], [b]) => a - b).map(([, both]) => both);
}
