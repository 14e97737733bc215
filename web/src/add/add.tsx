import { type ChangeEvent, type FormEvent, type ReactElement, useId, useRef, useState } from 'react';
import { href } from '../app/route.ts';
import type { StoryRecord } from '../desk/types.ts';
import type { Live, Work } from '../live/live.ts';
import { useLive, useLiveState } from '../live/use.ts';
import { count } from '../words/labels.ts';
import { type Added, sendAddresses, sendText } from './adding.ts';

/** More articles for the story, by file, by text or by address, and what became of each. */
export function AddView(): ReactElement {
  const live = useLive();
  if (live === undefined)
    return (
      <section aria-label="Add articles">
        <h2>Add articles</h2>
        <p className="none">
          This page is a report: it shows one story as it was. Open the story with onrecord serve to add articles to it.
        </p>
      </section>
    );
  return (
    <section aria-label="Add articles" className="adding">
      <h2>Add articles</h2>
      <Progress live={live} />
      <Files live={live} />
      <Text live={live} />
      {live.about.accepts.includes('addresses') && <Address live={live} />}
    </section>
  );
}

function Files({ live }: { readonly live: Live }): ReactElement {
  const { limits } = live.about;
  const picker = useRef<HTMLInputElement>(null);
  const [outlet, setOutlet] = useState('');
  const [date, setDate] = useState('');
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    void live.addFiles([...(event.target.files ?? [])], { outlet: outlet.trim(), date });
    event.target.value = '';
  };
  return (
    <section aria-labelledby="files" className="way">
      <h3 id="files">Files</h3>
      <p>
        <b>Drop files anywhere on this page</b>, or{' '}
        <button type="button" className="main" onClick={() => picker.current?.click()}>
          choose files …
        </button>
        <input ref={picker} type="file" multiple hidden onChange={chosen} aria-label="Files with articles" />
      </p>
      <p className="soft">
        {`One article a file: text, saved web pages, feeds. Up to ${limits.articles} at once, ${Math.round(limits.file / 1024 / 1024)} MB each, ${limits.story} in a story. They are read on the machine that runs onrecord and nowhere else.`}
      </p>
      <details>
        <summary>Outlet and date, where the files do not tell them</summary>
        <div className="signing">
          <label className="field grows">
            Outlet
            <input type="text" value={outlet} maxLength={200} onChange={(event) => setOutlet(event.target.value)} />
          </label>
          <label className="field">
            Published
            <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          </label>
        </div>
      </details>
    </section>
  );
}

const field = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const given = (form: FormData, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (field(form, name) === '' ? [] : [[name, field(form, name)]])));

function Text({ live }: { readonly live: Live }): ReactElement {
  const [wrong, setWrong] = useState('');
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = field(form, 'text');
    const { characters } = live.about.limits;
    if (text === '') return setWrong('Paste the text of the article first.');
    if (text.length > characters)
      return setWrong(
        `The text has ${text.length.toLocaleString('en-GB')} characters; ${characters.toLocaleString('en-GB')} can be taken.`,
      );
    setWrong('');
    const known = given(form, 'outlet', 'date', 'headline');
    const source = known['headline'] ?? (known['outlet'] === undefined ? 'pasted text' : `pasted from ${known['outlet']}`);
    void live.add([source], () => sendText({ text, id: source, ...known }));
    event.currentTarget.reset();
  };
  return (
    <section aria-labelledby="pasted" className="way">
      <h3 id="pasted">Text</h3>
      <form onSubmit={submit}>
        <label className="field">
          Paste the article
          <textarea name="text" rows={6} dir="auto" {...(wrong === '' ? {} : { 'aria-describedby': id, 'aria-invalid': true })} />
        </label>
        <div className="signing">
          <label className="field grows">
            Outlet
            <input name="outlet" type="text" maxLength={200} autoComplete="off" />
          </label>
          <label className="field">
            Published
            <input name="date" type="date" />
          </label>
          <label className="field grows">
            Headline (where it does not stand in the text)
            <input name="headline" type="text" maxLength={400} autoComplete="off" />
          </label>
        </div>
        <div className="go">
          <button type="submit" className="main">
            Add the text
          </button>
          {wrong !== '' && (
            <span id={id} role="alert" className="wrong">
              {wrong}
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

function Address({ live }: { readonly live: Live }): ReactElement {
  const [wrong, setWrong] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const addresses = field(new FormData(event.currentTarget), 'addresses').split(/\s+/u).filter(Boolean);
    const bad = addresses.find((address) => !/^https?:\/\/[^\s/]+/i.test(address));
    if (addresses.length === 0) return setWrong('Write the address of an article: https://…');
    if (bad !== undefined) return setWrong(`${bad.slice(0, 80)} is no address of a page; it should begin with https:// or http://.`);
    setWrong('');
    void live.add(addresses, () => sendAddresses(addresses));
    event.currentTarget.reset();
  };
  return (
    <section aria-labelledby="addresses" className="way">
      <h3 id="addresses">Address</h3>
      <form onSubmit={submit}>
        <label className="field">
          Addresses of articles, one a line
          <textarea name="addresses" rows={2} dir="ltr" spellCheck={false} />
        </label>
        <div className="go">
          <button type="submit" className="main">
            Fetch
          </button>
          <span className="soft">Only these addresses are asked, by the machine that runs onrecord.</span>
          {wrong !== '' && (
            <span role="alert" className="wrong">
              {wrong}
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

/** Article by article: sent, waiting, read, on the record; or failed, with what to do. */
function Progress({ live }: { readonly live: Live }): ReactElement | null {
  const added = useLiveState(live, (state) => state.added) ?? [];
  const record = useLiveState(live, (state) => state.record);
  const read = useLiveState(live, (state) => state.read);
  const work = useLiveState(live, (state) => state.work);
  if (added.length === 0 && work === undefined) return null;
  const there = new Set(record?.documents.map(({ id }) => id));
  const stages = added.map((one) => stageOf(one, there, read));
  const done = stages.filter((stage) => stage === 'on the record').length;
  const failed = stages.filter((stage) => stage === 'failed').length;
  const known = stages.filter((stage) => stage === 'here already').length;
  const going = work !== undefined || done + failed + known < stages.length;
  return (
    <section aria-label="Progress" className="progress">
      <p role="status">{going ? workWords(work) : endWords(done, failed, known)}</p>
      {going && work?.what === 'reading' && <progress max={work.total} value={work.done} aria-label="Articles read" />}
      {going && work?.what !== 'reading' && <progress aria-label={workWords(work)} />}
      {!going && done > 0 && record !== undefined && <Ready record={record} />}
      <ul>
        {added.map((one, index) => (
          <li key={one.key} className={stages[index] === 'failed' ? 'failed' : ''}>
            {one.problem === undefined ? (
              <>
                <bdi>{one.source}</bdi> <span className="soft">{stages[index]}</span>
              </>
            ) : (
              <>
                <bdi>{one.problem.detail}</bdi>
                <p className="soft">{one.problem.cure}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Stage = 'being sent' | 'waiting' | 'read' | 'on the record' | 'here already' | 'failed';

function stageOf({ state, id }: Added, there: ReadonlySet<string>, read: ReadonlySet<string> | undefined): Stage {
  if (state === 'failed') return 'failed';
  if (state === 'known') return 'here already';
  if (state === 'sending' || id === undefined) return 'being sent';
  if (there.has(id)) return 'on the record';
  return read?.has(id) === true ? 'read' : 'waiting';
}

export function workWords(work: Work | undefined): string {
  if (work === undefined) return 'The articles are on their way …';
  if (work.what === 'judging') return 'A correction is applied; the articles are compared anew …';
  if (work.what === 'comparing') return `All ${count(work.total, 'article')} are read; they are compared …`;
  return `Read ${work.done.toLocaleString('en-GB')} of ${count(work.total, 'article')}: ${work.source}`;
}

function endWords(done: number, failed: number, known: number): string {
  if (done + known === 0) return 'Nothing could be taken. What to do about it stands below.';
  const parts = [
    ...(done > 0 ? [`${count(done, 'article')} on the record`] : []),
    ...(known > 0 ? [`${known.toLocaleString('en-GB')} here already`] : []),
    ...(failed > 0 ? [`${failed.toLocaleString('en-GB')} could not be taken`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function Ready({ record }: { readonly record: StoryRecord }): ReactElement {
  return (
    <p>
      {count(record.claims.length, 'claim')}, {count(record.statements.length, 'statement')}, {count(record.conflicts.length, 'conflict')}{' '}
      in {count(record.documents.length, 'article')}. <a href={href('overview')}>See the story</a>
    </p>
  );
}
