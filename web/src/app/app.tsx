import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { Desk } from '../desk/desk.ts';
import { type Loaded, load } from '../desk/load.ts';
import type { StoryRecord } from '../desk/types.ts';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { DeskContext } from './route.ts';
import { Empty, Failed, Loading } from './states.tsx';

export function App(): ReactElement {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => void load().then(setLoaded), []);
  const again = (): void => {
    setLoaded({ state: 'loading' });
    void load().then(setLoaded);
  };
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Failed why={loaded.why} cure={loaded.cure} again={again} />;
  if (loaded.record.documents.length === 0) return <Empty notices={loaded.record.notices} />;
  return (
    <Boundary>
      <Opened record={loaded.record} />
    </Boundary>
  );
}

function Opened({ record }: { readonly record: StoryRecord }): ReactElement {
  const desk = useMemo(() => new Desk(record), [record]);
  return (
    <DeskContext value={desk}>
      <Frame />
    </DeskContext>
  );
}
