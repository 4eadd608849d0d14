import './ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './views/shell/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to draw into');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
