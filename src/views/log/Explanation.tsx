// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard has to reach it
import { useEffect, useRef } from 'react';
import type { WrittenAction } from '../../model/report.ts';
import type { LogRow } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { writeMessage } from '../../texts/write.ts';
import { splitStamp } from '../shared/format.ts';
import { referenceHref } from '../shared/referenceRoute.ts';
import { useCatalogues } from '../shared/texts.tsx';
import { lastTextLine } from './rowText.ts';
import { ToneMark } from './ToneMark.tsx';
import { KIND_WORDS, linesWord, TONE_WORDS } from './words.ts';

/** What the selected line says: meaning, causes, what to do, and how well the meaning is vouched for. */
export function Explanation({ row }: { row: LogRow | null }) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every other line is read from its beginning
  useEffect(() => {
    box.current?.scrollTo(0, 0);
  }, [row?.source, row?.record]);
  return (
    <section
      ref={box}
      className="log-explanation"
      data-testid="log-explanation"
      aria-label="What the line says"
      tabIndex={0}
    >
      {row === null ? (
        <p className="log-hint">Select a line to read what it means.</p>
      ) : (
        <>
          <Facts row={row} />
          <Meaning row={row} />
          <RawText row={row} />
        </>
      )}
    </section>
  );
}

function Facts({ row }: { row: LogRow }) {
  const { terms } = useCatalogues().general;
  const time = splitStamp(row.time);
  return (
    <p className="log-facts">
      <strong>{linesWord(row.line, lastTextLine(row))}</strong>
      {time !== null && <span>{`${time.date} ${time.time}`.trim()}</span>}
      {row.kind === 'message' && (
        <span className={`log-tone ${row.tone}`}>
          <ToneMark row={row} named />
          {TONE_WORDS[row.tone]}
        </span>
      )}
      {row.phase !== null && <span>{terms.phases[row.phase]}</span>}
      {row.negotiation !== null && <OfNegotiation index={row.negotiation} />}
      {row.evidence !== null && (
        <span
          className={`log-evidence ${row.evidence}`}
          title="How well the meaning of this message is vouched for"
        >
          {terms.evidence[row.evidence]}
        </span>
      )}
      {row.messageId !== null && (
        <a href={referenceHref(row.messageId)} data-testid="to-reference">
          In the message reference
        </a>
      )}
    </p>
  );
}

/** Names the negotiation of the line and selects it. */
function OfNegotiation({ index }: { index: number }) {
  const select = useTrace((state) => state.selectNegotiation);
  const selected = useTrace((state) => state.selection.negotiation === index);
  if (selected) return <span className="log-own">Negotiation {index + 1}, the one shown</span>;
  return (
    <button type="button" className="link" onClick={() => select(index)}>
      Show negotiation {index + 1}
    </button>
  );
}

function Meaning({ row }: { row: LogRow }) {
  const catalogues = useCatalogues();
  if (row.kind !== 'message') {
    return (
      <div className="log-meaning">
        <p>{KIND_WORDS[row.kind].means}</p>
      </div>
    );
  }
  const written =
    row.messageId === null ? null : writeMessage(catalogues, row.messageId, row.variant, row.fields);
  if (written === null) return null;
  return (
    <div className="log-meaning">
      <p>{written.meaning}</p>
      {written.causes.length > 0 && (
        <div>
          <h3>Likely causes</h3>
          <ol>
            {written.causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </div>
      )}
      <Actions actions={written.actions} />
    </div>
  );
}

function Actions({ actions }: { actions: readonly WrittenAction[] }) {
  const { sides } = useCatalogues().general.terms;
  return (['local', 'remote', 'either'] as const).map((side) => {
    const own = actions.filter((action) => action.side === side);
    if (own.length === 0) return null;
    return (
      <div key={side}>
        <h3>{sides[side]}</h3>
        <ul>
          {own.map((action) => (
            <li key={action.text}>{action.text}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** The text as it stands in the log; on a wide page the list shows a short one whole already. */
function RawText({ row }: { row: LogRow }) {
  const whole = lastTextLine(row) === row.line && !row.cut && row.text.length < 100;
  return (
    <div className={`log-raw ${whole ? 'whole' : ''}`}>
      <pre>{row.text}</pre>
      {row.cut && <p>The rest of this entry is too long to be shown.</p>}
    </div>
  );
}
