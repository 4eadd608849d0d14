import { createContext, type ReactNode, useContext } from 'react';
import type { Catalogues, Terms } from '../../texts/types.ts';

const TextsContext = createContext<Catalogues | null>(null);

/** Hands the loaded texts to all views inside. */
export function TextsProvider({ texts, children }: { texts: Catalogues; children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The loaded texts. Throws outside a `TextsProvider`. */
export function useCatalogues(): Catalogues {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('The texts are used before they are loaded');
  return texts;
}

/** Words and labels. Throws outside a `TextsProvider`. */
export function useTerms(): Terms {
  return useCatalogues().general.terms;
}
