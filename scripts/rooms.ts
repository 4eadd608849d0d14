/*
 * The rooms of `src/` and what each may import: the table of the README's architecture section as data. `biome.json`
 * enforces it, file by file; `rooms.test.ts` proves that it does, for every pair of rooms.
 */

/** Rooms that run unchanged in the worker and in Node: no DOM, no React, no state library. */
export const PORTABLE_ROOMS: readonly string[] = [
  'model',
  'ingest',
  'envelopes',
  'dialects',
  'negotiation',
  'pairing',
  'diagnosis',
  'analysis',
  'texts',
  'report',
];

/** For each room, the other rooms that its files may import. Tests and `src/fixtures` may import anything. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ingest: ['model'],
  envelopes: ['model'],
  dialects: ['model', 'envelopes'],
  negotiation: ['model'],
  pairing: ['model', 'negotiation'],
  diagnosis: ['model', 'negotiation'],
  analysis: ['model', 'ingest', 'envelopes', 'dialects', 'negotiation', 'pairing', 'diagnosis', 'report'],
  texts: ['model'],
  report: ['model', 'diagnosis', 'texts'],
  worker: PORTABLE_ROOMS,
  store: ['model', 'texts', 'worker'],
  views: ['store', 'model', 'texts', 'samples', 'ui'],
  samples: [],
  ui: [],
  cli: [...PORTABLE_ROOMS, 'samples'],
};
