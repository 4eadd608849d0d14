/*
 * The names of LANCOM's error numbers in its MIB (LCOS-MIB, lcsStatusVpnConnectionsEntryLastError). Traces write them
 * with dashes (`IKE-R-No-proposal-matched`), other tools with underscores; in lower case without either they are the same.
 */

/** Numbers that are no fault of a certificate. */
const NAMES: Readonly<Record<number, string>> = {
  0x0113: 'IcmpConnError',
  0x1101: 'IfcILicenseExceeded',
  0x1102: 'IfcINoChannelAvailable',
  0x1103: 'IfcINoRouteToRemoteGateway',
  0x1104: 'IfcINoPppTableEntryMatched',
  0x1105: 'IfcIConnectionTimeoutDynamic',
  0x1106: 'IfcIConnectionTimeoutIkeIpsec',
  0x1108: 'IfcINoPollTableEntryMatched',
  0x1109: 'IfcINameResolutionFailed',
  0x1111: 'IfcINegotiatorChargeLocked',
  0x1112: 'IfcINegotiatorTimeLocked',
  0x1113: 'IfcINegotiatorNoDialNumber',
  0x1114: 'IfcINegotiatorNoRemote',
  0x1115: 'IfcINegotiatorRemoteBlocked',
  0x1116: 'IfcINegotiatorNoMulticonnect',
  0x1117: 'IfcINegotiatorLineError',
  0x1121: 'IfcIPhysicalChargeLocked',
  0x1122: 'IfcIPhysicalTimeLocked',
  0x1123: 'IfcIPhysicalNoDialNumber',
  0x1124: 'IfcIPhysicalNoRemote',
  0x1125: 'IfcIPhysicalNoServerAddress',
  0x1126: 'IfcIPhysicalRemoteLocked',
  0x1127: 'IfcIPhysicalNoMulticonnect',
  0x1129: 'IfcIConnectionLimitReached',
  0x1201: 'IfcRLicenseExceeded',
  0x1202: 'IfcRNoChannelAvailable',
  0x1203: 'IfcRNoRouteToRemoteGateway',
  0x1204: 'IfcRNoPppTableEntryMatched',
  0x1205: 'IfcRConnectionTimeoutDynamic',
  0x1206: 'IfcRConnectionTimeoutIkeIpsec',
  0x1229: 'IfcRConnectionLimitReached',
  0x1307: 'IfcXLinePollingFailed',
  0x130a: 'IfcXGwInsideRemoteNetwork',
  0x1328: 'IfcXPhysicalLineError',
  0x2103: 'IkeINoProposalMatched',
  0x210a: 'IkeIIkeKeyMismatch',
  0x210d: 'IkeIDpdTimeout',
  0x21fe: 'IkeIOutOfMemory',
  0x21ff: 'IkeIGeneralFailure',
  0x2201: 'IkeRLicenseExceeded',
  0x2202: 'IkeRExchangeTypeMismatch',
  0x2203: 'IkeRNoProposalMatched',
  0x2204: 'IkeRIkeGroupMismatch',
  0x2205: 'IkeRLifeTypeUnsupported',
  0x2206: 'IkeRLifeDurationMismatch',
  0x2207: 'IkeRIdTypeUnsupported',
  0x2208: 'IkeRIdTypeMismatch',
  0x2209: 'IkeRNoRuleMatchedId',
  0x220a: 'IkeRIkeKeyMismatch',
  0x220b: 'IkeRLicenseDemosnExceeded',
  0x220c: 'IkeRLicenseSnExceeded',
  0x220d: 'IkeRDpdTimeout',
  0x2250: 'IkeRConnLimitReached',
  0x22fe: 'IkeROutOfMemory',
  0x22ff: 'IkeRGeneralFailure',
  0x3102: 'IpsecINoProposalMatched',
  0x3201: 'IpsecRNoRuleMatchedIds',
  0x3202: 'IpsecRNoProposalMatched',
  0x3203: 'IpsecRPfsGroupMismatch',
  0x4301: 'RemoteDisconnected',
  0x4302: 'ManualDisconnect',
  0x4303: 'ShortholdExpired',
  0x4304: 'PhysicalDisconnected',
  0x4305: 'InvalidPhysicalChannel',
  0x4306: 'DynamicVpnReconnect',
  0x4307: 'ConfigurationChanged',
  0x4308: 'RemovedFromConfig',
  0x4309: 'BackupEstablished',
  0x430a: 'BackupEnd',
  0x430b: 'InvalidTransport',
  0x430c: 'StalledWhileTunnelGroupConnects',
  0x5302: 'GeneralFailure',
  0x5303: 'ProtocolFailure',
  0x5304: 'VersionMismatch',
  0x5402: 'GeneralFailureHub',
  0x5406: 'Filtered',
  0x5407: 'HopLimitExceeded',
  0x5408: 'NoNextHop',
  0x5409: 'NoAnswerFromNextHop',
  0x5410: 'HubDisabledInConfig',
  0x5800: 'Pending',
  0x5801: 'AlreadyDirectlyConnected',
  0x5802: 'GeneralFailureSpoke',
  0x5805: 'GroupIdMismatch',
  0x580a: 'CouldNotEstablishVpnTunnel',
  0x580b: 'MeshTunnelInNegotiation',
  0x580c: 'MeshTunnelAlreadyConnected',
  0x5810: 'SpokeDisabledInConfig',
};

/** Faults of certificates by their last two digits from 0E on; in front stands `IkeI` (0x21) or `IkeR` (0x22). */
const CERTIFICATE_NAMES: readonly string[] = [
  'UnableToGetIssuerCert',
  'UnableToGetCrl',
  'UnableToDecryptCertSignature',
  'UnableToDecryptCrlSignature',
  'UnableToDecodeIssuerPublicKey',
  'CertSignatureFailure',
  'CrlSignatureFailure',
  'CertNotYetValid',
  'CertHasExpired',
  'CrlNotYetValid',
  'CrlHasExpired',
  'ErrorInCertNotBeforeField',
  'ErrorInCertNotAfterField',
  'ErrorInCrlLastUpdateField',
  'ErrorInCrlNextUpdateField',
  'OutOfMem',
  'DepthZeroSelfSignedCert',
  'SelfSignedCertInChain',
  'UnableToGetIssuerCertLocally',
  'UnableToVerifyLeafSignature',
  'CertChainTooLong',
  'CertRevoked',
  'InvalidCa',
  'PathLengthExceeded',
  'InvalidPurpose',
  'CertUntrusted',
  'CertRejected',
  'SubjectIssuerMismatch',
  'AkidSkidMismatch',
  'AkidIssuerSerialMismatch',
  'KeyusageNoCertsign',
  'UnableToGetCrlIssuer',
  'UnhandledCriticalExtension',
  'KeyusageNoCrlSign',
  'UnhandledCriticalCrlExtension',
  'CrlHasExceededExceedance',
  'ApplicationVerification',
  'CertRevokedUnspecified',
  'CertRevokedKeyCompromise',
  'CertRevokedCaCompromise',
  'CertRevokedAffiliationChanged',
  'CertRevokedSuperseded',
  'CertRevokedCessationOfOperation',
  'CertRevokedCertificateHold',
  'CertRevokedRemoveFromCrl',
  'CertRevokedPrivilegeWithdrawn',
  'CertRevokedAACompromise',
  'CertRevokedUnknownReason',
];
/** Names that other documents of the maker use for the same numbers. */
const ALIASES: Readonly<Record<string, number>> = {
  interface_i_connection_timeout_protocol: 0x1106,
  interface_r_connection_timeout_protocol: 0x1206,
};

/** First and last two digits of the certificate numbers. */
export const CERTIFICATE_FIRST = 0x0e;
export const CERTIFICATE_LAST = CERTIFICATE_FIRST + CERTIFICATE_NAMES.length - 1;

/** The name of an error number in the MIB; null for a number that is in none. */
export function nameOfCode(number: number): string | null {
  const named = NAMES[number];
  if (named !== undefined) return named;
  const high = number >>> 8;
  const certificate = CERTIFICATE_NAMES[(number & 0xff) - CERTIFICATE_FIRST];
  if (certificate === undefined || (high !== 0x21 && high !== 0x22)) return null;
  return `${high === 0x21 ? 'IkeI' : 'IkeR'}${certificate}`;
}

/** All error numbers that have a name, in ascending order. */
export const KNOWN_CODES: readonly number[] = [
  ...Object.keys(NAMES).map(Number),
  ...CERTIFICATE_NAMES.flatMap((_, i) => [0x2100 + CERTIFICATE_FIRST + i, 0x2200 + CERTIFICATE_FIRST + i]),
].sort((a, b) => a - b);

function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

const BY_NAME = new Map<string, number>([
  ...KNOWN_CODES.map((number): [string, number] => [key(nameOfCode(number) ?? ''), number]),
  ...Object.entries(ALIASES).map(([name, number]): [string, number] => [key(name), number]),
]);

/** The error number of a name, however it is spelt (`IKE-R-No-proposal-matched`, `ike_r_no_proposal_matched`); null for none. */
export function codeOfName(name: string): number | null {
  return BY_NAME.get(key(name)) ?? null;
}
