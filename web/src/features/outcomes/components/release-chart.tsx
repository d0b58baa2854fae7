import { useLingui } from '@lingui/react';
import { dark, light } from '../../../ui/theme.js';
import styles from '../outcomes.module.css';

// An image does not know the page's colours, but it knows the scheme.
const INK = `<style>svg{color:${light.ink}}@media (prefers-color-scheme:dark){svg{color:${dark.ink}}}</style>`;

/**
 * A chart that the server drew, with the sentence that says what it shows. It is shown as an image, where nothing in it
 * could run; the table beside it has the same figures.
 */
export function ReleaseChart({ svg, sentence }: { svg: string; sentence: string }) {
  const { _ } = useLingui();
  return (
    <figure className={styles.chart}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(svg.replace('>', `>${INK}`))}`}
        alt={_({
          id: 'release.chart',
          message: 'Chart of the means before and now; its figures stand in the table below.',
        })}
      />
      <figcaption>{sentence}</figcaption>
    </figure>
  );
}
