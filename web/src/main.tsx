import 'virtual:tokens.css';
import './ui/base.css';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { i18n, speak } from './app/language.js';
import { router } from './app/router.js';
import { newClient } from './graphql/client.js';

await speak(navigator.languages);

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app.');
createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Provider value={newClient()}>
        <RouterProvider router={router} />
      </Provider>
    </I18nProvider>
  </StrictMode>,
);
