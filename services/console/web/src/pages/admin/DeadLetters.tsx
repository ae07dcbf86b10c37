import type { components } from '@openapi/incident';
import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { incidentApi, ok, okAs } from '../../api/client';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

type Letter = components['schemas']['DeadLetter'];

const EVERY_MS = 15_000;
const TOPICS = [
  ['anyuan.incident.inputs.incident.dlq', 'INPUTS'],
  ['anyuan.incident.events.incident-projection.dlq', 'EVENTS'],
] as const;
const COLUMNS = ['at', 'type', 'school', 'reason', 'bytes', 'actions'] as const;

/** What a group put aside: with its reason and without its content, which may name people. */
export function DeadLetters() {
  const t = useWords(WORDS);
  const [topic, choose] = useState<string>(TOPICS[0][0]);
  const { data, isError, isSuccess, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['dead-letters', topic],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      ok(
        incidentApi.GET('/api/v1/dead-letters', {
          params: { query: { topic, limit: '50', ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    refetchInterval: EVERY_MS,
  });
  const letters = (data?.pages ?? []).flatMap((page) => page?.items ?? []);
  return (
    <>
      <p>
        <Select
          aria-label={t('topic')}
          className="topic"
          value={topic}
          options={TOPICS.map(([value, word]) => ({ value, label: `${t(word)} ${value}` }))}
          onChange={choose}
        />
      </p>
      <p className="faint">{t('replayNote')}</p>
      {isError && <p className="error">{t('away')}</p>}
      {isSuccess && letters.length === 0 && <p className="faint">{t('noLetters')}</p>}
      {letters.length > 0 && <Table topic={topic} letters={letters} onReplayed={() => void refetch()} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

interface Properties {
  topic: string;
  letters: Letter[];
  onReplayed: () => void;
}

function Table({ topic, letters, onReplayed }: Properties) {
  const t = useWords(WORDS);
  return (
    <PlainTable titles={COLUMNS.map((column) => t(column))} testId="letters">
      {letters.map((letter) => (
        <tr key={`${letter.partition}-${letter.offset}`}>
          <td>
            <Moment at={letter.at} />
          </td>
          <td>{letter.type}</td>
          <td>{letter.key}</td>
          <td>{letter.reason}</td>
          <td>{letter.bytes}</td>
          <td>
            <Replay topic={topic} letter={letter} onReplayed={onReplayed} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Replay({ topic, letter, onReplayed }: { topic: string; letter: Letter; onReplayed: () => void }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const place = { partition: String(letter.partition), offset: String(letter.offset) };

  async function replay() {
    setBusy(true);
    try {
      await okAs(
        incidentApi.POST('/api/v1/dead-letters/{partition}/{offset}/replays', {
          params: { path: place, query: { topic } },
        }),
      );
      message.success(t('replayed'));
      onReplayed();
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button
      size="small"
      loading={busy}
      onClick={replay}
      aria-label={`${t('replay')} ${place.partition}/${place.offset}`}
    >
      {t('replay')}
    </Button>
  );
}
