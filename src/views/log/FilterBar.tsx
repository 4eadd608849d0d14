import { useId } from 'react';
import { PHASES } from '../../model/phases.ts';
import type { ConnectionSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useTerms } from '../shared/texts.tsx';
import { filters, phaseOf, SEVERITY_CHOICES, severityOf, withCondition } from './filter.ts';
import { SEVERITY_WORDS } from './words.ts';

/** The most connections that a menu offers; more are chosen in the list of connections. */
const MAX_OFFERED = 300;

interface FilterBarProps {
  readonly relative: boolean;
  readonly onRelative: (relative: boolean) => void;
}

/** The filters of the log besides the search. */
export function FilterBar({ relative, onRelative }: FilterBarProps) {
  const filter = useTrace((state) => state.logFilter);
  const set = useTrace((state) => state.setLogFilter);
  const selected = useTrace((state) => state.selection.negotiation);
  const { phases } = useTerms();
  return (
    <div className="log-filters">
      <SourceMenu />
      <ConnectionMenu />
      <button
        type="button"
        className="button"
        aria-pressed={filter.negotiation !== undefined}
        disabled={selected === null && filter.negotiation === undefined}
        title="Show only the lines of the negotiation that is selected"
        onClick={() =>
          set(withCondition(filter, 'negotiation', filter.negotiation === undefined ? selected : null))
        }
      >
        Only this negotiation
      </button>
      <Menu
        label="Phase"
        value={filter.phase ?? ''}
        options={[['', 'All phases'], ...PHASES.map((phase) => [phase, phases[phase]] as const)]}
        onChange={(value) => set(withCondition(filter, 'phase', phaseOf(value)))}
      />
      <Menu
        label="Severity"
        value={severityOf(filter)}
        options={SEVERITY_CHOICES.map((choice) => [choice, SEVERITY_WORDS[choice]] as const)}
        onChange={(value) => {
          const choice = SEVERITY_CHOICES.find((known) => known === value) ?? 'all';
          set(withCondition(filter, 'tone', choice === 'all' ? null : choice));
        }}
      />
      <button
        type="button"
        className="button"
        aria-pressed={relative}
        disabled={selected === null}
        title="Count times from the start of the negotiation that is selected"
        onClick={() => onRelative(!relative)}
      >
        Time since start
      </button>
      {filters(filter) && (
        <button type="button" className="button bare" onClick={() => set({})}>
          Show all lines
        </button>
      )}
    </div>
  );
}

interface MenuProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Menu({ label, value, options, onChange }: MenuProps) {
  const id = useId();
  return (
    <span className="log-menu">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`field ${value === options[0]?.[0] ? '' : 'on'}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Which log is shown, where there are several. */
function SourceMenu() {
  const sources = useTrace((state) => state.summary?.sources);
  const source = useTrace((state) => state.logSource);
  const setSource = useTrace((state) => state.setLogSource);
  const setFilter = useTrace((state) => state.setLogFilter);
  if (sources === undefined || sources.length < 2) return null;
  return (
    <Menu
      label="Log"
      value={String(source)}
      options={sources.map((s) => [String(s.index), s.name] as const)}
      onChange={(value) => {
        // Negotiations and connections belong to one source.
        setFilter(
          withCondition(
            withCondition(useTrace.getState().logFilter, 'negotiation', null),
            'connection',
            null,
          ),
        );
        setSource(Number(value));
      }}
    />
  );
}

function ConnectionMenu() {
  const connections = useTrace((state) => state.summary?.connections);
  const source = useTrace((state) => state.logSource);
  const filter = useTrace((state) => state.logFilter);
  const set = useTrace((state) => state.setLogFilter);
  const own = (connections ?? []).flatMap((c, i) => (c.source === source ? [[i, c] as const] : []));
  if (own.length < 2) return null;
  const offered = own.filter(([i], n) => n < MAX_OFFERED || i === filter.connection);
  return (
    <Menu
      label="Connection"
      value={filter.connection === undefined ? '' : String(filter.connection)}
      options={[['', 'All connections'], ...offered.map(([i, c]) => [String(i), peerName(c)] as const)]}
      onChange={(value) => set(withCondition(filter, 'connection', value === '' ? null : Number(value)))}
    />
  );
}

function peerName({ peer }: ConnectionSummary): string {
  return peer.name ?? peer.address ?? 'Unknown peer';
}
