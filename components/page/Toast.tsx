import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import type { Notices } from '../ui/notices';
import { StatusLine } from '../ui/StatusLine';

interface ToastProps {
  notices: Notices;
}

/** A screen reader notices words that come into a region it knows: the region stands this long first, in milliseconds. */
const BEFORE_SPEAKING = 80;

/** What just happened, at the foot of the page. */
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
