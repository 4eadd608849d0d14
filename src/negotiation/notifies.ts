import type { Exchange } from '../model/phases.ts';

/*
 * Notify types that are no refusal: the status types of RFC 2407 section 4.6.3, RFC 3706 and RFC 7296 section 3.10.1.
 */
const STATUS =
  /^(?:INIT(?:IAL)?CONTACT|RESPONDERLIFETIME|REPLAYSTATUS|CONNECTED|RUTHERE|RUTHEREACK|SETWINDOWSIZE|ADDITIONALTSPOSSIBLE|IPCOMPSUPPORTED|NATDETECTION\w*|COOKIE|COOKIE2|USETRANSPORTMODE|HTTPCERTLOOKUPSUPPORTED|REKEYSA|ESPTFCPADDINGNOTSUPPORTED|NONFIRSTFRAGMENTSALSO|MOBIKESUPPORTED|\w*ADDRESS(?:ES)?|UPDATESAADDRESSES|REDIRECT\w*|\w*SUPPORTED|SIGNATUREHASHALGORITHMS|PPKIDENTITY|NOPPKAUTH|CISCO\w*|UNITY\w*|AUTHLIFETIME|MULTIPLEAUTHSUPPORTED|ANOTHERAUTHFOLLOWS|EAPONLYAUTHENTICATION|CHILDLESSIKEV2SUPPORTED)$/;

/** Errors whose names end like those of status types. */
const ERRORS =
  /^(?:ATTRIBUTESNOTSUPPORTED|CERTTYPEUNSUPPORTED|SITUATIONNOTSUPPORTED|DOINOTSUPPORTED|PROTOCOLNOTSUPPORTED|UNSUPPORTED\w*|\w*UNSUPPORTED)$/;

/** Errors about a single packet, which end no exchange: it belonged to nothing that is known. */
const STRAY = /^INVAL(?:ID)?(?:COOKIE|SPI|IKESPI|MESSAGEID|FLAGS)$/;

/** True for a notification about a packet that belongs to nothing that is known. */
export function isStray(notify: string): boolean {
  return STRAY.test(notify.toUpperCase().replace(/[^A-Z]/g, ''));
}

/**
 * True for a notification that refuses something.
 * @param notify its name as logged, with or without underscores and prefix
 * @param exchange the exchange in which it came, null where that is not known
 */
export function isRefusal(notify: string, exchange: Exchange | null): boolean {
  const key = notify.toUpperCase().replace(/^V2N_|[^A-Z0-9]/g, '');
  // the peer asks for another group, or for proof of the address: the next message brings it (RFC 7296 section 1.2, 2.6)
  if (exchange === 'ike-sa-init' && key === 'INVALIDKEPAYLOAD') return false;
  return ERRORS.test(key) || !STATUS.test(key);
}
