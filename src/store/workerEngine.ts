import { expandInputs, joinRotated, openTrace, prepare } from '../worker/client.ts';
import type { Engine } from './engine.ts';

/** The engine of the page: everything that reads a log happens in the worker. */
export const workerEngine: Engine = {
  prepare,
  expand: (inputs, signal) => expandInputs(inputs, { signal }),
  join: (inputs, signal) => joinRotated(inputs, { signal }),
  open: (sources, options) => openTrace(sources, options),
};
