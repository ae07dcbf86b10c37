import { App, Button } from 'antd';
import { useState } from 'react';
import { Fault } from '../api/problem';
import { useWords } from '../i18n/language';
import { give } from './give';

const WORDS = {
  export: ['导出', 'Export'],
  failed: ['导出未成功', 'Not exported'],
} as const;
const FORMATS = ['csv', 'xlsx'] as const;

interface Properties {
  /** The file's name without its ending. */
  name: string;
  load: (format: string) => Promise<Blob>;
}

/** What a page shows, as a file. What the service says against it is shown. */
export function ExportButtons({ name, load }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState<string>();
  const save = async (format: string) => {
    setBusy(format);
    try {
      give(await load(format), `${name}.${format}`);
    } catch (fault) {
      message.error(`${t('failed')}: ${fault instanceof Fault ? fault.message : String(fault)}`);
    } finally {
      setBusy(undefined);
    }
  };
  return FORMATS.map((format) => (
    <Button key={format} loading={busy === format} disabled={busy !== undefined} onClick={() => save(format)}>
      {t('export')} {format.toUpperCase()}
    </Button>
  ));
}
