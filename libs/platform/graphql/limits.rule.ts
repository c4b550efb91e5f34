import { type ASTVisitor, type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import { MAX_PAGE } from '../pagination/keyset.js';

export const MAX_TOKENS = 2_000;
const MAX_DEPTH = 14;
const MAX_ALIASES = 40;
const MAX_FIELDS = 800;
const MAX_DIRECTIVES = 50;
/** Selections looked at after fragments are expanded, counted or not: fragments that spread each other twice double each time. */
const MAX_SELECTIONS = 4_000;
const MAX_COST = 60_000;
const DEFAULT_PAGE = 20;
const PAGED = /^(edges|nodes)$/;

/**
 * Refuses documents that would cost too much: depth, aliases, directives, fields after fragments are expanded, and rows
 * (pages multiplied through `first`). One rule for HTTP and for the socket. Introspection is not counted.
 */
export function limits() {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const walk = new Walk(context);
      const cost = walk.selections(operation.selectionSet, 1, 0);
      const problem =
        walk.deepest > MAX_DEPTH ? `more than ${MAX_DEPTH} levels deep`
        : walk.aliases > MAX_ALIASES ? `more than ${MAX_ALIASES} aliases`
        : walk.directives > MAX_DIRECTIVES ? `more than ${MAX_DIRECTIVES} directives`
        : walk.seen > MAX_SELECTIONS ? `more than ${MAX_SELECTIONS} selections`
        : walk.fields > MAX_FIELDS ? `more than ${MAX_FIELDS} fields`
        : cost > MAX_COST ? `a cost of more than ${MAX_COST} (rows times fields)`
        : null;
      if (problem) {
        context.reportError(new GraphQLError(`This query asks for too much: ${problem}. Ask for less, or in several requests.`, { nodes: operation, extensions: { code: 'TOO_COMPLEX' } }));
      }
    },
  });
}

class Walk {
  deepest = 0;
  aliases = 0;
  fields = 0;
  directives = 0;
  seen = 0;
  private readonly open = new Set<string>();

  constructor(private readonly context: ValidationContext) {}

  selections(set: SelectionSetNode, depth: number, page: number): number {
    this.deepest = Math.max(this.deepest, depth);
    if (this.fields > MAX_FIELDS || depth > MAX_DEPTH) return 0;
    let cost = 0;
    for (const selection of set.selections) {
      this.seen += 1;
      if (this.seen > MAX_SELECTIONS) return cost;
      this.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) cost += this.field(selection, depth, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += this.selections(selection.selectionSet, depth, page);
      else cost += this.fragment(this.context.getFragment(selection.name.value), depth, page);
    }
    return cost;
  }

  private field(field: FieldNode, depth: number, page: number): number {
    if (field.alias) this.aliases += 1;
    if (field.name.value.startsWith('__')) return 0;
    this.fields += 1;
    if (!field.selectionSet) return 1;
    const rows = PAGED.test(field.name.value) ? Math.max(page, 1) : 1;
    return 1 + rows * this.selections(field.selectionSet, depth + 1, this.first(field));
  }

  private fragment(fragment: FragmentDefinitionNode | null | undefined, depth: number, page: number): number {
    if (!fragment || this.open.has(fragment.name.value)) return 0;
    this.open.add(fragment.name.value);
    const cost = this.selections(fragment.selectionSet, depth, page);
    this.open.delete(fragment.name.value);
    return cost;
  }

  private first(field: FieldNode): number {
    const value = field.arguments?.find((argument) => argument.name.value === 'first' || argument.name.value === 'last')?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    // Documents are validated once for all their variables: a variable counts as the largest page.
    return value?.kind === Kind.VARIABLE ? MAX_PAGE : DEFAULT_PAGE;
  }
}
