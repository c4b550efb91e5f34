import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode, type ValueNode } from 'graphql';
import { MAX_PAGE } from '../../platform/pagination/keyset.js';

/** Documents are parsed once and asked often: what was found in a field's selection is kept with it. */
const found = new WeakMap<FieldNode, ValueNode | null>();

/**
 * How many of the newest comments of each post the query wants (`comments(last: n)` on the nodes of a connection), so that
 * a statement that reads posts can read them too. A hint: what is not read along, the loader reads.
 *
 * @returns undefined when none are wanted that way
 */
export function wantedComments(info: GraphQLResolveInfo): number | undefined {
  const field = info.fieldNodes[0]!;
  let last = found.get(field);
  if (last === undefined) {
    last = lastOfComments(field.selectionSet, info.fragments, ['edges', 'node', 'nodes']);
    found.set(field, last);
  }
  const value = last?.kind === Kind.INT ? Number(last.value) : last?.kind === Kind.VARIABLE ? info.variableValues[last.name.value] : undefined;
  return typeof value === 'number' && value >= 1 && value <= MAX_PAGE ? value : undefined;
}

function lastOfComments(set: SelectionSetNode | undefined, fragments: GraphQLResolveInfo['fragments'], through: string[]): ValueNode | null {
  for (const selection of set?.selections ?? []) {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD ? lastOfComments(fragments[selection.name.value]?.selectionSet, fragments, through)
      : selection.kind === Kind.INLINE_FRAGMENT || through.includes(selection.name.value) ? lastOfComments(selection.selectionSet, fragments, through)
      : selection.name.value === 'comments' && !selection.arguments?.some((argument) => argument.name.value === 'after') ? (selection.arguments?.find((argument) => argument.name.value === 'last')?.value ?? null)
      : null;
    if (inner) return inner;
  }
  return null;
}
