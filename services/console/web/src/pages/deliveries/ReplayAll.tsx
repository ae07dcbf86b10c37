import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { type DeliveryFilter, replayDead } from '../../notify/api';
import { WORDS } from './words';

const MOST = 500;

/** Asks once more: many people hear of it again. */
export function ReplayAll({ filter, nothing }: { filter: DeliveryFilter; nothing: boolean }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const [asking, setAsking] = useState(false);

  async function replay() {
    const done = await sending(async () => {
      const { replayed, more } = await replayDead({ ...filter, limit: MOST });
      message.success(`${t('replayedMany')}${replayed}${more ? ` ${t('moreLeft')}` : ''}`, 8);
    });
    if (done) setAsking(false);
    void queries.invalidateQueries({ queryKey: ['notify', 'deliveries'] });
  }

  return (
    <p>
      <Button danger disabled={nothing} onClick={() => setAsking(true)}>
        {t('replayAll')}
      </Button>
      {asking && (
        <Modal
          open
          title={t('replayAll')}
          okText={t('replay')}
          cancelText={t('cancel')}
          confirmLoading={busy}
          onOk={replay}
          onCancel={() => setAsking(false)}
        >
          <p>{t('replayAllNote')}</p>
        </Modal>
      )}
    </p>
  );
}
