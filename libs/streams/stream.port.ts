/** What other features write into streams: in the transaction that makes a post visible, or takes it away. */
export { deleteStreamEntries, deleteStreamEntriesOf, insertStreamEntry } from './stream.repository.js';
