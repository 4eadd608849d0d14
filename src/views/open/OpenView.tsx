import { SAMPLES } from '../../samples/samples.ts';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { referenceHref } from '../shared/referenceRoute.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FileButtons } from './FileButtons.tsx';
import { PasteBox } from './PasteBox.tsx';
import './openView.css';

function Samples() {
  const openInputs = useTrace((state) => state.openInputs);
  const reportFailure = useTrace((state) => state.reportFailure);
  return (
    <section className="open-samples" aria-labelledby="samples-title">
      <h2 id="samples-title">No log at hand? Try one of these</h2>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample.name}>
            <button
              type="button"
              className="sample"
              data-testid="sample"
              title={sample.description}
              onClick={() =>
                sample
                  .load()
                  .then((text) => openInputs([{ name: sample.name, blob: new Blob([text]) }]), reportFailure)
              }
            >
              <strong>
                {sample.title} <em>{sample.family}</em>
              </strong>
              <span>{sample.look}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="open-small">
        Those of routers are written for ikescope after the messages of their makers, those of daemons were
        recorded in a laboratory.
      </p>
    </section>
  );
}

function Supported() {
  return (
    <section className="open-block" aria-labelledby="supported-title">
      <h2 id="supported-title">What it reads</h2>
      <dl className="open-families">
        <div>
          <dt>LANCOM</dt>
          <dd>
            The traces <code>vpn-status</code> and <code>vpn-debug</code>, IKEv1 and IKEv2. Start one with{' '}
            <code>trace + vpn-status</code>, let the tunnel fail once, and save what the terminal shows.
          </dd>
        </div>
        <div>
          <dt>ZyXEL</dt>
          <dd>The IKE and IPsec log of ZyNOS and ZLD, as page, table, console or syslog print it.</dd>
        </div>
        <div>
          <dt>strongSwan, Libreswan</dt>
          <dd>
            The log of <code>charon</code> or <code>pluto</code>, from a file, syslog or the journal.
          </dd>
        </div>
      </dl>
      <p>
        What each message means stands in the <a href={referenceHref()}>message reference</a>.
      </p>
      <p>
        Text in any usual encoding, <code>.gz</code>, <code>.zip</code>, <code>.tar.gz</code>, a whole folder,
        or rotated pieces of one log. Copies from mails, tickets and web pages work too. Lines of other traces
        do no harm.
      </p>
    </section>
  );
}

function Privacy() {
  return (
    <section className="open-block" aria-labelledby="privacy-title">
      <h2 id="privacy-title">
        {icons.shield}
        Nothing is uploaded
      </h2>
      <p>
        The log is read by this page, in your browser. A policy inside the page (
        <code>connect-src 'none'</code>) makes the browser itself refuse every connection to the outside, also
        to the part that reads the log. Check it: watch the network tab of the developer tools while you drop
        a log.
      </p>
    </section>
  );
}

/** The first page: ways to bring a log in, and what to expect. */
export function OpenView({ onBack }: { onBack: (() => void) | null }) {
  const cancelled = useTrace((state) => state.cancelled);
  const opened = useTrace((state) => state.opened);
  const close = useTrace((state) => state.close);
  return (
    <main className="open-view" data-testid="open-view">
      {onBack !== null && (
        <p className="open-back">
          <span>{opened[0]?.name} is still open.</span>
          <span className="open-back-buttons">
            <button type="button" className="button" onClick={onBack}>
              Back to it
            </button>
            <button type="button" className="button bare" onClick={close}>
              Close it
            </button>
          </span>
        </p>
      )}
      <ErrorNote />
      {cancelled && (
        <p className="open-note" role="status">
          Cancelled. Nothing was kept of what had been read.
        </p>
      )}
      <div className="open-intro">
        <p className="open-lead">Why does the VPN not come up?</p>
        <p>
          Drop the log of the VPN router. See every negotiation in it: how far it came, what the two sides
          could not agree on, what to change, and the lines that prove it.
        </p>
      </div>
      <div className="open-grid">
        <section className="drop-zone" data-testid="drop-zone" aria-labelledby="drop-title">
          {icons.drop}
          <h2 id="drop-title">Drop a log anywhere on this page</h2>
          <p>
            or press <kbd>Ctrl</kbd> <kbd>V</kbd> to paste one
          </p>
          <FileButtons />
          <PasteBox />
        </section>
        <Samples />
        <div className="open-blocks">
          <Supported />
          <Privacy />
        </div>
      </div>
    </main>
  );
}
