import type { NamedBlob } from '../../store/engine.ts';

/** The most files that are taken from a dropped folder: enough for a log directory, not for a whole disk. */
export const MAX_FILES = 2000;

/** The name under which pasted text is shown. */
export const PASTED_NAME = 'Pasted text';

/** Files of a dialog or the clipboard; those of a folder keep its name in front. */
export function fromFiles(files: Iterable<File>): NamedBlob[] {
  const named: NamedBlob[] = [];
  for (const file of files) {
    if (named.length === MAX_FILES) break;
    named.push({ name: file.webkitRelativePath || file.name, blob: file });
  }
  return named;
}

/** Text as an input; none for text that holds nothing but blanks. */
export function fromText(text: string): NamedBlob[] {
  return text.trim() === '' ? [] : [{ name: PASTED_NAME, blob: new Blob([text]) }];
}

/**
 * What was dropped: files, all files of folders, or else text. The items are only there during the event, so it must be
 * called inside its handler; the promise then waits for the folders. A file that cannot be read is left out.
 */
export function fromTransfer(transfer: DataTransfer): Promise<NamedBlob[]> {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    // A plain file is taken as it is: it may be one that no file system holds.
    if (file !== null && entry?.isDirectory !== true) files.push(file);
    else if (entry !== null) entries.push(entry);
  }
  if (entries.length === 0 && files.length === 0)
    return Promise.resolve(fromText(transfer.getData('text/plain')));
  return walk(entries, fromFiles(files));
}

/** Adds all files below some entries, folder by folder. */
async function walk(entries: readonly FileSystemEntry[], named: NamedBlob[]): Promise<NamedBlob[]> {
  const waiting = [...entries];
  for (let entry = waiting.pop(); entry !== undefined && named.length < MAX_FILES; entry = waiting.pop()) {
    if (isDirectory(entry)) waiting.push(...(await readFolder(entry)).reverse());
    else if (isFile(entry)) {
      const file = await readFile(entry);
      if (file !== null) named.push({ name: entry.fullPath.replace(/^\//, ''), blob: file });
    }
  }
  return named;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function readFile(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A folder's entries by name. The browser gives them in batches, an empty one at the end. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (batch.length === 0 || all.length > MAX_FILES) break;
    all.push(...batch);
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}
