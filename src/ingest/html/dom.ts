/** The part of the DOM that is used here; linkedom gives it. */
export interface Node {
  readonly nodeType: number;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  readonly textContent: string | null;
  remove(): void;
}

export interface Element extends Node {
  readonly tagName: string;
  readonly id: string;
  readonly ownerDocument: Page;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  getElementsByTagName(name: string): Iterable<Element>;
  replaceChildren(...nodes: Node[]): void;
}

export interface Page {
  readonly documentElement: Element | null;
  createTextNode(text: string): Node;
}
