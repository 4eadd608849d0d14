import {
  type BenchPeer,
  mismatch,
  missingEntry,
  polling,
  routedPacket,
  type Step,
  silence,
  success,
} from './episodes.ts';
import { Random } from './random.ts';

/*
 * A long `vpn-status` trace of a device with many peers, made by a seeded generator: each peer lives its own life, and
 * the device writes down what happens in the order in which it happens, one record after the other.
 */

/** How many peers the device has. */
export const PEERS = 50;

const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;
const PLACES = [
  'NORTH',
  'SOUTH',
  'EAST',
  'WEST',
  'HARBOUR',
  'DEPOT',
  'SHOP',
  'OFFICE',
  'PLANT',
  'CLINIC',
] as const;

/** The peer with a number from 0. */
export function peer(i: number): BenchPeer {
  const place = PLACES[i % PLACES.length] ?? 'BRANCH';
  const network = NETWORKS[i % NETWORKS.length] ?? NETWORKS[0];
  return {
    name: `${place}-${String(i + 1).padStart(2, '0')}`,
    gateway: `${network}.${20 + i}`,
    own: '192.0.2.1',
    remoteNet: `10.${100 + i}.0.0`,
    pollTarget: `10.${100 + i}.0.1`,
  };
}

/** A peer's life: what it will still do in this episode, and when the next record is due. */
interface Life {
  readonly peer: BenchPeer;
  steps: Step[];
  at: number;
  due: number;
  up: boolean;
}

/** What the peer does next: connects while the tunnel is down, loses polls or stays up while it is up. */
function nextEpisode(life: Life, random: Random): { steps: Step[]; pauseMs: number; up: boolean } {
  const quiet = random.between(20_000, 240_000);
  if (life.up) {
    if (random.chance(0.45)) return { steps: polling(life.peer, 6), pauseMs: quiet, up: false };
    return { steps: polling(life.peer, random.between(1, 4)), pauseMs: quiet, up: true };
  }
  const kind = random.next();
  if (kind < 0.74)
    return { steps: success(life.peer, random), pauseMs: random.between(2_000, 60_000), up: true };
  if (kind < 0.9) return { steps: silence(life.peer), pauseMs: random.between(5_000, 60_000), up: false };
  if (kind < 0.97)
    return { steps: mismatch(life.peer, random), pauseMs: random.between(5_000, 60_000), up: false };
  return { steps: missingEntry(life.peer), pauseMs: quiet, up: false };
}

const START = Date.UTC(2024, 2, 4, 6, 0, 0);

/** `2024/03/04 06:00:00,010`, with the day's part kept from one call to the next. */
function stamps(): (ms: number) => string {
  let day = -1;
  let date = '';
  const two = (n: number): string => String(n).padStart(2, '0');
  return (ms) => {
    const now = Math.floor(ms / 86_400_000);
    if (now !== day) {
      day = now;
      date = new Date(ms).toISOString().slice(0, 10).replaceAll('-', '/');
    }
    const inDay = ms - day * 86_400_000;
    const seconds = Math.floor(inDay / 1000);
    const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return `${date} ${clock},${String(inDay % 1000).padStart(3, '0')}`;
  };
}

/**
 * The trace as pieces of text, about 1 MB each, ASCII alone.
 * @param bytes stops with the first record that reaches this size
 */
export function* traceText(bytes: number, seed = 20240304): Generator<string> {
  const random = new Random(seed);
  const stamp = stamps();
  const lives: Life[] = Array.from({ length: PEERS }, (_, i) => ({
    peer: peer(i),
    steps: [],
    at: 0,
    due: START + random.between(0, 6000) * 10,
    up: false,
  }));
  let made = 0;
  let piece = 'root@CENTRAL:/\n> trace + vpn-status\nVPN-Status          ON \n\n';
  while (made + piece.length < bytes) {
    const life = lives.reduce((first, other) => (other.due < first.due ? other : first));
    if (life.at >= life.steps.length) {
      const { steps, pauseMs, up } = nextEpisode(life, random);
      life.steps = steps;
      life.at = 0;
      life.up = up;
      life.due += Math.floor(pauseMs / 10) * 10;
      continue;
    }
    // What the device does in one go it writes in one go.
    do {
      const [, text] = life.steps[life.at] ?? [0, ''];
      piece += `[VPN-Status] ${stamp(life.due)} ${text}\n`;
      life.at++;
    } while (life.steps[life.at]?.[0] === 0);
    if (random.chance(0.04)) {
      piece += `[IP-Router] ${stamp(life.due)}\n${routedPacket(life.peer, random)}\n\n`;
    }
    if (random.chance(0.003)) piece += 'root@CENTRAL:/\n> \n';
    life.due += life.steps[life.at]?.[0] ?? 0;
    if (piece.length >= 1 << 20) {
      made += piece.length;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
