import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, unverified } from './row.ts';

const proposal = (phase: 'phase-1' | 'phase-2', attribute?: string): EventFacts => ({
  cause: 'proposal-mismatch',
  phase,
  ...(attribute === undefined ? {} : { attribute }),
});
const SELECTORS: EventFacts = {
  cause: 'traffic-selector-mismatch',
  phase: 'phase-2',
  attribute: 'traffic-selector',
};

/** IKE of ZLD (USG, ATP, ZyWALL 1050): nothing of it was found in print. */
export const ZLD_ROWS = {
  'ike-sa-received': unverified(
    'proposals-received',
    'Recv IKE sa: <proposals:text>',
    'Recv IKE sa: SA([0] protocol = IKE (1), AES CBC key len = 256, HMAC-SHA1 PRF, HMAC-SHA1-96, 1024 bit MODP; )',
    { phase: 'phase-1' },
  ),
  'ike-sa-sent': unverified(
    'proposals-sent',
    'Send IKE sa: <proposals:text>',
    'Send IKE sa: SA([0] protocol = IKE (1), 3DES, HMAC-MD5 PRF, HMAC-MD5-96, 1024 bit MODP; )',
    { phase: 'phase-1' },
  ),
  'ipsec-sa-received': unverified(
    'proposals-received',
    'Recv IPSec sa: <proposals:text>',
    'Recv IPSec sa: SA([0] protocol = ESP (3), AES CBC key len = 128, HMAC-SHA1-96, No ESN; )',
    { phase: 'phase-2' },
  ),
  'ipsec-sa-sent': unverified(
    'proposals-sent',
    'Send IPSec sa: <proposals:text>',
    'Send IPSec sa: SA([0] protocol = ESP (3), AES CBC key len = 128, HMAC-SHA1-96, No ESN; )',
    { phase: 'phase-2' },
  ),
  'selectors-received': unverified(
    'selectors-proposed',
    'Recv TSi: <remoteNetwork:words>, TSr: <localNetwork:text>',
    'Recv TSi: ipv4(any:0,[0..3]=10.2.0.0-10.2.0.255), TSr: ipv4(any:0,[0..3]=10.1.0.0-10.1.0.255)',
    { ikeVersion: 2 },
  ),
  'sa-no-proposal': unverified('refusal-stated', 'SA : No proposal chosen', '[SA] : No proposal chosen', {
    cause: 'proposal-mismatch',
  }),
  'sa-malformed': unverified(
    'refusal-sent',
    'SA : Malformed IPSec SA proposal',
    '[SA] : Malformed IPSec SA proposal',
    {
      cause: 'message-invalid',
      phase: 'phase-2',
    },
  ),
  'tunnel-phase-1-encryption': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 encryption algorithm mismatch',
    '[SA] : Tunnel [BRANCH] Phase 1 encryption algorithm mismatch',
    proposal('phase-1', 'encryption'),
  ),
  'tunnel-phase-1-hash-algorithm': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 authentication algorithm mismatch',
    '[SA] : Tunnel [BRANCH] Phase 1 authentication algorithm mismatch',
    proposal('phase-1', 'integrity'),
  ),
  'tunnel-phase-1-method': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 authentication method mismatch',
    '[SA] : Tunnel [BRANCH] Phase 1 authentication method mismatch',
    proposal('phase-1', 'authentication-method'),
  ),
  'tunnel-phase-1-group': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 key group mismatch',
    '[SA] : Tunnel [BRANCH] Phase 1 key group mismatch',
    proposal('phase-1', 'dh-group'),
  ),
  'tunnel-phase-1-mode': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 negotiation mode mismatch',
    '[SA] : Tunnel [BRANCH] Phase 1 negotiation mode mismatch',
    { cause: 'exchange-mode-mismatch', phase: 'phase-1', attribute: 'mode' },
  ),
  'tunnel-phase-1-protocol': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 invalid protocol',
    '[SA] : Tunnel [BRANCH] Phase 1 invalid protocol',
    proposal('phase-1', 'protocol'),
  ),
  'tunnel-phase-1-transform': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 1 invalid transform',
    '[SA] : Tunnel [BRANCH] Phase 1 invalid transform',
    proposal('phase-1'),
  ),
  'tunnel-phase-2-encryption': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 encryption algorithm mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 encryption algorithm mismatch',
    proposal('phase-2', 'encryption'),
  ),
  'tunnel-phase-2-integrity': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 authentication algorithm mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 authentication algorithm mismatch',
    proposal('phase-2', 'integrity'),
  ),
  'tunnel-phase-2-encapsulation': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 encapsulation mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 encapsulation mismatch',
    { cause: 'exchange-mode-mismatch', phase: 'phase-2', attribute: 'encapsulation' },
  ),
  'tunnel-phase-2-pfs': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 pfs mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 pfs mismatch',
    { cause: 'pfs-mismatch', phase: 'phase-2', attribute: 'dh-group' },
  ),
  'tunnel-phase-2-pfs-unsupported': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 pfs unsupported{: <group:text>}',
    '[SA] : Tunnel [BRANCH] Phase 2 pfs unsupported: 19',
    { cause: 'pfs-mismatch', phase: 'phase-2', attribute: 'dh-group' },
  ),
  'tunnel-phase-2-sa-encapsulation': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 SA encapsulation mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 SA encapsulation mismatch',
    { cause: 'exchange-mode-mismatch', phase: 'phase-2', attribute: 'encapsulation' },
  ),
  'tunnel-phase-2-sa-protocol': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 SA protocol mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 SA protocol mismatch',
    proposal('phase-2', 'protocol'),
  ),
  'tunnel-phase-2-sequence': unverified(
    'cause',
    'SA : Tunnel{ <rule:words>} Phase 2 SA sequence size mismatch',
    '[SA] : Tunnel [BRANCH] Phase 2 SA sequence size mismatch',
    proposal('phase-2', 'esn'),
  ),
  'tunnel-phase-1-id': unverified(
    'refusal-sent',
    'ID : Tunnel{ <rule:words>} Phase 1 ID mismatch',
    '[ID] : Tunnel [BRANCH] Phase 1 ID mismatch',
    { cause: 'identity-mismatch', phase: 'phase-1', attribute: 'identity' },
  ),
  'tunnel-local-id': unverified(
    'refusal-sent',
    'ID : Tunnel{ <rule:words>} Phase 2 Local ID mismatch',
    '[ID] : Tunnel [BRANCH] Phase 2 Local ID mismatch',
    { ...SELECTORS, side: 'local' },
  ),
  'tunnel-remote-id': unverified(
    'refusal-sent',
    'ID : Tunnel{ <rule:words>} Phase 2 Remote ID mismatch',
    '[ID] : Tunnel [BRANCH] Phase 2 Remote ID mismatch',
    { ...SELECTORS, side: 'remote' },
  ),
  'tunnel-local-address': unverified(
    'cause',
    'ID : Tunnel{ <rule:words>} Local IP mismatch',
    '[ID] : Tunnel [BRANCH] Local IP mismatch',
    { ...SELECTORS, certainty: 'likely', side: 'local' },
  ),
  'tunnel-remote-address': unverified(
    'cause',
    'ID : Tunnel{ <rule:words>} Remote IP mismatch',
    '[ID] : Tunnel [BRANCH] Remote IP mismatch',
    { ...SELECTORS, certainty: 'likely', side: 'remote' },
  ),
  'tunnel-own-address': unverified(
    'cause',
    'ID : Tunnel{ <rule:words>} My IP mismatch',
    '[ID] : Tunnel [BRANCH] My IP mismatch',
    {
      cause: 'connection-unknown',
      certainty: 'likely',
    },
  ),
  'id-invalid': unverified('refusal-stated', 'ID : Invalid ID information', '[ID] : Invalid ID information', {
    notify: 'INVALID_ID_INFORMATION',
  }),
  'tunnel-phase-1-hash': unverified(
    'cause',
    'HASH : Tunnel{ <rule:words>} Phase 1 hash mismatch',
    '[HASH] : Tunnel [BRANCH] Phase 1 hash mismatch',
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1', certainty: 'likely' },
  ),
  'tunnel-phase-2-hash': unverified(
    'cause',
    'HASH : Tunnel{ <rule:words>} Phase 2 hash mismatch',
    '[HASH] : Tunnel [BRANCH] Phase 2 hash mismatch',
    { cause: 'message-invalid', phase: 'phase-2', certainty: 'likely' },
  ),
  'tunnel-key': unverified(
    'cause',
    'Tunnel{ <rule:words>} Phase 1 pre-shared key mismatch',
    'Tunnel [BRANCH] Phase 1 pre-shared key mismatch',
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1' },
  ),
  'cookie-unknown': documented(
    'SSH/QuickSec IKE source, which ZLD seems to be made from',
    'traffic-fault',
    'COOKIE{ :} Invalid cookie, no sa found',
    '[COOKIE] Invalid cookie, no sa found',
    { cause: 'message-invalid' },
  ),
  'exchange-unknown': unverified(
    'refusal-sent',
    'XCHG{ :} exchange type is not IP, AGGR, or INFO',
    '[XCHG] exchange type is not IP, AGGR, or INFO',
    { cause: 'ike-version-mismatch', phase: 'phase-1', certainty: 'likely', role: 'responder' },
  ),
  'dpd-no-response': unverified(
    'notice',
    'DPD{ :} No response from peer. Using existing Phase-1 SA',
    '[DPD] No response from peer. Using existing Phase-1 SA',
    { cause: 'dead-peer' },
  ),
  'dpd-not-announced': unverified(
    'remark',
    'Peer has not announced DPD capability',
    'Peer has not announced DPD capability',
  ),
  'dpd-invalid-id': unverified('complaint', 'DPD response with invalid ID', 'DPD response with invalid ID'),
  'dpd-unasked': unverified(
    'complaint',
    'DPD response with no active request',
    'DPD response with no active request',
  ),
  'nat-draft-missing': unverified(
    'remark',
    'Packet without a NAT Traversal draft version',
    'Packet without a NAT Traversal draft version',
  ),
  'tunnel-sending': unverified(
    'ike-requested',
    'Tunnel{ <rule:words>} Sending IKE request',
    'Tunnel [BRANCH] Sending IKE request',
    {
      role: 'initiator',
    },
  ),
  'tunnel-receiving': unverified(
    'ike-requested',
    'Tunnel{ <rule:words>} Recving IKE request',
    'Tunnel [BRANCH] Recving IKE request',
    { role: 'responder' },
  ),
  'tunnel-in-process': unverified(
    'notice',
    'Tunnel{ <rule:words>} IKE Negotiation is in process',
    'Tunnel [BRANCH] IKE Negotiation is in process',
    { cause: 'negotiation-in-progress' },
  ),
  'tunnel-rekeyed': unverified(
    'rekey-done',
    'Tunnel{ <rule:words>} rekeyed successfully',
    'Tunnel [HQ:BRANCH:0x6cfe59fb:0x7d01aa02:192.0.2.7] rekeyed successfully',
  ),
  'tunnel-disconnected': unverified(
    'tunnel-closed',
    'Tunnel{ <rule:words>} is disconnected',
    'Tunnel [BRANCH:0x6cfe59fb] is disconnected',
  ),
  'already-established': unverified(
    'remark',
    'The IPSec tunnel "<rule:words>" is already established',
    'The IPSec tunnel "BRANCH" is already established',
  ),
  'dial-dynamic': unverified(
    'complaint',
    'Could not dial dynamic tunnel "<rule:words>"',
    'Could not dial dynamic tunnel "ROAD"',
  ),
  'dial-incomplete': unverified(
    'complaint',
    'Could not dial incomplete tunnel "<rule:words>"',
    'Could not dial incomplete tunnel "BRANCH"',
  ),
  'dial-manual-key': unverified(
    'complaint',
    'Could not dial manual key tunnel "<rule:words>"',
    'Could not dial manual key tunnel "BRANCH"',
  ),
  'tunnel-gateway-unresolved': unverified(
    'cause',
    'Cannot resolve Secure Gateway Addr <target:words> for Tunnel{ <rule:words>}',
    'Cannot resolve Secure Gateway Addr branch.example for Tunnel [BRANCH]',
    { cause: 'name-resolution-failed', phase: 'setup', role: 'initiator' },
  ),
  'tunnel-own-unresolved': unverified(
    'cause',
    'Cannot resolve My IP Addr <target:words> for Tunnel{ <rule:words>}',
    'Cannot resolve My IP Addr hq.example for Tunnel [BRANCH]',
    { cause: 'name-resolution-failed', phase: 'setup', role: 'initiator', side: 'local' },
  ),
} as const satisfies MessageTable;
