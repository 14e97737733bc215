import { memo, type ReactElement } from 'react';
import type { View as Name } from '../app/route.ts';
import { AddView } from '../add/add.tsx';
import { Checker } from './checker.tsx';
import { Claims } from './claims.tsx';
import { Conflicts } from './conflicts.tsx';
import { Corrections } from './corrections.tsx';
import { Demands } from './demands.tsx';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { People } from './people.tsx';
import { Reading } from './reading.tsx';
import { Said } from './said.tsx';
import { Timeline } from './timeline.tsx';
import { WhoseWord } from './word.tsx';

/** Drawn anew only when the view changes; what is chosen in it reaches its lines by context. */
export const View = memo(function View({ view }: { readonly view: Name }): ReactElement {
  switch (view) {
    case 'overview':
      return <Overview />;
    case 'claims':
      return <Claims />;
    case 'said':
      return <Said />;
    case 'word':
      return <WhoseWord />;
    case 'timeline':
      return <Timeline />;
    case 'conflicts':
      return <Conflicts />;
    case 'demands':
      return <Demands />;
    case 'people':
      return <People />;
    case 'articles':
      return <Reading />;
    case 'check':
      return <Checker />;
    case 'notices':
      return <Notices />;
    case 'corrections':
      return <Corrections />;
    case 'add':
      return <AddView />;
  }
});
