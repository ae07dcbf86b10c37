import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs } from '../api/client';
import { useWords } from '../i18n/language';
import { useSession } from '../session/session';
import { dialling, intercomOf } from './safe';
import { WORDS } from './words';

interface Properties {
  schoolId: string;
  /** Whoever threatens may stand beside the telephone. */
  silent: boolean;
}

/** Whom to call back at the school, and its intercom; after a silent press nothing here is one touch away. */
export function Contacts({ schoolId, silent }: Properties) {
  const t = useWords(WORDS);
  const session = useSession();
  const { data, isError } = useQuery({
    queryKey: ['contacts', schoolId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      okAs<components['schemas']['SchoolContacts']>(
        ledgerApi.GET('/api/v1/schools/{id}/contacts', { params: { path: { id: schoolId } }, signal }),
      ),
  });
  const contacts = data?.contacts ?? [];
  const template = session.is === 'signed-in' ? session.session.intercomUrl : undefined;
  const intercom = silent ? undefined : intercomOf(template, schoolId);
  return (
    <section aria-label={t('contacts')} data-testid="contacts">
      <h2>{t('contacts')}</h2>
      {silent && <p className="error">{t('silentCall')}</p>}
      {isError && <p className="faint">{t('contactsAway')}</p>}
      {data && contacts.length === 0 && <p className="faint">{t('noContacts')}</p>}
      <ul>
        {contacts.map(({ role, name, phone }) => (
          <li key={`${role} ${name} ${phone}`}>
            {role} {name}{' '}
            {silent ? (
              phone
            ) : (
              <a href={dialling(phone)} aria-label={`${t('call')} ${name} ${phone}`}>
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
      {intercom && (
        <a href={intercom} target="_blank" rel="noopener noreferrer">
          {t('intercom')}
        </a>
      )}
    </section>
  );
}
