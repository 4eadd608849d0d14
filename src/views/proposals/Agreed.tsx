import type { Agreed, Lifetime, Phase, SecurityAssociation } from '../../model/negotiation.ts';
import { attributeTerm, valueTerm } from '../../texts/terms.ts';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { useTerms } from '../shared/texts.tsx';
import { writeLifetime } from './lifetime.ts';

function Fact({ name, value }: { name: string; value: string | null }) {
  return value === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function LifetimeFacts({ lifetime }: { lifetime: Lifetime }) {
  const { renewed, ends } = writeLifetime(lifetime);
  return (
    <>
      <Fact name="Renewed after" value={renewed} />
      <Fact name={renewed === null ? 'Lifetime' : 'Ends at the latest after'} value={ends} />
    </>
  );
}

function AgreedFacts({ agreed, phase }: { agreed: Agreed; phase: Phase }) {
  const terms = useTerms();
  return Object.entries(agreed.attributes).map(([attribute, { canonical }]) => (
    <Fact
      key={attribute}
      name={attributeTerm(terms, attribute, phase.phase)}
      value={valueTerm(terms, canonical)}
    />
  ));
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}

/** What a phase settled: algorithms, lifetimes, identities, networks. Nothing where the log shows none of it. */
export function AgreedBlock({ phase }: { phase: Phase }) {
  const { agreed, lifetime, identities, trafficSelectors } = phase;
  const attributes = agreed === null ? 0 : Object.keys(agreed.attributes).length;
  if (attributes === 0 && lifetime === null && identities === null && trafficSelectors === null) return null;
  return (
    <section>
      <h4 className="panel-title">What was agreed</h4>
      <dl className="agreed">
        {agreed !== null && <AgreedFacts agreed={agreed} phase={phase} />}
        {lifetime !== null && <LifetimeFacts lifetime={lifetime} />}
        {identities !== null && (
          <>
            <Fact name="Identity of this device" value={identities.local} />
            <Fact name="Identity of the peer" value={identities.remote} />
          </>
        )}
        {trafficSelectors !== null && (
          <>
            <Fact name="Networks of this device" value={joined(trafficSelectors.local)} />
            <Fact name="Networks of the peer" value={joined(trafficSelectors.remote)} />
          </>
        )}
      </dl>
    </section>
  );
}

/** The security associations of a phase, one for each direction. */
export function SaTable({ sas }: { sas: readonly SecurityAssociation[] }) {
  if (sas.length === 0) return null;
  const shown = (value: string | number | null) => value ?? <span className="cell-state">not logged</span>;
  return (
    <ScrollArea label="Security associations">
      <table className="sas">
        <thead>
          <tr>
            <th scope="col">Security association</th>
            <th scope="col">SPI</th>
            <th scope="col">encryption</th>
            <th scope="col">key bits</th>
            <th scope="col">integrity</th>
          </tr>
        </thead>
        <tbody>
          {sas.map((sa) => (
            <tr key={`${sa.direction} ${sa.spi}`}>
              <th scope="row">
                <span aria-hidden="true">{sa.direction === 'outgoing' ? '→' : '←'}</span>{' '}
                {sa.protocol.toUpperCase()}, {sa.direction}
              </th>
              <td>
                <code>{sa.spi}</code>
              </td>
              <td>{shown(sa.encryption)}</td>
              <td>{shown(sa.keyLength)}</td>
              <td>{shown(sa.integrity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
