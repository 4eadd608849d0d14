import { useEffect } from 'react';
import { create } from 'zustand';
import { loadDialect, loadGeneral } from '../texts/load.ts';
import type { Catalogues, DialectCatalogue, GeneralTexts, Language } from '../texts/types.ts';
import { useTrace } from './trace.ts';

/** The language of the page. */
const LANGUAGE: Language = 'en';

/** What has been loaded; shared by all views, and never forgotten: a catalogue is small. */
const useLoaded = create<Catalogues | { readonly general: null }>()(() => ({ general: null }));

const asked = new Set<string>();

/** Loads a catalogue once; after a failure the next wish tries again. */
function loadOnce<T>(key: string, load: () => Promise<T>, put: (texts: T) => void): void {
  if (asked.has(key)) return;
  asked.add(key);
  load().then(put, (error: unknown) => {
    asked.delete(key);
    useTrace.getState().reportFailure(error);
  });
}

function putGeneral(general: GeneralTexts): void {
  useLoaded.setState({ language: LANGUAGE, general, dialects: {} });
}

function putDialect(dialect: string, texts: DialectCatalogue): void {
  useLoaded.setState((loaded) =>
    loaded.general === null ? loaded : { ...loaded, dialects: { ...loaded.dialects, [dialect]: texts } },
  );
}

const NONE: readonly string[] = [];

/**
 * The texts for people: the general ones, and those of the dialects in the open trace as soon as they are there; one
 * source may hold records of several. Null until the general ones are loaded.
 * @param also further dialects whose texts are wanted, the same list each time
 */
export function useTexts(also: readonly string[] = NONE): Catalogues | null {
  const loaded = useLoaded();
  const sources = useTrace((state) => state.summary?.sources);

  useEffect(() => loadOnce('', () => loadGeneral(LANGUAGE), putGeneral), []);

  const ready = loaded.general !== null;
  useEffect(() => {
    if (!ready) return;
    const found = (sources ?? []).flatMap(({ dialect, detections }) => [
      ...(dialect === null ? [] : [dialect]),
      ...detections.filter(({ score }) => score > 0).map((d) => d.dialect),
    ]);
    for (const dialect of [...found, ...also]) {
      loadOnce(
        dialect,
        () => loadDialect(LANGUAGE, dialect),
        (texts) => putDialect(dialect, texts),
      );
    }
  }, [ready, sources, also]);

  return loaded.general === null ? null : loaded;
}
