import '../ui/mantine-styles.js';
import { useLingui } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { SecondFactorBanner } from '../features/identity/second-factor-banner.js';
import { ViewerProvider } from '../features/identity/viewer.js';
import { deviceScheme, mantineTheme, tokensForMantine } from '../ui/mantine-theme.js';
import styles from './shell.module.css';
import { ShellFooter } from './shell-footer.js';
import { ShellHeader } from './shell-header.js';

/** What stands around every page but the survey: the way past the navigation, the header, the footer. */
export function Shell() {
  const { _ } = useLingui();
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={tokensForMantine}
      colorSchemeManager={deviceScheme}
      defaultColorScheme="auto"
      withGlobalClasses={false}
    >
      <ViewerProvider>
        <a href="#content" className={styles.skip}>
          {_({ id: 'shell.skip', message: 'Skip to the content' })}
        </a>
        <div className={styles.shell}>
          <ShellHeader />
          <main id="content" tabIndex={-1} className={styles.main}>
            <SecondFactorBanner />
            <Outlet />
          </main>
          <ShellFooter />
        </div>
      </ViewerProvider>
    </MantineProvider>
  );
}
