import { useEffect, useId } from 'preact/hooks';
import { ColorPicker } from '../annotation/ColorPicker';
import { Button } from '../ui/Button';
import type { Notice } from '../ui/notices';
import { StatusLine } from '../ui/StatusLine';
import { useModal } from '../ui/use-modal';
import type { PreferencesState } from './preferences-model';
import type { Settings } from './settings-model';
import { SiteRuleSelect } from './SiteRuleSelect';

interface SettingsDialogProps {
  preferences: PreferencesState;
  settings: Settings;
  /** The page's notice, shown here because the dialog covers the page. */
  notice: Notice | null;
  onClose: () => void;
}

/** The settings. Each choice takes effect at once; there is nothing to save. */
export function SettingsDialog({ preferences, settings, notice, onClose }: SettingsDialogProps) {
  const ref = useModal();
  // The dialog and not its first control, whose value is still loading.
  useEffect(() => ref.current?.focus(), [ref]);
  const id = useId();
  const sites = settings.sites.value;
  return (
    <dialog
      ref={ref}
      class="modal settings"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>Settings</h2>
      <section aria-labelledby={`${id}-color`}>
        <h3 id={`${id}-color`}>Colour of new highlights</h3>
        <ColorPicker
          label="Colour of new highlights"
          value={preferences.color.value}
          onChange={(color) => void preferences.change({ color })}
        />
        <p class="hint">
          Used by the keyboard shortcut, the context menu and “Add note”. It follows the colour you used last.
        </p>
      </section>
      <section aria-labelledby={`${id}-keys`}>
        <h3 id={`${id}-keys`}>Keys</h3>
        <label class="setting">
          <input
            type="checkbox"
            checked={preferences.hasSingleKeys.value}
            aria-describedby={`${id}-keys-hint`}
            onChange={(event) => void preferences.change({ singleKeys: event.currentTarget.checked })}
          />
          Single-key shortcuts
        </label>
        <p class="hint" id={`${id}-keys-hint`}>
          With a passage selected, 1 to 5 choose a colour and n adds a note; in the library, / goes to the search box.
          Switch them off if you use speech input, or press keys by accident.
        </p>
        <p class="hint">
          Shortcuts with Alt+Shift are changed in the browser: at chrome://extensions/shortcuts, or under “Manage
          Extension Shortcuts” in Firefox.
        </p>
      </section>
      {sites.length > 0 && (
        <section aria-labelledby={`${id}-sites`}>
          <h3 id={`${id}-sites`}>Offer articles</h3>
          <ul class="site-rules" aria-label="Sites">
            {sites.map(({ site, rule }) => (
              <li key={site}>
                <SiteRuleSelect
                  site={site}
                  rule={rule}
                  onRule={(next) => void settings.setRule({ site, rule: next })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {notice?.tone === 'problem' && <StatusLine notice={notice} />}
      <div class="modal-actions">
        <Button label="Close" kind="primary" onClick={onClose} />
      </div>
    </dialog>
  );
}
