import type { Dialect } from '../dialect.ts';
import { FACT_KINDS, factsOf } from './facts.ts';
import { LancomReader } from './reader.ts';
import { networksOf } from './selectors.ts';
import { ROWS } from './tables.ts';
import { LancomTies } from './ties.ts';

/** LANCOM LCOS: the VPN traces of its routers. */
export const LANCOM: Dialect = {
  id: 'lancom',
  name: 'LANCOM LCOS',
  rows: ROWS,
  createReader: (firstRow) => new LancomReader(firstRow),
  createTies: () => new LancomTies(),
  networks: networksOf,
  factKinds: FACT_KINDS,
  facts: factsOf,
};
