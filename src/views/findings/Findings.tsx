import type { DataPathSign } from '../../model/dataPath.ts';
import type { Finding, Side } from '../../model/findings.ts';
import type { Negotiation } from '../../model/negotiation.ts';
import type { WrittenAction } from '../../model/report.ts';
import type { NegotiationDetail } from '../../model/trace.ts';
import { writeDataPath } from '../../texts/writeDataPath.ts';
import { writeFinding } from '../../texts/writeFinding.ts';
import { Snippet } from '../../ui/Snippet.tsx';
import { EvidenceList } from '../shared/EvidenceList.tsx';
import { useCatalogues, useTerms } from '../shared/texts.tsx';
import { CONFIDENCE_MEANS } from '../shared/words.ts';
import { SeverityMark } from './SeverityMark.tsx';
import './findings.css';

const SIDES: readonly Side[] = ['local', 'remote', 'either'];

/** How many evidence lines are linked one by one. */
const EVIDENCE_SHOWN = 14;

/** The name under which a side is known, to stand beside its heading. */
function nameOf(side: Side, { peer, localAddress }: Negotiation): string | null {
  if (side === 'local') return localAddress;
  if (side === 'remote') return peer.name ?? peer.address;
  return null;
}

function Actions({ actions, negotiation }: { actions: readonly WrittenAction[]; negotiation: Negotiation }) {
  const terms = useTerms();
  return (
    <div className="actions">
      {SIDES.map((side) => {
        const own = actions.filter((action) => action.side === side);
        const name = nameOf(side, negotiation);
        return own.length === 0 ? null : (
          <section key={side} className={side}>
            <h4>
              {terms.sides[side]}
              {name !== null && <span> ({name})</span>}
            </h4>
            <ul>
              {own.map(({ text, snippet }) => (
                <li key={text}>
                  {text}
                  {snippet !== undefined && <Snippet text={snippet} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly negotiation: Negotiation;
}

/** All that a finding says below its title. */
function FindingBody({ finding, negotiation }: FindingProps) {
  const texts = useCatalogues();
  const { explanation, causes, actions, settledBy, deviceCode } = writeFinding(texts, finding);
  const whyBlock = causes.length > 0 && (
    <>
      <h3>{causes.length === 1 ? 'Likely cause' : 'Likely causes, the likeliest first'}</h3>
      <ol className="causes">
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ol>
    </>
  );
  // where the change is known, it comes before what may have led to it
  const whatBlock = actions.length > 0 && (
    <>
      <h3>What to do</h3>
      <Actions actions={actions} negotiation={negotiation} />
    </>
  );
  return (
    <>
      <p>{explanation}</p>
      <p className="confidence">
        <strong className={finding.confidence}>{texts.general.terms.confidences[finding.confidence]}</strong>
        {CONFIDENCE_MEANS[finding.confidence]}
      </p>
      {deviceCode !== null && (
        <p className="device-code">
          The device calls it <code>{deviceCode.name}</code> (<code>{deviceCode.code}</code>).
        </p>
      )}
      {finding.remedies === undefined && whyBlock}
      {whatBlock}
      {finding.remedies !== undefined && whyBlock}
      {finding.evidence.length > 0 && (
        <>
          <h3>The lines that prove it</h3>
          <p>
            <EvidenceList evidence={finding.evidence} limit={EVIDENCE_SHOWN} />
          </p>
        </>
      )}
      {settledBy !== null && (
        <>
          <h3>What would settle it</h3>
          <p>{settledBy}</p>
        </>
      )}
    </>
  );
}

/** A finding beside the leading one: its title, the rest on demand. */
function OtherFinding({ finding, negotiation }: FindingProps) {
  const texts = useCatalogues();
  return (
    <details className="finding-other">
      <summary>
        <SeverityMark severity={finding.severity} />
        <span>{writeFinding(texts, finding).title}</span>
        {finding.phase !== null && <em>{texts.general.terms.phases[finding.phase]}</em>}
      </summary>
      <div className="finding-body">
        <FindingBody finding={finding} negotiation={negotiation} />
      </div>
    </details>
  );
}

interface DataPathProps {
  readonly negotiation: Negotiation;
  readonly signs: readonly DataPathSign[];
}

/** A tunnel that is up: what the log shows of its data, and what to look at if none passes. */
function DataPath({ negotiation, signs }: DataPathProps) {
  const said = writeDataPath(useCatalogues(), negotiation, signs);
  return (
    <section className="finding-body" data-testid="data-path" aria-labelledby="data-path-title">
      <h3 id="data-path-title">{said.title}</h3>
      <p>{said.explanation}</p>
      {said.signs.length > 0 && (
        <ul className="signs">
          {said.signs.map(({ text, lines }) => (
            <li key={text}>
              {text}{' '}
              {lines.length > 0 && (
                <EvidenceList
                  evidence={lines.map((line) => ({ source: negotiation.source, line }))}
                  limit={3}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{said.checks}</summary>
        <ol className="causes">
          {said.look.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}

interface FindingsProps {
  readonly detail: NegotiationDetail;
  /** The finding whose title is the verdict; null where none explains the outcome. */
  readonly leading: Finding | null;
}

/** Why it ended as it did, what to change where, and what else is worth knowing. */
export function Findings({ detail, leading }: FindingsProps) {
  const { negotiation, findings } = detail;
  const others = findings.filter((finding) => finding !== leading);
  const fault = leading?.severity === 'error';
  return (
    <section className="panel findings" data-testid="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{fault ? 'Why, and what to do' : 'What the log says'}</h2>
      {leading === null ? (
        <p className="findings-none">
          {negotiation.outcome === 'established'
            ? 'No fault was found in this negotiation.'
            : 'The log names no reason for its end, and shows no fault.'}
        </p>
      ) : (
        <div className="finding-body">
          <FindingBody finding={leading} negotiation={negotiation} />
        </div>
      )}
      {detail.dataPath !== undefined && <DataPath negotiation={negotiation} signs={detail.dataPath} />}
      {others.length > 0 && (
        <section className="findings-others" aria-labelledby="others-title">
          <h3 id="others-title" className="panel-title">
            Also worth knowing
          </h3>
          {others.map((finding) => (
            <OtherFinding key={finding.id} finding={finding} negotiation={negotiation} />
          ))}
        </section>
      )}
    </section>
  );
}
