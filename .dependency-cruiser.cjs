/** Lowest first: a feature imports features of lower rank only. */
const ranks = ['platform', 'audit', 'files', 'people', 'identity', 'streams', 'groups', 'provisioning', 'audiences', 'posts', 'announcements', 'feed', 'notifications', 'search'];
const test = '[.]spec[.]tsx?$';

/** What a feature offers to the others (a port is for writes inside the caller's transaction); its entities, repositories and use cases stay inside. */
const offered = '[.](module|reader|loader|policy|visibility|events|view|port)[.]ts$|/graphql/[^/]+[.]type[.]ts$';

const rankRules = ranks.slice(0, -1).map((feature, rank) => ({
  name: `rank-of-${feature}`,
  comment: `${feature} knows nothing of the features above it.`,
  severity: 'error',
  from: { path: `^libs/${feature}/`, pathNot: test },
  to: { path: `^libs/(${ranks.slice(rank + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Of what runs together: a type, or a page that is loaded later, may look back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    { name: 'not-to-unresolvable', comment: 'The one exception is a package of types only.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' } },
    { name: 'known-features-only', comment: 'A new feature needs a rank.', severity: 'error', from: { path: '^(apps|libs)/' }, to: { path: '^libs/', pathNot: `^libs/(${ranks.join('|')})/` } },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/', pathNot: test }, to: { path: '^apps/' } },
    { name: 'not-to-tests', severity: 'error', from: { path: '^(libs|apps)/', pathNot: test }, to: { path: `^test/|${test}` } },
    ...rankRules,
    {
      name: 'only-what-a-feature-offers',
      comment: 'Across features only modules, readers, loaders, policies, visibility, events, views, ports and GraphQL types.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: test },
      to: { path: '^libs/', pathNot: `^libs/(platform|$1)/|${offered}` },
    },
    { name: 'web-apart', comment: 'The web app and the server meet over GraphQL only.', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^(libs/|apps/(?!web/))' } },
    { name: 'server-apart', severity: 'error', from: { path: '^(libs/|apps/(?!web/))', pathNot: test }, to: { path: '^apps/web/' } },
    { name: 'no-dev-dependency-in-server', severity: 'error', from: { path: '^(libs|apps/(api|worker|cli|demo-idp))/', pathNot: test }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' } },
    { name: 'ui-knows-no-features', severity: 'error', from: { path: '^apps/web/src/ui/' }, to: { path: '^apps/web/src/features/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|apps/web/src/generated/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg', '.graphql'], conditionNames: ['import', 'require', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
