import { Named } from '../app/Named';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { giveReceipt, reportUp } from './api';
import { Deed, TextField } from './Deed';
import type { Authority } from './duties';
import type { Report, Response } from './types';
import { WORDS } from './words';

interface Properties {
  response: Response;
  authority: Authority;
  /** The part of the region tree that is the reader's. */
  scopePath: string;
}

/** What was reported upwards, and whether the superior has it. */
export function Reports({ response, authority, scopePath }: Properties) {
  const t = useWords(WORDS);
  return (
    <section aria-label={t('reports')} data-testid="reports">
      <h2>{t('reports')}</h2>
      {response.reports.length === 0 && <p className="faint">{t('noReports')}</p>}
      <ul>
        {response.reports.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            responseId={response.id}
            receives={authority.givesReceipts && report.toPath.startsWith(scopePath)}
          />
        ))}
      </ul>
      {authority.reports && response.state !== 'CLOSED' && (
        <Deed<{ text: string }>
          label={t('report')}
          give={({ text }, key) => reportUp(response.id, text.trim(), key)}
        >
          <TextField name="text" label={t('reportText')} longest={4000} rows={5} />
        </Deed>
      )}
    </section>
  );
}

function ReportRow({ report, responseId, receives }: RowProperties) {
  const t = useWords(WORDS);
  const superior = report.toPath.split('/').filter(Boolean).at(-1) ?? '';
  return (
    <li data-report={report.id}>
      {t('reportTo')} <Named kind="regions" id={superior} />: {report.text ?? t('notForYou')}{' '}
      <small className="faint">
        {report.by} <Moment at={report.at} />
      </small>{' '}
      {report.receivedAt ? (
        <span className="badge">
          {t('received')} {report.receivedBy} <Moment at={report.receivedAt} />
        </span>
      ) : (
        <span className="badge warn">{t('noReceipt')}</span>
      )}
      {!report.receivedAt && receives && (
        <Deed label={t('receipt')} of={report.text ?? ''} give={() => giveReceipt(responseId, report.id)}>
          <p>{report.text}</p>
        </Deed>
      )}
    </li>
  );
}

interface RowProperties {
  report: Report;
  responseId: string;
  /** It is this reader's region that was reported to, or above it. */
  receives: boolean;
}
