import { basename } from 'node:path';
import { tableNames } from './table-names.js';

const FORBIDDEN_NAMES = /(^|\/)(utils?|common|shared|helpers?|core)(\/|\.[cm]?[jt]sx?$)/;
const TRANSLATED_ATTRIBUTES = new Set(['title', 'alt', 'label', 'placeholder', 'aria-label', 'aria-description', 'description']);
const SQL_STATEMENT = /\b(select|insert\s+into|update|delete\s+from|truncate|alter\s+table|create\s+table|lock\s+table)\b/i;
const HEX_COLOUR = /#(?:[0-9a-f]{3,4}){1,2}\b/i;
const HAS_LETTERS = /\p{L}{2,}/u;
const IS_ADDRESS = /^\w+:\/\//;
const KEY_NAMES = new Set(['Key', 'kbd']);

/** Atrium's own rules of architecture and of the web app; eslint.config.js says where each holds. */
export const atriumRules = {
  rules: {
    'file-names': {
      meta: { type: 'problem', schema: [], messages: { barrel: 'No index files: import the exact file.', vague: 'Name a file or folder after what is in it, not utils, common, shared, helpers or core.' } },
      create: (context) => ({
        Program(node) {
          const path = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
          if (/^index\.[cm]?[jt]sx?$/.test(basename(path))) context.report({ node, messageId: 'barrel' });
          if (FORBIDDEN_NAMES.test(path)) context.report({ node, messageId: 'vague' });
        },
      }),
    },
    'process-env': {
      meta: { type: 'problem', schema: [], messages: { env: 'Only libs/platform/config reads the environment: inject Configuration.' } },
      create: (context) => ({
        MemberExpression(node) {
          const isProcess = node.object.type === 'Identifier' && node.object.name === 'process';
          const property = node.computed ? node.property.value : node.property.name;
          if (isProcess && property === 'env') context.report({ node, messageId: 'env' });
        },
        "ImportDeclaration[source.value=/^(node:)?process$/]"(node) {
          context.report({ node, messageId: 'env' });
        },
      }),
    },
    'table-names': {
      meta: { type: 'problem', schema: [], messages: { table: 'SQL on the table {{table}} belongs into a *.repository.ts, *.visibility.ts or *.reader.ts file.' } },
      create: (context) => {
        const tables = tableNames(context.cwd);
        const named = new RegExp(`\\b(?:from|join|into|update|table|only|truncate)\\s+(?:public\\.)?"?(${tables.join('|')})\\b`, 'i');
        const check = (node, text) => {
          const table = SQL_STATEMENT.test(text) ? named.exec(text)?.[1] : undefined;
          if (table) context.report({ node, messageId: 'table', data: { table } });
        };
        return {
          Literal: (node) => typeof node.value === 'string' && check(node, node.value),
          TemplateLiteral: (node) => check(node, node.quasis.map((quasi) => quasi.value.raw).join(' … ')),
        };
      },
    },
    'hex-colours': {
      meta: { type: 'problem', schema: [], messages: { hex: 'Colours come from the tokens in src/ui: use a CSS variable.' } },
      create: (context) => {
        const check = (node, text) => HEX_COLOUR.test(text) && /^\s*#|[\s:,(]#/.test(text) && context.report({ node, messageId: 'hex' });
        return {
          Literal: (node) => typeof node.value === 'string' && check(node, node.value),
          TemplateElement: (node) => check(node, node.value.raw),
        };
      },
    },
    'catalogue-text': {
      meta: { type: 'problem', schema: [], messages: { text: 'Text that people read comes from the message catalogues: use t().' } },
      create: (context) => ({
        JSXText(node) {
          const isKeyName = KEY_NAMES.has(node.parent.openingElement?.name.name);
          if (HAS_LETTERS.test(node.value) && !isKeyName) context.report({ node, messageId: 'text' });
        },
        JSXAttribute(node) {
          const isText = node.value?.type === 'Literal' && typeof node.value.value === 'string' && HAS_LETTERS.test(node.value.value) && !IS_ADDRESS.test(node.value.value);
          if (isText && TRANSLATED_ATTRIBUTES.has(node.name.name)) context.report({ node, messageId: 'text' });
        },
        'JSXExpressionContainer > Literal'(node) {
          if (node.parent.parent.type !== 'JSXAttribute' && typeof node.value === 'string' && HAS_LETTERS.test(node.value)) context.report({ node, messageId: 'text' });
        },
      }),
    },
  },
};
