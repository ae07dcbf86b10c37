import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { FINDINGS, type Finding, REVIEW_LEVELS, type Review, type ReviewLevel } from '../api/risk';
import { Named } from '../app/Named';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { lookAt, setLevel, setOwner } from '../risk/api';
import { useRiskNames } from '../risk/names';
import { WORDS } from '../risk/words';
import { Moment } from '../time/Moment';

const COLUMNS = ['caseNumber', 'region', 'owner', 'level', 'next', 'actions'] as const;

export function ReviewTable({ reviews, me }: { reviews: readonly Review[]; me: string }) {
  const t = useWords(WORDS);
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="reviews" label={t('reviews')}>
      {reviews.map((each) => (
        <ReviewRow key={each.id} review={each} me={me} />
      ))}
    </PlainTable>
  );
}

function ReviewRow({ review, me }: { review: Review; me: string }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const [open, setOpen] = useState(false);
  const { id, caseNumber, regionId, owner, level, state, rounds } = review;
  return (
    <>
      <tr data-review={id} data-state={state}>
        <th scope="row">{caseNumber}</th>
        <td>
          <Named kind="regions" id={regionId} />
        </td>
        <td>{owner}</td>
        <td>{name(level)}</td>
        <td>
          <Next review={review} />
        </td>
        <td>
          <span className="action-bar">
            {state !== 'ENDED' && <ReviewDeeds review={review} me={me} />}
            {rounds.length > 0 && (
              <Button
                size="small"
                aria-expanded={open}
                aria-label={`${caseNumber} ${t('rounds')} ${rounds.length}`}
                onClick={() => setOpen(!open)}
              >
                {t('rounds')} {rounds.length}
              </Button>
            )}
          </span>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS.length}>
            <ul aria-label={t('rounds')}>
              {rounds.map((round) => (
                <li key={round.at}>
                  <Moment at={round.at} /> {round.who} {name(round.level)} {name(round.finding)}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

function Next({ review: { state, dueAt, raised, deleteAt } }: { review: Review }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  return (
    <>
      <span className={state === 'LAPSED' ? 'badge alarm' : 'badge'}>{name(state)}</span>{' '}
      <Moment at={dueAt} />{' '}
      {raised ? (
        <small className="faint">
          {t('chased')} {raised} {t('times')}
        </small>
      ) : null}
      {deleteAt && (
        <small className="faint">
          {t('deleteAt')} <Moment at={deleteAt} />
        </small>
      )}
    </>
  );
}

/** Its owner alone says what a look at it came to, in fixed words. */
function ReviewDeeds({ review: { id, caseNumber, owner, level }, me }: { review: Review; me: string }) {
  const t = useWords(WORDS);
  return (
    <>
      {owner === me && (
        <Deed<{ finding: Finding }>
          label={t('round')}
          of={caseNumber}
          changes="review"
          give={({ finding }, key) => lookAt(id, finding, key)}
        >
          <Choice name="finding" label={t('finding')} values={FINDINGS} />
        </Deed>
      )}
      <Deed<{ level: ReviewLevel }>
        label={t('setLevel')}
        of={caseNumber}
        initial={{ level }}
        changes="review"
        give={(order) => setLevel(id, order.level)}
      >
        <p className="faint">{t('every')}</p>
        <Choice name="level" label={t('level')} values={REVIEW_LEVELS} />
      </Deed>
      <Deed<{ owner: string }>
        label={t('setOwner')}
        of={caseNumber}
        changes="review"
        give={(order) => setOwner(id, order.owner.trim())}
      >
        <TextField name="owner" label={t('owner')} longest={64} rows={1} />
      </Deed>
    </>
  );
}

export function Choice({ name, label, values }: { name: string; label: string; values: readonly string[] }) {
  const t = useWords(WORDS);
  const of = useRiskNames();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('needed') }]}>
      <Radio.Group options={values.map((value) => ({ value, label: of(value) }))} />
    </Form.Item>
  );
}
