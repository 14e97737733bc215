/** Whether some text holds every word looked for. */
export function found(query: string, text: () => string): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const hay = text().toLowerCase();
  return words.every((word) => hay.includes(word));
}
