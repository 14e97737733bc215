import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { Desk } from '../desk/desk.ts';
import { type Loaded, load, noPageRecord } from '../desk/load.ts';
import type { StoryRecord } from '../desk/types.ts';
import { aboutServer } from '../live/api.ts';
import { Live } from '../live/live.ts';
import { LiveContext, useLiveState } from '../live/use.ts';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { DeskContext, go, href } from './route.ts';
import { Empty, Failed, Loading, Start } from './states.tsx';

export function App(): ReactElement {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [live, setLive] = useState<Live | 'none' | undefined>();
  const begin = (): void => {
    void load().then(async (found) => {
      setLoaded(found);
      const about = await aboutServer();
      setLive(about === undefined ? 'none' : new Live(about, found.state === 'ready' ? found.record : undefined));
    });
  };
  useEffect(begin, []);
  const again = (): void => {
    setLoaded({ state: 'loading' });
    begin();
  };
  const server = live instanceof Live ? live : undefined;
  useEffect(() => server?.listen(), [server]);
  const newest = useLiveState(server, (state) => state.record);
  const record = newest ?? (loaded.state === 'ready' ? loaded.record : undefined);
  return (
    <LiveContext value={server}>
      <Boundary>
        <Shown loaded={loaded} record={record} waiting={live === undefined} again={again} />
      </Boundary>
    </LiveContext>
  );
}

function Shown({
  loaded,
  record,
  waiting,
  again,
}: {
  readonly loaded: Loaded;
  readonly record: StoryRecord | undefined;
  readonly waiting: boolean;
  readonly again: () => void;
}): ReactElement {
  const empty = useRef(false);
  const started = record !== undefined && record.documents.length > 0;
  useEffect(() => {
    if (!started) empty.current = loaded.state === 'none' && !waiting;
    else if (empty.current) {
      // The first story of an empty desk: how its articles went is told before it is looked at.
      empty.current = false;
      go(href('add'), true);
    }
  }, [started, loaded, waiting]);
  if (record !== undefined) return started ? <Opened record={record} /> : <Empty notices={record.notices} />;
  if (loaded.state === 'failed') return <Failed why={loaded.why} cure={loaded.cure} again={again} />;
  if (loaded.state !== 'none' || waiting) return <Loading />;
  return <Start without={<Failed {...noPageRecord} again={again} />} />;
}

function Opened({ record }: { readonly record: StoryRecord }): ReactElement {
  const desk = useMemo(() => new Desk(record), [record]);
  return (
    <DeskContext value={desk}>
      <Frame />
    </DeskContext>
  );
}
