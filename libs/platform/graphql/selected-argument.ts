import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode, valueFromASTUntyped, type ValueNode } from 'graphql';

/** Which field, below which others, and which of its arguments. */
export interface SelectedArgument {
  through: readonly string[];
  field: string;
  argument: string;
}

/**
 * Finds arguments that a query gives to a field further down, so that a statement can read along what will be asked for
 * next. A hint only: of several such fields it sees the first.
 */
export class ArgumentFinder {
  /** Documents are parsed once and asked often: what was found in a field's selection is kept with it. */
  private readonly found = new WeakMap<FieldNode, ValueNode | null>();

  constructor(private readonly sought: SelectedArgument) {}

  /** @returns the argument's value, undefined when the field or the argument is not there */
  in(info: GraphQLResolveInfo): unknown {
    const field = info.fieldNodes[0]!;
    let value = this.found.get(field);
    if (value === undefined) {
      value = this.search(field.selectionSet, info.fragments);
      this.found.set(field, value);
    }
    return value === null ? undefined : valueFromASTUntyped(value, info.variableValues);
  }

  private search(set: SelectionSetNode | undefined, fragments: GraphQLResolveInfo['fragments']): ValueNode | null {
    for (const selection of set?.selections ?? []) {
      const value =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.search(fragments[selection.name.value]?.selectionSet, fragments)
        : selection.kind === Kind.INLINE_FRAGMENT || this.sought.through.includes(selection.name.value) ? this.search(selection.selectionSet, fragments)
        : selection.name.value === this.sought.field ? (selection.arguments?.find((argument) => argument.name.value === this.sought.argument)?.value ?? null)
        : null;
      if (value) return value;
    }
    return null;
  }
}
