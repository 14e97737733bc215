/** An invented story of three articles, for tests of what users correct. */
export interface Article {
  readonly text: string;
  readonly source: string;
  readonly outlet: string;
  readonly date: string;
}

export const articles: readonly Article[] = [
  {
    source: 'mail.txt',
    outlet: 'The Mail',
    date: '2024-05-03',
    text: `Harbour master Ida Brack said on Thursday that the old quay had been shut because of cracks in its wall. “Nobody may moor there before June,” she said.

Mayor Carl Ott denied that the old quay had been shut. He met the fishermen on Wednesday.

Forty boats are moored at the new pier, the mayor said. The drawings of the wall were kept in a cellar, as Nora Quill of the archive remembers it.`,
  },
  {
    source: 'post.txt',
    outlet: 'The Post',
    date: '2024-05-04',
    text: `The old quay was shut because of cracks in its wall, harbour master Ida Brack said. “Nobody may moor there before June,” Brack said.

Carl Ott, the mayor, denied that the old quay had been shut.

Brack resigned on Friday.`,
  },
  {
    source: 'gazette.txt',
    outlet: 'The Gazette',
    date: '2024-05-05',
    text: `Ida Brack, the harbour master, said that cracks in the wall were the reason why the old quay was shut.

Sixty boats are moored at the new pier, Mayor Carl Ott said. Brack resigned on Friday.`,
  },
];
