/*
 * A manual prints placeholders where a log has values: `<#d>`, `[%d]`, `<IP start>`, `<Symbol>`. What stands in them is
 * what manuals write there, and no device.
 */

const PLACEHOLDER =
  /<(?:#d|%[dsx]|IP|[Ss]ymbol|packet|Username|IP (?:start|end|address)|Main or Aggressive|(?:[Cc]onfigured |[Ii]ncoming )?(?:[Pp]eer|[Mm]y|[Ll]ocal|[Rr]emote|[Ss]ubject|[Ii]ssuer) [A-Za-z ]+|[A-Za-z]+(?: [A-Za-z]+)* (?:name|size|url|codes?|type|ID|local|remote)|max size|size)>|[<[]?(?:%[dsx]|#d|0x%x)[>\]]?/;

/** True where a text holds a placeholder of a manual. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
