/** What a user typed → an address that may be asked for at all. */
import { OnrecordError } from '../../errors.ts';

/** Longer addresses carry something else than the name of an article. */
const longest = 2000;
const ports = new Set(['', '80', '443', '8080', '8443']);

/** Whether an input is an address and no path: `https://…`, and what looks like one. */
export const isAddress = (input: string): boolean => /^[a-z][a-z\d+.-]{1,20}:\/\//iu.test(input);

/** A host, or a host with its port, that the user named as allowed to be private. */
export type Allowed = ReadonlySet<string>;

export const isAllowed = ({ host, hostname }: URL, allowed: Allowed): boolean => allowed.has(host) || allowed.has(hostname);

/**
 * @param base the address that led there, for relative ones
 * @throws OnrecordError `address-not-usable`
 */
export function addressOf(input: string, allowed: Allowed, base?: URL): URL {
  const refuse = (why: string): never => {
    throw new OnrecordError('address-not-usable', { file: input.slice(0, 200), why });
  };
  if (input.length > longest) return refuse(`it has more than ${longest} characters`);
  const address = URL.parse(input, base?.href);
  if (!address) return refuse('it cannot be read');
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return refuse('only http and https are fetched');
  if (address.username !== '' || address.password !== '') return refuse('it holds a name or a password');
  if (address.hostname === '') return refuse('it names no host');
  if (!ports.has(address.port) && !isAllowed(address, allowed)) return refuse(`port ${address.port} is none of the web’s`);
  address.hash = '';
  return address;
}
