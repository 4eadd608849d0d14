import { useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { OUTCOMES, type PhaseName } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import { AXIS, Chart, HEIGHT, TIP } from '../charts/Chart.tsx';
import { peerName } from '../overview/peerName.ts';
import { formatDuration } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { changesBetween } from './changes.ts';
import { type AttemptRow, historyOf, type History as Told } from './history.ts';
import { changeWords } from './words.ts';
import './history.css';

/** The most attempts that are drawn, the newest ones; the table has as many. */
const MOST = 120;

const WAY_UP = ['setup', 'phase-1', 'phase-2'] as const satisfies readonly PhaseName[];
const PHASE_FILLS = { setup: 'var(--idle)', 'phase-1': 'var(--accent)', 'phase-2': 'var(--good)' } as const;

function Row({ attempt, number }: { attempt: AttemptRow; number: number }) {
  const select = useTrace((state) => state.selectNegotiation);
  const time = (ms: number | undefined) => (ms === undefined || Number.isNaN(ms) ? '' : formatDuration(ms));
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => select(attempt.index)}>
          Attempt {number}
        </button>
      </th>
      <td>
        <OutcomeBadge outcome={attempt.outcome} size={12} />
      </td>
      <td>{time(attempt.durationMs)}</td>
      {WAY_UP.map((phase) => (
        <td key={phase}>{time(attempt.phaseMs[phase])}</td>
      ))}
    </tr>
  );
}

function Table({ attempts, first }: { attempts: readonly AttemptRow[]; first: number }) {
  const { phases } = useTerms();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Attempt</th>
          <th scope="col">Outcome</th>
          <th scope="col">Lasted</th>
          {WAY_UP.map((phase) => (
            <th key={phase} scope="col">
              {phases[phase]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt, i) => (
          <Row key={attempt.index} attempt={attempt} number={first + i} />
        ))}
      </tbody>
    </table>
  );
}

/** In sentences: how attempts are spaced, how often the tunnel broke, and of what. */
function Facts({ told }: { told: Told }) {
  const { retryMs, flaps, polls, deadPeers } = told;
  const facts = [
    retryMs === null ? null : `Failed attempts follow each other after ${formatDuration(retryMs)} (median).`,
    flaps === 0
      ? null
      : flaps === 1
        ? 'The tunnel broke and came up again once.'
        : `The tunnel broke and came up again ${flaps} times.`,
    polls === 0 ? null : `Lost because polls stayed unanswered: ${polls}.`,
    deadPeers === 0 ? null : `Lost because the peer did not answer any more (DPD): ${deadPeers}.`,
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <ul className="history-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** What changed between the last success and the first failure after it. */
function Turn({ success, failure }: { success: number; failure: number }) {
  const terms = useTerms();
  const select = useTrace((state) => state.selectNegotiation);
  const before = useNegotiation(success);
  const after = useNegotiation(failure);
  if (before === null || after === null) return null;
  const changes = changesBetween(before.negotiation, after.negotiation);
  return (
    <section className="history-turn" data-testid="history-turn" aria-labelledby="history-turn-title">
      <h3 id="history-turn-title">From the last success to the first failure after it</h3>
      <p>
        <button type="button" className="link" onClick={() => select(success)}>
          The success in line {before.negotiation.start.line}
        </button>
        {', '}
        <button type="button" className="link" onClick={() => select(failure)}>
          the failure in line {after.negotiation.start.line}
        </button>
        {changes.length === 0 && ': the log shows no setting that changed between them.'}
      </p>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Changed</th>
              <th scope="col">When it worked</th>
              <th scope="col">When it failed</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.what} ${change.phase} ${change.attribute}`}>
                <th scope="row">{changeWords(terms, change)}</th>
                <td>{change.before}</td>
                <td>{change.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What became of the selected connection over time; nothing for one with a single attempt. */
export function History({ summary }: { summary: TraceSummary }) {
  const { outcomes, phases } = useTerms();
  const connection = useTrace((state) => state.selection.connection);
  const told = useMemo(() => {
    if (connection === null) return null;
    const source = summary.connections[connection]?.source ?? 0;
    return historyOf(summary.negotiations, connection, summary.sources[source]?.order === 'newest-first');
  }, [summary, connection]);
  const peer = connection === null ? undefined : summary.connections[connection]?.peer;
  if (told === null || peer === undefined || told.attempts.length < 2) return null;
  const shown = told.attempts.slice(-MOST);
  const first = told.attempts.length - shown.length + 1;
  const seconds = (ms: number | undefined) => (ms === undefined || Number.isNaN(ms) ? 0 : ms / 1000);
  const data = shown.map((attempt, i) => ({
    name: `Attempt ${first + i}: ${outcomes[attempt.outcome].toLowerCase()}`,
    number: first + i,
    outcome: attempt.outcome,
    lasted: seconds(attempt.durationMs),
    ...Object.fromEntries(WAY_UP.map((phase) => [phase, seconds(attempt.phaseMs[phase])])),
  }));
  const axes = (
    <>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="name"
        {...AXIS}
        tickFormatter={(name: string) => /\d+/.exec(name)?.[0] ?? ''}
        tickLine={false}
        minTickGap={12}
      />
      <YAxis
        {...AXIS}
        width={48}
        axisLine={false}
        tickLine={false}
        tickFormatter={(s: number) => formatDuration(s * 1000)}
      />
      <Tooltip {...TIP} formatter={(s) => formatDuration(Number(s) * 1000)} />
    </>
  );
  const margin = { top: 8, right: 4, bottom: 0, left: 0 };
  const table = <Table attempts={shown} first={first} />;
  return (
    <section className="charts panel history" data-testid="history" aria-labelledby="history-title">
      <h2 id="history-title">History of {peerName(peer)}</h2>
      <Facts told={told} />
      {told.turn !== null && <Turn {...told.turn} />}
      <div className="charts-row">
        <Chart
          title="Attempts in their order: how long each lasted, by outcome"
          legend={
            <ul className="chart-legend">
              {OUTCOMES.filter((outcome) => shown.some((attempt) => attempt.outcome === outcome)).map(
                (outcome) => (
                  <li key={outcome}>
                    <OutcomeBadge outcome={outcome} size={12} />
                  </li>
                ),
              )}
            </ul>
          }
          chart={
            <ResponsiveContainer width="100%" height={HEIGHT}>
              <BarChart data={data} margin={margin} accessibilityLayer={false}>
                {axes}
                <Bar
                  dataKey="lasted"
                  name="Lasted"
                  isAnimationActive={false}
                  maxBarSize={32}
                  minPointSize={3}
                >
                  {data.map(({ number, outcome }) => (
                    <Cell key={number} fill={`var(--outcome-${outcome})`} />
                  ))}
                </Bar>
              </BarChart>
            </ResponsiveContainer>
          }
          table={table}
        />
        <Chart
          title="Time in each phase on the way up"
          legend={
            <ul className="chart-legend">
              {WAY_UP.map((phase) => (
                <li key={phase}>
                  <span className="history-key" style={{ background: PHASE_FILLS[phase] }} /> {phases[phase]}
                </li>
              ))}
            </ul>
          }
          chart={
            <ResponsiveContainer width="100%" height={HEIGHT}>
              <BarChart data={data} margin={margin} accessibilityLayer={false}>
                {axes}
                {WAY_UP.map((phase) => (
                  <Bar
                    key={phase}
                    dataKey={phase}
                    name={phases[phase]}
                    stackId="way"
                    fill={PHASE_FILLS[phase]}
                    isAnimationActive={false}
                    maxBarSize={32}
                  />
                ))}
              </BarChart>
            </ResponsiveContainer>
          }
          table={table}
        />
      </div>
    </section>
  );
}
