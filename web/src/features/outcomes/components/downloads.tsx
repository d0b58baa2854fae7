import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import styles from '../outcomes.module.css';
import type { Release } from '../report-page.js';

/** The report as files, and on paper. */
export function Downloads({ release }: { release: Release }) {
  const { _ } = useLingui();
  return (
    <>
      <div className={styles.downloads}>
        <Button component="a" href={`/releases/${release.id}.json`} download variant="default">
          {_({ id: 'release.json', message: 'Figures as JSON' })}
        </Button>
        <Button component="a" href={`/releases/${release.id}/chart.svg`} download variant="default">
          {_({ id: 'release.svg', message: 'Chart as SVG' })}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {_({ id: 'release.print', message: 'Print' })}
        </Button>
      </div>
      <p className={styles.hash}>
        {_({
          id: 'release.hash',
          message: 'Fingerprint of the figures (SHA-256): {hash}',
          values: { hash: release.hash },
        })}
      </p>
    </>
  );
}
