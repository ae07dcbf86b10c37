import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { give } from '../app/give';
import { useWords } from '../i18n/language';
import { pngOf } from './picture';
import { capOf, noticePicture, noticeText } from './statementApi';
import { STATEMENT_WORDS } from './statementWords';
import type { Statement } from './types';

/** 警情通报 as the official accounts post it: text to copy, and a picture to save. A person posts it. */
export function Notice({ statement }: { statement: Statement }) {
  const t = useWords(STATEMENT_WORDS);
  const { message } = App.useApp();
  const publicationId = statement.publicationIds.at(-1) ?? '';
  const { data } = useQuery({
    queryKey: ['notice', publicationId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => ({
      text: await noticeText(publicationId, signal),
      svg: await noticePicture(publicationId, signal),
    }),
  });
  const address = useAddress(data?.svg);
  if (!data) return null;

  const copy = () =>
    (navigator.clipboard?.writeText(data.text) ?? Promise.reject()).then(
      () => message.success(t('copied')),
      () => message.warning(t('notCopied'), 8),
    );
  const save = () =>
    pngOf(data.svg).then(
      (png) => give(png, `${statement.id}-${statement.version}.png`),
      () => message.error(t('pictureFailed')),
    );

  return (
    <section aria-label={t('notice')} data-testid="notice">
      <h2>{t('notice')}</h2>
      <pre lang="zh-CN" data-testid="notice-text">
        {data.text}
      </pre>
      <p className="action-bar">
        <Button size="small" onClick={copy}>
          {t('copy')}
        </Button>
        <Button size="small" onClick={save}>
          {t('picture')}
        </Button>
        <a href={capOf(publicationId)} download={`${publicationId}.xml`}>
          {t('cap')}
        </a>
      </p>
      {address && <img src={address} alt={t('pictureAlt')} />}
    </section>
  );
}

/** As an image, where nothing in it can run. */
function useAddress(svg: string | undefined): string | undefined {
  const [address, become] = useState<string>();
  useEffect(() => {
    if (svg === undefined) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    become(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
