import { useTrace } from '../../store/trace.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KEY_GROUPS, type PageKey } from './keys.ts';

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  F: 'Shift F',
  'Shift+ArrowLeft': 'Shift ←',
  'Shift+ArrowRight': 'Shift →',
};

function nameOf(key: string): string {
  return KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The list of all keys. */
export function Help({
  keys,
  open,
  onClose,
}: {
  keys: readonly PageKey[];
  open: boolean;
  onClose: () => void;
}) {
  const singleKeys = useTrace((state) => state.singleKeys);
  const setSingleKeys = useTrace((state) => state.setSingleKeys);
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <div className="help-groups">
        {KEY_GROUPS.map((group) => (
          <section key={group}>
            <h3 className="panel-title">{group}</h3>
            <dl>
              {keys
                .filter((key) => key.group === group)
                .map((key) => (
                  <div key={key.does}>
                    <dt>
                      {key.keys.map((name) => (
                        <kbd key={name}>{nameOf(name)}</kbd>
                      ))}
                    </dt>
                    <dd>{key.does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        Single keys act without Ctrl or Alt
      </label>
    </Dialog>
  );
}
