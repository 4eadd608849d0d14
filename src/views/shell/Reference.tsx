import { useTexts } from '../../store/useTexts.ts';
import { dialectsWithTexts } from '../../texts/load.ts';
import { ReferenceView } from '../reference/ReferenceView.tsx';
import { TextsProvider } from '../shared/texts.tsx';

const ALL_DIALECTS = dialectsWithTexts('en');

/** The message reference with the texts of all dialects. */
export function Reference({ chosen }: { chosen: string | null }) {
  const texts = useTexts(ALL_DIALECTS);
  if (texts === null || ALL_DIALECTS.some((dialect) => texts.dialects[dialect] === undefined)) {
    return <main className="reference-loading" aria-busy="true" />;
  }
  return (
    <TextsProvider texts={texts}>
      <ReferenceView chosen={chosen} />
    </TextsProvider>
  );
}
