import { browserStorage } from './preferences.ts';
import { createTraceStore } from './traceStore.ts';
import { workerEngine } from './workerEngine.ts';

/** The page's store, as a hook: `useTrace((state) => state.selection)`. */
export const useTrace = createTraceStore(workerEngine, browserStorage());
