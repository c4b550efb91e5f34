import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Asks for the latin fonts at once: text appears in its own face. */
const preloadFonts = (): Plugin => ({
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /(next|grotesque)-latin-(wght|opsz)-normal.*\.woff2$/.test(file))
        .map((file) => ({ tag: 'link', attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true }, injectTo: 'head' })),
  },
});

/** Puts the trusted documents where the API looks for them. */
const trustedDocuments = (): Plugin => ({
  name: 'trusted-documents',
  apply: 'build',
  closeBundle: () => copyFileSync(here('./src/generated/persisted-documents.json'), here('../../dist/web-documents.json')),
});

export default defineConfig({
  root: here('.'),
  base: '/',
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { conditions: ['es2015', 'module', 'browser', 'import', 'default'] },
  plugins: [
    react(),
    preloadFonts(),
    trustedDocuments(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      manifest: {
        name: 'Atrium',
        short_name: 'Atrium',
        description: 'The internal social network of your company',
        start_url: '/',
        display: 'standalone',
        background_color: '#F5F4EF',
        theme_color: '#CFE3F0',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // index.html carries a nonce of its own per answer, so it is never kept.
        globPatterns: ['assets/*.{js,css}', 'assets/*-latin-*.woff2'],
        globIgnores: ['**/*.html'],
        navigateFallback: null,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    cssTarget: 'chrome111',
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
  },
});
