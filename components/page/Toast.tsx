import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import type { Notices } from '../ui/notices';
import { StatusLine } from '../ui/StatusLine';

interface ToastProps {
  notices: Notices;
}

/** In milliseconds. A live region must exist this long before text is put in, or screen readers miss the text. */
const BEFORE_SPEAKING = 80;

/** Shows what just happened, at the bottom of the page. */
export function Toast({ notices }: ToastProps) {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), BEFORE_SPEAKING);
    return () => clearTimeout(timer);
  }, []);
  const notice = isKnown ? notices.notice.value : null;
  return (
    <div class="toast floating" data-shown={notice ? '' : undefined}>
      <StatusLine notice={notice} />
      {notice?.tone === 'problem' && (
        <Button kind="quiet" icon="close" iconOnly label="Dismiss" onClick={() => (notices.notice.value = null)} />
      )}
    </div>
  );
}
