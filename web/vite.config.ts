import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedBeside, designTokens, fetchEarly } from './build/plugins.js';

const server = 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), designTokens(), fetchEarly('base'), compressedBeside()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The page's policy allows no inline script, and small files are cheap to fetch once.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files, since on a phone each costs a round trip: what every page needs, what the app adds to the
          // survey, what its pages are made of; and then a file a page.
          groups: [
            {
              name: 'base',
              priority: 3,
              test: /node_modules[\\/](react|react-dom|scheduler|urql|@urql|wonka|@0no-co|gql\.tada|@lingui|@messageformat|moo)[\\/]|src[\\/]graphql[\\/]/,
            },
            { name: 'router', priority: 2, test: /node_modules[\\/]@tanstack[\\/]/ },
            // Passkeys are for two pages; what only the team's pages are made of comes with these.
            {
              name: 'ui',
              priority: 1,
              test: /node_modules[\\/](?!@simplewebauthn[\\/])|src[\\/]ui[\\/](?!(confirm-button|data-table|pages|pick-field|row-set|take-file)\.).*\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  server: {
    // `npx vite web` beside a running server: the page is served fresh, everything else by the server.
    proxy: {
      '/graphql': server,
      '/uploads': server,
      '/releases': server,
      '/files': server,
      '/rosters': server,
      '/designations': server,
    },
  },
});
