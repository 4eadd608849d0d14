import { parseArgs } from 'node:util';
import { benchChromium } from './chromiumReport.ts';
import { benchNode } from './node.ts';

/*
 * `npm run bench`                    everything, in Chromium
 * `npm run bench -- --quick`         the same with three rounds
 * `npm run bench -- --node`          the analysis alone, in Node; `--size 20` for another size than 200 MB
 */
const { values } = parseArgs({
  options: {
    node: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    size: { type: 'string', default: '200' },
  },
});

const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
if (values.node) await benchNode(Number(values.size), rounds);
else await benchChromium(rounds);
