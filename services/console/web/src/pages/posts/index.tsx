import { Button } from 'antd';
import { useState } from 'react';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { Plan } from './Plan';
import { Rates } from './Rates';
import { Today } from './Today';
import { useEstablishment } from './usePosts';
import { WORDS } from './words';
import './posts.css';

/** Whether every school has its post, who is missing today, and what the days to come lack. */
export default function PostsPage() {
  const t = useWords(WORDS);
  // Undefined: all that this reader may see.
  const [regionId, open] = useState<string>();
  const { data, error } = useEstablishment(regionId);
  const absent = error instanceof Fault && error.absent;
  useLink('posts', !error || absent);
  return (
    <div className="posts">
      <h1 className="page-title">{t('title')}</h1>
      {error && !data && <p className="error">{t(absent ? 'notDeployed' : 'away')}</p>}
      {regionId && <Button onClick={() => open(undefined)}>{t('own')}</Button>}
      {data && (
        <>
          <Rates counts={data} open={open} />
          <Today regionId={regionId} />
          <Plan regionId={regionId} />
        </>
      )}
    </div>
  );
}
