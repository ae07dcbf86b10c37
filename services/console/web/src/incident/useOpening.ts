import { useEffect, useState } from 'react';
import { incidentApi, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { now } from '../time/clock';
import { safeStream } from './safe';
import { said, useKey } from './useKey';
import { WORDS } from './words';

interface Opened {
  url: string;
  until: number;
}

/** Asks for a camera's link, which is recorded, and forgets it when its time is over. */
export function useOpening(incidentId: string, cameraId: string, link: 'STREAM' | 'SNAPSHOT') {
  const t = useWords(WORDS);
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { keyOf, forget } = useKey();

  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => setOpened(undefined), Math.max(0, opened.until - now()));
    return () => clearTimeout(timer);
  }, [opened]);

  async function open() {
    setBusy(true);
    setFault(undefined);
    try {
      const asked = incidentApi.POST('/api/v1/incidents/{id}/cameras/{cameraId}/openings', {
        params: {
          path: { id: incidentId, cameraId },
          header: { 'Idempotency-Key': keyOf([incidentId, cameraId, link]) },
        },
        body: { link },
      });
      const answer = await ok(asked);
      if ((await asked).response.status === 202) {
        // The same key again gives the link that is recorded by then.
        setFault(t('cameraWait'));
        return;
      }
      forget();
      const url = safeStream((answer as { url?: string }).url);
      if (url)
        setOpened({ url, until: Date.parse((answer as { expiresAt?: string }).expiresAt ?? '') || now() });
      else setFault(t('cameraBad'));
    } catch (cause) {
      forget();
      setFault(said(cause));
    } finally {
      setBusy(false);
    }
  }
  return { url: opened?.url, fault, busy, open };
}
