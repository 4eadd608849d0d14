import { analyse } from '../analysis/analyse.ts';
import type { PageMessage, Port, WorkerMessage } from './protocol.ts';
import { serve } from './serve.ts';

/*
 * The worker of a trace. Wiring alone: what it does stands in the rooms that it gives to `serve`. What a single log does
 * not need is loaded when it is asked for.
 */
serve(self as unknown as Port<WorkerMessage, PageMessage>, {
  analyse,
  expand: async (inputs, signal) => {
    const { filesToChoose } = await import('./listing.ts');
    const { expandInputs } = await import('../ingest/archives/expand.ts');
    return filesToChoose(await expandInputs(inputs, { signal }), inputs);
  },
  join: async (inputs, signal) => {
    const { joinRotated } = await import('../ingest/rotation/joinRotated.ts');
    return joinRotated(inputs, { signal });
  },
  messages: async () => (await import('../analysis/reference.ts')).referenceMessages(),
});
