import type { ListHead } from '../api/risk';
import { useWords } from '../i18n/language';
import { Deed } from '../response/Deed';
import { countList, publishList, signList } from './api';
import { Circulate } from './Circulate';
import { listDeeds } from './may';
import { WORDS } from './words';

/** From counted to published, and on to those who have to know. */
export function ListDeeds({ list, role }: { list: ListHead; role: string }) {
  const t = useWords(WORDS);
  const { regionId, id } = list;
  const deeds = listDeeds(list, role);
  return (
    <div className="action-bar" data-testid="list-deeds">
      {deeds.includes('sign') && (
        <Deed label={t('sign')} changes="risk" give={() => signList(regionId, id)}>
          <p>{t('signNote')}</p>
        </Deed>
      )}
      {deeds.includes('publish') && (
        <Deed label={t('publish')} changes="risk" give={() => publishList(regionId, id)}>
          <p>{t('publishNote')}</p>
        </Deed>
      )}
      {deeds.includes('circulate') && <Circulate list={list} />}
      {deeds.includes('count') && (
        <Deed label={t('count10')} changes="risk" give={(_, key) => countList(regionId, key)} />
      )}
    </div>
  );
}
