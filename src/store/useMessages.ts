import { useEffect } from 'react';
import { create } from 'zustand';
import type { ReferenceMessage } from '../model/reference.ts';
import { listMessages } from '../worker/client.ts';
import { useTrace } from './trace.ts';

/** The messages of the reference once they were asked for; tests put their own here. */
export const useKnownMessages = create<{ readonly messages: readonly ReferenceMessage[] | null }>()(() => ({
  messages: null,
}));

let asked = false;

/** All messages that are known; null until the worker has told them. A failure is in the trace's state. */
export function useMessages(): readonly ReferenceMessage[] | null {
  const { messages } = useKnownMessages();
  useEffect(() => {
    if (asked || useKnownMessages.getState().messages !== null) return;
    asked = true;
    listMessages().then(
      (list) => useKnownMessages.setState({ messages: list }),
      (error: unknown) => {
        // the next look tries again
        asked = false;
        useTrace.getState().reportFailure(error);
      },
    );
  }, []);
  return messages;
}
