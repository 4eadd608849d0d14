import { expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';

/** What a debug trace compares of an answer that is refused, with the groups that the peer offers. */
function refused(groups: string): string {
  return `[VPN-Status] 2024/02/13 07:30:02,110
Peer SHOP-WEST [responder]: Received an IKE_SA_INIT-REQUEST of 464 bytes
Gateways: 198.51.100.2:500<--192.0.2.40:500
SPIs: 0xB1B2C3D4E5F607180000000000000000, Message-ID 0

[VPN-Debug] 2024/02/13 07:30:02,112
Looking for payload IKE_SA (33)...Found 1 payload.
  +Config   DH    transform(s): 31
  +Received DH    transform(s): ${groups}
  -No intersection

[VPN-Status] 2024/02/13 07:30:02,119
VPN: Error: IKE-R-No-proposal-matched (0x2203) for SHOP-WEST (192.0.2.40) IKEv2
`;
}

it('names the weak ones among several that are offered at once, and no others', async () => {
  const cases = [
    ['2 14 5', 'MODP-1024, MODP-1536'],
    ['5', 'MODP-1536'],
    ['14 19', undefined],
  ] as const;
  for (const [groups, weak] of cases) {
    const { findings } = await analyseText(refused(groups));
    const warning = findings.find(({ code }) => code === 'weak-algorithm');
    expect(warning?.fields['algorithms']).toBe(weak);
  }
});
