import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { runProgram } from './run-program.mjs';
import { StepError } from './steps.mjs';

/** Programs of others that the peer tests talk to, and the packages of Debian that bring them. */
const PEERS = [
  { program: '/usr/sbin/slapd', packages: ['slapd'] },
  { program: '/usr/share/perl5/Lemonldap/NG/Portal.pm', packages: ['liblemonldap-ng-portal-perl', 'liblasso-perl', 'libplack-perl', 'libxml-simple-perl', 'libio-string-perl', 'libglib-perl', 'libgd-securityimage-perl', 'libimage-magick-perl'] },
];

/** The peer tests hold Atrium to what others really send and answer. */
export async function installPeersIfNeeded(root, steps) {
  const packages = PEERS.filter(({ program }) => !existsSync(program)).flatMap((peer) => peer.packages);
  if (packages.length === 0) return steps.upToDate('peers');
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0 || process.getuid?.() !== 0) throw new StepError(`The peer tests need ${packages.join(', ')}: install it with the package manager of this machine.`);
  await steps.run(packages.join(', '), async () => {
    await runProgram('apt-get update', 'apt-get', ['update', '--quiet'], root);
    await runProgram('apt-get install', 'apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], root);
  });
}
