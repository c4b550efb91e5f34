import 'reflect-metadata';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webcrypto } from 'node:crypto';
import { PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { Client } from 'ldapts';
import { eventually } from '../eventually.js';

export const SUFFIX = 'dc=ship,dc=example';
const ROOT_DN = `cn=admin,${SUFFIX}`;
const PASSWORD = 'let-me-in';

/** Debian's slapd with an empty directory of its own, plain and by TLS, which gives at most 50 entries at once. */
export class SlapdServer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly ports: { plain: number; tls: number },
    /** Connected as the one who may do everything. */
    readonly admin: Client,
  ) {}

  /** @param ldif entries to begin with */
  static async start(ldif: string): Promise<SlapdServer> {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-slapd-'));
    mkdirSync(join(folder, 'data'));
    const { key, certificate } = await selfSigned('localhost');
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
    writeFileSync(join(folder, 'certificate.pem'), certificate);
    writeFileSync(join(folder, 'slapd.conf'), configuration(folder));
    writeFileSync(join(folder, 'start.ldif'), ldif);
    execFileSync('/usr/sbin/slapadd', ['-q', '-f', join(folder, 'slapd.conf'), '-l', join(folder, 'start.ldif')], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ports = { plain: await freePort(), tls: await freePort() };
    const server = spawn('/usr/sbin/slapd', ['-d', '0', '-f', join(folder, 'slapd.conf'), '-h', `ldap://127.0.0.1:${ports.plain} ldaps://127.0.0.1:${ports.tls}`], { stdio: 'ignore' });
    const admin = new Client({ url: `ldap://127.0.0.1:${ports.plain}`, strictDN: false });
    await eventually(() => admin.bind(ROOT_DN, PASSWORD));
    return new SlapdServer(server, folder, ports, admin);
  }

  /** Variables for Atrium to read this directory, encrypted by StartTLS. */
  get environment(): Record<string, string> {
    return {
      LDAP_URL: `ldap://localhost:${this.ports.plain}`,
      LDAP_CA_FILE: this.caFile,
      LDAP_BIND_DN: ROOT_DN,
      LDAP_BIND_PASSWORD: PASSWORD,
      LDAP_BASE_DN: `ou=People,${SUFFIX}`,
      LDAP_GROUP_BASE_DN: `ou=Groups,${SUFFIX}`,
      LDAP_PAGE_SIZE: '50',
    };
  }

  get caFile(): string {
    return join(this.folder, 'certificate.pem');
  }

  get tlsUrl(): string {
    return `ldaps://localhost:${this.ports.tls}`;
  }

  async stop(): Promise<void> {
    await this.admin.unbind();
    const exit = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await exit;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function configuration(folder: string): string {
  return `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/nis.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${folder}/slapd.pid
attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
objectclass ( 1.3.6.1.4.1.99999.1 NAME 'accountState' SUP top AUXILIARY MAY userAccountControl )
TLSCertificateFile ${folder}/certificate.pem
TLSCertificateKeyFile ${folder}/key.pem
database mdb
maxsize 1073741824
suffix "${SUFFIX}"
rootdn "${ROOT_DN}"
rootpw ${PASSWORD}
directory ${folder}/data
index objectClass,modifyTimestamp,entryUUID eq
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="uid=reader,ou=Services,${SUFFIX}" read by * none
limits dn.exact="uid=reader,ou=Services,${SUFFIX}" size.soft=50 size.hard=50 size.pr=50 size.prtotal=unlimited
`;
}

async function selfSigned(host: string): Promise<{ key: string; certificate: string }> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned(
    { name: `CN=${host}`, notBefore: new Date(Date.now() - 86_400_000), notAfter: new Date(Date.now() + 86_400_000), signingAlgorithm: algorithm, keys, extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])] },
    webcrypto as never,
  );
  return { key: PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'), certificate: certificate.toString('pem') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
