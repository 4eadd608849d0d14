import { describe, expect, it } from 'vitest';
import { fakeEvent } from '../fixtures/fakeEvent.ts';
import type { IkeEvent } from '../model/event.ts';
import type { FieldName } from '../model/fields.ts';
import { PollWatch } from './polls.ts';

function poll(line: number, fields: Partial<Record<FieldName, string>> = {}): IkeEvent {
  return fakeEvent('poll-unanswered', line, fields);
}

describe('runs of unanswered polls', () => {
  it('go on while the retries fall', () => {
    const watch = new PollWatch();
    watch.unanswered(poll(1, { retriesLeft: '2', pollSeconds: '1', target: '10.2.0.1' }));
    watch.unanswered(poll(2, { retriesLeft: '1' }));
    watch.unanswered(poll(3, { givenUp: 'no' }));
    expect(watch.runs).toEqual([
      { lines: [1, 2, 3], polls: 3, target: '10.2.0.1', seconds: 1, gaveUp: true, time: 3000 },
    ]);
  });

  it('begin anew where there are as many retries as before: polls in between were answered', () => {
    const watch = new PollWatch();
    watch.unanswered(poll(1, { retriesLeft: '5' }));
    watch.unanswered(poll(2, { retriesLeft: '5' }));
    watch.unanswered(poll(3, { pollSeconds: '1' }));
    watch.close();
    expect(watch.runs.map((r) => [r.lines, r.gaveUp])).toEqual([
      [[1], false],
      [[2], false],
      [[3], false],
    ]);
  });

  it('count polls, and not the lines of their parts', () => {
    const watch = new PollWatch();
    watch.unanswered(poll(1));
    watch.detail(poll(2, { retriesLeft: '4', target: '10.2.0.1' }));
    watch.unanswered(poll(3));
    watch.giveUp(poll(4));
    expect(watch.runs).toEqual([
      { lines: [1, 3, 4], polls: 2, target: '10.2.0.1', seconds: null, gaveUp: true, time: 3000 },
    ]);
  });

  it('are given up by an error that says so, too', () => {
    const watch = new PollWatch();
    watch.failed();
    expect(watch.runs).toEqual([]);
    watch.unanswered(poll(1));
    watch.failed();
    watch.close();
    expect(watch.runs.map((r) => [r.polls, r.gaveUp])).toEqual([[1, true]]);
  });
});
