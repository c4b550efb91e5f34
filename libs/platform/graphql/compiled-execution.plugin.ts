import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { compileQuery, type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from './request-context.js';

/** Compiling takes longer than executing: only what comes again and again is compiled. */
const COMPILE_AT_USE = 3;

interface Usage {
  count: number;
  /** By operation name; null where the operation is not a query, or cannot be compiled. */
  compiled: Map<string, CompiledQuery | null>;
}

/**
 * Answers queries that come often with code compiled for them. Whenever the outcome is anything but plain data, the
 * query is executed again by graphql-js, whose errors and null propagation are the ones that count; queries change
 * nothing, so nobody notices. Mutations never come this way.
 */
export class CompiledExecution implements ApolloServerPlugin<RequestContext> {
  /** Apollo keeps parsed documents by their text, so a document is the same object each time. */
  private readonly usages = new WeakMap<DocumentNode, Usage>();

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return { responseForOperation: (request) => this.answer(request) };
  }

  private async answer(request: GraphQLRequestContext<RequestContext>): Promise<GraphQLResponse | null> {
    const compiled = this.compiledFor(request);
    if (!compiled) return null;
    const result = await compiled.query(undefined, request.contextValue, request.request.variables ?? {});
    if (result.errors || !result.data) return null;
    request.response.body = { kind: 'single', singleResult: { data: result.data } };
    return request.response as GraphQLResponse;
  }

  private compiledFor({ document, operation, operationName, schema }: GraphQLRequestContext<RequestContext>): CompiledQuery | null {
    if (!document || operation?.operation !== OperationTypeNode.QUERY || isIntrospection(document)) return null;
    const usage = this.usages.get(document) ?? { count: 0, compiled: new Map<string, CompiledQuery | null>() };
    usage.count += 1;
    this.usages.set(document, usage);
    if (usage.count < COMPILE_AT_USE) return null;
    const name = operationName ?? '';
    let compiled = usage.compiled.get(name);
    if (compiled === undefined) {
      const made = compileQuery(schema, document, operationName ?? undefined);
      compiled = isCompiledQuery(made) ? made : null;
      usage.compiled.set(name, compiled);
    }
    return compiled;
  }
}

function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__')),
  );
}
