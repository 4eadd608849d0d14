import type { Theme } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { referenceHref } from '../shared/referenceRoute.ts';
import { nextTheme } from './keys.ts';

const THEME_NAMES: Readonly<Record<Theme, { readonly icon: keyof typeof icons; readonly name: string }>> = {
  system: { icon: 'contrast', name: 'as the system' },
  light: { icon: 'sun', name: 'light' },
  dark: { icon: 'moon', name: 'dark' },
};

function ThemeToggle() {
  const theme = useTrace((state) => state.theme);
  const setTheme = useTrace((state) => state.setTheme);
  const { icon, name } = THEME_NAMES[theme];
  return (
    <button
      type="button"
      className="button bare icon-button"
      data-testid="theme-toggle"
      aria-label={`Look of the page: ${name}. Change to ${THEME_NAMES[nextTheme(theme)].name}`}
      title={`Look: ${name} (T)`}
      onClick={() => setTheme(nextTheme(theme))}
    >
      {icons[icon]}
    </button>
  );
}

/** What is open, in a few words: the name of the file, or how many there are. */
function OpenedName() {
  const opened = useTrace((state) => state.opened);
  const [first] = opened;
  if (first === undefined) return null;
  const name = opened.length === 1 ? first.name : `${first.name} and ${opened.length - 1} more`;
  return (
    <span className="opened-name" title={opened.map((source) => source.name).join('\n')}>
      {icons.file}
      <span>{name}</span>
    </span>
  );
}

/** The way into the message reference, and out of it again. */
function ReferenceLink({ inReference }: { inReference: boolean }) {
  const opened = useTrace((state) => state.opened.length > 0);
  if (!inReference) {
    return (
      <a
        className="button bare"
        href={referenceHref()}
        data-testid="reference-link"
        title="What every message means (M)"
      >
        {icons.book}
        <span>Messages</span>
      </a>
    );
  }
  return (
    <a className="button" href="#/" data-testid="reference-leave" title="Leave the message reference (M)">
      {icons.back}
      <span>{opened ? 'Back to the log' : 'Open a log'}</span>
    </a>
  );
}

interface HeaderProps {
  readonly onOpen: () => void;
  readonly onHelp: () => void;
  /** Whether a trace is shown, which another log could replace. */
  readonly hasTrace: boolean;
  /** Whether the message reference is shown. */
  readonly inReference: boolean;
}

/** The bar at the top: name, what is open, and what is always at hand. */
export function Header({ onOpen, onHelp, hasTrace, inReference }: HeaderProps) {
  return (
    <header className="header">
      <h1 className="brand">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path className="brand-lane" d="M2 5.5h16M2 10h16M2 14.5h16" />
          <path className="brand-bar" d="M2 5.5h5M6 10h6.5M11.5 14.5h3" />
          <circle className="brand-end" cx="16.6" cy="14.5" r="2" />
        </svg>
        ikescope
      </h1>
      <OpenedName />
      <div className="header-actions">
        <ReferenceLink inReference={inReference} />
        {hasTrace && (
          <button type="button" className="button" onClick={onOpen} title="Open another log (O)">
            {icons.folder}
            <span>Open another</span>
          </button>
        )}
        <ThemeToggle />
        <button
          type="button"
          className="button bare icon-button"
          aria-label="Show all keys"
          title="Keys (?)"
          onClick={onHelp}
        >
          {icons.keys}
        </button>
      </div>
    </header>
  );
}
