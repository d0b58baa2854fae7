import { useLingui } from '@lingui/react';
import { useZone, zoneLabel } from '../ui/zone.js';
import styles from './shell.module.css';

/** Tells once, for every page, in which zone times are shown. */
export function ShellFooter() {
  const { _ } = useLingui();
  const zone = useZone();
  return (
    <footer className={styles.footer}>
      <p>
        {_({ id: 'shell.zone', message: 'Times are shown for {zone}.', values: { zone: zoneLabel(zone) } })}
      </p>
    </footer>
  );
}
