/** `onrecord archive token add`, `list`, `revoke`, and `archive log`: who may change things over the network, and who did. */
import { OnrecordError } from '../../errors.ts';
import type { Role } from '../../store/index.ts';
import { exit, type Io, say } from '../io.ts';
import { clean } from '../terminal/clean.ts';
import { type ArchiveFlags, there, withStore } from './open.ts';

type Flags = Pick<ArchiveFlags, 'archive'>;

const mostName = 100;

/** @throws OnrecordError `wrong-usage` */
export async function addTokenCommand(name: string, flags: Flags & { readonly role: Role }, io: Io): Promise<number> {
  const shown = name.trim();
  if (shown === '' || shown.length > mostName || /\p{C}/u.test(shown))
    throw new OnrecordError('wrong-usage', { why: `a name has 1 to ${mostName} characters, and none that is not seen` });
  return withStore(flags, io, async ({ tokens }) => {
    const { token, line } = await tokens.make(shown, flags.role);
    io.out.write(`${token}\n`);
    say(io, `${line.id}: ${line.role} ${line.name}; the token is told this once, and kept as a hash only`);
    return exit.done;
  });
}

export const listTokensCommand = (flags: Flags & { readonly json?: boolean }, io: Io): Promise<number> =>
  withStore(there(flags), io, async ({ tokens }) => {
    const lines = await tokens.list();
    if (flags.json) io.out.write(`${JSON.stringify(lines, null, 2)}\n`);
    else
      for (const { id, name, role, made, revoked } of lines)
        io.out.write(`${id}  ${role}  ${clean(name)}  made ${made}${revoked === undefined ? '' : `, revoked ${revoked}`}\n`);
    return exit.done;
  });

/** @throws OnrecordError `no-such-token` */
export const revokeTokenCommand = (id: string, flags: Flags, io: Io): Promise<number> =>
  withStore(there(flags), io, async ({ tokens }) => {
    if (!(await tokens.revoke(id))) throw new OnrecordError('no-such-token', { id });
    say(io, `revoked: ${id}`);
    return exit.done;
  });

const words = { article: 'article taken in', decision: 'decided', token: 'token made', revoked: 'token revoked' } as const;

export const logCommand = (
  flags: Flags & { readonly limit?: number; readonly before?: number; readonly json?: boolean },
  io: Io,
): Promise<number> =>
  withStore(there(flags), io, async ({ audit }) => {
    const changes = await audit.list(flags.limit ?? 50, flags.before);
    if (flags.json) io.out.write(`${JSON.stringify(changes, null, 2)}\n`);
    else
      for (const { seq, at, who, what, id, told } of changes)
        io.out.write(`${seq}  ${at}  ${clean(who)}  ${words[what]}: ${id}${told === '' ? '' : `  ${clean(told)}`}\n`);
    return exit.done;
  });
