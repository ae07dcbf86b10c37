import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { follow } from '../live/follow';
import { forgetLink, reportLink } from '../live/link';

const PATH = '/api/v1/responses/stream';

/** What anybody does in a response is shown at once: the stream says which one to read anew. */
export function useResponseStream(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const abort = new AbortController();
    const event = (name: string) => {
      // Its statements and the list follow from it; only what is on the page is read.
      if (name === 'response' || name === 'reset') void queries.invalidateQueries({ queryKey: ['response'] });
    };
    const link = (up: boolean) => {
      if (!abort.signal.aborted) reportLink(PATH, up);
    };
    void follow(PATH, abort.signal, { event, link }).then(() => forgetLink(PATH));
    return () => abort.abort();
  }, [queries]);
}
