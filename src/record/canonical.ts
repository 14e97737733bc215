/** JSON with sorted keys and no white space: the bytes that a record's id is a hash of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    let list = '[';
    for (let at = 0; at < value.length; at++) list += at === 0 ? (canonical(value[at]) ?? '') : `,${canonical(value[at]) ?? ''}`;
    return `${list}]`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = value as Readonly<Record<string, unknown>>;
    let object = '{';
    for (const key of Object.keys(fields).sort()) {
      const item = fields[key];
      if (item !== undefined) object += `${object === '{' ? '' : ','}${JSON.stringify(key)}:${canonical(item)}`;
    }
    return `${object}}`;
  }
  return JSON.stringify(value);
}
