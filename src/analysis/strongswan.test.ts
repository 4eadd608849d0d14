import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';
import { sampleText } from '../fixtures/text.ts';
import type { ReportNegotiation } from '../model/report.ts';

/* What must come out of each recording was written down from its text and from how it was made. */

const FOLDER = 'recordings/strongswan';
const HERE = '203.0.113.1';
const THERE = '203.0.113.2';

interface Expected {
  readonly role: 'initiator' | 'responder';
  readonly ikeVersion: 1 | 2;
  readonly address: string;
  readonly outcome: string;
  /** Outcomes of the phases 1 and 2 that came last. */
  readonly phases: readonly string[];
  /** The primary finding, its confidence, and the attributes that differ: theirs and ours. */
  readonly primary: string;
  readonly attributes?: readonly string[];
}

const NOT_REACHED = '-';

const closedByPeer = {
  outcome: 'closed',
  phases: ['established', 'established'],
  primary: 'peer-closed confirmed',
} as const;
const closedHere = { ...closedByPeer, primary: 'operator-closed confirmed' } as const;

const RECORDINGS: Readonly<Record<string, Expected>> = {
  'main-success-initiator.log': { role: 'initiator', ikeVersion: 1, address: THERE, ...closedHere },
  'main-rekeys-initiator.log': { role: 'initiator', ikeVersion: 1, address: THERE, ...closedByPeer },
  'main-key-mismatch-responder.syslog.log': {
    role: 'responder',
    ikeVersion: 1,
    address: HERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'pre-shared-key-mismatch likely',
  },
  'quick-proposal-refused-responder.log': {
    role: 'responder',
    ikeVersion: 1,
    address: HERE,
    outcome: 'failed',
    phases: ['established', 'failed'],
    primary: 'proposal-mismatch confirmed',
    attributes: ['encryption AES-CBC-128 AES-CBC-256', 'integrity HMAC-SHA1 HMAC-SHA2-256'],
  },
  'ikev2-success-initiator.log': { role: 'initiator', ikeVersion: 2, address: THERE, ...closedHere },
  'ikev2-success-responder.iso-name.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    ...closedByPeer,
  },
  'ikev2-other-group-initiator.log': { role: 'initiator', ikeVersion: 2, address: THERE, ...closedHere },
  'ikev2-ike-proposal-refused-responder.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'proposal-mismatch confirmed',
    attributes: [
      'encryption AES-CBC-128 AES-CBC-256',
      'integrity HMAC-SHA1 HMAC-SHA2-256',
      'prf PRF-HMAC-SHA1 PRF-HMAC-SHA2-256',
      'dh-group MODP-1024 MODP-2048',
    ],
  },
  'ikev2-key-mismatch-responder.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'pre-shared-key-mismatch confirmed',
  },
  'ikev2-identity-refused-responder.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'identity-mismatch likely',
  },
  'ikev2-certificate-expired-responder.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'certificate-invalid confirmed',
  },
  'ikev2-eap-refused-initiator.log': {
    role: 'initiator',
    ikeVersion: 2,
    address: THERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'xauth-failed confirmed',
  },
  'ikev2-networks-refused-responder.log': {
    role: 'responder',
    ikeVersion: 2,
    address: HERE,
    outcome: 'failed',
    phases: ['established', 'failed'],
    primary: 'traffic-selector-mismatch confirmed',
  },
  'ikev2-no-response-initiator.log': {
    role: 'initiator',
    ikeVersion: 2,
    address: THERE,
    outcome: 'failed',
    phases: ['failed', NOT_REACHED],
    primary: 'no-response confirmed',
  },
  'ikev2-dead-peer-initiator.log': {
    role: 'initiator',
    ikeVersion: 2,
    address: THERE,
    outcome: 'lost',
    phases: ['established', 'established'],
    primary: 'dead-peer likely',
  },
  'ikev2-journal-initiator.short.log': { role: 'initiator', ikeVersion: 2, address: THERE, ...closedHere },
  'ikev2-journal-initiator.json.log': { role: 'initiator', ikeVersion: 2, address: THERE, ...closedHere },
  'ikev2-journal-initiator.export.log': { role: 'initiator', ikeVersion: 2, address: THERE, ...closedHere },
};

/** Recordings that have a test of their own below. */
const APART = ['twenty-peers-responder.log', 'ikev2-pfs-refused-at-rekey-responder.log'];

const read = (name: string): ReturnType<typeof analyseText> =>
  analyseText(sampleText(`${FOLDER}/${name}`), name);

function lastOutcomes(n: ReportNegotiation): string[] {
  return (['phase-1', 'phase-2'] as const).map(
    (name) => n.phases.findLast((p) => p.phase === name)?.outcome ?? NOT_REACHED,
  );
}

describe('recordings of strongSwan', () => {
  it('each have something that must come out', () => {
    const files = readdirSync(new URL(`../fixtures/${FOLDER}`, import.meta.url)).filter((f) =>
      f.endsWith('.log'),
    );
    expect(files.sort()).toEqual([...Object.keys(RECORDINGS), ...APART].sort());
  });

  it.each(Object.entries(RECORDINGS))('%s', async (name, expected) => {
    const report = await read(name);
    expect(report.sources[0]?.dialect).toBe('strongswan');
    expect(report.sources[0]?.linesUnknown).toBe(0);
    expect(report.negotiations).toHaveLength(1);
    const [n] = report.negotiations as [ReportNegotiation];
    const primary = report.findings.find((f) => f.negotiation === n.id && f.primary);
    expect({
      role: n.role,
      ikeVersion: n.ikeVersion,
      address: n.peer.address,
      outcome: n.outcome,
      phases: lastOutcomes(n),
      primary: `${primary?.code} ${primary?.confidence}`,
      attributes: primary?.attributes.map((a) => `${a.attribute} ${a.remote} ${a.local}`),
    }).toEqual({ attributes: [], ...expected });
  });

  it('say of a refused renewal what differs, and that the tunnel was up', async () => {
    const report = await read('ikev2-pfs-refused-at-rekey-responder.log');
    const [n] = report.negotiations as [ReportNegotiation];
    expect([report.negotiations.length, n.outcome]).toEqual([1, 'closed']);
    const errors = report.findings.filter((f) => f.severity === 'error');
    expect(errors.map((f) => f.code)).toEqual(['pfs-mismatch']);
    expect(errors[0]?.attributes).toEqual([
      { attribute: 'dh-group', remote: 'MODP-1024', local: 'MODP-2048' },
    ]);
  });

  it('come apart where twenty peers run through each other', async () => {
    const report = await read('twenty-peers-responder.log');
    const refused: Readonly<Record<number, string>> = {
      3: 'proposal-mismatch',
      4: 'proposal-mismatch',
      7: 'pre-shared-key-mismatch',
      8: 'pre-shared-key-mismatch',
      11: 'proposal-mismatch',
      12: 'proposal-mismatch',
      15: 'traffic-selector-mismatch',
      16: 'traffic-selector-mismatch',
      19: 'identity-mismatch',
    };
    const expected = Array.from({ length: 20 }, (_, i) => {
      const outcome = i in refused ? `failed ${refused[i]}` : 'closed';
      return `203.0.113.${101 + i} ${outcome}`;
    });
    const told = report.negotiations.map((n) => {
      const primary = report.findings.find((f) => f.negotiation === n.id && f.primary);
      const reason = n.outcome === 'failed' ? ` ${primary?.code}` : '';
      return `${n.peer.address} ${n.outcome}${reason}`;
    });
    expect(told.sort()).toEqual(expected.sort());
  });

  it('give the same from the journal in each of its forms', async () => {
    const told = await Promise.all(
      ['short', 'json', 'export'].map(async (form) => {
        const { negotiations, findings } = await read(`ikev2-journal-initiator.${form}.log`);
        return JSON.stringify([
          negotiations.map((n) => [
            n.peer,
            n.role,
            n.outcome,
            n.phases.map((p) => [p.phase, p.exchange, p.agreed]),
          ]),
          findings.map((f) => [f.code, f.confidence, f.fields]),
        ]);
      }),
    );
    expect(new Set(told).size).toBe(1);
  });
});
