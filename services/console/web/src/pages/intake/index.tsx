import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Standing } from '../../api/lead';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { SchoolSearch } from '../../incident/SchoolSearch';
import { said, useKey } from '../../incident/useKey';
import { takeIn } from '../../lead/api';
import { KindFields } from '../../lead/fields';
import { LONGEST_PLACE, LONGEST_WORDS } from '../../lead/kinds';
import { useLeadNames } from '../../lead/names';
import { PersonFields } from '../../lead/PersonFields';
import { Section } from '../../lead/Section';
import { leadOf, type Told } from '../../lead/told';
import { WORDS } from '../../lead/words';
import { TextField } from '../../response/Deed';
import { now } from '../../time/clock';
import { localTime, momentOf } from '../../time/days';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';

/** Somebody signed in tells what they saw, heard or fear. */
export default function IntakePage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [taken, setTaken] = useState<Standing>();
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('intake')}</h1>
      {taken ? (
        <Taken standing={taken} onAnew={() => setTaken(undefined)} />
      ) : (
        <IntakeForm schoolId={session.schoolId} onTaken={setTaken} />
      )}
    </>
  );
}

interface Properties {
  /** Whoever is of a school tells of that. */
  schoolId: string | undefined;
  onTaken: (standing: Standing) => void;
}

function IntakeForm({ schoolId, onTaken }: Properties) {
  const t = useWords(WORDS);
  const [form] = Form.useForm<Told>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { keyOf } = useKey();
  const needed = { required: true, message: t('needed') };
  const past = (_: unknown, at: string) =>
    at && Date.parse(momentOf(at)) > now() ? Promise.reject(new Error(t('future'))) : Promise.resolve();

  async function send(told: Told) {
    setBusy(true);
    setFault(undefined);
    const lead = leadOf(told, schoolId);
    try {
      onTaken(await takeIn(lead, keyOf(lead)));
    } catch (cause) {
      const field = cause instanceof Fault ? cause.field : undefined;
      if (field && field in told) form.setFields([{ name: field as keyof Told, errors: [said(cause)] }]);
      else setFault(said(cause));
      setBusy(false);
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      className="intake"
      requiredMark={false}
      initialValues={{ seenAt: localTime(now()).slice(0, 16) }}
      scrollToFirstError={{ focus: true }}
      onFinish={send}
    >
      <Alert type="warning" title={t('intakeNote')} />
      {!schoolId && (
        <Form.Item name="schoolId" label={t('school')} rules={[needed]}>
          <SchoolSearch />
        </Form.Item>
      )}
      <KindFields />
      <Form.Item name="seenAt" label={t('seenAtField')} rules={[needed, { validator: past }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <TextField name="words" label={t('words')} longest={LONGEST_WORDS} rows={6} />
      <TextField name="place" label={t('placeField')} longest={LONGEST_PLACE} rows={1} optional />
      <PersonFields />
      {fault && <Alert type="error" title={fault} role="alert" />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('send')}
      </Button>
    </Form>
  );
}

/** Where it stands, not what it says: it may be others' to read from now on. */
function Taken({ standing, onAnew }: { standing: Standing; onAnew: () => void }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const { id, holder, state, next } = standing;
  return (
    <div role="status" data-testid="taken" data-lead={id}>
      <h2>{t('taken')}</h2>
      <p>{t('takenNote')}</p>
      <dl className="lead-facts">
        <dt>{t('holder')}</dt>
        <dd>{name(holder)}</dd>
        <dt>{t('state')}</dt>
        <dd>{name(state)}</dd>
        {next && (
          <>
            <dt>{t('next')}</dt>
            <dd>
              <Moment at={next} />
            </dd>
          </>
        )}
      </dl>
      <p>
        <Link href={`/lead/${id}`} className="back">
          {t('open')}
        </Link>{' '}
        <Button onClick={onAnew}>{t('anew')}</Button>
      </p>
    </div>
  );
}
