import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningKey } from '../../libs/identity/saml/self-signed-key.js';
import { processEnvironment } from '../../libs/platform/config/configuration.js';
import { eventually } from '../eventually.js';

/** Perl compiles it at each start. */
const PATIENCE_MS = 60_000;

/** How it answers Atrium. */
export interface LemonldapOptions {
  port: number;
  /** Atrium's metadata. */
  serviceProvider: string;
  encrypts: boolean;
}

/** Debian's LemonLDAP::NG, whose SAML is that of Lasso and xmlsec, with the people it brings for demonstration. */
export class LemonldapServer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(options: LemonldapOptions): Promise<LemonldapServer> {
    const folder = mkdtempSync(join(tmpdir(), 'atrium-lemonldap-'));
    const url = `http://localhost:${options.port}`;
    for (const name of ['conf', 'cache', 'sessions', 'lock', 'persistent', 'persistent-lock']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'conf', 'lmConf-1.json'), JSON.stringify(await configuration(folder, url, options)));
    writeFileSync(join(folder, 'lemonldap-ng.ini'), ini(folder));
    writeFileSync(join(folder, 'portal.psgi'), 'require Lemonldap::NG::Portal; Lemonldap::NG::Portal->run({});\n');
    const server = spawn('plackup', ['--host', 'localhost', '--port', String(options.port), join(folder, 'portal.psgi')], { stdio: 'ignore', env: { ...processEnvironment(), LLNG_DEFAULTCONFFILE: join(folder, 'lemonldap-ng.ini') } });
    const running = new LemonldapServer(server, folder, url);
    try {
      await eventually(async () => {
        if (!(await fetch(`${url}/saml/metadata`)).ok) throw new Error('no metadata yet');
      }, PATIENCE_MS);
    } catch (error) {
      await running.stop();
      throw error;
    }
    return running;
  }

  async stop(): Promise<void> {
    this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function configuration(folder: string, url: string, { serviceProvider, encrypts }: LemonldapOptions): Promise<object> {
  const [signing, encryption] = await Promise.all([newSigningKey('LemonLDAP signing'), newSigningKey('LemonLDAP encryption')]);
  const files = (name: string) => ({ Directory: join(folder, name), LockDirectory: join(folder, name === 'sessions' ? 'lock' : 'persistent-lock'), generateModule: 'Lemonldap::NG::Common::Apache::Session::Generate::SHA256' });
  return {
    cfgNum: 1, cfgAuthor: 'test', cfgDate: 1_700_000_000, cfgVersion: '2.16.1',
    portal: `${url}/`, domain: 'localhost', cookieName: 'lemonldap', securedCookie: 0, https: 0, key: 'a-key-of-32-characters-for-tests',
    authentication: 'Demo', userDB: 'Same', passwordDB: 'Demo', whatToTrace: 'uid', requireToken: 0, portalForceAuthnInterval: 1, captcha_login_enabled: 0, captcha_mail_enabled: 0, captcha_register_enabled: 0,
    exportedVars: { uid: 'uid' }, demoExportedVars: { cn: 'cn', mail: 'mail', uid: 'uid' },
    globalStorage: 'Apache::Session::File', globalStorageOptions: files('sessions'),
    persistentStorage: 'Apache::Session::File', persistentStorageOptions: files('persistent'),
    locationRules: { localhost: { default: 'accept' } }, exportedHeaders: {}, applicationList: {},
    issuerDBSAMLActivation: 1, issuerDBSAMLPath: '^/saml/', issuerDBSAMLRule: 1,
    samlServicePrivateKeySig: signing.privateKey, samlServicePublicKeySig: signing.certificate,
    samlServicePrivateKeyEnc: encryption.privateKey, samlServicePublicKeyEnc: encryption.certificate,
    samlServiceUseCertificateInResponse: 1, samlServiceSignatureMethod: 'RSA_SHA256', samlOrganizationName: 'Test', samlOrganizationDisplayName: 'Test', samlOrganizationURL: url,
    samlSPMetaDataXML: { atrium: { samlSPMetaDataXML: serviceProvider } },
    samlSPMetaDataExportedAttributes: { atrium: { mail: '1;mail;;', cn: '0;displayName;;' } },
    samlSPMetaDataOptions: {
      atrium: {
        samlSPMetaDataOptionsNameIDFormat: 'email', samlSPMetaDataOptionsEncryptionMode: encrypts ? 'assertion' : 'none', samlSPMetaDataOptionsSignatureMethod: 'RSA_SHA256',
        samlSPMetaDataOptionsSignSSOMessage: 1, samlSPMetaDataOptionsSignSLOMessage: 1, samlSPMetaDataOptionsCheckSSOMessageSignature: 1, samlSPMetaDataOptionsCheckSLOMessageSignature: 1,
        samlSPMetaDataOptionsForceUTF8: 1, samlSPMetaDataOptionsOneTimeUse: 0,
      },
    },
  };
}

function ini(folder: string): string {
  return `[all]
logLevel = info
[configuration]
type = File
dirName = ${folder}/conf
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'config', 'default_expires_in' => 600, 'cache_root' => '${folder}/cache', 'cache_depth' => 3 }
[portal]
staticPrefix = /static
templateDir = /usr/share/lemonldap-ng/portal/templates
languages = en
`;
}
