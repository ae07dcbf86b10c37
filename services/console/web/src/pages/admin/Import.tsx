import { useQuery } from '@tanstack/react-query';
import { Alert, Progress as Bar, Button, Select } from 'antd';
import { useState } from 'react';
import { asFile, ledgerApi, newKey, okAs } from '../../api/client';
import { useWords } from '../../i18n/language';
import { isRunning, MOST_BYTES, type Progress, percent, TYPES } from './imports';
import { WORDS } from './words';

const EVERY_MS = 500;

/** A file of rows: how far it got, and which rows were not taken. */
export function Import() {
  const t = useWords(WORDS);
  const [type, choose] = useState<(typeof TYPES)[number]>('DEVICES');
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [importId, follow] = useState<string>();

  async function start(csv: File) {
    setBusy(true);
    setFault(undefined);
    try {
      if (csv.size > MOST_BYTES) throw new Error(t('tooLong'));
      const params = { query: { type }, header: { 'Idempotency-Key': newKey() } };
      const asked = ledgerApi.POST('/api/v1/imports', { params, ...(await asFile(csv, 'text/csv')) });
      follow((await okAs<{ id: string }>(asked)).id);
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <p className="faint">{t('importNote')}</p>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void start(file);
        }}
      >
        <Select
          aria-label={t('type')}
          className="filter"
          value={type}
          options={TYPES.map((value) => ({ value, label: t(value) }))}
          onChange={choose}
        />
        <input
          type="file"
          aria-label={t('file')}
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <Button htmlType="submit" type="primary" disabled={!file || busy} loading={busy}>
          {t('start')}
        </Button>
      </form>
      {fault && <Alert type="error" title={fault} role="alert" />}
      {importId && <Running key={importId} importId={importId} />}
    </>
  );
}

function Running({ importId }: { importId: string }) {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['import', importId],
    queryFn: async ({ signal }) =>
      okAs<Progress>(ledgerApi.GET('/api/v1/imports/{id}', { params: { path: { id: importId } }, signal })),
    refetchInterval: (query) => (query.state.data && !isRunning(query.state.data) ? false : EVERY_MS),
  });
  if (!data) return isError ? <p className="error">{t('away')}</p> : null;
  const counts = [
    ['total', data.totalRows],
    ['imported', data.importedRows],
    ['unchanged', data.unchangedRows],
    ['rejected', data.rejectedRows],
  ] as const;
  return (
    <section aria-label={t('import')} data-testid="import" data-state={data.state}>
      <p role="status">{data.state && t(data.state)}</p>
      <Bar
        percent={percent(data)}
        aria-label={t('import')}
        status={data.state === 'FAILED' ? 'exception' : 'normal'}
      />
      <p>
        {counts.map(([word, count]) => (
          <span key={word} className="badge">
            {t(word)} {count ?? 0}
          </span>
        ))}
      </p>
      <Errors progress={data} />
    </section>
  );
}

function Errors({ progress }: { progress: Progress }) {
  const t = useWords(WORDS);
  const errors = progress.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <div className="scroll">
      {progress.errorsTruncated && <p className="error">{t('truncated')}</p>}
      <table className="plain-table" data-testid="bad-rows">
        <thead>
          <tr>
            {(['line', 'field', 'message'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.map((error) => (
            <tr key={`${error.line} ${error.field} ${error.message}`}>
              <td>{error.line || ''}</td>
              <td>{error.field}</td>
              <td>{error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
