/**
 * The closed list of field names that placeholders of message rows may have. The position of a name is its number in
 * the columns; the values are what the device printed, unless a name says otherwise.
 */
export const FIELDS = [
  // who
  'peer',
  'address',
  'port',
  'localAddress',
  'localPort',
  'rule',
  'medium',
  'role',
  'initiatorId',
  'responderId',
  'localId',
  'remoteId',
  'id',
  'software',
  // what was offered and agreed
  'phase',
  'mode',
  'version',
  'remoteNo',
  'localNo',
  'attribute',
  'localAttribute',
  'remote',
  'local',
  'encryption',
  'integrity',
  'keyLength',
  'prf',
  'group',
  'method',
  'protocol',
  'proposals',
  'localNetwork',
  'remoteNetwork',
  'spi',
  'spiIn',
  'spiOut',
  'direction',
  'count',
  'softSeconds',
  'softKilobytes',
  'hardSeconds',
  'hardKilobytes',
  // the course of things
  'pollSeconds',
  'retriesLeft',
  'target',
  'givenUp',
  'reason',
  'symbol',
  'code',
  'state',
  'seconds',
  'bytes',
  'exchange',
  'payloads',
  'notify',
  'messageId',
  'number',
  'detail',
  // what ties an event to its negotiation; `serial` is a state number of an IKE SA or a Child SA, `instance` the number
  // of a template's copy
  'serial',
  'instance',
  // the number of the IKE SA that stands in front of a line, and the device that wrote it in a log of several
  'saId',
  'host',
  'ikeId',
  'childId',
  'parentId',
  'thread',
  'cookieI',
  'cookieR',
  // name servers of LANCOM's dynamic VPN
  'dns1',
  'dns2',
  'nbns1',
  'nbns2',
  // networks by the role of their end, where the text does not say which end is whose
  'initiatorNetwork',
  'responderNetwork',
  // an error number in decimal, where `code` is one in hexadecimal
  'codeDecimal',
  // the columns of a log's table: from where to where a packet goes that a line speaks of
  'source',
  'destination',
  // the first and the last address of a range
  'rangeFrom',
  'rangeTo',
  // the mark by which a device itself calls a line a warning (ZyXEL's `!!`)
  'marked',
] as const;

/** The name of a field of an event. */
export type FieldName = (typeof FIELDS)[number];

/** The number of a field in the columns, from 0. */
export const FIELD_NUMBER = Object.fromEntries(FIELDS.map((f, i) => [f, i])) as Readonly<
  Record<FieldName, number>
>;
