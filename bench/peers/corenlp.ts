/** Stanford CoreNLP, from tokens to who said each quotation, with as many threads; undefined where it is not installed. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Peer, startPeer } from './peer.ts';

/** What `bench/peers/install` put there, run by the Java on the path. */
export async function corenlp(threads: string): Promise<Peer | undefined> {
  const folder = resolve(import.meta.dirname, '.corenlp');
  if (!existsSync(folder)) return undefined;
  // As many processors as threads: what Java does beside, such as collecting garbage, shares them.
  const java = ['-Xmx4g', `-XX:ActiveProcessorCount=${threads}`, '-cp', `${folder}/*`];
  return startPeer('CoreNLP', 'java', [...java, resolve(import.meta.dirname, 'Corenlp.java'), threads]);
}
