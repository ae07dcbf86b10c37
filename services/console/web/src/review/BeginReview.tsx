import { Form, Input } from 'antd';
import type { ReviewLevel } from '../api/risk';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { beginReview } from '../risk/api';
import { WORDS } from '../risk/words';
import { CASE_NUMBER } from './caseNumber';
import { Choice } from './ReviewTable';

interface Order {
  caseNumber: string;
  regionId: string;
  level: ReviewLevel;
  owner?: string;
}

/** By its case number: there is no field for a name, a photo or a word about a person. */
export function BeginReview({ regionId }: { regionId: string }) {
  const t = useWords(WORDS);
  return (
    <Deed<Order>
      label={t('begin')}
      initial={{ regionId, level: 'MEDIUM' }}
      changes="review"
      give={({ caseNumber, regionId: at, level, owner }, key) =>
        beginReview(
          {
            caseNumber: caseNumber.trim(),
            regionId: at.trim(),
            level,
            ...(owner?.trim() && { owner: owner.trim() }),
          },
          key,
        )
      }
    >
      <Form.Item
        name="caseNumber"
        label={t('caseNumber')}
        extra={t('caseShape')}
        rules={[{ required: true, transform: String, pattern: CASE_NUMBER, message: t('caseShape') }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <TextField name="regionId" label={t('region')} longest={64} rows={1} />
      <p className="faint">{t('every')}</p>
      <Choice name="level" label={t('level')} values={['HIGH', 'MEDIUM', 'LOW']} />
      <TextField name="owner" label={t('ownerField')} longest={64} rows={1} optional />
    </Deed>
  );
}
