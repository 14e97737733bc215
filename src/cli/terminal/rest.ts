/** Demands, oversight, what moved on, notices: each a short list. */
import type { Demand, Notice, Passages } from '../../onrecord.ts';
import { clean } from './clean.ts';
import { printMore, type Sheet } from './sheet.ts';
import { sourceOf } from './sources.ts';
import { documentsOf, type View } from './view.ts';

const column = 16;
const mostNotices = 20;

function printDemand(sheet: Sheet, view: View, demand: Demand): void {
  const [first] = demand.passages;
  const of = demand.of === undefined ? '' : ` · of ${view.name(demand.of)}`;
  sheet.row({ lead: `    ${demand.action}`, indent: column, text: view.said(first.slices), most: 3 });
  const by = first.statement !== undefined || demand.by === undefined ? sourceOf(view, first) : view.nameAndRole(demand.by);
  sheet.row({ indent: column, text: `${by}${of}`, right: view.letters(documentsOf(demand.passages)), paint: sheet.style.quiet });
}

export function printDemands(sheet: Sheet, view: View): void {
  const { demands } = view.record;
  if (demands.length === 0) return;
  const open = demands.filter(({ answers }) => answers.length === 0);
  sheet.heading('DEMANDS WITHOUT AN ANSWER HERE', `${open.length} of ${demands.length}`);
  for (const demand of open) printDemand(sheet, view, demand);
}

function printPassage(sheet: Sheet, view: View, label: string, passages: Passages): void {
  const [first] = passages;
  sheet.row({ lead: `    ${label}`, indent: column, text: view.said(first.slices), right: view.letters(documentsOf(passages)), most: 4 });
}

const disclosed = { disclosed: 'made known by', 'not disclosed': 'not disclosed by', denied: 'denied by' } as const;

/** Meetings and calls: who met whom, each in the capacity of that time; what was planned, denied or demanded says so. */
export function printContacts(sheet: Sheet, view: View): void {
  const contacts = view.record.events.filter(({ type, who }) => (type === 'meeting' || type === 'call') && who.length > 1);
  if (contacts.length === 0) return;
  sheet.heading('CONTACTS', `${contacts.length}`);
  for (const { type, status, who, when, capacities = [], disclosure, passages } of contacts) {
    const lead = `    ${status === 'happened' ? type : status}`;
    sheet.row({ lead, indent: column, text: view.said(passages[0].slices), right: view.letters(documentsOf(passages)), most: 3 });
    const sides = who.map((id) => {
      const role = capacities.find((one) => one.who === id)?.role;
      return role ? view.inRole(id, role) : view.name(id);
    });
    const asked = disclosure?.asked ? ', when asked' : '';
    const day = disclosure?.when ? ` on ${view.when(disclosure.when) ?? ''}` : '';
    const known = disclosure ? `${disclosed[disclosure.status]} ${view.name(disclosure.by)}${asked}${day}` : '';
    const text = [view.when(when) ?? '', sides.join(' – '), known].filter(Boolean).join(' · ');
    sheet.row({ indent: column, text, paint: sheet.style.quiet });
  }
}

export function printOversight(sheet: Sheet, view: View): void {
  const { oversight } = view.record;
  if (oversight.length === 0) return;
  sheet.heading('WHO OVERSEES WHAT CONCERNS THEM', `${oversight.length}`);
  for (const { who, power, concern } of oversight) {
    sheet.row({ indent: 2, text: view.nameAndRole(who), paint: sheet.style.strong });
    printPassage(sheet, view, 'power', power);
    printPassage(sheet, view, 'concern', concern);
  }
}

export function printUpdates(sheet: Sheet, view: View): void {
  const { updates } = view.record;
  if (updates.length === 0) return;
  sheet.heading('WHAT MOVED ON', `${updates.length}`);
  for (const { earlier, later } of updates) {
    printPassage(sheet, view, 'first', earlier);
    printPassage(sheet, view, 'then', later);
  }
}

function placeOf(view: View, { source, span }: Notice): string {
  if (span) return `${view.letters([span.document])}, line ${view.line(span)}: `;
  const letters = source === undefined ? '' : view.letters([source]);
  return letters ? `${letters}: ` : '';
}

export function printNotices(sheet: Sheet, view: View): void {
  // The versions have a part of their own.
  const notices = view.record.notices.filter(({ code }) => !/^(?:later-version|passage-(?:withdrawn|reworded))$/.test(code));
  if (notices.length === 0) return;
  sheet.heading('NOTICES', `${notices.length}`);
  for (const notice of notices.slice(0, mostNotices))
    sheet.row({ indent: 4, text: `${placeOf(view, notice)}${clean(notice.message)}`, most: 3 });
  if (notices.length > mostNotices) printMore(sheet, notices.length - mostNotices);
}
