import './charts.css';
import { useTrace } from '../../store/trace.ts';
import { History } from '../history/History.tsx';
import { Attempts } from './Attempts.tsx';
import { SetUpTimes } from './SetUpTimes.tsx';

/** Figures over all negotiations: attempts by outcome over time, and how long the set-up took; each with its table. */
export default function Charts() {
  const summary = useTrace((state) => state.summary);
  if (summary === null || summary.negotiations.count < 2) return null;
  return (
    <>
      <History summary={summary} />
      <section className="charts panel" data-testid="charts" aria-label="All attempts in figures">
        <h2>All attempts in figures</h2>
        <div className="charts-row">
          <Attempts summary={summary} />
          <SetUpTimes summary={summary} />
        </div>
      </section>
    </>
  );
}
