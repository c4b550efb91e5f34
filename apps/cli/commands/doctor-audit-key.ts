import { AuditKey, keyFile } from '../../../libs/audit/chain/audit-key.js';
import { findHead } from '../../../libs/audit/chain/seal.repository.js';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
import type { Database } from '../../../libs/platform/database/database.js';
import type { Finding } from './doctor-finding.js';

/** Whether the key that signed the end of the audit log is here: without it nothing more is sealed. */
export async function examineAuditKey(configuration: Configuration, database: Database): Promise<Finding> {
  const what = 'audit key';
  try {
    const [head, key] = [await findHead(database), AuditKey.open(configuration, false)];
    if (!head) return { state: 'ok', what, says: key ? 'is here.' : 'is made when the first entry of the audit log is sealed.' };
    const remedy = `Restore it from a backup; if there is none, run npm run -s atrium -- audit new-key --sealed ${head.seq}.`;
    if (!key) return { state: 'problem', what, says: `is not in ${keyFile(configuration)}, nor is ATRIUM_AUDIT_KEY set: nothing more of the audit log is sealed. ${remedy}` };
    if (!key.signed(head)) return { state: 'problem', what, says: `is another than the one that signed the end of the audit log: nothing more is sealed. ${remedy}` };
    return { state: 'ok', what, says: 'signed the end of the audit log.' };
  } catch (error) {
    return { state: 'problem', what, says: `cannot be read: ${(error as Error).message}` };
  }
}
