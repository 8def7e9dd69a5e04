import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.PLATEN_URL ?? 'http://127.0.0.1:8181';
const out = resolve(import.meta.dirname, 'target/classes/console');

/** Every file once more as .br and .gz, so that the server compresses nothing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (/\.(js|css|html|svg|json)$/.test(file)) {
          const bytes = readFileSync(join(out, file));
          writeFileSync(
            join(out, `${file}.br`),
            brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
          );
          writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
        }
      }
    },
  };
}

export default defineConfig({
  root: resolve(import.meta.dirname, 'src/main/console'),
  resolve: { alias: { '~': resolve(import.meta.dirname, 'src/main/console') } },
  plugins: [react(), compressed()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: { '/api/v1': server, '/plugins': server },
  },
});
