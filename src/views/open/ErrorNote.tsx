import { useTrace } from '../../store/trace.ts';
import { useTexts } from '../../store/useTexts.ts';
import { writeInputError } from '../../texts/write.ts';
import { icons } from '../../ui/icons.tsx';
import { adviceFor } from './errorTexts.ts';
import './errorNote.css';

/** The last failure: what happened, what to try, and the raw message for who wants to report it. */
export function ErrorNote() {
  const error = useTrace((state) => state.error);
  const dismissError = useTrace((state) => state.dismissError);
  const texts = useTexts();
  if (error === null) return null;
  const advice = adviceFor(error.code);
  return (
    <section className="error-note" role="alert" data-testid="error">
      {icons.warning}
      <div>
        <h2>{advice.title}</h2>
        {texts !== null && <p>{writeInputError(texts, error.code, error.fields)}</p>}
        <ul>
          {advice.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p className="error-raw">
          <code>
            {error.message.startsWith(error.code) ? error.message : `${error.code}: ${error.message}`}
          </code>
        </p>
      </div>
      <button type="button" className="button bare" aria-label="Dismiss" onClick={dismissError}>
        {icons.close}
      </button>
    </section>
  );
}
