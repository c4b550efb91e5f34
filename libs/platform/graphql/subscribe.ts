import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { type RequestContext, requestContext } from './request-context.js';

/**
 * Like graphql-js's `subscribe`, but each event is executed in a context of its own: the loaders of one event must not
 * answer the next one with what was read minutes ago. Ending the result ends the source at once, also while it waits.
 */
export async function subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const { actor } = args.contextValue as RequestContext;
  const answer = async ({ value, done }: IteratorResult<unknown>): Promise<IteratorResult<ExecutionResult>> =>
    done ? { value: undefined, done } : { value: await execute({ ...args, rootValue: value, contextValue: requestContext(actor) }), done: false };
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => answer(await events.next()),
    return: async () => answer((await events.return?.()) ?? { value: undefined, done: true }),
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
