import type { components } from '@openapi/incident';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { suggested } from './callText';
import { CALL_WORDS } from './callWords';
import { type Agency, ReferralDialog } from './ReferralDialog';

const AGENCIES: readonly Agency[] = ['FIRE_119', 'MEDICAL_120'];

interface Properties {
  id: string;
  kinds: readonly string[] | undefined;
  known: readonly components['schemas']['Referral'][];
  onDone: () => void;
}

/** Who of fire and medical was told. What the alarm's kind asks for, and nobody has done yet, stands out. */
export function Referrals({ id, kinds, known, onDone }: Properties) {
  const t = useWords(CALL_WORDS);
  const { name } = useNames();
  const [asked, ask] = useState<Agency>();
  const owed = suggested(kinds).filter((agency) => !known.some((each) => each.agency === agency));
  return (
    <>
      {owed.map((agency) => (
        <p key={agency} role="status" className="badge warn" data-testid="suggested">
          {t(agency === 'FIRE_119' ? 'suggestFire' : 'suggestMedical')}
        </p>
      ))}
      {known.length > 0 && (
        <ul data-testid="referrals">
          {known.map((each) => (
            <li key={`${each.agency}${each.referredAt}`}>
              {t('referred')} <strong>{name(each.agency)}</strong> {name(each.channel)} {each.reference}{' '}
              <Moment at={each.referredAt} /> <small className="faint">{each.referredBy}</small>
            </li>
          ))}
        </ul>
      )}
      <div className="action-bar">
        {AGENCIES.map((agency) => (
          <Button key={agency} size="small" danger={owed.includes(agency)} onClick={() => ask(agency)}>
            {t('refer')} {name(agency)}
          </Button>
        ))}
      </div>
      {asked && (
        <ReferralDialog
          id={id}
          agency={asked}
          onClose={() => {
            ask(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}
