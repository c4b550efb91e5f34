import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from '../../../libs/platform/config/configuration.js';
import { freePort, isPortFree } from '../../../libs/platform/database/embedded/free-port.js';

export interface Ports {
  api: number;
  /** Beside the API's where that is free, so that its address stays the same. */
  demoIdp: number;
}

/**
 * @param patienceMs how long to wait for processes of a killed supervisor to finish and leave the port
 * @throws Error with one sentence when the port is taken
 */
export async function choosePorts(configuration: Configuration, patienceMs: number): Promise<Ports> {
  const wanted = configuration.get('PORT');
  if (wanted === 0) return { api: await freePort(), demoIdp: await freePort() };
  const host = configuration.get('HOST');
  const deadline = Date.now() + patienceMs;
  while (!(await isPortFree(wanted, host))) {
    if (Date.now() > deadline) throw new Error(`Port ${wanted} on ${host} is taken by another program: stop that or choose another port with PORT.`);
    await sleep(200);
  }
  return { api: wanted, demoIdp: await freePort(wanted + 1) };
}
