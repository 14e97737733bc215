import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './style/base.css';
import './style/frame.css';
import './style/lists.css';
import './style/views.css';
import './style/timeline.css';
import './style/checker.css';
import './style/source.css';
import './style/correct.css';
import './style/add.css';
import './style/print.css';

const root = document.getElementById('desk');
if (root !== null) createRoot(root).render(<App />);
