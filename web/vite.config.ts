import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { tokensCss } from './src/ui/theme.js';

const TOKENS = 'virtual:tokens.css';

/** Makes a style sheet of the design tokens, so that no page waits for a script to know its colours. */
function designTokens(): Plugin {
  return {
    name: 'design-tokens',
    resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : null),
    load: (id) => (id === `\0${TOKENS}` ? tokensCss() : null),
  };
}

/** Lays a compressed copy beside each asset, made once and as small as can be, for the server to send as it is. */
function compressedBeside(): Plugin {
  let folder = '';
  return {
    name: 'compressed-beside',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir, build.assetsDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const file = join(folder, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(content));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), designTokens(), compressedBeside()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The page's policy allows no inline script, and small files are cheap to fetch once.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    target: 'es2022',
  },
  server: {
    // `npx vite web` beside a running server: the page is served fresh, everything else by the server.
    proxy: { '/graphql': 'http://localhost:3000', '/uploads': 'http://localhost:3000', '/releases': 'http://localhost:3000' },
  },
});
