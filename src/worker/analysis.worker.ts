import { analyse } from '../analysis/analyse.ts';
import { referenceMessages } from '../analysis/reference.ts';
import { expandInputs } from '../ingest/archives/expand.ts';
import { joinRotated } from '../ingest/rotation/joinRotated.ts';
import { filesToChoose } from './listing.ts';
import type { PageMessage, Port, WorkerMessage } from './protocol.ts';
import { serve } from './serve.ts';

/* The worker of a trace. Wiring alone: what it does stands in the rooms that it gives to `serve`. */
serve(self as unknown as Port<WorkerMessage, PageMessage>, {
  analyse,
  expand: async (inputs, signal) => filesToChoose(await expandInputs(inputs, { signal }), inputs),
  join: (inputs, signal) => joinRotated(inputs, { signal }),
  messages: referenceMessages,
});
