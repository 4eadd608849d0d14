import { describe, expect, it } from 'vitest';
import { fakeEvent } from '../fixtures/fakeEvent.ts';
import type { IkeEvent } from '../model/event.ts';
import type { FieldName } from '../model/fields.ts';
import { Comparisons } from './comparisons.ts';

function pair(line: number, fields: Partial<Record<FieldName, string>>): IkeEvent {
  return fakeEvent('proposal-rejected', line, fields);
}

const refusal = (
  line: number,
  remoteNo: string,
  localNo: string,
  attribute: string,
  remote: string,
  local: string,
) => pair(line, { remoteNo, localNo, attribute, remote, local });

describe('compared proposals', () => {
  it('say of each attribute what the device has shown', () => {
    const compared = new Comparisons(true);
    compared.reject(refusal(7, '1', '1', 'encryption algorithm', '3DES_CBC', 'AES_CBC'));
    const [only] = compared.list(null);
    expect(only).toMatchObject({ remoteProposal: 1, localProposal: 1, verdict: 'rejected', line: 7 });
    expect(only?.attributes.map((a) => `${a.attribute} ${a.state}`)).toEqual([
      'encryption different',
      'integrity not-compared',
      'dh-group not-compared',
      'authentication-method not-compared',
      'lifetime not-compared',
    ]);
    expect(only?.attributes[0]?.remote).toEqual({ logged: '3DES_CBC', canonical: '3DES-CBC' });
  });

  it('hold each pair once, with all attributes at which it was refused', () => {
    const compared = new Comparisons(true);
    compared.reject(refusal(1, '1', '1', 'hash algorithm', 'MD5', 'SHA'));
    compared.reject(refusal(2, '1', '1', 'group description', 'MODP_768', 'MODP_1024'));
    compared.reject(refusal(3, '1', '2', 'hash algorithm', 'MD5', 'SHA'));
    compared.reject(refusal(4, '1', '1', 'hash algorithm', 'MD5', 'SHA'));
    expect(compared.size).toBe(2);
    expect(compared.accepted).toBe(false);
    expect(
      compared
        .list(null)[0]
        ?.attributes.filter((a) => a.state === 'different')
        .map((a) => a.attribute),
    ).toEqual(['integrity', 'dh-group']);
  });

  it('show in the pair that fits what was agreed, and nothing that was not logged', () => {
    const compared = new Comparisons(false);
    compared.reject(refusal(1, '1', '1', 'esp algorithm', '3DES', 'AES'));
    compared.accept(pair(2, { remoteNo: '2', localNo: '1' }));
    expect(compared.acceptedPair()).toMatchObject({ remoteProposal: 2, localProposal: 1 });
    const agreed = {
      remoteProposal: 2,
      localProposal: 1,
      attributes: { encryption: { logged: 'AES', canonical: 'AES-CBC-256' } },
    };
    const [, fits] = compared.list(agreed);
    expect(fits?.verdict).toBe('accepted');
    expect(fits?.attributes.map((a) => `${a.attribute} ${a.state}`)).toEqual([
      'protocol not-logged',
      'encryption same',
      'integrity not-logged',
      'dh-group not-logged',
      'encapsulation not-logged',
      'lifetime not-logged',
    ]);
  });

  it('keep attributes that no table has', () => {
    const compared = new Comparisons(true);
    compared.reject(refusal(1, '1', '1', 'Colour  of Bits', 'RED', 'BLUE'));
    expect(compared.list(null)[0]?.attributes.at(-1)).toEqual({
      attribute: 'colour-of-bits',
      state: 'different',
      remote: { logged: 'RED', canonical: 'RED' },
      local: { logged: 'BLUE', canonical: 'BLUE' },
    });
  });
});
