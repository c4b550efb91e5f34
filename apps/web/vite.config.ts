import { copyFileSync, readFileSync } from 'node:fs';
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

/** Gives every GraphQL document a module of its own, so that a page loads its own documents only. */
const documentModules = (): Plugin => ({
  name: 'document-modules',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('virtual:document/') ? `\0${id}` : undefined),
  load(id) {
    const name = /^\0virtual:document\/(\w+)$/.exec(id)?.[1];
    if (!name) return undefined;
    const generated = here('./src/generated/graphql.ts');
    this.addWatchFile(generated);
    const json = new RegExp(`^export const ${name} = (.*) as unknown as DocumentNode<.*;$`, 'm').exec(readFileSync(generated, 'utf8'))?.[1];
    if (!json) this.error(`${name} is not a generated document`);
    return `export const ${name} = ${json};`;
  },
  transform(code, id) {
    if (!/\/src\/.*\.tsx?$/.test(id) || !code.includes('generated/graphql')) return undefined;
    return code.replace(/import \{([^}]*)\} from '[^']*generated\/graphql';/g, (_, names: string) =>
      names.split(',').map((name) => name.trim()).filter((name) => name && !name.startsWith('type ')).map((name) => `import { ${name} } from 'virtual:document/${name}';`).join(''),
    );
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
    documentModules(),
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
    rolldownOptions: {
      output: {
        // A handful of files instead of a hundred: what every page needs, and what comes with each page.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|@remix-run|@apollo|graphql(?!-ws)|rxjs|tslib|optimism|@wry|i18next|react-i18next|use-sync-external-store)[\\/]/, priority: 3 },
            { name: 'base', test: /src[\\/](ui[\\/](?!kit|menu-dropdown|tokens\.theme|colonnade|org-walk|form-field|search-field|filter-chip|radio-cards|switch|segmented|tabs|dialog|fold-table)|shell[\\/](?!palette[\\/]palette\.|palette[\\/]ma|sign-in-page|layout[\\/]nav-drawer|i18n[\\/]later|layout[\\/]key-help|fresh-sign-in[\\/]|i18n[\\/]catalogue|.*\.json))/, priority: 2 },
            { name: 'posts', test: /(src[\\/]features[\\/]posts[\\/](stream|post-article|post-body|markdown|comment-field|comment-item|feed-comments|post-menu|tally|clamped|use-reaction|use-live-post|post-actions|composer|draft-store|reactions|hidden|load-editor|post-place))|(node_modules[\\/]marked[\\/])/, priority: 1 },
          ],
        },
      },
    },
  },
});
