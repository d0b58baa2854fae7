import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { newClient } from '../graphql/client.js';
import { i18n, speak } from './language.js';
import { place } from './place.js';
import { router } from './router.js';

await speak(navigator.languages);

createRoot(place()).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Provider value={newClient()}>
        <RouterProvider router={router} />
      </Provider>
    </I18nProvider>
  </StrictMode>,
);
