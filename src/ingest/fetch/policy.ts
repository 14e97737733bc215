/** Which machines may be reached: public ones only. Every answer of the DNS is checked, and the connection goes to what was checked. */
import { lookup as system, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A name → its addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const bySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    system(host, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

/** Public IPv6 is one eighth of all; what stands outside holds an IPv4 address or is set aside. */
const publicV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Why an address of a machine is not reached; undefined when it is public. */
export function notPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'no address';
  // ::ffff:10.0.0.1 is 10.0.0.1.
  const machine = ipaddr.process(address);
  const range = machine.range();
  if (range !== 'unicast') return range;
  return machine instanceof ipaddr.IPv6 && !machine.match(publicV6) ? 'reserved' : undefined;
}

/** Thrown inside a connection: the address is not to be reached. */
export class NotPublic extends Error {
  readonly range: string;
  constructor(range: string) {
    super(`not a public address (${range})`);
    this.range = range;
  }
}

/** Looks a name up and gives only addresses that were checked, unless `anywhere`; one that is not public spoils them all. */
export const lookupBy =
  (resolve: Resolve, anywhere: boolean): LookupFunction =>
  (host, options, callback) => {
    const fail = (error: unknown): void => callback(error as NodeJS.ErrnoException, []);
    resolve(host).then((found) => {
      const range = anywhere ? undefined : found.map(({ address }) => notPublic(address)).find((why) => why !== undefined);
      const [first] = found;
      if (range !== undefined) fail(new NotPublic(range));
      else if (!first) fail(Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' }));
      else if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    }, fail);
  };

/** A host that is an address itself is never looked up. */
export function checkHost(host: string): void {
  const address = host.replace(/^\[|\]$/gu, '');
  const range = isIP(address) === 0 ? undefined : notPublic(address);
  if (range !== undefined) throw new NotPublic(range);
}

/** What a connection has reached in the end. */
export function checkSocket({ remoteAddress }: Socket): void {
  const range = remoteAddress === undefined ? 'unknown' : notPublic(remoteAddress);
  if (range !== undefined) throw new NotPublic(range);
}
