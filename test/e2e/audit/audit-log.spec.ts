import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { AuditLogReader, auditLogStatement } from '../../../libs/audit/audit-log.reader.js';
import { readAuditFilter } from '../../../libs/audit/audit-filter.js';
import { AuditLabels } from '../../../libs/audit/audit-labels.port.js';
import { recordAudit } from '../../../libs/audit/audit.port.js';
import { SealEntries } from '../../../libs/audit/chain/seal-entries.use-case.js';
import { CheckChain } from '../../../libs/audit/jobs/check-chain.work.js';
import { Database } from '../../../libs/platform/database/database.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany, type TestPerson } from '../../company.js';

const PARTY = 'kind id label person { displayName avatarUrl }';
const ENTRY = `id at action outcome reference actor { ${PARTY} } via { kind } subject { ${PARTY} } facts { name value things { ${PARTY} } } personal { name value } ip userAgent seal { seq hash previous }`;
const LOG = `query ($first: Int! = 50, $after: String, $filter: AuditFilter) { auditLog(first: $first, after: $after, filter: $filter) { nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } }`;

interface Entry {
  id: string;
  action: string;
  outcome: string;
  actor: { kind: string; id: string; label: string | null };
  subject: { kind: string; id: string; label: string | null } | null;
  facts: { name: string; value: string; things: { kind: string; label: string | null }[] }[];
  personal: { name: string; value: string }[] | null;
  userAgent: string | null;
  seal: { seq: string; hash: string; previous: string } | null;
}

describe('the audit log', () => {
  let company: TestCompany;
  let database: Database;
  let auditor: TestPerson;
  let ana: TestPerson;
  let ben: TestPerson;
  let sealer: SealEntries;
  beforeAll(async () => {
    company = await TestCompany.start();
    database = company.api.get(Database);
    sealer = new SealEntries(database, company.configuration);
    auditor = await company.hire({ name: 'Aud Itor', roles: ['auditor'] });
    ana = await company.hire({ name: 'Ana Owner' });
    ben = await company.hire({ name: 'Ben Member' });
  });
  afterAll(() => company.stop());

  const log = async (filter: Record<string, unknown> = {}): Promise<Entry[]> => (await auditor.ask(LOG, { filter })).auditLog.nodes;
  const facts = (entry: Entry | undefined) => Object.fromEntries(entry!.facts.map(({ name, value }) => [name, value]));
  const actions = (entries: Entry[]) => entries.map(({ action }) => action);

  describe('of what people do', () => {
    it('holds what owners change about a group and about who is in it: who, what, before and after, from where', async () => {
      const { group } = (await ana.ask('mutation { createGroup(input: { name: "Yard", privacy: OPEN }) { group { id } } }')).createGroup;
      await ana.ask('mutation ($g: ID!) { updateGroup(input: { groupId: $g, description: "About" }) { group { id } } }', { g: group.id });
      await ana.ask('mutation ($g: ID!) { updateGroup(input: { groupId: $g, privacy: CLOSED }) { group { id } } }', { g: group.id });
      await ben.ask('mutation ($g: ID!) { joinGroup(input: { groupId: $g }) { membership { status } } }', { g: group.id });
      const person = { g: group.id, p: ben.id };
      await ana.ask('mutation ($g: ID!, $p: ID!) { decideMembershipRequest(input: { groupId: $g, personId: $p, accept: true }) { group { id } } }', person);
      await ana.ask('mutation ($g: ID!, $p: ID!) { setGroupRole(input: { groupId: $g, personId: $p, role: MODERATOR }) { membership { role } } }', person);
      await ana.ask('mutation ($g: ID!, $p: ID!) { removeFromGroup(input: { groupId: $g, personId: $p }) { group { id } } }', person);
      await ana.ask('mutation ($g: ID!, $p: ID!) { inviteToGroup(input: { groupId: $g, personIds: [$p] }) { group { id } } }', person);
      await ana.ask('mutation ($g: ID!) { archiveGroup(input: { groupId: $g }) { group { id } } }', { g: group.id });

      const ofGroup = await log({ subjectId: group.id });
      expect(actions(ofGroup)).toEqual(['group.archived', 'group.privacy_changed', 'group.created']);
      expect(ofGroup[1]).toMatchObject({ outcome: 'DONE', actor: { kind: 'person', id: ana.id, label: 'Ana Owner' }, subject: { kind: 'group', id: group.id, label: 'Yard' } });
      expect(facts(ofGroup[1])).toEqual({ before: 'OPEN', after: 'CLOSED' });
      expect(ofGroup[1]!.userAgent).toBe('node');
      const ofBen = await log({ subjectId: ben.id });
      expect(actions(ofBen)).toEqual(['membership.invited', 'membership.removed', 'membership.role_changed', 'membership.accepted']);
      expect(facts(ofBen[2])).toMatchObject({ before: 'MEMBER', after: 'MODERATOR' });
      expect(ofBen[0]).toMatchObject({ subject: { label: 'Ben Member', person: { displayName: 'Ben Member' } } });
    });

    it('says in words what the ids among the facts are, as far as the auditor may know', async () => {
      const [open, secret] = await Promise.all([{ name: 'Quay', privacy: 'OPEN' }, { name: 'Hush', privacy: 'SECRET' }].map(async (input) => (await ana.ask('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }', { input })).createGroup.group));
      for (const { id } of [open, secret]) await ana.ask('mutation ($g: ID!, $p: ID!) { inviteToGroup(input: { groupId: $g, personIds: [$p] }) { group { id } } }', { g: id, p: ben.id });
      const run = newId();
      await company.sql.query(`insert into provisioning_run (id, source, label, scope, dry, state) values ($1, 'import', 'people.csv', 'full', false, 'done')`, [run]);
      await database.transaction((tx) => recordAudit(tx, [
        { action: 'provisioning.ran', actor: { kind: 'system', name: 'schedule' }, subject: { kind: 'provisioning_run', id: run } },
        { action: 'comment.removed', actor: { kind: 'person', id: ana.uuid }, subject: { kind: 'comment', id: newId() }, facts: { postId: newId(), authorId: ben.uuid } },
        { action: 'people_set.changed', actor: { kind: 'system', name: 'schedule' }, facts: { added: [ana.uuid, ben.uuid], removed: [], name: newId(), run: 'none' } },
      ]));
      const [changed, removed, ran] = await log();
      const things = (entry: Entry | undefined) => Object.fromEntries(entry!.facts.map((fact) => [fact.name, fact.things.map(({ kind, label }) => `${kind} ${label}`)]));
      expect(things(changed)).toEqual({ added: ['person Ana Owner', 'person Ben Member'], removed: [], name: [], run: [] });
      expect([things(removed), removed!.subject!.label]).toEqual([{ authorId: ['person Ben Member'], postId: ['post null'] }, null]);
      expect(ran!.subject!.label).toBe('people.csv');
      const invited = await log({ subjectId: ben.id, actions: ['membership.invited'] });
      expect(invited.slice(0, 2).map((entry) => things(entry)['groupId']![0]).sort()).toEqual(['group Quay', 'group null'].sort());
      expect(await company.statementsOf(auditor, LOG)).toHaveLength(1 + 3);
    });

    it('names no secret group to an auditor who does not know of it', async () => {
      const { group } = (await ana.ask('mutation { createGroup(input: { name: "Merger", privacy: SECRET }) { group { id } } }')).createGroup;
      const [entry] = await log({ subjectId: group.id });
      expect(entry!.subject).toMatchObject({ kind: 'group', id: group.id, label: null });
      expect(JSON.stringify(await log())).not.toContain('Merger');
    });

    it('holds what moderators remove, with the reason and without the text', async () => {
      const moderator = await company.hire({ name: 'Mo', roles: ['moderator'] });
      const { post } = (await ana.ask('mutation { publishPost(input: { body: "Secret recipe" }) { post { id } } }')).publishPost;
      await moderator.ask('mutation ($p: ID!) { deletePost(input: { postId: $p, reason: "Off topic" }) { clientMutationId } }', { p: post.id });
      const own = (await ana.ask('mutation { publishPost(input: { body: "Mine" }) { post { id } } }')).publishPost;
      await ana.ask('mutation ($p: ID!) { deletePost(input: { postId: $p }) { clientMutationId } }', { p: own.post.id });
      const [entry] = await log({ subjectId: post.id });
      expect(entry).toMatchObject({ action: 'post.removed', actor: { id: moderator.id }, personal: [{ name: 'reason', value: 'Off topic' }] });
      expect(JSON.stringify(await log())).not.toContain('recipe');
      expect(await log({ subjectId: own.post.id })).toEqual([]);
    });

    it('holds nothing of what was taken back', async () => {
      await expect(
        database.transaction(async (tx) => {
          await recordAudit(tx, { action: 'role.granted', actor: { kind: 'system', name: 'command line' }, reference: 'taken-back' });
          throw new Error('taken back');
        }),
      ).rejects.toThrow('taken back');
      expect(await log({ text: 'taken-back' })).toEqual([]);
    });
  });

  describe('is read by those who may', () => {
    it('is closed to others, and the attempt is in it', async () => {
      const answer = await ben.send(LOG);
      expect(answer.code).toBe('FORBIDDEN');
      const response = await fetch(`${company.url}/audit/export.csv`, { headers: { cookie: ben.cookie } });
      expect(response.status).toBe(403);
      expect((await fetch(`${company.url}/audit/export.csv`)).status).toBe(401);
      const refused = await log({ personId: ben.id, outcome: 'REFUSED' });
      expect(refused.map((entry) => facts(entry))).toEqual([{ permission: 'audit.read', act: 'AuditExportController.csv' }, { permission: 'audit.read', act: 'AuditResolver.auditLog' }]);
    });

    it('is filtered by person, action, outcome, time, subject, and what somebody quotes', async () => {
      const subject = newId();
      const before = new Date();
      await database.transaction((tx) =>
        recordAudit(tx, [
          { action: 'session.refused', outcome: 'refused', actor: { kind: 'system', name: 'sign-in' }, reference: 'a1b2c3d4e5f6', personal: { reason: 'expired' } },
          { action: 'person.deactivated', actor: { kind: 'person', id: ana.uuid }, subject: { kind: 'person', id: ben.uuid } },
          { action: 'thing.changed', actor: { kind: 'person', id: ben.uuid }, subject: { kind: 'thing', id: subject } },
        ]),
      );
      const [thing, deactivated, refused] = await log({ from: before });
      expect([thing, deactivated, refused].map((entry) => entry!.action)).toEqual(['thing.changed', 'person.deactivated', 'session.refused']);
      expect(actions(await log({ personId: ben.id, from: before }))).toEqual(['thing.changed', 'person.deactivated']);
      expect(actions(await log({ personId: ben.id, actions: ['thing.changed', 'role.granted'], from: before }))).toEqual(['thing.changed']);
      expect(actions(await log({ actions: ['thing.changed', 'session.refused'], from: before }))).toEqual(['thing.changed', 'session.refused']);
      expect(await log({ outcome: 'REFUSED', from: before })).toEqual([refused]);
      expect(await log({ text: 'a1b2c3d4e5f6' })).toEqual([refused]);
      expect(await log({ text: deactivated!.id })).toEqual([deactivated]);
      expect(await log({ text: subject })).toEqual([thing]);
      expect(await log({ subjectId: subject, personId: ben.id })).toEqual([thing]);
      expect(await log({ subjectId: subject, to: before })).toEqual([]);
      expect(await log({ text: "'; drop table audit_entry; --" })).toEqual([]);
      expect(refused).toMatchObject({ actor: { kind: 'system', id: null, label: 'sign-in', person: null }, reference: 'a1b2c3d4e5f6' });
      expect((await auditor.send(LOG, { filter: { personId: 'nobody' } })).code).toBe('INVALID_INPUT');
      expect((await auditor.ask('{ auditActions }')).auditActions).toEqual(expect.arrayContaining(['session.refused', 'thing.changed']));
    });

    it('comes in pages without a gap', async () => {
      const all = await log();
      const seen: Entry[] = [];
      for (let after: string | null = null; ; ) {
        const { nodes, pageInfo }: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await auditor.ask(LOG, { first: 4, after })).auditLog;
        seen.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(all);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    });

    it('costs three statements a page, whatever is on it', async () => {
      const statements = await company.statementsOf(auditor, LOG);
      expect(statements).toHaveLength(1 + 3);
    });

    it('finds a name for every kind of thing that has one, or none', async () => {
      const kinds = ['person', 'people_set', 'group', 'api_token', 'token', 'integration', 'identity_provider', 'role', 'provisioning_run', 'department', 'location', 'post', 'comment', 'nothing'];
      const labels = await company.api.get(AuditLabels).find(auditor.uuid, [...kinds.map((kind) => ({ kind, uuid: newId() })), { kind: 'person', uuid: ana.uuid }]);
      expect(labels).toEqual([...kinds.map(() => null), 'Ana Owner']);
    });

    it('tells how the chain stands, and checks it when asked', async () => {
      const CHAIN = 'sealed unsealed since headAt checkedAt isChecking ok problem { seq entryId what }';
      const check = new CheckChain(database, company.configuration);
      const before = (await auditor.ask(`{ auditChain { ${CHAIN} } }`)).auditChain;
      expect(before).toMatchObject({ sealed: 0, ok: null, checkedAt: null });
      expect(before.unsealed).toBeGreaterThan(5);
      await sealer.execute();
      expect((await auditor.ask(`mutation { checkAuditChain(input: {}) { auditChain { ${CHAIN} } } }`)).checkAuditChain.auditChain).toMatchObject({ isChecking: true, unsealed: 0 });
      await check.repeat();
      const whole = (await auditor.ask(`{ auditChain { ${CHAIN} } }`)).auditChain;
      expect(whole).toMatchObject({ isChecking: false, ok: true, problem: null, sealed: before.unsealed });
      await check.repeat();
      expect((await auditor.ask(`{ auditChain { checkedAt } }`)).auditChain.checkedAt).toBe(whole.checkedAt);

      const { rows } = await company.sql.query<{ entry_id: string }>('select entry_id from audit_seal where seq = 3');
      await company.sql.query(`update audit_entry set action = action || 'x' where id = $1`, [rows[0]!.entry_id]);
      await auditor.ask('mutation { checkAuditChain(input: {}) { clientMutationId } }');
      await check.repeat();
      expect((await auditor.ask(`{ auditChain { ${CHAIN} } }`)).auditChain).toMatchObject({ ok: false, problem: { seq: 3, entryId: rows[0]!.entry_id, what: 'Its column action was changed.' } });
      await company.sql.query(`update audit_entry set action = left(action, -1) where id = $1`, [rows[0]!.entry_id]);
    });
  });

  describe('leaves as a file', () => {
    const download = (path: string, headers: Record<string, string> = {}) => fetch(`${company.url}/audit/${path}`, { headers: { cookie: auditor.cookie, ...headers } });

    it('as CSV that no spreadsheet runs', async () => {
      await database.transaction((tx) => recordAudit(tx, { action: 'note.taken', actor: { kind: 'person', id: ana.uuid }, reference: '=cmd|calc', personal: { note: 'comma, "quote"\nline' } }));
      const response = await download('export.csv?action=note.taken');
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="atrium-audit-\d{4}-\d\d-\d\d\.csv"$/);
      const [row, ...others] = parse(Buffer.from(await response.arrayBuffer()), { columns: true, bom: true }) as Record<string, string>[];
      expect(others).toEqual([]);
      expect(row).toMatchObject({ action: 'note.taken', actor: 'Ana Owner', actorId: ana.uuid, reference: "'=cmd|calc" });
      expect(JSON.parse(row!['personal']!)).toEqual({ note: 'comma, "quote"\nline' });
      expect((await log({ actions: ['audit.exported'] }))[0]).toMatchObject({ actor: { id: auditor.id } });
    });

    it('as JSON lines that prove themselves, in batches, filtered like the page', async () => {
      await database.transaction((tx) => recordAudit(tx, Array.from({ length: 1_201 }, (_, n) => ({ action: 'bulk.done' as const, actor: { kind: 'person' as const, id: ana.uuid }, facts: { n } }))));
      await sealer.execute();
      const lines = (await (await download(`export.jsonl?person=${ana.id}&action=bulk.done&outcome=done`)).text()).trimEnd().split('\n').map((line) => JSON.parse(line));
      expect(lines.map((line) => line.facts.n)).toEqual(Array.from({ length: 1_201 }, (_, n) => 1_200 - n));
      for (const { proof, id } of [lines[0], lines[700]]) {
        expect(createHash('sha256').update(proof.body).digest('hex')).toBe(proof.bodyHash);
        const seq = Buffer.alloc(8);
        seq.writeBigUInt64BE(BigInt(proof.seal.seq));
        expect(createHash('sha256').update(Buffer.from(proof.seal.previous, 'hex')).update(seq).update(Buffer.from(id.replaceAll('-', ''), 'hex')).update(Buffer.from(proof.bodyHash, 'hex')).digest('hex')).toBe(proof.seal.hash);
      }
      expect(lines[0].proof.seal.previous).toBe(lines[1].proof.seal.hash);
    });

    it('not because another site links there, and not by a filter that means nothing', async () => {
      expect((await download('export.csv', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      for (const query of ['foo=1', 'actions=note.taken', `person=${'x'.repeat(60)}&person=y`, '__proto__=1', 'person=nobody']) expect((await download(`export.csv?${query}`)).status).toBe(400);
      for (const query of ['outcome=maybe', 'from=never', 'person=nobody']) expect((await download(`export.jsonl?${query}`)).status).toBe(400);
    });
  });

  it('reads no page by walking through 100,000 entries', async () => {
    await company.sql.query(
      `with made as (
         select (lpad(to_hex(1700000000000 + n), 12, '0') || '7000' || '8000' || lpad(to_hex(n), 12, '0'))::uuid as id, n from generate_series(1, 100000) n)
       insert into audit_entry (id, at, action, outcome, actor_id, subject_id, reference, body, body_hash)
       select id, to_timestamp((1700000000000 + n) / 1000.0), case when n % 5000 = 0 then 'rare.done' else 'session.started' end, case when n % 3000 = 0 then 'refused' else 'done' end,
         md5('a' || n % 2000)::uuid, md5('s' || n % 3000)::uuid, case when n % 1000 = 0 then 'ref' || n end, '{}', '' from made`,
    );
    await company.sql.query('analyze audit_entry');
    const someone = (await company.sql.query<{ id: string }>(`select md5('a7')::uuid as id`)).rows[0]!.id;
    const filters = [{}, { personId: someone }, { subjectId: someone }, { actions: ['rare.done'] }, { actions: ['rare.done', 'session.started'] }, { outcome: 'REFUSED' as const }, { from: new Date(1_700_000_010_000), to: new Date(1_700_000_020_000) }, { text: 'ref5000' }, { text: someone }, { personId: someone, actions: ['rare.done'], outcome: 'DONE' as const }];
    for (const filter of filters) {
      const { text, values } = auditLogStatement(readAuditFilter(filter), null, 51);
      const { rows } = await company.sql.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, timing off) ${text}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toContain('Seq Scan on audit_entry');
      const buffers = [...plan.matchAll(/Buffers: shared hit=(\d+)(?: read=(\d+))?/g)].map(([, hit, read]) => Number(hit) + Number(read ?? 0));
      expect({ filter, buffers: buffers[0]! < 1_500 }).toEqual({ filter, buffers: true });
    }
    expect((await new AuditLogReader(database).actions()).length).toBeLessThan(50);
  });
});
