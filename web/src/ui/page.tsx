import { useLingui } from '@lingui/react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { claimFocus } from './focus-on-arrival.js';
import styles from './page.module.css';

/** A place above this page. */
export interface Crumb {
  readonly label: string;
  readonly link: Pick<LinkProps, 'to' | 'params'>;
}

interface PageProps {
  title: string;
  /** The places above, outermost first. */
  crumbs?: readonly Crumb[];
  /** A line below the title. */
  lead?: ReactNode;
  /** What can be done with the whole page, at the title's side. */
  actions?: ReactNode;
  /** Text pages and forms are narrower than tables. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every page: its title for the tab and for the reader, the way up, and the focus on arrival. */
export function Page({ title, crumbs = [], lead, actions, narrow = false, children }: PageProps) {
  const { _ } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => claimFocus(heading.current), []);
  return (
    <div className={narrow ? styles.narrow : styles.page}>
      <title>{`${title} · Spokewell`}</title>
      {crumbs.length > 0 && (
        <nav aria-label={_({ id: 'page.crumbs', message: 'Where you are' })} className={styles.crumbs}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.label}>
                <Link {...crumb.link}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {actions}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
