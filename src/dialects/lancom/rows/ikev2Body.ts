import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { remembered, V2 } from './row.ts';

const CHILD: EventFacts = { ...V2, phase: 'phase-2' };
const IKE: EventFacts = { ...V2, phase: 'phase-1' };

/**
 * Lines inside a record of IKEv2 that are too plain to tell a LANCOM trace from any other text: they are looked for
 * only where the head of a record, or one of its own messages, stands before them.
 */
export const IKEV2_BODY_ROWS = {
  // about the message
  'gateways-in': remembered(
    'packet-detail',
    'Gateways: <localAddress:address>:<localPort:int><--<address:address>:<port:int>{, tag <number:int>}{ (UDP)}',
    'Gateways: 198.51.100.2:500<--192.0.2.7:500',
    V2,
  ),
  'gateways-out': remembered(
    'packet-detail',
    'Gateways: <localAddress:address>:<localPort:int>--><address:address>:<port:int>{, tag <number:int>}{ (UDP)}',
    'Gateways: 198.51.100.2:500-->192.0.2.7:500, tag 0 (UDP)',
    V2,
  ),
  spis: remembered(
    'packet-detail',
    'SPIs: <spi:hex>, Message-ID <messageId:int>',
    'SPIs: 0xa1b2c3d4e5f607181827364554637281, Message-ID 1',
    V2,
  ),
  cookies: remembered(
    'packet-detail',
    'initiator cookie: <cookieI:hex>, responder cookie: <cookieR:hex>',
    'initiator cookie: 0xa1b2c3d4e5f60718, responder cookie: 0x1827364554637281',
    V2,
  ),
  payloads: remembered('packet-detail', 'Payloads: <payloads:text>', 'Payloads: SA, KE, NONCE, NOTIFY', V2),
  retransmission: remembered(
    'remark',
    'Message scheduled for retransmission (<number:int>) in <detail:token> seconds',
    'Message scheduled for retransmission (1) in 6.4 seconds',
    V2,
  ),

  // notifications
  notifications: remembered('remark', 'Received <count:int> notifications:', 'Received 3 notifications:', V2),
  notification: remembered('remark', 'Received <count:int> notification:', 'Received 1 notification:', V2),
  'notify-status': remembered(
    'remark',
    '+<notify:token> (STATUS)',
    '+IKEV2_FRAGMENTATION_SUPPORTED (STATUS)',
    V2,
  ),
  'notify-error': remembered('notification', '<notify:token> (ERROR)', '-NO_PROPOSAL_CHOSEN (ERROR)', V2),
  'no-proposal-chosen': remembered(
    'notification',
    '-No proposal chosen{ <detail:text>}',
    '-No proposal chosen',
    { ...V2, cause: 'proposal-mismatch' },
  ),

  // NAT
  'nat-none': remembered(
    'remark',
    'We (<role:token>) are not behind a NAT. NAT-T is <detail:text>',
    'We (initiator) are not behind a NAT. NAT-T is already enabled',
    V2,
  ),
  'nat-here': remembered(
    'nat-detected',
    'We (<role:token>) are behind a NAT. NAT-T is <detail:text>',
    'We (initiator) are behind a NAT. NAT-T is enabled',
    V2,
  ),
  'nat-none-there': remembered(
    'remark',
    'Remote (<role:token>) is not behind a NAT{. <detail:text>}',
    'Remote (responder) is not behind a NAT',
    V2,
  ),
  'nat-there': remembered(
    'nat-detected',
    'Remote (<role:token>) is behind a NAT{. <detail:text>}',
    'Remote (responder) is behind a NAT',
    V2,
  ),
  'nat-port': remembered('remark', 'Switching on port <port:int>', 'Switching on port 4500', V2),

  // proposals as they are sent, received or chosen
  'ike-proposals': remembered('remark', '+IKE-SA:', '+IKE-SA:', IKE),
  'child-proposals': remembered('remark', '+CHILD-SA:', '+CHILD-SA:', CHILD),
  'ike-proposal': remembered(
    'offer-started',
    'IKE-Proposal-<number:int> (<count:int> transforms)',
    'IKE-Proposal-1  (4 transforms)',
    IKE,
  ),
  'esp-proposal': remembered(
    'offer-started',
    'ESP-Proposal-<number:int>{ My-SPI: <spiIn:hex>}{ Peer-SPI: <spi:hex>} (<count:int> transforms)',
    'ESP-Proposal-1 Peer-SPI: 0x1a2b3c4d (3 transforms)',
    CHILD,
  ),
  'offered-encryption': remembered('offer-value', 'ENCR : <encryption:text>', 'ENCR : AES-CBC-256', V2),
  'offered-prf': remembered('offer-value', 'PRF : <prf:text>', 'PRF  : PRF-HMAC-SHA-256', V2),
  'offered-integrity': remembered('offer-value', 'INTEG: <integrity:text>', 'INTEG: HMAC-SHA-256', V2),
  'offered-group': remembered('offer-value', 'DH : <group:text>', 'DH   : 14', V2),
  'offered-esn': remembered('offer-value', 'ESN : <detail:text>', 'ESN  : NONE', V2),
  'key-exchange': remembered(
    'remark',
    '+KE-DH-Group <group:token>{ (<bytes:int> bits)}',
    '+KE-DH-Group 14 (2048 bits)',
    V2,
  ),

  // proposals as they are compared (VPN-Debug)
  'payload-sought': remembered(
    'comparison-started',
    'Looking for payload <protocol:token> (<number:int>)...{Found <count:int> payload<detail:text>}',
    'Looking for payload IKE_SA (33)...Found 1 payload.',
    V2,
  ),
  'transforms-config': remembered(
    'transforms-local',
    '+Config <attribute:token> transform(s): <local:text>',
    '+Config   ENCR  transform(s): AES-CBC-256',
    V2,
  ),
  'transforms-received': remembered(
    'transforms-remote',
    '+Received <attribute:token> transform(s): <remote:text>',
    '+Received ENCR  transform(s): AES-CBC-128',
    V2,
  ),
  'transforms-common': remembered(
    'transforms-fit',
    '+Best intersection: <local:text>',
    '+Best intersection: AES-CBC-256',
    V2,
  ),
  'transforms-apart': remembered(
    'transforms-differ',
    '-No intersection{ <detail:text>}',
    '-No intersection',
    V2,
  ),

  // networks and addresses
  'selector-initiator': remembered(
    'selectors-proposed',
    'TSi: <initiatorNetwork:text>',
    'TSi: (  0,     0-65535,     10.1.0.0-10.1.0.255     )',
    CHILD,
  ),
  'selector-responder': remembered(
    'selectors-proposed',
    'TSr: <responderNetwork:text>',
    'TSr: (  0,     0-65535,     10.2.0.0-10.2.0.255     )',
    CHILD,
  ),
  'config-request': remembered('remark', 'Request attributes:', 'Request attributes:', V2),
  'config-attribute': remembered('remark', '<attribute:token>()', 'INTERNAL_IP4_ADDRESS()', V2),
  'config-assigned': remembered(
    'remark',
    'Assigned IPv4 config parameters:',
    'Assigned IPv4 config parameters:',
    V2,
  ),
  'config-address': remembered('address-assigned', 'IP: <target:address>', 'IP: 10.1.0.200', V2),
  'config-dns': remembered('remark', 'DNS: <dns1:address>{, <dns2:address>}', 'DNS: 10.1.0.1', V2),

  // the rest of a summary
  'tunnel-path': remembered(
    'tunnel-endpoints',
    '<localAddress:address>:<localPort:int>--><address:address>:<port:int>, Routing tag <number:int>, Com-channel <count:int>',
    '198.51.100.2:4500-->192.0.2.7:4500, Routing tag 0, Com-channel 12',
    V2,
  ),
  'dpd-interval': remembered('remark', 'DPD: <seconds:int> sec', 'DPD: 31 sec', V2),
  negotiated: remembered('remark', 'Negotiated: <detail:text>', 'Negotiated: IKEV2_FRAGMENTATION', V2),
} as const satisfies MessageTable;
