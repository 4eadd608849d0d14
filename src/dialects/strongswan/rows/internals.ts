import type { MessageTable } from '../../../model/messages.ts';
import { family } from './row.ts';

/** How messages are taken apart and put together, and settings as they were read; for the makers of the daemon. */
export const INTERNAL_ROWS = {
  'parsing-payload': family(
    'parsing <detail:token> payload{,} <reason:text>',
    'parsing AUTH payload, 40 bytes left',
  ),
  'parsing-header': family('parsing header of message', 'parsing header of message'),
  'parsing-body': family(
    'parsing body of message, <detail:text>',
    'parsing body of message, first payload is ID_V1',
  ),
  'parsing-rule': family('parsing rule <detail:text>', 'parsing rule 0 U_INT_8'),
  'parsing-failed': family(
    'parsing of a <detail:text>',
    'parsing of a TRANSFORM_SUBSTRUCTURE substructure failed',
  ),
  'parsed-header': family('parsed a <detail:text>', 'parsed a IKE_AUTH request header'),
  'parsed-content': family('parsed content of <detail:text>', 'parsed content of encrypted payload'),
  'parsing-starts': family('starting parsing a <detail:text>', 'starting parsing a NONCE payload'),
  'parsing-short': family(
    'not enough input to parse rule <detail:text>',
    'not enough input to parse rule 0 IKE_SPI',
  ),
  'parsing-left': family(
    '<bytes:int> bytes left, parsing recursively <detail:token>',
    '40 bytes left, parsing recursively PROPOSAL_SUBSTRUCTURE',
  ),
  'header-unparsed': family('header could not be parsed', 'header could not be parsed'),
  'header-unverified': family('header verification failed', 'header verification failed'),
  'payload-unparsed': family(
    'payload type <detail:token> could not be parsed',
    'payload type SECURITY_ASSOCIATION could not be parsed',
  ),
  'rules-none': family(
    'no message rules specified for this message type',
    'no message rules specified for this message type',
  ),
  'payload-verified': family(
    '<detail:token> payload verified, adding to payload list',
    'NONCE payload verified, adding to payload list',
  ),
  'payload-encrypted': family(
    'ENCRYPTED payload found, stop parsing',
    'ENCRYPTED payload found, stop parsing',
  ),
  'payload-verifying': family('verifying payload of type <detail:token>', 'verifying payload of type NONCE'),
  'message-verifying': family('verifying message structure', 'verifying message structure'),
  'payload-processing': family('process payload of type <detail:token>', 'process payload of type NONCE'),
  'payload-found': family('found payload of type <detail:token>', 'found payload of type NONCE'),
  'payload-found-encrypted': family('found an encrypted payload', 'found an encrypted payload'),
  'payload-inserting': family(
    'insert decrypted payload of type <detail:text>',
    'insert decrypted payload of type AUTH at end of list',
  ),
  'payload-encrypting': family(
    'insert payload <detail:token> into encrypted payload',
    'insert payload AUTH into encrypted payload',
  ),
  'payload-added': family(
    'added payload of type <detail:token> to message',
    'added payload of type NONCE to message',
  ),
  'payloads-ordering': family('order payloads in message', 'order payloads in message'),
  'payloads-plain': family('not encrypting payloads', 'not encrypting payloads'),
  'generating-payload': family(
    'generating payload of type <detail:token>',
    'generating payload of type NONCE',
  ),
  'generating-rule': family('generating rule <detail:text>', 'generating rule 0 U_INT_8'),
  'generating-done': family(
    'generating <detail:token> payload finished',
    'generating NONCE payload finished',
  ),
  'generated-content': family(
    'generated content in encrypted payload',
    'generated content in encrypted payload',
  ),
  'hash-made': family(
    '<detail:words> => <bytes:int> bytes @ <reason:token>',
    'natd_chunk => 22 bytes @ 0x7f2a3c001230',
  ),
  'hex-dump': family(
    '<number:int>: <detail:text>',
    '0: DF 7F 6E 45 7F 5A 11 E2 4F 39 99 B1 EF 56 8D 2D  .X..N..../E...Tm',
  ),
  'config-value': family('<attribute:token> = <detail:text>', 'rekey_time = 3600'),
  'config-connection': family('conn <detail:words>', 'conn branch:'),
  'config-child': family('child <detail:words>:', 'child net:'),
  'value-alone': family('<detail:token>', '10.1.0.0/24'),
} as const satisfies MessageTable;
