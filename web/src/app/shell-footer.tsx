import { useLingui } from '@lingui/react';
import { useZone, zoneName } from '../ui/zone.js';
import styles from './shell.module.css';

/** Tells once, for every page, in which zone times are shown. */
export function ShellFooter() {
  const { _, i18n } = useLingui();
  const zone = useZone();
  return (
    <footer className={styles.footer}>
      <p>
        {_({
          id: 'shell.zone',
          message: 'Times are shown in {zone}.',
          values: { zone: zoneName(zone, i18n.locale) },
        })}
      </p>
    </footer>
  );
}
