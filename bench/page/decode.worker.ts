/* Reads a file as any page must that shows its text, and does nothing with it: what the analysis is measured against. */

/** What the page sends, and what it gets back: characters read. */
export interface DecodeAnswer {
  readonly characters: number;
}

addEventListener('message', async ({ data }: MessageEvent<Blob | 'are you there?'>) => {
  const decoder = new TextDecoder();
  let characters = 0;
  if (data !== 'are you there?') {
    const reader = data.stream().getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      characters += decoder.decode(chunk.value, { stream: true }).length;
    }
  }
  postMessage({ characters } satisfies DecodeAnswer);
});
