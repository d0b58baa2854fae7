import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 350;

/** What somebody is writing, once they pause; what is unset is so at once. */
export function useSettled<T extends string>(written: T | undefined): T | undefined {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    if (written === undefined) return setSettled(undefined);
    const timer = setTimeout(() => setSettled(written), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [written]);
  return written === undefined ? undefined : settled;
}
