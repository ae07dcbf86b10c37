import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { usePhotos } from './useDispatches';
import { DISPATCH_WORDS } from './words';

/** What a unit photographed. Each look is recorded, so none is shown before somebody asks for it. */
export function Photos({ dispatchId, callSign }: { dispatchId: string; callSign: string }) {
  const t = useWords(DISPATCH_WORDS);
  const [shown, show] = useState(false);
  const { data = [] } = usePhotos(dispatchId);
  if (data.length === 0) return null;
  const title = `${t('photos')} ${data.length}`;
  return (
    <div data-testid="photos">
      <Button
        size="small"
        aria-expanded={shown}
        aria-label={`${callSign} ${title}`}
        onClick={() => show(!shown)}
      >
        {title}
      </Button>{' '}
      <span className="faint">{t('photosNote')}</span>
      {shown && (
        <ul className="photos">
          {data.map(({ id, keptAt }, index) => (
            <li key={id}>
              <img
                src={`/api/v1/dispatches/${dispatchId}/photos/${id}`}
                alt={`${callSign} ${t('photos')} ${index + 1}`}
              />
              <Moment at={keptAt} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
