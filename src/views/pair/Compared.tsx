import type { DifferingAttribute, Finding } from '../../model/findings.ts';
import type { Comparison } from '../../model/negotiation.ts';
import type { PhaseName } from '../../model/phases.ts';
import { attributeTerm, valueTerm } from '../../texts/terms.ts';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { useTerms } from '../shared/texts.tsx';

/** The most rows of a comparison. */
const MAX_ROWS = 60;

/** One attribute with the value of each end; null where no log shows it. */
export interface ComparedRow {
  readonly attribute: string;
  readonly here: string | null;
  readonly there: string | null;
  readonly differs: boolean;
}

/**
 * What the two ends have, one row for each attribute: that which differs, or else all of the nearest pair.
 * @param localIsHere true where "local" of the finding and of the comparisons is the end that is shown as here
 */
export function comparedRows(
  finding: Finding | null,
  comparisons: readonly Comparison[],
  localIsHere: boolean,
): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  const add = ({ attribute, remote, local }: DifferingAttribute, differs: boolean): void => {
    const [here, there] = localIsHere ? [local, remote] : [remote, local];
    const key = `${attribute} ${here} ${there}`;
    if (rows.size < MAX_ROWS && !rows.has(key)) rows.set(key, { attribute, here, there, differs });
  };
  for (const a of finding?.attributes ?? []) add(a, true);
  const chosen = comparisons.find((c) => c.verdict === 'accepted') ?? comparisons[0];
  for (const { attribute, state, remote, local } of chosen?.attributes ?? []) {
    if (remote === null && local === null) continue;
    const known = finding?.attributes.some((a) => a.attribute === attribute) ?? false;
    if (!known) {
      const values = { attribute, remote: remote?.canonical ?? null, local: local?.canonical ?? null };
      add(values, state === 'different');
    }
  }
  return [...rows.values()];
}

interface ComparedProps {
  readonly rows: readonly ComparedRow[];
  readonly phase: PhaseName | null;
  readonly names: readonly [string, string];
}

/** The comparison that is filled from both logs. */
export function Compared({ rows, phase, names }: ComparedProps) {
  const terms = useTerms();
  if (rows.length === 0) return null;
  const value = (text: string | null) =>
    text === null ? <span className="not-shown">in neither log</span> : valueTerm(terms, text);
  return (
    <ScrollArea label="What the two ends have">
      <table className="pair-compared">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ attribute, here, there, differs }) => (
            <tr key={`${attribute} ${here} ${there}`} className={differs ? 'different' : 'same'}>
              <th scope="row">
                {attributeTerm(terms, attribute, phase)}
                {differs && <em> differs</em>}
              </th>
              <td>{value(here)}</td>
              <td>{value(there)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
