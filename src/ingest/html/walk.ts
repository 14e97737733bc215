import type { Element, Node } from './dom.ts';

/** Goes through everything inside an element, in text order, without recursion: a hostile page may be as deep as it likes. */
export function walk(
  root: Element,
  enter: (element: Element) => void,
  leave: (element: Element) => void,
  text: (words: string) => void,
): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) text(node.textContent ?? '');
    else if (node.nodeType === 1) {
      enter(node as Element);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      leave(node as Element);
    }
    while (node && !node.nextSibling) {
      const up: Node | null = node.parentNode;
      if (!up || up === root) return;
      node = up;
      leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}

/** Decides over each element on the way down: to be taken out, gone into, or left alone. Comments go. */
export function visit(root: Element, decide: (element: Element, depth: number) => 'remove' | 'enter' | 'stay'): void {
  let depth = 0;
  let node: Node | null = root.firstChild;
  while (node) {
    const choice = node.nodeType === 1 ? decide(node as Element, depth) : node.nodeType === 3 ? 'stay' : 'remove';
    if (choice === 'enter' && node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    let from: Node = node;
    let after: Node | null = from.nextSibling;
    while (!after) {
      const up: Node | null = from.parentNode;
      if (!up || up === root) break;
      from = up;
      depth--;
      after = from.nextSibling;
    }
    if (choice === 'remove') node.remove();
    node = after;
  }
}
