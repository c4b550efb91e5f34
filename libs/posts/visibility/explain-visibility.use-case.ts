import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/app-error.js';
import { fromGlobalId, parseGlobalId } from '../../platform/graphql/global-id.js';
import { reasonsOf, type VisibilityReason } from './visibility-answer.js';
import { findVisibilityFacts, type VisibilitySubject } from './visibility-facts.reader.js';

const SUBJECTS: Record<VisibilitySubject, string> = { Post: 'post', Comment: 'comment', Group: 'group' };

/**
 * Tells somebody who checks why a person can see something, without telling what it is. The question itself goes into
 * the audit log: it says who is in which group.
 */
@Injectable()
export class ExplainVisibility {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND when the person, or the post, comment or group, does not exist */
  async execute(actor: Actor, input: { personId: string; subjectId: string }): Promise<{ visible: boolean; reasons: VisibilityReason[] }> {
    const personId = fromGlobalId('Person', input.personId);
    const subject = parseGlobalId(input.subjectId);
    if (!subject || !isSubject(subject.type)) throw notFound();
    const kind = subject.type;
    return this.database.transaction(async (tx) => {
      const facts = await findVisibilityFacts(tx, personId, kind, subject.uuid);
      if (!facts) throw notFound();
      const answer = reasonsOf(facts);
      await recordAudit(tx, { action: 'visibility.asked', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { [SUBJECTS[kind]]: subject.uuid, visible: answer.visible, reasons: answer.reasons } });
      return answer;
    });
  }
}

function isSubject(type: string): type is VisibilitySubject {
  return type in SUBJECTS;
}
