import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { STATEMENT_WORDS } from './statementWords';
import type { Statement } from './types';
import { useVersions } from './useStatement';

/** Every version as it was written; none is ever changed. */
export function Versions({ statement }: { statement: Statement }) {
  const t = useWords(STATEMENT_WORDS);
  const { data = [] } = useVersions(statement.id, statement.version);
  return (
    <section aria-label={t('versions')} data-testid="versions">
      <h2>{t('versions')}</h2>
      {[...data].reverse().map(({ version, content, author, at }) => (
        <details key={version}>
          <summary>
            {t('version')} {version} · {content.zh.title} · {author} <Moment at={at} />{' '}
            {statement.live?.version === version && <span className="badge">{t('live')}</span>}
          </summary>
          {[content.zh, content.en].map(
            (lines, index) =>
              lines && (
                <div key={index === 0 ? 'zh' : 'en'} lang={index === 0 ? 'zh-CN' : 'en-GB'}>
                  <strong>{lines.title}</strong>
                  <p className="statement-text">{lines.body}</p>
                </div>
              ),
          )}
        </details>
      ))}
    </section>
  );
}
