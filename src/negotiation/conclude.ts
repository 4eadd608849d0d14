import type { Packet } from '../model/negotiation.ts';
import type { Exchange } from '../model/phases.ts';
import type { Clue } from './clues.ts';
import type { PhaseDraft } from './phaseDraft.ts';
import type { Story } from './story.ts';

/*
 * Some devices print each packet by its payloads alone, and nothing when a tunnel comes up. Which exchange a packet
 * belongs to, and that the last one of quick mode completes it, follows from RFC 2409 section 5.
 */

/** An error that comes so much later, in ms, speaks of a tunnel that was up and not of its set-up. */
const SET_UP_MS = 120_000;

/** A tunnel that is believed to be up, and what would have to be taken back. */
export interface Belief {
  readonly draft: PhaseDraft;
  /** Time of the packet from which it was concluded, in ms; NaN for none. */
  readonly time: number;
  /** True where another tunnel was up before. */
  readonly wasUp: boolean;
  /** How many clues there were before. */
  readonly clues: number;
}

/**
 * The exchange of a packet that its payloads do not tell by themselves: of a lone hash, of unknown payloads, and of a
 * packet whose payloads were lost when the log was copied.
 */
export function exchangeOfContext(story: Story, payloads: readonly string[]): Exchange | null {
  const phase1 = story.current('phase-1');
  const open = phase1?.outcome === 'unfinished';
  if (payloads.length === 0) return open ? (phase1.exchange ?? 'main') : phase1 === null ? null : 'quick';
  if (payloads.length === 1 && payloads[0]?.toUpperCase() === 'HASH') {
    return open && phase1.exchange === 'aggressive' ? 'aggressive' : 'quick';
  }
  return open ? phase1.exchange : null;
}

/** Concludes from the third message of quick mode that the tunnel is up. */
export function concludeFrom(story: Story, draft: PhaseDraft, packet: Packet): void {
  if (
    packet.exchange !== 'quick' ||
    packet.step !== 3 ||
    draft.phase !== 'phase-2' ||
    draft.outcome !== 'unfinished'
  )
    return;
  const before = draft.packets.find((p) => p.step === 1 || p.step === 2);
  if (before === undefined || (before.direction === packet.direction) !== (before.step === 1)) return;
  const phase1 = story.current('phase-1');
  if (phase1?.outcome === 'unfinished') phase1.outcome = 'established';
  draft.outcome = 'established';
  story.live.child++;
  story.belief = { draft, time: story.cursor.time, wasUp: story.up, clues: story.clues.length };
  if (story.up) return;
  story.inferred = true;
  story.cameUp();
}

/** Takes back that a tunnel is up, where an error shows that its set-up did not come to its end after all. */
export function takeBackBelief(story: Story): void {
  const { belief, facts } = story;
  if (belief === null || facts.phase === 'phase-1' || story.cursor.time - belief.time > SET_UP_MS) return;
  belief.draft.outcome = 'unfinished';
  story.live.child--;
  story.belief = null;
  if (belief.wasUp) return;
  story.up = false;
  story.inferred = false;
  story.upRecord = null;
  // what was said since then was said of the set-up
  for (let i = belief.clues; i < story.clues.length; i++) {
    const clue = story.clues[i] as Clue;
    story.clues[i] = { ...clue, up: false, phase: clue.phase === 'established' ? 'phase-2' : clue.phase };
  }
}

/** The device says itself that a tunnel is up. */
export function tunnelBuilt(story: Story): void {
  const { belief } = story;
  story.heardPeer = true;
  const phase1 = story.current('phase-1');
  if (phase1?.outcome === 'unfinished') phase1.outcome = 'established';
  const draft = story.enter('phase-2');
  if (draft.outcome !== 'established') story.live.child++;
  draft.outcome = 'established';
  story.belief = null;
  if (belief !== null && !belief.wasUp) {
    story.inferred = false;
    story.upRecord = null;
  }
  story.cameUp();
}
