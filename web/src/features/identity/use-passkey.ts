import { useState } from 'react';
import type { Failure } from '../../graphql/failure.js';
import { useCommand } from '../../graphql/use-command.js';
import { takePlace } from '../../ui/return-to.js';
import { BeginStrengthening, StrengthenSession } from './security.graphql.js';
import { BeginPasskeySignIn, FinishPasskeySignIn } from './sign-in-ways.graphql.js';
import { askForPasskey, passkeyFault } from './webauthn.js';

/** A way of using a passkey, as a button has it. */
export interface PasskeyWay {
  run(autofill?: boolean): Promise<void>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
}

/** Signs in by a passkey, and goes on to where the person wanted to be. */
export function usePasskeySignIn(): PasskeyWay {
  const begin = useCommand(BeginPasskeySignIn);
  const finish = useCommand(FinishPasskeySignIn);
  const [fault, setFault] = useState<Failure>();
  const [asking, setAsking] = useState(false);
  return {
    busy: asking || finish.busy,
    failure: fault ?? begin.failure ?? finish.failure,
    async run(autofill = false) {
      setFault(undefined);
      const asked = (await begin.run({}))?.beginPasskeySignIn;
      if (!asked) return;
      setAsking(!autofill);
      try {
        const responseJson = await askForPasskey(asked.optionsJson, autofill);
        if (await finish.run({ input: { ceremonyId: asked.id, responseJson } }))
          window.location.replace(takePlace());
      } catch (error) {
        // Whoever does not take up the suggestion has not failed at anything.
        if (!autofill) setFault(passkeyFault(error));
      } finally {
        setAsking(false);
      }
    },
  };
}

/** Makes this session strong by a passkey of one's own; every page is then asked for anew. */
export function useStrengthening(): PasskeyWay {
  const begin = useCommand(BeginStrengthening);
  const finish = useCommand(StrengthenSession);
  const [fault, setFault] = useState<Failure>();
  const [asking, setAsking] = useState(false);
  return {
    busy: asking || begin.busy || finish.busy,
    failure: fault ?? begin.failure ?? finish.failure,
    async run() {
      setFault(undefined);
      const asked = (await begin.run({}))?.beginStrengthening;
      if (!asked) return;
      setAsking(true);
      try {
        const responseJson = await askForPasskey(asked.optionsJson);
        if (await finish.run({ input: { ceremonyId: asked.id, responseJson } })) window.location.reload();
      } catch (error) {
        setFault(passkeyFault(error));
      } finally {
        setAsking(false);
      }
    },
  };
}
