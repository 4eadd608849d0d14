import { expect, it } from 'vitest';
import { fromFiles, fromText, fromTransfer, MAX_FILES, PASTED_NAME } from './collect.ts';

function item(entry: object | null, file: File | null) {
  return { kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => file };
}

function transfer(items: readonly object[], text = ''): DataTransfer {
  return { items, getData: () => text } as unknown as DataTransfer;
}

function fileEntry(fullPath: string, readable = true): object {
  return {
    isFile: true,
    isDirectory: false,
    name: fullPath.split('/').at(-1),
    fullPath,
    file: (ok: (file: File) => void, no: () => void) => (readable ? ok(new File(['x'], fullPath)) : no()),
  };
}

function folderEntry(fullPath: string, children: readonly object[]): object {
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1),
    fullPath,
    createReader: () => {
      let left = [...children];
      return {
        readEntries: (ok: (batch: object[]) => void) => {
          const batch = left.slice(0, 2);
          left = left.slice(2);
          ok(batch);
        },
      };
    },
  };
}

it('takes plain files with their names', async () => {
  const file = new File(['x'], 'router.log');
  expect(await fromTransfer(transfer([item(null, file)]))).toEqual([{ name: 'router.log', blob: file }]);
});

it('walks folders, by name, past what cannot be read', async () => {
  const folder = folderEntry('/logs', [
    fileEntry('/logs/b.log'),
    fileEntry('/logs/locked.log', false),
    folderEntry('/logs/a', [fileEntry('/logs/a/1.log')]),
  ]);
  const named = await fromTransfer(transfer([item(folder, null)]));
  expect(named.map(({ name }) => name)).toEqual(['logs/a/1.log', 'logs/b.log']);
});

it('takes dropped text where there are no files', async () => {
  const [named] = await fromTransfer(transfer([], 'VPN: connecting'));
  expect(named?.name).toBe(PASTED_NAME);
  expect(await named?.blob.text()).toBe('VPN: connecting');
  expect(await fromTransfer(transfer([], ' \n'))).toEqual([]);
});

it('stops at the limit', () => {
  const files = Array.from({ length: MAX_FILES + 5 }, (_, i) => new File([], `${i}`));
  expect(fromFiles(files)).toHaveLength(MAX_FILES);
  expect(fromText('   ')).toEqual([]);
});
