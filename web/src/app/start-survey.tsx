import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { SurveyPage } from '../features/surveys/answering/survey-page.js';
import { newNamelessClient } from '../graphql/client.js';
import { i18n, speak } from './language.js';
import { place } from './place.js';

await speak(navigator.languages);

const [, , waveId = ''] = window.location.pathname.split('/');
createRoot(place()).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Provider value={newNamelessClient()}>
        <SurveyPage waveId={waveId} />
      </Provider>
    </I18nProvider>
  </StrictMode>,
);
