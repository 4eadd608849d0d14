import type { AdviceText } from '../../types.ts';

/*
 * Where a ZyXEL router with ZyNOS is set, by the menus of its console (SMT): 27.1 lists the rules, 27.1.1 is the set-up of
 * one, 27.1.1.1 its IKE. The names in the web pages differ by model.
 */

/** Advice for ZyXEL. */
export const ZYXEL_ADVICE: readonly AdviceText[] = [
  {
    codes: ['proposal-mismatch'],
    phase: 'phase-1',
    text: 'In the console: menu 27.1.1.1 (IKE Setup), part Phase 1: encryption algorithm, authentication algorithm and key group. In the web pages the same stands in the advanced settings of the VPN rule.',
  },
  {
    codes: ['proposal-mismatch', 'pfs-mismatch'],
    phase: 'phase-2',
    text: 'In the console: menu 27.1.1.1 (IKE Setup), part Phase 2: active protocol, encryption algorithm, authentication algorithm, encapsulation and perfect forward secrecy. In the web pages the same stands in the advanced settings of the VPN rule.',
  },
  {
    codes: ['pre-shared-key-mismatch', 'authentication-failed', 'exchange-mode-mismatch'],
    phase: 'phase-1',
    text: 'In the console: menu 27.1.1.1 (IKE Setup), part Phase 1: negotiation mode and pre-shared key. In the web pages the same stands in the VPN rule.',
  },
  {
    codes: ['identity-mismatch'],
    text: 'In the VPN rule: type and content of the local and of the peer identity. The local ones here are the peer ones on the other side.',
  },
  {
    codes: ['traffic-selector-mismatch', 'address-conflict', 'address-range-invalid'],
    text: 'In the console: menu 27.1.1 (IPSec Setup): local and remote address, each with its end or subnet mask. In the web pages the same stands in the VPN rule.',
  },
  {
    codes: ['connection-unknown', 'no-response'],
    text: 'In the console: menu 27.1.1 (IPSec Setup): the rule has to be active, with the secure gateway address of the peer.',
  },
];
