import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, recorded, V1, V1_INITIATOR, V1_RESPONDER } from './row.ts';

const MAIN_I: EventFacts = { ...V1_INITIATOR, exchange: 'main' };
const MAIN_R: EventFacts = { ...V1_RESPONDER, exchange: 'main' };
const AGGR_I: EventFacts = { ...V1_INITIATOR, exchange: 'aggressive' };
const AGGR_R: EventFacts = { ...V1_RESPONDER, exchange: 'aggressive' };

// what the messages of RFC 2409 sections 5.1 to 5.5 carry, with a key
const SA = { payloads: ['SA'] };
const KEY = { payloads: ['KE', 'NONCE'] };
const ID = { payloads: ['ID', 'HASH'] };
const AGGR_1 = { payloads: ['SA', 'KE', 'NONCE', 'ID'] };
const AGGR_2 = { payloads: ['SA', 'KE', 'NONCE', 'ID', 'HASH'] };
const HASH = { payloads: ['HASH'] };

const IKE_SET = '{{<proposals:text>}}';
const IKE_EXAMPLE = '{auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}';

/** Main, aggressive and quick mode (IKEv1) as they should go, and their ends. */
export const IKEV1_ROWS = {
  // main mode
  'main-initiating': recorded(
    'phase-1-started',
    'initiating IKEv1 Main Mode connection{ to replace #<parentId:int>}',
    'initiating IKEv1 Main Mode connection to replace #1',
    MAIN_I,
  ),
  'main-initiating-old': documented(
    'phase-1-started',
    'initiating Main Mode{ to replace #<parentId:int>}',
    'initiating Main Mode to replace #1',
    MAIN_I,
  ),
  'main-request': recorded(
    'packet-sent',
    'sent Main Mode request{, replacing #<parentId:int>}',
    'sent Main Mode request',
    {
      ...MAIN_I,
      ...SA,
    },
  ),
  'main-request-old': documented(
    'packet-sent',
    'STATE_MAIN_I1: initiate{, replacing #<parentId:int>}',
    'STATE_MAIN_I1: initiate',
    {
      ...MAIN_I,
      ...SA,
    },
  ),
  'main-i2': recorded('packet-sent', 'sent Main Mode I2', 'sent Main Mode I2', { ...MAIN_I, ...KEY }),
  'main-i2-old': documented(
    'packet-sent',
    'STATE_MAIN_I2: sent MI2, expecting MR2',
    'STATE_MAIN_I2: sent MI2, expecting MR2',
    {
      ...MAIN_I,
      ...KEY,
    },
  ),
  'main-i3': recorded('packet-sent', 'sent Main Mode I3', 'sent Main Mode I3', { ...MAIN_I, ...ID }),
  'main-i3-old': documented(
    'packet-sent',
    'STATE_MAIN_I3: sent MI3, expecting MR3',
    'STATE_MAIN_I3: sent MI3, expecting MR3',
    {
      ...MAIN_I,
      ...ID,
    },
  ),
  'main-responding': recorded(
    'phase-1-started',
    'responding to Main Mode{ from unknown peer <address:address>{:<port:int>}}',
    'responding to Main Mode from unknown peer 192.0.2.7:500',
    MAIN_R,
  ),
  'main-r1': recorded('packet-sent', 'sent Main Mode R1', 'sent Main Mode R1', { ...MAIN_R, ...SA }),
  'main-r1-old': documented(
    'packet-sent',
    'STATE_MAIN_R1: sent MR1, expecting MI2',
    'STATE_MAIN_R1: sent MR1, expecting MI2',
    {
      ...MAIN_R,
      ...SA,
    },
  ),
  'main-r2': recorded('packet-sent', 'sent Main Mode R2', 'sent Main Mode R2', { ...MAIN_R, ...KEY }),
  'main-r2-old': documented(
    'packet-sent',
    'STATE_MAIN_R2: sent MR2, expecting MI3',
    'STATE_MAIN_R2: sent MR2, expecting MI3',
    {
      ...MAIN_R,
      ...KEY,
    },
  ),

  // aggressive mode
  'aggressive-warning': recorded(
    'housekeeping',
    'IKEv1 Aggressive Mode with PSK is vulnerable to <reason:text>',
    "IKEv1 Aggressive Mode with PSK is vulnerable to dictionary attacks and is cracked on large scale by TLA's",
  ),
  'aggressive-initiating': recorded(
    'phase-1-started',
    'initiating IKEv1 Aggressive Mode connection{ #<number:int>}{ to replace #<parentId:int>}',
    'initiating IKEv1 Aggressive Mode connection',
    AGGR_I,
  ),
  'aggressive-initiating-old': documented(
    'phase-1-started',
    'initiating Aggressive Mode{ to replace #<parentId:int>}{ <detail:text>}',
    'initiating Aggressive Mode #1, connection "site-b"',
    AGGR_I,
  ),
  'aggressive-groups': documented(
    'housekeeping',
    'multiple DH groups {in}{were set in} aggressive mode<detail:text>',
    'multiple DH groups in aggressive mode can cause interop failure',
  ),
  'aggressive-group-chosen': documented(
    'housekeeping',
    'Deleting previous proposal in the hopes of selecting <detail:text>',
    'Deleting previous proposal in the hopes of selecting DH 2 or DH 5',
  ),
  'aggressive-request': recorded(
    'packet-sent',
    'sent Aggressive Mode request{, replacing #<parentId:int>}',
    'sent Aggressive Mode request',
    { ...AGGR_I, ...AGGR_1 },
  ),
  'aggressive-request-old': documented(
    'packet-sent',
    'STATE_AGGR_I1: initiate{, replacing #<parentId:int>}',
    'STATE_AGGR_I1: initiate',
    {
      ...AGGR_I,
      ...AGGR_1,
    },
  ),
  'aggressive-responding': recorded(
    'phase-1-started',
    'responding to Aggressive Mode, state #<number:int>, connection <detail:words> from <address:address>',
    'responding to Aggressive Mode, state #1, connection "site-a" from 192.0.2.7',
    AGGR_R,
  ),
  'aggressive-r1': recorded(
    'packet-sent',
    'sent Aggressive Mode response, expecting confirmation',
    'sent Aggressive Mode response, expecting confirmation',
    { ...AGGR_R, ...AGGR_2 },
  ),
  'aggressive-r1-old': documented(
    'packet-sent',
    'STATE_AGGR_R1: sent AR1, expecting AI2',
    'STATE_AGGR_R1: sent AR1, expecting AI2',
    {
      ...AGGR_R,
      ...AGGR_2,
    },
  ),

  // phase 1 is up
  'ike-established': recorded(
    'phase-1-done',
    `IKE SA established ${IKE_SET}`,
    `IKE SA established ${IKE_EXAMPLE}`,
    V1,
  ),
  'ike-established-isakmp': documented(
    'phase-1-done',
    `ISAKMP SA established ${IKE_SET}`,
    'ISAKMP SA established {auth=RSA_SIG cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}',
    V1,
  ),
  'ike-established-main-i': documented(
    'phase-1-done',
    `STATE_MAIN_I4: ISAKMP SA established ${IKE_SET}`,
    'STATE_MAIN_I4: ISAKMP SA established {auth=PRESHARED_KEY cipher=aes_256 integ=sha group=MODP1536}',
    MAIN_I,
  ),
  'ike-established-main-r': documented(
    'phase-1-done',
    `STATE_MAIN_R3: {sent MR3, }ISAKMP SA established ${IKE_SET}`,
    `STATE_MAIN_R3: sent MR3, ISAKMP SA established ${IKE_EXAMPLE}`,
    MAIN_R,
  ),
  'ike-established-aggressive-i': documented(
    'phase-1-done',
    `STATE_AGGR_I2: {sent AI2, }ISAKMP SA established ${IKE_SET}`,
    `STATE_AGGR_I2: sent AI2, ISAKMP SA established ${IKE_EXAMPLE}`,
    { ...AGGR_I, ...HASH },
  ),
  'ike-established-aggressive-r': documented(
    'phase-1-done',
    `STATE_AGGR_R2: ISAKMP SA established ${IKE_SET}`,
    `STATE_AGGR_R2: ISAKMP SA established ${IKE_EXAMPLE}`,
    AGGR_R,
  ),
} as const satisfies MessageTable;
