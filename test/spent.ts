/** Milliseconds of processor time that this process has used, all its threads included: what else the machine does counts little. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
