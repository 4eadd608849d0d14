import { useLayoutEffect } from 'react';
import { useTrace } from '../../store/trace.ts';

/** Writes the chosen look onto the document; without a choice the browser's own holds. */
export function useTheme(): void {
  const theme = useTrace((state) => state.theme);
  useLayoutEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
}
