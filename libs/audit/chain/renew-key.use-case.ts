import type { Configuration } from '../../platform/config/configuration.js';
import type { Database } from '../../platform/database/database.js';
import { conflict } from '../../platform/errors/app-error.js';
import { recordAudit } from '../audit.port.js';
import { ChainVerifier, KEY_RENEWED } from '../verify/verify-chain.js';
import { anchorFile, appendAnchor } from './anchor-file.js';
import { AuditKey } from './audit-key.js';
import { SealEntries } from './seal-entries.use-case.js';
import { findHead, lockSealing, saveHead } from './seal.repository.js';

/**
 * Goes on with another key when the old one is lost, from the command line of the server. What was sealed stays provable by
 * its hashes and by the anchors' hashes, but nobody can prove any more that the old end was signed: so the log says it.
 */
export class RenewAuditKey {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Checks all that can be checked without the old key, signs the end with the new one (ATRIUM_AUDIT_KEY, or a file that is
   * made when there is none), and writes and seals an entry about it.
   *
   * @param sealed how many seals there are, as whoever does it has read
   * @returns how many entries the new end covers
   * @throws CONFLICT when the key is not lost, the chain is broken, or there are more or fewer seals
   */
  async execute(sealed: number): Promise<{ sealed: number; anchors: number }> {
    const head = await findHead(this.database);
    if (!head) throw conflict('Nothing is sealed yet: the key is made with the first seal.');
    if (AuditKey.open(this.configuration, false)?.signed(head)) throw conflict('The end of the chain is signed with the key that is here: it is not lost.');
    const report = await new ChainVerifier(this.database, this.configuration, undefined, 'without key').verify();
    if (report.problem) throw conflict(`The chain is broken, so no key can put it right: ${report.problem.what}`);
    if (BigInt(sealed) !== head.seq) throw conflict(`The chain has ${head.seq} seals. Give this number to say that you mean it.`);
    const key = AuditKey.open(this.configuration, true)!;
    await this.database.transaction(async (tx) => {
      const now = (await lockSealing(tx)) ? await findHead(tx) : null;
      if (!now || now.seq !== head.seq || !now.hash.equals(head.hash)) throw conflict('Somebody seals at this moment. Try again.');
      await saveHead(tx, { ...head, mac: key.sign(head) });
      await recordAudit(tx, { action: KEY_RENEWED, actor: { kind: 'system', name: 'command line' }, facts: { sealed: Number(head.seq), hash: head.hash.toString('hex'), anchors: report.anchors } });
    });
    await new SealEntries(this.database, this.configuration).execute();
    const end = (await findHead(this.database))!;
    appendAnchor(anchorFile(this.configuration), { at: new Date(), seq: end.seq, hash: end.hash, mac: key.sign(end) });
    return { sealed: Number(end.seq), anchors: report.anchors };
  }
}
