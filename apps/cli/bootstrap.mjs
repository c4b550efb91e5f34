// The one entry point of every npm script: makes sure the program is installed and built, then runs it.
// It uses Node's own modules only, because it runs before anything is installed.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Atrium needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`);
  process.exit(1);
}

const [command = 'start', ...args] = process.argv.slice(2);
const { bootstrap } = await import('./bootstrap/commands.mjs');
await bootstrap(command, args);
