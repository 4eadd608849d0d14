import type { IkeEvent } from '../../model/event.ts';
import type { Released, Tie, TiedPeer, Ties } from '../dialect.ts';
import { Daemon } from './daemon.ts';
import { Sessions } from './sessions.ts';

/**
 * Ties charon's events to attempts. One log may hold the lines of several daemons, which the host in front of them tells
 * apart.
 */
export class StrongswanTies implements Ties {
  readonly released: Released[] = [];
  readonly keepsDetail = true;
  private readonly sessions = new Sessions();
  private readonly daemons = new Map<number, Daemon>();

  get peers(): readonly TiedPeer[] {
    return this.sessions.peers;
  }

  tie(event: IkeEvent, out: Tie): boolean {
    const daemon = this.daemonOf(event);
    const session = daemon.take(event);
    if (session < 0) return false;
    out.session = session;
    out.peer = this.sessions.peerOf(session);
    return true;
  }

  peerOfSession(session: number): number {
    return this.sessions.peerOf(session);
  }

  liveSessions(event: IkeEvent): Iterable<number> {
    return this.daemonOf(event).liveSessions();
  }

  finish(): void {
    for (const daemon of this.daemons.values()) daemon.finish();
  }

  private daemonOf(event: IkeEvent): Daemon {
    const host = event.value('host');
    let daemon = this.daemons.get(host);
    if (daemon === undefined) {
      daemon = new Daemon(this.sessions, (session, records) => {
        this.released.push({ session, peer: this.sessions.peerOf(session), records });
      });
      this.daemons.set(host, daemon);
    }
    return daemon;
  }
}
