const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Whether an error says that the store cannot be reached for now, rather than that something is wrong with what was asked. */
export function isGone(error: unknown): boolean {
  const { code = '', message = '', cause, errors } = error as { code?: string; message?: string; cause?: unknown; errors?: unknown[] };
  if (cause !== undefined && isGone(cause)) return true;
  // One for each address of a host.
  if (errors?.some(isGone)) return true;
  return (
    /^(?:08|57P0|53300)/.test(code) ||
    network.has(code) ||
    /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error/i.test(
      message,
    )
  );
}
