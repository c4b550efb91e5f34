import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, visit, type DocumentNode } from 'graphql';

/** Adds __typename to every selection but the root's, exactly where the cache wants it. */
function addTypename(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const onRoot = parent && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      if (onRoot || node.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename')) return undefined;
      return { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...node.selections] };
    },
  });
}

/** Types, documents and the trusted-document manifest of the web app, made from schema.graphql and the *.graphql files. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'apps/web/src/**/*.graphql',
  generates: {
    'apps/web/src/generated/': {
      preset: 'client',
      documentTransforms: [{ transform: ({ documents }) => documents.map((file) => ({ ...file, document: file.document && addTypename(file.document) })) }],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' }, skipIndexFile: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', ID: 'string' },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
