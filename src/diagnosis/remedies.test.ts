import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byNearness, differencesOf, offersOf } from './pairs.ts';
import { remediesOf } from './remedies.ts';
import { isPoor } from './strength.ts';
import { compareAll, type TestProposal } from './testing.ts';

const OLD = {
  encryption: 'AES-CBC-128',
  integrity: 'HMAC-SHA1',
  prf: 'PRF-HMAC-SHA1',
  'dh-group': 'MODP-1024',
};
const NEW = {
  encryption: 'AES-CBC-256',
  integrity: 'HMAC-SHA2-256',
  prf: 'PRF-HMAC-SHA2-256',
  'dh-group': 'MODP-2048',
};

it('raises the weaker end, and never lowers the other to what is advised against', () => {
  const remedies = remediesOf(compareAll([OLD], [NEW]), false);
  expect(remedies).toEqual([
    {
      remoteProposal: 1,
      localProposal: 1,
      side: 'remote',
      changes: Object.entries(OLD).map(([attribute, from]) => ({
        side: 'remote',
        attribute,
        from,
        to: NEW[attribute as keyof typeof NEW],
      })),
      result: NEW,
      open: [],
    },
  ]);
});

it('takes the pair that needs the fewest changes', () => {
  const [first] = remediesOf(compareAll([OLD, { ...NEW, 'dh-group': 'MODP-3072' }], [NEW]), false);
  expect(first).toMatchObject({ remoteProposal: 2, localProposal: 1 });
  expect(first?.changes.map(({ attribute, to }) => `${attribute} ${to}`)).toEqual(['dh-group MODP-3072']);
});

it('names the change for the other end too where that is as safe', () => {
  const remedies = remediesOf(compareAll([{ ...NEW, encryption: 'AES-CBC-128' }], [NEW]), false);
  expect(remedies.map(({ side, changes }) => [side, changes[0]?.to])).toEqual([
    ['remote', 'AES-CBC-256'],
    ['local', 'AES-CBC-128'],
  ]);
});

it('proposes what every current device can do where both ends name only what is advised against', () => {
  const remedies = remediesOf(
    compareAll(
      [{ encryption: '3DES-CBC', integrity: 'MD5' }],
      [{ encryption: 'BLOWFISH-CBC', integrity: 'SHA1' }],
    ),
    true,
  );
  expect(remedies).toHaveLength(1);
  expect(remedies[0]?.side).toBe('either');
  expect(remedies[0]?.changes.map(({ side, attribute, to }) => `${side} ${attribute} ${to}`)).toEqual([
    'local encryption AES-CBC-256',
    'remote encryption AES-CBC-256',
    'remote integrity SHA1',
  ]);
});

it('takes cipher and integrity from the same end where one of the ciphers needs no integrity', () => {
  const [first] = remediesOf(
    compareAll(
      [{ encryption: 'AES-CBC-256', integrity: 'HMAC-SHA2-512' }],
      [{ encryption: 'AES-GCM-16-128', integrity: 'NONE' }],
    ),
    false,
  );
  expect(first?.changes.map(({ side, to }) => `${side} ${to}`)).toEqual([
    'remote AES-GCM-16-128',
    'remote NONE',
  ]);
});

it('says what a device that stops at the first difference has left open, and knows it from other pairs', () => {
  const own = { encryption: 'AES-CBC-256', integrity: 'SHA1', 'dh-group': 'MODP-2048' };
  const other = { encryption: '3DES-CBC', integrity: 'MD5', 'dh-group': 'MODP-1024' };
  const alone = remediesOf(compareAll([other], [own], true), true);
  expect(alone[0]?.open).toEqual(['integrity', 'dh-group']);
  const together = compareAll([other], [own, { ...own, encryption: '3DES-CBC' }], true);
  const first = byNearness(differencesOf(together, offersOf(together)))[0];
  expect(first).toMatchObject({ localProposal: 2, open: ['dh-group'] });
});

it('has nothing to say where the log shows no value', () => {
  const pair = compareAll([{ encryption: 'AES-CBC-256' }], [{ encryption: 'AES-CBC-128' }]).map((c) => ({
    ...c,
    attributes: c.attributes.map((a) => ({ ...a, remote: null, local: null })),
  }));
  expect(remediesOf(pair, false)).toEqual([]);
  expect(remediesOf([], false)).toEqual([]);
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  encryption: ['AES-CBC-256', 'AES-CBC-128', 'AES-CTR-256', '3DES-CBC', 'DES-CBC', 'NULL', 'SOMETHING-NEW'],
  integrity: ['HMAC-SHA2-512', 'HMAC-SHA2-256', 'HMAC-SHA1', 'HMAC-MD5'],
  'dh-group': ['MODP-4096', 'MODP-2048', 'MODP-1024', 'ECP-256', 'NONE'],
};
const proposal: fc.Arbitrary<TestProposal> = fc
  .record(
    Object.fromEntries(
      Object.entries(VALUES).map(([name, values]) => [
        name,
        fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      ]),
    ),
  )
  .map((lists) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join(', ')])));
const proposals = fc.array(proposal, { minLength: 1, maxLength: 6 });

it('gives changes that make the pair match, as few as any pair needs, and none that is advised against', () => {
  fc.assert(
    fc.property(proposals, proposals, fc.boolean(), (remote, local, stopAtFirst) => {
      const refused = compareAll(remote, local, stopAtFirst).filter((c) => c.verdict === 'rejected');
      const remedies = remediesOf(refused, false);
      if (refused.length > 0) expect(remedies.length).toBeGreaterThan(0);
      const fewest = Math.min(...differencesOf(refused, offersOf(refused)).map((p) => p.differing.length));
      const count = new Set(remedies[0]?.changes.map((c) => c.attribute)).size;
      if (refused.length > 0) expect(count).toBe(fewest);
      for (const remedy of remedies) {
        const pair = {
          remote: remote[remedy.remoteProposal - 1] ?? {},
          local: local[remedy.localProposal - 1] ?? {},
        };
        for (const { side, attribute, to } of remedy.changes) {
          expect(isPoor(attribute, to)).toBe(false);
          if (remedy.side !== 'either') expect(side).toBe(remedy.side);
          for (const end of ['remote', 'local'] as const) {
            const has = pair[end][attribute]?.split(', ').includes(to) ?? false;
            expect(has || remedy.changes.some((c) => c.side === end && c.to === to)).toBe(true);
          }
        }
        for (const attribute of Object.keys(VALUES)) {
          if (remedy.changes.some((c) => c.attribute === attribute)) continue;
          const own = pair.local[attribute]?.split(', ') ?? [];
          const common = pair.remote[attribute]?.split(', ').some((name) => own.includes(name));
          expect(common || remedy.open.includes(attribute)).toBe(true);
        }
      }
    }),
  );
});
