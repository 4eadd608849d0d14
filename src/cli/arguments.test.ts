import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage.ts';

function faultOf(...args: string[]): string {
  try {
    readArguments(args);
  } catch (error) {
    if (error instanceof UsageError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('readArguments', () => {
  it('takes files, with text in English where nothing else is asked for', () => {
    expect(readArguments(['a.log', '-'])).toEqual({
      kind: 'report',
      format: 'text',
      language: 'en',
      separate: false,
      files: ['a.log', '-'],
    });
  });

  it('takes options before, between and after files, and values in both forms', () => {
    expect(readArguments(['--format', 'json', 'a', '--separate', 'b', '--lang=en'])).toEqual({
      kind: 'report',
      format: 'json',
      language: 'en',
      separate: true,
      files: ['a', 'b'],
    });
    expect(readArguments(['--format=markdown', 'a'])).toMatchObject({ format: 'markdown' });
  });

  it('takes what follows -- as files', () => {
    expect(readArguments(['--', '--format', '-x'])).toMatchObject({ files: ['--format', '-x'] });
  });

  it('gives help and version whatever else stands there', () => {
    expect(readArguments(['--help'])).toEqual({ kind: 'help' });
    expect(readArguments(['--version', 'a'])).toEqual({ kind: 'version' });
  });

  it('refuses what is wrong, by name', () => {
    expect(faultOf()).toBe('noFile');
    expect(faultOf('--format', 'json')).toBe('noFile');
    expect(faultOf('--colour', 'a')).toBe('unknownOption');
    expect(faultOf('-f', 'a')).toBe('unknownOption');
    expect(faultOf('a', '--format')).toBe('missingValue');
    expect(faultOf('--format=', 'a')).toBe('missingValue');
    expect(faultOf('--separate=yes', 'a')).toBe('needlessValue');
    expect(faultOf('--format', 'xml', 'a')).toBe('unknownFormat');
    expect(faultOf('--lang', 'fr', 'a')).toBe('unknownLanguage');
    expect(faultOf('-', 'a', '-')).toBe('stdinTwice');
  });

  it('says of redaction and German that they do not exist yet', () => {
    expect(faultOf('--redact', 'a')).toBe('noRedaction');
    expect(faultOf('--lang', 'de', 'a')).toBe('noGerman');
  });
});
