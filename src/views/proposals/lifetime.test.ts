import { expect, it } from 'vitest';
import { writeLifetime } from './lifetime.ts';

it('writes times, volumes and both', () => {
  expect(
    writeLifetime({ softSeconds: 1800, softKilobytes: 180_000, hardSeconds: 2000, hardKilobytes: null }),
  ).toEqual({ renewed: '30 min or 176 MB', ends: '33 min 20 s' });
  expect(
    writeLifetime({ softSeconds: null, softKilobytes: null, hardSeconds: null, hardKilobytes: 200_000 }),
  ).toEqual({ renewed: null, ends: '195 MB' });
});
