/** The first words of a passage for a line of its own, cut between words; `…` tells that it was cut. */
export const excerpt = (words: string, most: number = 60): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')} …`;
